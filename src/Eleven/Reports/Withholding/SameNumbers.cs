using Eleven.QuestionSets;
using Eleven.Tallies;

namespace Eleven.Reports.Withholding;

/// <summary>
/// Numbers that stand in several tables at once: members of a sector or area are also an answer to the question about it, and those whose words were coded
/// those who wrote some. Such a number is one cell, so that whoever withholds it in one table withholds it in all.
/// </summary>
internal sealed class SameNumbers(Audit audit, Knowledge knowledge)
{
    private readonly Dictionary<string, int> _cells = [];

    public void Know(string name, int cell) => _cells[name] = cell;

    /// <summary>The cell of a number that is known under a name, made when it is new; null for a number that stands in one table alone.</summary>
    /// <param name="value">Where the numbers differ, for all that they ought to be the same, each is a cell of its own.</param>
    public int? Find(Question question, Group group, int counter, long value)
    {
        if (NameOf(question, group, counter) is not { } name)
        {
            return null;
        }
        if (!_cells.TryGetValue(name, out var cell))
        {
            _cells[name] = cell = knowledge.Add(value);
        }
        return knowledge.Value(cell) == value ? cell : null;
    }

    private string? NameOf(Question question, Group group, int counter)
    {
        if (counter == Cells.AsBase)
        {
            return question switch
            {
                ThemeQuestion themes => $"words {themes.CodedQuestion} {group.Key}",
                TextQuestion => $"words {question.Code} {group.Key}",
                _ => null,
            };
        }
        if (counter >= question.Options.Length || group != Group.Region)
        {
            return null;
        }
        var option = question.Options[counter];
        return question.Classifies switch
        {
            Classifies.Area when audit.Areas.FirstOrDefault(a => a.Is(option.Id) || a.Is(option.Label)) is { } area => area.Id,
            Classifies.Sector when audit.Sectors.FirstOrDefault(s => s.Id == option.Id || s.Name == option.Label) is { } sector => new Group
            {
                Sector = sector.Id,
            }.Key,
            _ => null,
        };
    }
}
