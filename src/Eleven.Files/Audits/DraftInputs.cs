using System.Collections.Immutable;
using Eleven.Files.Yaml;
using Eleven.QuestionSets;
using Eleven.Reports;
using Eleven.Reports.Drafting;
using Eleven.Reports.Withholding;
using Eleven.Tallies;

namespace Eleven.Files.Audits;

/// <summary>From an audit that was read to what its reports are drafted from.</summary>
public static class DraftInputs
{
    /// <param name="kept">What was withheld from this audience before; it stays so.</param>
    public static DraftInput Of(ReadAudit audit, Audience audience, KeptPattern? kept = null)
    {
        var folder = audit.Folder;
        return new DraftInput
        {
            Now = Material(audit, audience, kept?.Pattern),
            // In the order of audit.yaml: the last audit first.
            Earlier =
            [
                .. folder
                    .ComparedWith.Where(e => audit.Earlier.ContainsKey(e.Name))
                    .Select(e => Earlier(e, audit.Earlier[e.Name], audience)),
            ],
            Quotes = folder.Quotes,
            YouSaid = folder.YouSaid,
            Decisions = folder.Decisions,
            Prose = folder.Prose is { } path ? new ProseText(Path.GetFileName(path), File.ReadAllText(path)) : null,
        };
    }

    private static EarlierMaterial Earlier(EarlierAudit earlier, ReadAudit read, Audience audience) =>
        new(earlier.Name, Material(read, audience, EarlierEditions.Kept(earlier, read, audience)?.Pattern));

    private static AuditMaterial Material(ReadAudit audit, Audience audience, Pattern? kept)
    {
        var (tallies, answers) = (audit.Tallies, audit.Answers);
        return new(tallies, AudienceView.Of(tallies.Book, tallies.Audit, Questions(tallies), audience, kept), answers)
        {
            OwnFormats = [.. audit.Folder.ReceivedInOwnFormat.Select(r => new OwnFormat(r.Organisation, r.Format, r.Note))],
        };
    }

    // In all forms, and the themes of the text questions: everything that may be published of the survey.
    private static IEnumerable<Question> Questions(AuditTallies tallies) =>
        tallies
            .Sets.SelectMany(s => s.Variants.Select(v => s.ForVariant(v.Id)).Prepend(s))
            .SelectMany(s => s.Questions)
            .Concat(tallies.Questions)
            .Concat(
                tallies.Book.In(Group.Region).Select(t => t.Question).OfType<ThemeQuestion>().OrderBy(q => q.Code, StringComparer.Ordinal)
            );
}
