using System.Collections.Immutable;
using Eleven.QuestionSets;
using Eleven.Reports.Withholding;
using Eleven.Tallies;

namespace Eleven.Reports.Drafting;

/// <summary>From an audit that was counted to what its reports are drafted from.</summary>
public static class DraftInputs
{
    /// <param name="standing">What was withheld from this audience before; it stays so.</param>
    public static DraftInput Of(CountedAudit audit, Audience audience, StandingEditions? standing = null)
    {
        var before = standing ?? StandingEditions.None;
        var definition = audit.Definition;
        return new DraftInput
        {
            Now = Material(audit, audience, before.Own?.Kept.Pattern),
            // In the order in which the audit names them: the last audit first.
            Earlier =
            [
                .. definition
                    .ComparedWith.Where(audit.Earlier.ContainsKey)
                    .Select(name => new EarlierMaterial(
                        name,
                        Material(audit.Earlier[name], audience, before.Earlier.GetValueOrDefault(name)?.Kept.Pattern)
                    )),
            ],
            Quotes = definition.Quotes,
            YouSaid = definition.YouSaid,
            Decisions = definition.Decisions,
            Prose = definition.Prose,
        };
    }

    private static AuditMaterial Material(CountedAudit audit, Audience audience, Pattern? kept)
    {
        var (tallies, answers) = (audit.Tallies, audit.Answers);
        return new(tallies, AudienceView.Of(tallies.Book, tallies.Audit, Questions(tallies), audience, kept), answers)
        {
            OwnFormats = audit.Definition.ReceivedInOwnFormat,
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
