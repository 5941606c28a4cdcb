using Eleven.QuestionSets;
using Eleven.Tallies;

namespace Eleven.Reports.Drafting.Wording;

/// <summary>Groups by the names that readers know.</summary>
internal static class GroupWords
{
    /// <summary>"Westmarch", "Rest of Five Rivers", "Five Rivers", "Health", "Police officers", "Police officers in Westmarch".</summary>
    public static string Name(Audit audit, Group group)
    {
        var place = Place(audit, group);
        if (group.Sector is { } sector)
        {
            var name = audit.Sectors.FirstOrDefault(s => s.Id == sector)?.Name ?? sector;
            return group.Area is null ? name : $"{name}, {place}";
        }
        return group.Side is { } side ? Side(side) + (group.Area is null ? "" : $", {place}") : Sentence.Capital(place);
    }

    /// <summary>"in Westmarch", "in the rest of Five Rivers", "among police officers".</summary>
    public static string In(Audit audit, Group group)
    {
        if (group.Side is { } side)
        {
            var among = side == PoliceSide.Police ? "among police officers" : "among everyone else";
            return group.Area is null ? among : $"{among} in {TheRest(audit, group)}";
        }
        if (group.Sector is { } sector)
        {
            return $"in {audit.Sectors.FirstOrDefault(s => s.Id == sector)?.Name.ToLowerInvariant() ?? sector}";
        }
        return $"in {TheRest(audit, group)}";
    }

    public static string Side(PoliceSide side) => side == PoliceSide.Police ? "Police officers" : "Everyone else";

    private static string TheRest(Audit audit, Group group) => group.NotThatArea ? $"the {Place(audit, group)}" : Place(audit, group);

    private static string Place(Audit audit, Group group) =>
        group.Area is not { } area ? audit.Region
        : group.NotThatArea ? $"rest of {audit.Region}"
        : audit.FindArea(area)?.Name ?? area;
}
