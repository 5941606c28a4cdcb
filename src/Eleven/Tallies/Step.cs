using System.Collections.Immutable;
using Eleven.Answers;
using Eleven.QuestionSets;

namespace Eleven.Tallies;

/// <summary>What is done for one question in every row of a streamed file.</summary>
internal sealed class Step(StreamedQuestion streamed, Lanes lanes, ValueDictionary dictionary, int lane)
{
    public Question Question { get; } = streamed.Question;
    public int[] Columns { get; } = [.. streamed.Columns];
    public int First { get; } = streamed.Columns.FirstOrDefault();
    public int Last { get; } = streamed.Columns.LastOrDefault();
    public bool SeveralCells { get; } = streamed.Columns.Length > 1;

    /// <summary>Whether its cells follow one another, so that together they are one run of bytes.</summary>
    public bool SideBySide { get; } = FollowOneAnother(streamed.Columns);

    /// <summary>Words are counted, never looked up, unless they name the area or the sector.</summary>
    public bool IsText { get; } =
        streamed.Question is TextQuestion { Classifies: not (Classifies.Area or Classifies.Sector) } or SignsOfSafetyQuestion;
    public bool BlankMarks { get; } = streamed.BlankMarks;
    public ValueDictionary Dictionary { get; } = dictionary;
    public Lanes Lanes { get; } = lanes;

    /// <summary>Where its counters begin among those of a combination.</summary>
    public int Lane { get; } = lane;

    /// <summary>Conditions that must hold for the question to be asked.</summary>
    public ulong Needs { get; init; }

    /// <summary>Whether other questions depend on it.</summary>
    public bool Controls { get; init; }

    /// <summary>Its answer says where the row belongs, and is looked up before all others.</summary>
    public bool TellsPlace { get; set; }

    /// <summary>The value of the row at hand, when it tells the place.</summary>
    public int Found { get; set; }

    private static bool FollowOneAnother(ImmutableArray<int> columns)
    {
        for (var i = 1; i < columns.Length; i++)
        {
            if (columns[i] != columns[0] + i)
            {
                return false;
            }
        }
        return !columns.IsEmpty;
    }

    public string TextOf(RowBatch batch, int row) =>
        SeveralCells ? string.Join('\u001f', Columns.Select(c => batch.Text(row, c))) : batch.Text(row, First);
}
