using Eleven.Answers;
using Eleven.Answers.Parsing;

namespace Eleven.Tests.Answers.Importing;

public sealed class DateOrderTests
{
    [Theory]
    [InlineData("12/24/2019 9:33", "2019-12-24")]
    [InlineData("7/2/20 11:00:22;7/13/20 1:00", "2020-07-13")]
    [InlineData("24/12/2019 9:33;01/02/2020 10:00", "2020-02-01")]
    [InlineData("2026-09-10 09:00;2026-09-09 10:00", "2026-09-10")]
    [InlineData("2019-11-03 03:34:11", "2019-11-03")]
    [InlineData("04/19/2019 04:47:21 AM", "2019-04-19")]
    [InlineData("45534.39;45500", "2024-08-30")]
    [InlineData("2026-09-10T09:00:00", "2026-09-10")]
    [InlineData("03/03/2020", "2020-03-03")]
    public void Day_or_month_first_is_decided_over_the_whole_column(string cells, string newest)
    {
        var order = Read(cells);

        order.IsUnclear.ShouldBeFalse();
        order.Newest.ShouldBe(DateOnly.Parse(newest));
    }

    [Theory]
    [InlineData("04/09/2019 04:47:21 AM")]
    [InlineData("7/2/20 11:00:22;8/3/20 10:00")]
    [InlineData("13/2/20;2/13/20")]
    public void Where_no_cell_tells_it_is_unclear(string cells)
    {
        Read(cells).IsUnclear.ShouldBeTrue();
        Read(cells).Newest.ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("31/02/2020")]
    public void What_is_no_date_is_passed_over(string cells) => Read(cells).Newest.ShouldBeNull();

    [Fact]
    public void An_unclear_order_is_asked_only_where_the_audit_names_no_data_date()
    {
        var sheet = TinySheet.Of("a.csv", "ID|Start time|Completion time|Email|Name|Ready?", "1|7/2/20 11:00|7/2/20 11:00|a||Yes");
        var request = A.Request(A.Set(A.YesNo("1", "Ready?")));

        sheet.Import(request).Reconciliation.Problems.ShouldAllBe(p => p.Severity == Severity.Note);
        sheet
            .Import(request with { Audit = A.Audit with { DataDate = null } })
            .Reconciliation.Problems.ShouldHaveSingleProblem(Severity.Unsure)
            .What.ShouldContain("Write data-date in audit.yaml");
    }

    private static DateOrder Read(string cells)
    {
        var order = new DateOrder();
        foreach (var cell in cells.Split(';'))
        {
            order.Add(cell);
        }
        return order;
    }
}
