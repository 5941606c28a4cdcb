using Eleven.Answers;

namespace Eleven.Tests.Answers.Importing;

public sealed class ReconciliationTests
{
    private const string Meta = "ID|Start time|Completion time|Email|Name";

    [Fact]
    public void Every_cell_of_a_file_is_stored_or_explained()
    {
        var sheet = TinySheet.Of(
            "a.xlsx",
            $"{Meta}|Ready?|Ways|Which?|Colour",
            "1|1|2|a||Yes|Post;Pigeon;|IT|blue",
            "2|1|2|b||Perhaps|Post;|IT|",
            "3|1|2|c||No||IT|red",
            "4|1|2|d||Yes|Oct-49|",
            "|||||||| ",
            "5|1|2|e||Yes|Pigeon;||"
        );

        var account = sheet
            .Import(
                A.YesNo("1", "Ready?"),
                A.Several("2", "Ways", "Post", "Training"),
                A.One("3", "Which?", "IT") with
                {
                    AskedIf = [new("1", ["yes"])],
                }
            )
            .Reconciliation;

        account.RowsIn.ShouldBe(6);
        account.RowsStored.ShouldBe(4);
        account.Rows.ShouldBe([
            new Explained("the row is blank", 1),
            new Explained("the row has another number of cells than the header", 1),
        ]);
        account.CellsIn.ShouldBe(54);
        account.CellsStored.ShouldBe(3 + 2 + 1);
        account.Cells.ShouldBe(
            [
                new Explained("identity column, dropped", 20),
                new Explained("in a row that is not counted: the row has another number of cells than the header", 9),
                new Explained("in a row that is not counted: the row is blank", 9),
                new Explained("the column matches no question", 4),
                new Explained("an answer where the question was not asked, left out", 2),
                new Explained("no listed answer, left out", 2),
                new Explained("left blank", 2),
            ],
            ignoreOrder: true
        );
    }

    [Fact]
    public void A_row_with_another_number_of_cells_is_named_by_row_and_line()
    {
        var imported = TinySheet.Of("a.csv", "Ready?|Why", "Yes|x", "No").Import(A.YesNo("1", "Ready?"));

        imported.Reconciliation.Problems.ShouldContain(p =>
            p.Where == "a.csv, row 3 (line 3)" && p.What.StartsWith("the row has 1 cell where the header has 2")
        );
    }

    [Fact]
    public void A_cell_that_is_no_listed_answer_is_named_once_with_all_its_rows()
    {
        var lines = Enumerable.Range(1, 15).Select(n => $"{n}|1|2|{n}||Perhaps").ToArray();

        var imported = TinySheet.Of("a.xlsx", [$"{Meta}|Ready?", .. lines]).Import(A.YesNo("1", "Ready?"));

        var problem = imported.Reconciliation.Problems.ShouldHaveSingleProblem(Severity.LeftOut);
        problem.Where.ShouldBe("a.xlsx, column F, rows 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13 and 3 more");
    }

    [Fact]
    public void A_file_with_headers_alone_says_so()
    {
        var imported = TinySheet.Of("a.xlsx", $"{Meta}|Ready?").Import(A.YesNo("1", "Ready?"));

        imported.Table!.Rows.ShouldBeEmpty();
        imported
            .Reconciliation.Problems.ShouldHaveSingleProblem(Severity.Unsure)
            .What.ShouldStartWith("the file has headers but no response");
    }

    [Fact]
    public void Quotes_of_a_CSV_are_not_part_of_the_answer()
    {
        var sheet = new QuotedSheet("Why?,Ready?", "\"He said \"\"no\"\", twice\",\"Yes\"") { File = "a.csv" };

        var table = sheet.Import(A.Words("1", "Why?"), A.YesNo("2", "Ready?")).Table!;

        table.Find("1")!.Values[0].Raw.ShouldBe("He said \"no\", twice");
        table.Find("2")![0].ShouldBe(Answer.Of(0));
    }

    /// <summary>One row as it stands in a CSV file, its two cells in quotes.</summary>
    private sealed class QuotedSheet(string header, string row) : Sheet
    {
        public override string Hash => "0";

        public override IReadOnlyList<string[]> Head(int rows) => [header.Split(',')];

        public override void Read(int skip, Action<RowBatch> batch, Action<Misfit> misfit) =>
            batch(
                new RowBatch
                {
                    Bytes = System.Text.Encoding.UTF8.GetBytes(row + "\n"),
                    Starts = [0],
                    Ends = [row.LastIndexOf(','), row.Length],
                    Width = 2,
                    Count = 1,
                    Quoted = true,
                }
            );
    }
}
