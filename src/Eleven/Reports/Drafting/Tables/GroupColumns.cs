using Eleven.QuestionSets;
using Eleven.Reports.Drafting.Wording;

namespace Eleven.Reports.Drafting.Tables;

/// <summary>One group's columns in a table: count and percent, or the one of them that tells more.</summary>
internal sealed record GroupColumns(Tallied Tallied, string Name, bool Both)
{
    private bool CountsAlone => !Both && Tallied.Who == Instrument.SelfAssessment;

    public IEnumerable<Column> Headings() =>
        Both ? [new(Name, Weight: WeightOf(Name)), new("%", Weight: 0.9)] : [new(CountsAlone ? Name : $"{Name}, %")];

    // A long name breaks into two lines, not into one for each word.
    private static double WeightOf(string name)
    {
        var words = name.Split(' ');
        var shortest = Enumerable.Range(1, words.Length).Min(n => Math.Max(Length(words[..n]), Length(words[n..])));
        return Math.Clamp(shortest * 0.13, 1.1, 1.6);
    }

    private static int Length(string[] words) => words.Sum(w => w.Length) + Math.Max(0, words.Length - 1);

    public IEnumerable<Cell> Cells(Stated? figure) =>
        Both ? [FigureCells.Count(figure), FigureCells.Percent(figure, Tallied.Decimals)]
        : CountsAlone ? [FigureCells.Count(figure)]
        : [FigureCells.Percent(figure, Tallied.Decimals)];

    public IEnumerable<Cell> BaseCells() => Both ? [FigureCells.Base(Tallied.Base), new Cell("")] : [FigureCells.Base(Tallied.Base)];
}
