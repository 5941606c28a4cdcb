using System.Collections.Immutable;
using Eleven.QuestionSets;
using Eleven.Tallies;

namespace Eleven.Findings;

/// <summary>A question that some returns did not rate or called not relevant. Bases: the returns asked it.</summary>
/// <param name="DidNotRateBy">The organisations, in the heat map's order.</param>
/// <param name="NotRelevantTo">The organisations that said that it is not relevant to them.</param>
public sealed record UnratedQuestion(
    Question Question,
    Figure DidNotRate,
    Figure NotRelevant,
    ImmutableArray<Organisation> DidNotRateBy,
    ImmutableArray<Organisation> NotRelevantTo
);

/// <summary>An organisation that left out grades.</summary>
/// <param name="Asked">How many questions it was asked.</param>
public sealed record UnratedReturn(
    Organisation Organisation,
    ImmutableArray<Question> DidNotRate,
    ImmutableArray<Question> NotRelevant,
    int Asked
);

/// <summary>Where grades (or a yes or no) are wanting: by question and by organisation, in the heat map's order; those with none wanting are not listed.</summary>
public sealed record DidNotRate(ImmutableArray<UnratedQuestion> Questions, ImmutableArray<UnratedReturn> Returns)
{
    public static DidNotRate Of(HeatMap map) =>
        new(
            [.. map.Questions.Select((q, i) => ByQuestion(map, q, i)).Where(q => q.DidNotRate.Count + q.NotRelevant.Count > 0)],
            [.. map.Rows.Select(r => ByReturn(map, r)).Where(r => r.DidNotRate.Length + r.NotRelevant.Length > 0)]
        );

    private static UnratedQuestion ByQuestion(HeatMap map, Question question, int column)
    {
        var totals = map.Columns[column];
        ImmutableArray<Organisation> Marked(HeatMark mark) =>
            [.. map.Rows.Where(r => r.Cells[column].Mark == mark).Select(r => r.Organisation)];
        Figure Of(int count) => new(count, totals.Asked, BaseKind.Asked, Instrument.SelfAssessment);
        return new(question, Of(totals.DidNotRate), Of(totals.NotRelevant), Marked(HeatMark.DidNotRate), Marked(HeatMark.NotRelevant));
    }

    private static UnratedReturn ByReturn(HeatMap map, HeatRow row)
    {
        ImmutableArray<Question> Marked(HeatMark mark) => [.. map.Questions.Where((_, i) => row.Cells[i].Mark == mark)];
        return new(row.Organisation, Marked(HeatMark.DidNotRate), Marked(HeatMark.NotRelevant), row.Totals.Asked);
    }
}
