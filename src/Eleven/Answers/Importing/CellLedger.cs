using System.Collections.Immutable;
using Eleven.Answers.Parsing;

namespace Eleven.Answers.Importing;

/// <summary>Counts every cell of a file once: stored, or why it is no answer.</summary>
internal sealed class CellLedger
{
    /// <summary>How the reason ends why a cell with an answer in it is none, where the answer did not fit.</summary>
    public const string LeftOut = ", left out";

    private readonly Dictionary<string, long> _why = [];

    public long Stored { get; private set; }

    public ImmutableArray<Explained> Explained =>
        [
            .. _why.Where(w => w.Value > 0)
                .OrderByDescending(w => w.Value)
                .ThenBy(w => w.Key, StringComparer.Ordinal)
                .Select(w => new Explained(w.Key, w.Value)),
        ];

    public void Count(string why, long cells) => _why[why] = _why.GetValueOrDefault(why) + cells;

    public void Count(CellFate fate, bool asked, long cells)
    {
        if (asked && fate == CellFate.Stored)
        {
            Stored += cells;
            return;
        }
        Count(Why(fate, asked), cells);
    }

    private static string Why(CellFate fate, bool asked) =>
        fate switch
        {
            CellFate.Blank => asked ? "left blank" : "blank, the question was not asked",
            _ when !asked => "an answer where the question was not asked" + LeftOut,
            CellFate.NotTicked => "says that an option was not ticked",
            CellFate.Damaged => "changed by a spreadsheet" + LeftOut,
            _ => "no listed answer" + LeftOut,
        };
}
