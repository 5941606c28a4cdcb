using Eleven.Tallies;

namespace Eleven.Reports.Withholding;

/// <summary>What is printed or withheld together: one option of one question in one group, a whole breakdown with its base, or the members of a group.</summary>
internal sealed class Unit
{
    /// <summary>Counter of a unit that is not of one option.</summary>
    public const int Whole = -1;

    /// <summary>Counter of what stands beside the options of a question, in every group at once: "not relevant" and blanks.</summary>
    public const int Beside = -2;

    /// <param name="counter">Option, Other after the options, or an item to rank.</param>
    /// <param name="numbers">What the print tells, the count itself first.</param>
    public Unit(string question, Breakdown group, int counter, Cells? row, params IEnumerable<WholeNumber> numbers)
    {
        (Question, Group, Counter, Row, Numbers) = (question, group, counter, row, [.. numbers]);
        Id = counter < 0 ? "" : row!.Ids[counter];
        Key = counter switch
        {
            Whole => Pattern.Whole(question, group.Group.Key),
            Beside => Pattern.Beside(question),
            _ => Pattern.Cell(question, group.Group.Key, Id),
        };
    }

    public string Question { get; }
    public Breakdown Group { get; }
    public int Counter { get; }

    /// <summary>Of the option; empty for what is not of one.</summary>
    public string Id { get; }

    /// <summary>Null for the members of a group.</summary>
    public Cells? Row { get; }
    public WholeNumber[] Numbers { get; }

    /// <summary>As in a pattern.</summary>
    public string Key { get; }
    public long Count => Numbers[0].Value;

    /// <summary>None of it is told but what follows from elsewhere.</summary>
    public bool IsWithheld => Array.Exists(Numbers, n => n.Withheld) && Array.TrueForAll(Numbers, n => n.Withheld || n.Follows);

    /// <summary>What it counts follows from elsewhere: there is nothing to withhold, and it hides nothing.</summary>
    public bool Follows => Numbers[0].Follows;
}
