using System.Collections.Immutable;
using Eleven.Answers;
using Eleven.QuestionSets;
using Eleven.Tallies;

namespace Eleven.Reports.Withholding;

/// <summary>
/// Questions of a survey that reports outside the team will break down by neither area nor sector because of its forms, said before it opens: no mistake, and worth knowing. Withholding
/// itself decides, of a survey in which one person got each form and left it blank.
/// </summary>
public static class RoutingNotes
{
    /// <summary>A note for all that hang together, at the first of them.</summary>
    /// <param name="set">Without mistakes.</param>
    public static ImmutableArray<Mistake> Of(QuestionSet set)
    {
        if (set.Instrument != Instrument.Survey || set.Variants.IsEmpty)
        {
            return [];
        }
        var (general, notes) = (Form.General(set), ImmutableArray.CreateBuilder<Mistake>());
        var region = Untouched(set);
        var routes = new RoutesOverForms(region);
        string[] hidden = [.. region.Rows.Where(routes.Hides).Select(r => r.Question.Code).Intersect(general.Codes)];
        for (var left = hidden; left.Length > 0; )
        {
            var together = routes.Together(left[0]);
            var words = new RoutingWords(set, [.. routes.Hidden.Where(r => together.Contains(r.Code))], [.. left.Where(together.Contains)]);
            notes.Add(general.Find(left[0])!.Mistake(words.Note, "asked-if"));
            left = [.. left.Where(code => !together.Contains(code))];
        }
        return notes.ToImmutable();
    }

    /// <summary>The region of a survey in which nobody has answered anything.</summary>
    internal static Breakdown Untouched(QuestionSet set)
    {
        var audit = new Audit
        {
            Id = set.Id,
            Title = set.Title,
            Period = "",
            Region = "",
            Areas = [],
            Sectors = [],
        };
        var tables = set.Variants.Select(v => Blank(set, v)).Prepend(Blank(set, null));
        return new PublishableSet(
            Bitmaps.Tally([.. tables], audit, OfferedGroups.Of(audit)),
            audit,
            set.Questions.Concat(set.AskedApart())
        ).Groups[0];
    }

    private static AnswerTable Blank(QuestionSet set, Variant? variant)
    {
        var form = set.ForVariant(variant?.Id);
        return new AnswerTable
        {
            Source = variant?.Id ?? "",
            Questions = form,
            Variant = variant?.Id,
            PoliceForm = variant is { Police: true },
            Rows = [new("", 1, "")],
            Columns =
            [
                .. form.Questions.Select(q => new AnswerColumn(q, [new("", q.AskedIf.IsEmpty ? Answer.Blank : Answer.NotAsked)], [0])),
            ],
            AreasOf = [0],
            SectorOf = [-1],
        };
    }
}
