using System.Text;
using Eleven.Files.Audits;
using Eleven.Reports;
using Eleven.Reports.Drafting;
using Eleven.Reports.Withholding;
using Eleven.Store.Audits;
using Eleven.Tests.Examples;
using Eleven.Tests.Reports;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Tests.Store.Audits;

/// <summary>The logo that a partnership has in the store stands on the cover of its area's report.</summary>
[Collection(typeof(StoredExamples))]
public sealed class StoredLogoTests(StoredExamples examples)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBoth]
    public async Task A_logo_of_a_partnership_is_on_its_reports_until_it_is_taken_away(Database database)
    {
        await using var store = await examples.Empty(database);
        var id = (await StoredAudits.TakeIn(store, "2017")).Id!.Value;
        (await Cover(store, id)).ShouldNotContain("data:image/png");

        await Change(store, SomeLogo.Bytes);
        var cover = await Cover(store, id);
        cover.ShouldContain("data:image/png;base64," + Convert.ToBase64String(SomeLogo.Bytes));

        // What is no picture holds up no report.
        await Change(store, [1]);
        (await Cover(store, id)).ShouldNotContain("data:image");
        await Change(store, null);
        (await Cover(store, id)).ShouldNotContain("data:image");
    }

    [Theory, OnBoth]
    public async Task A_logo_of_a_folder_is_kept_with_its_partnership(Database database)
    {
        await using var store = await examples.Empty(database);
        var folder = Directory.CreateTempSubdirectory("eleven-logo-").FullName;
        foreach (var file in Directory.EnumerateFiles(ExampleAudits.FolderOf("2017"), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(ExampleAudits.FolderOf("2017"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        var yaml = Path.Combine(folder, "audit.yaml");
        await File.WriteAllTextAsync(
            yaml,
            (await File.ReadAllTextAsync(yaml, Stop)).Replace(
                "contact: board@fenmarch.example",
                "contact: board@fenmarch.example, logo: logo.png"
            ),
            Stop
        );
        await File.WriteAllBytesAsync(Path.Combine(folder, "logo.png"), SomeLogo.Bytes, Stop);
        var read = AuditReading.Read(folder).Value.ShouldNotBeNull();
        Directory.Delete(folder, recursive: true);

        await using var work = store.Open();
        await AuditIntake.Keep(work, read, new DateOnly(2025, 3, 1), Stop);

        var kept = await work
            .Partnerships.AsNoTracking()
            .OrderBy(p => p.Code)
            .Select(p => new
            {
                p.Code,
                p.Logo,
                p.LogoType,
            })
            .ToListAsync(Stop);
        kept.Select(k => (k.Code, k.LogoType)).ShouldBe([("fenmarch", "image/png"), ("ousebridge", null)]);
        kept[0].Logo.ShouldBe(SomeLogo.Bytes);
    }

    private static async Task<string> Cover(EmptyStore store, Guid id)
    {
        await using var work = store.Open();
        var audit = (await AuditOpening.Open(work, id, Stop)).ShouldNotBeNull();
        var pack = PackDraft.Of(audit, ["fenmarch"], Audience.Public, final: true, StandingEditions.None);
        return Encoding.UTF8.GetString(ReportPack.Write(pack.Reports.Single(), ReportFormat.Html, []));
    }

    private static async Task Change(EmptyStore store, byte[]? logo)
    {
        await using var work = store.Open();
        var partnership = await work.Partnerships.SingleAsync(p => p.Code == "fenmarch", Stop);
        (partnership.Logo, partnership.LogoType) = (logo, logo is null ? null : "image/png");
        await work.SaveChangesAsync(Stop);
    }
}
