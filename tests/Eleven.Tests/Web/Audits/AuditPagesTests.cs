using System.Net;
using Eleven.Files.Audits;
using Eleven.Reports;
using Eleven.Reports.Drafting;
using Eleven.Reports.Withholding;
using Eleven.Store.Audits;
using Eleven.Store.People;
using Eleven.Tests.Examples;
using Eleven.Tests.Store;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Tests.Web.Audits;

/// <summary>The list of audits, the page of one, and its reports: those that the audit's folder gives, to the byte.</summary>
public sealed class AuditPagesTests(Sites sites)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBoth]
    public async Task The_list_has_the_audits_of_the_region_newest_first(Database database)
    {
        var region = await StoredRegion.On(database, sites);
        using var manager = await region.As(Role.BusinessManager);

        var page = await manager.Get("/audits");

        page.Html.QuerySelectorAll("tbody tr td:nth-child(2)").Select(c => c.TextContent).ShouldBe(["2024-25", "2023-24", "2019-20"]);
        (await manager.Get("/audits?search=2023")).Html.QuerySelectorAll("tbody tr").Length.ShouldBe(1);
        (await manager.Get("/audits?state=Open")).Words.ShouldContain("No audit was found.");
    }

    [Theory, OnBoth]
    public async Task The_page_of_an_audit_says_what_came_in(Database database)
    {
        var region = await StoredRegion.On(database, sites);
        using var manager = await region.As(Role.BusinessManager);

        var survey = await manager.Get($"/audits/{region.Audits["2024-25"]}");
        var returns = await manager.Get($"/audits/{region.Audits["2023-24"]}");

        survey.Fact("State").ShouldBe("Closed");
        survey.Words.ShouldContain("493 of 493 rows count, from 2 files");
        returns.Fact("Returns expected from").ShouldBe("37 organisations");
        returns.Words.ShouldContain("33 of 33 rows count, from 33 files");
        survey.Html.QuerySelectorAll("table a").Length.ShouldBe(7 * 5);
    }

    [Theory, OnBoth]
    public async Task Every_report_is_the_one_that_the_folder_gives_to_the_byte(Database database)
    {
        var region = await StoredRegion.On(database, sites);
        using var manager = await region.As(Role.BusinessManager);
        var pack = PackDraft.Of(ExampleAudits.Of("2024-25"), ["northmarch"], Audience.Public, final: false, StandingEditions.None);
        var figures = AllFigures.Of(pack.View, ExampleAudits.Of("2024-25"));

        foreach (var format in (ReportFormat[])[ReportFormat.Word, ReportFormat.Html, ReportFormat.Excel, ReportFormat.Data])
        {
            var path = $"/audits/{region.Audits["2024-25"]}/reports/public/northmarch/{format.ToString().ToLowerInvariant()}";
            using var answer = await manager.Ask(new(HttpMethod.Get, path));
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            var bytes = await answer.Content.ReadAsByteArrayAsync(Stop);
            bytes.AsSpan().SequenceEqual(ReportPack.Write(pack.Reports.Single(), format, figures)).ShouldBeTrue(path);
        }
        await using var store = region.Site.Open();
        (
            await store.Set<KeptEdition>().CountAsync(e => e.AuditId == region.Audits["2024-25"] && e.Audience == Audience.Public, Stop)
        ).ShouldBe(1);
    }

    [Fact]
    public async Task A_pdf_is_printed_and_who_took_it_is_in_the_record()
    {
        var region = await StoredRegion.On(Database.Sqlite, sites);
        using var analyst = await region.As(Role.Analyst);
        var audit = region.Audits["2019-20"];

        using var answer = await analyst.Ask(new(HttpMethod.Get, $"/audits/{audit}/reports/team/northmarch/pdf"));

        (await answer.Content.ReadAsByteArrayAsync(Stop)).AsSpan(0, 5).SequenceEqual("%PDF-"u8).ShouldBeTrue();
        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe("five-rivers-2019-20-northmarch-team.pdf");
        await Until.True(async () =>
        {
            await using var store = region.Site.Open();
            return await store.RecordRows.AnyAsync(r => r.Action == "opened" && r.SubjectId == $"{audit}: northmarch for team, pdf", Stop);
        });
    }

    [Fact]
    public async Task A_report_read_in_the_browser_can_run_nothing_and_reach_nothing()
    {
        var region = await StoredRegion.On(Database.Sqlite, sites);
        using var manager = await region.As(Role.BusinessManager);

        var page = await manager.Get($"/audits/{region.Audits["2023-24"]}/reports/public/region/html");

        page.Headers.GetValues("Content-Security-Policy")
            .Single()
            .ShouldBe("sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'");
        page.Text.ShouldContain("Section 11 audit 2023-24");
    }

    [Theory]
    [InlineData(Role.Executive, "For the public, For partners")]
    [InlineData(Role.QualityAssurance, "For the public, For partners, For the team")]
    [InlineData(Role.SafeguardingLead, "")]
    public async Task One_is_offered_what_one_may_have(Role role, string offered)
    {
        var region = await StoredRegion.On(Database.Sqlite, sites);
        using var visitor = await region.As(role);

        var page = await visitor.Get($"/audits/{region.Audits["2023-24"]}");

        string.Join(", ", page.Html.QuerySelectorAll("nav[aria-label='For whom'] li").Select(l => l.TextContent.Trim())).ShouldBe(offered);
    }

    [Theory]
    [InlineData("public/nowhere/word")]
    [InlineData("public/region/none")]
    [InlineData("public/region/0")]
    [InlineData("team/organisation:five-rivers-police/word")]
    public async Task What_is_no_report_is_not_there(string what)
    {
        var region = await StoredRegion.On(Database.Sqlite, sites);
        using var manager = await region.As(Role.BusinessManager);

        (await manager.Get($"/audits/{region.Audits["2023-24"]}/reports/{what}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
