using System.Collections.Immutable;
using Eleven.Answers;
using Eleven.Answers.Importing;

namespace Eleven.Tallies;

/// <summary>All tables of one file, and what of the file is not in them.</summary>
/// <param name="Book">The tables, counted over the rows that were counted.</param>
/// <param name="Rows">Rows counted.</param>
/// <param name="Misfits">Rows with another number of cells than the header: not counted.</param>
/// <param name="Duplicates">Rows that repeat an earlier row to the last character: not counted.</param>
/// <param name="LeftOut">Rows that audit.yaml leaves out.</param>
/// <param name="Unanswered">Rows without an answer to any question: not counted.</param>
/// <param name="Troubles">Values of which something could not be understood.</param>
/// <param name="MoreTroubled">Cells with other such values than are kept.</param>
/// <param name="LikeTotals">Rows that were counted and begin like one of totals, in file order.</param>
/// <param name="HeadersAgain">Whether a row that was counted repeats the headers.</param>
public sealed record StreamedTally(
    TallyBook Book,
    long Rows,
    ImmutableArray<Misfit> Misfits,
    ImmutableArray<DuplicateRow> Duplicates,
    long LeftOut,
    long Unanswered,
    ImmutableArray<StreamedTrouble> Troubles,
    long MoreTroubled,
    ImmutableArray<TotalsRow> LikeTotals,
    bool HeadersAgain
);

/// <summary>A row that repeats an earlier one, both as a spreadsheet counts them.</summary>
public sealed record DuplicateRow(int Row, int Repeats);

/// <summary>A value that was not, or not wholly, understood.</summary>
/// <param name="LosesNothing">It was counted as it stands, and is only asked about.</param>
/// <param name="Count">Cells that hold it.</param>
/// <param name="Rows">The first of their rows, as a spreadsheet counts them.</param>
public sealed record StreamedTrouble(string Question, string What, bool LosesNothing, long Count, ImmutableArray<int> Rows);
