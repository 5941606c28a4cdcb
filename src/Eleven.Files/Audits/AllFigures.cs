using System.Collections.Immutable;
using Eleven.QuestionSets;
using Eleven.Reports;
using Eleven.Reports.Drafting;
using Eleven.Tallies;

namespace Eleven.Files.Audits;

/// <summary>Every figure of an audit that an audience may see, as rows: the questions that are counted, then the themes.</summary>
public static class AllFigures
{
    /// <summary>Of the groups that the view's audience is offered.</summary>
    public static ImmutableArray<TidyRow> Of(AudienceView view, CountedAudit audit) =>
        [
            .. Of(
                view,
                audit.Tallies.Book,
                audit.Tallies.Questions,
                view.Audience == Audience.Team ? audit.Tallies.Book.Groups : OfferedGroups.Of(view.Audit)
            ),
        ];

    /// <param name="questions">In the order in which they are written; those about teams are left out for others than the team, whose names are nobody else's to see.</param>
    public static IEnumerable<TidyRow> Of(AudienceView view, TallyBook book, IEnumerable<Question> questions, IEnumerable<Group> groups)
    {
        var themes = book.In(Group.Region).Select(t => t.Question).OfType<ThemeQuestion>().OrderBy(q => q.Code, StringComparer.Ordinal);
        var asked = questions.Where(q =>
            (q.Classifies != Classifies.Team || view.Audience == Audience.Team) && (q.Counters > 0 || q is TextQuestion)
        );
        return TidyRows.Of(view, [.. asked, .. themes], groups);
    }
}
