using Eleven.QuestionSets;
using Eleven.Reports.Drafting.Wording;

namespace Eleven.Reports.Drafting.Tables;

/// <summary>One group's columns in a table: count and percent, or the one of them that tells more.</summary>
internal sealed record GroupColumns(Tallied Tallied, string Name, bool Both)
{
    private bool CountsAlone => !Both && Tallied.Who == Instrument.SelfAssessment;

    public IEnumerable<Column> Headings() =>
        Both ? [new(Name, Weight: 1.1), new("%", Weight: 0.9)] : [new(CountsAlone ? Name : $"{Name}, %")];

    public IEnumerable<Cell> Cells(Stated? figure) =>
        Both ? [FigureCells.Count(figure), FigureCells.Percent(figure, Tallied.Decimals)]
        : CountsAlone ? [FigureCells.Count(figure)]
        : [FigureCells.Percent(figure, Tallied.Decimals)];

    public IEnumerable<Cell> BaseCells() => Both ? [FigureCells.Base(Tallied.Base), new Cell("")] : [FigureCells.Base(Tallied.Base)];
}
