using System.Collections.Concurrent;
using Eleven.Files.Audits;
using Eleven.Reports;
using Eleven.Reports.Drafting;
using Eleven.Reports.Withholding;
using Eleven.Tests.Examples;

namespace Eleven.Tests.Store.Audits;

/// <summary>An audit opened from the store is the audit that its folder gives.</summary>
[Collection(typeof(StoredExamples))]
public sealed class StoredAuditTests(StoredExamples examples)
{
    private static readonly ReportFormat[] Formats = [ReportFormat.Word, ReportFormat.Html, ReportFormat.Excel, ReportFormat.Data];
    private static readonly ConcurrentDictionary<string, Lazy<List<(string Name, byte[] Bytes)>>> FromFolder = new();

    public static MatrixTheoryData<Database, string> All => new(Enum.GetValues<Database>(), StoredExamples.Names);

    [Theory, MemberData(nameof(All))]
    public void Every_answer_is_there(Database database, string audit)
    {
        var (stored, folder) = Both(database, audit);

        stored.Answers.Tables.SelectMany(t => Whole.Of(t)).ShouldBe(folder.Answers.Tables.SelectMany(t => Whole.Of(t)));
    }

    [Theory, MemberData(nameof(All))]
    public void Every_figure_is_the_same(Database database, string audit)
    {
        var (stored, folder) = Both(database, audit);

        Figures(stored).ShouldBe(Figures(folder));
        stored.Earlier.Keys.ShouldBe(folder.Earlier.Keys);
        foreach (var (name, earlier) in stored.Earlier)
        {
            Figures(earlier).ShouldBe(Figures(folder.Earlier[name]));
        }
    }

    [Theory, MemberData(nameof(All))]
    public void Every_line_that_people_should_look_at_is_the_same(Database database, string audit)
    {
        var (stored, folder) = Both(database, audit);

        stored.Problems.ShouldBe(folder.Problems);
    }

    [Theory, MemberData(nameof(All))]
    public void Every_report_is_the_same_byte_for_byte(Database database, string audit)
    {
        var written = Written(examples.On(database).Opened[audit]);

        var expected = FromFolder.GetOrAdd(audit, a => new(() => Written(ExampleAudits.Of(a)))).Value;
        written.Select(w => w.Name).ShouldBe(expected.Select(w => w.Name));
        foreach (var (one, other) in written.Zip(expected))
        {
            one.Bytes.AsSpan().SequenceEqual(other.Bytes).ShouldBeTrue(one.Name);
        }
    }

    [Theory, MemberData(nameof(All))]
    public void Erasing_what_people_wrote_leaves_every_count(Database database, string audit)
    {
        var (erased, folder) = (examples.On(database).Erased[audit], ExampleAudits.Of(audit));

        Figures(erased).ShouldBe(Figures(folder));
        erased
            .Answers.Tables.SelectMany(t => Whole.Of(t, words: false))
            .ShouldBe(folder.Answers.Tables.SelectMany(t => Whole.Of(t, words: false)));
        erased.Answers.Tables.SelectMany(Whole.Words).Where(w => w.Length > 0).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(All))]
    public void An_edition_after_the_words_were_erased_is_known_to_be_of_the_same_responses(Database database, string audit)
    {
        var (erased, folder) = (examples.On(database).Erased[audit], ExampleAudits.Of(audit));

        ResponsesKey.Of(erased.Answers, erased.Definition.Audit).ShouldBe(ResponsesKey.Of(folder.Answers, folder.Definition.Audit));
    }

    [Theory, MemberData(nameof(All))]
    public void Released_quotes_are_printed_after_the_words_were_erased(Database database, string audit)
    {
        var (erased, folder) = (examples.On(database).Erased[audit], ExampleAudits.Of(audit));

        Quotes(erased).ShouldBe(Quotes(folder));
    }

    private (CountedAudit Stored, CountedAudit Folder) Both(Database database, string audit) =>
        (examples.On(database).Opened[audit], ExampleAudits.Of(audit));

    private static IEnumerable<string> Figures(CountedAudit audit) =>
        AllFigures.Of(DraftInputs.Of(audit, Audience.Team).Now.View, audit).Select(r => r.ToString());

    private static IEnumerable<string> Quotes(CountedAudit audit) =>
        ReportDrafting.Of(DraftInputs.Of(audit, Audience.Team), "region")!.Report.Blocks.OfType<QuoteBlock>().Select(q => q.Text);

    private static List<(string Name, byte[] Bytes)> Written(CountedAudit audit)
    {
        var pack = PackDraft.Of(audit, audit.Definition.Reports, Audience.Public, final: true, StandingEditions.None);
        pack.Mistakes.ShouldBeEmpty();
        var figures = AllFigures.Of(pack.View, audit);
        var all = new List<(string, byte[])>();
        foreach (var report in pack.Reports)
        {
            foreach (var format in Formats)
            {
                using var stream = new MemoryStream();
                ReportPack.Write(report, format, figures, stream);
                all.Add(($"{report.FileName} as {format}", stream.ToArray()));
            }
        }
        using var kept = new MemoryStream();
        PatternFile.Write(kept, audit.Definition.Audit.Id, pack.Kept);
        all.Add(("what is withheld", kept.ToArray()));
        return all;
    }
}
