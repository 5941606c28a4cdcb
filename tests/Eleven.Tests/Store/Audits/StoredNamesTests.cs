using Eleven.Files.Audits;
using Eleven.Reports;
using Eleven.Reports.Drafting;
using Eleven.Store.Audits;
using Eleven.Store.Places;
using Eleven.Tests.Cli;
using Eleven.Tests.Reports.Drafting;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Tests.Store.Audits;

/// <summary>What areas call policies and tools is kept with the audit, as it was.</summary>
[Collection(typeof(StoredExamples))]
public sealed class StoredNamesTests(StoredExamples examples)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBoth]
    public async Task An_audit_from_a_folder_keeps_its_names_and_the_store_gives_the_same_reports(Database database)
    {
        await using var store = await examples.Empty(database);
        using var folder = TermsTests.Made("MASH");
        var read = AuditReading.Read(folder.Folder).Value.ShouldNotBeNull();
        await using var work = store.Open();

        var id = (await AuditIntake.Keep(work, read, new DateOnly(2025, 3, 1), Stop)).Id!.Value;

        var opened = (await AuditOpening.Open(work, id, Stop)).ShouldNotBeNull();
        opened.Definition.Audit.Areas.Select(a => a.Names["front door"]).ShouldBe(["MASH", "Single Point of Access"]);
        foreach (var name in new[] { "region", "northmarch", "westmarch" })
        {
            Texts(opened, name).ShouldBe(Texts(read, name));
        }
        Texts(opened, "northmarch").ShouldContain(t => t.Contains("Do you know the MASH?"));
        (await Settings(work)).ShouldBe(["Front door: MASH", "front door: Single Point of Access"]);
    }

    [Theory, OnBoth]
    public async Task The_next_audit_takes_the_names_of_today_and_the_last_keeps_its_own(Database database)
    {
        await using var store = await examples.Empty(database);
        using var folder = TermsTests.Made("MASH");
        var read = AuditReading.Read(folder.Folder).Value.ShouldNotBeNull();
        await using var work = store.Open();
        var last = (await AuditIntake.Keep(work, read, new DateOnly(2025, 3, 1), Stop)).Id!.Value;
        (await work.Set<LocalName>().SingleAsync(n => n.Name == "MASH", Stop)).Name = "Children's hub";
        await work.SaveChangesAsync(Stop);

        var next = await AuditCopy.Of(work, last, "next", "Next", "2025-26", Stop);
        await work.SaveChangesAsync(Stop);
        work.ChangeTracker.Clear();

        (await Names(work, next.Id)).ShouldBe(["Front door: Children's hub", "front door: Single Point of Access"]);
        (await Names(work, last)).ShouldBe(["Front door: MASH", "front door: Single Point of Access"]);
    }

    [Theory, OnBoth]
    public async Task A_name_that_a_partnership_has_already_stands_under_its_settings(Database database)
    {
        await using var store = await examples.Empty(database);
        using var folder = TermsTests.Made("MASH");
        await using var work = store.Open();
        await AuditIntake.Keep(work, AuditReading.Read(folder.Folder).Value!, new DateOnly(2025, 3, 1), Stop);
        var yaml = File.ReadAllText(folder.At("audit.yaml"));
        folder.Write("audit.yaml", yaml.Replace("id: small", "id: older").Replace("Front door: MASH", "FRONT DOOR: Old front door"));

        var older = (await AuditIntake.Keep(work, AuditReading.Read(folder.Folder).Value!, new DateOnly(2025, 3, 1), Stop)).Id!.Value;

        (await Names(work, older)).ShouldContain("FRONT DOOR: Old front door");
        (await Settings(work)).ShouldBe(["Front door: MASH", "front door: Single Point of Access"]);
    }

    private static string[] Texts(CountedAudit audit, string name) =>
        ReportDrafting.Of(DraftInputs.Of(audit, Audience.Team), name)!.Report.Texts();

    private static async Task<string[]> Settings(Eleven.Store.StoreContext work) =>
        [.. (await work.Set<LocalName>().AsNoTracking().ToListAsync(Stop)).OrderBy(n => n.Name).Select(n => $"{n.Term}: {n.Name}")];

    private static async Task<string[]> Names(Eleven.Store.StoreContext work, Guid audit) =>
        [
            .. (await work.Set<AuditArea>().AsNoTracking().Include(a => a.Names).Where(a => a.AuditId == audit).ToListAsync(Stop))
                .OrderBy(a => a.Order)
                .SelectMany(a => a.Names)
                .Select(n => $"{n.Term}: {n.Name}"),
        ];
}
