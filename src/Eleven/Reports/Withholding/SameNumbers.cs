using Eleven.QuestionSets;
using Eleven.Tallies;

namespace Eleven.Reports.Withholding;

/// <summary>
/// Numbers that stand in several tables at once: members of a sector or area are also an answer to the question about it, those whose words were coded those
/// who wrote some, and where one sector is the police and has as many people they are those of the side. Such a number is one, so that whoever withholds it in one table
/// withholds it in all.
/// </summary>
internal sealed class SameNumbers(Audit audit, TallyBook book)
{
    private readonly string? _police =
        audit.Sectors.Where(s => s.Police).ToArray() is [var police] && IsSide(new Group { Sector = police.Id }, book)
            ? new Group { Sector = police.Id }.Key
            : null;
    private readonly Dictionary<string, WholeNumber> _numbers = [];

    public WholeNumber Members(Group group, long value) => Find(NameOf(group), value) ?? new WholeNumber(value);

    /// <summary>The number that is known under a name, made when it is new; null for a number that stands in one table alone.</summary>
    /// <param name="value">Where the numbers differ, for all that they ought to be the same, each is one of its own.</param>
    public WholeNumber? Find(Question question, Group group, int counter, long value) =>
        NameOf(question, group, counter) is { } name ? Find(name, value) : null;

    private WholeNumber? Find(string name, long value)
    {
        if (!_numbers.TryGetValue(name, out var number))
        {
            _numbers[name] = number = new WholeNumber(value);
        }
        return number.Value == value ? number : null;
    }

    private static bool IsSide(Group sector, TallyBook book) =>
        book.Members(sector, Instrument.Survey) == book.Members(new Group { Side = PoliceSide.Police }, Instrument.Survey);

    private string NameOf(Group group) => group.Key == _police ? new Group { Side = PoliceSide.Police }.Key : group.Key;

    private string? NameOf(Question question, Group group, int counter) =>
        ElsewhereToo(question, group, counter)
        ?? (group.Side == PoliceSide.Police || group.Key == _police ? $"{question.Code} {counter}" : null);

    private string? ElsewhereToo(Question question, Group group, int counter)
    {
        if (counter == Cells.AsBase)
        {
            return question switch
            {
                ThemeQuestion themes => $"words {themes.CodedQuestion} {NameOf(group)}",
                TextQuestion or SignsOfSafetyQuestion => $"words {question.Code} {NameOf(group)}",
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
            Classifies.Area when audit.Areas.FirstOrDefault(a => a.Is(option.Id) || a.Is(option.Label)) is { } area => NameOf(
                new Group { Area = area.Id }
            ),
            Classifies.Sector when audit.Sectors.FirstOrDefault(s => s.Id == option.Id || s.Name == option.Label) is { } sector => NameOf(
                new Group { Sector = sector.Id }
            ),
            _ => null,
        };
    }
}
