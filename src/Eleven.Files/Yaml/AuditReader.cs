using System.Collections.Immutable;
using Eleven.QuestionSets;

namespace Eleven.Files.Yaml;

/// <summary>The audit itself: title, areas, sectors, organisations, who is expected, thresholds.</summary>
internal static class AuditReader
{
    // Words that stand for other groups or reports wherever an area can be named.
    private static readonly ImmutableArray<string> NoAreaIds = ["area", "rest", "region", "police", "others", "briefing", "all"];

    // An answer holds its respondent's areas as 32 bits.
    private const int LongestTitle = 200;
    private const int MostAreas = 32;
    private const int MostSectors = 100;
    private const int MostOrganisations = 2000;

    /// <param name="folder">The audit's, in which logos are.</param>
    public static Audit Read(MapReader map, string folder)
    {
        map.Need("areas");
        map.Need("sectors");
        var areas = Distinct(map, "areas", MostAreas, n => Area(n, map.Problems, folder), a => a.Id);
        var sectors = Distinct(map, "sectors", MostSectors, n => Sector(n, map.Problems), s => s.Id);
        var organisations = Distinct(
            map,
            "organisations",
            MostOrganisations,
            n => Organisation(n, areas, sectors, map.Problems),
            o => o.Id
        );
        return new()
        {
            Id = Ids.Of(map),
            Title = Title(map),
            Period = map.Text("period"),
            Region = map.Text("region"),
            DataDate = map.DateOrNull("data-date"),
            Areas = areas,
            Sectors = sectors,
            Organisations = organisations,
            Expected = Expected(map, organisations),
            Counting = SettingsReader.Counting(map),
            Thresholds = SettingsReader.Thresholds(map),
        };
    }

    // A cover has room for so much.
    private static string Title(MapReader map)
    {
        var title = map.Text("title");
        if (title.Length > LongestTitle)
        {
            map.Problems.At(map.Take("title")!, $"This title has {title.Length} letters, and a cover holds {LongestTitle}. Shorten it.");
        }
        return title;
    }

    private static Area? Area(YamlNode node, YamlProblems problems, string folder)
    {
        if (MapReader.Of(node, problems, "an area") is not { } map)
        {
            return null;
        }
        var area = new Area(Ids.Of(map), map.Text("name"))
        {
            Partnership = map.TextOrNull("partnership"),
            Colour = Colours.OrNull(map),
            Contact = map.TextOrNull("contact"),
            FrontDoor = map.TextOrNull("front-door"),
            Logo = LogoFile.OrNull(map, folder),
            Spellings = map.Texts("spellings"),
            Names = TermNames.Of(map),
        };
        if (NoAreaIds.Contains(area.Id))
        {
            problems.At(
                map.Take("id")!,
                $"'{area.Id}' cannot be an area's id, because it has a meaning of its own in the names of groups. Choose another."
            );
        }
        map.Done();
        return area;
    }

    private static Sector? Sector(YamlNode node, YamlProblems problems)
    {
        if (MapReader.Of(node, problems, "a sector") is not { } map)
        {
            return null;
        }
        var sector = new Sector(Ids.Of(map), map.Text("name")) { Police = map.Flag("police"), Spellings = map.Texts("spellings") };
        map.Done();
        return sector;
    }

    private static Organisation? Organisation(
        YamlNode node,
        ImmutableArray<Area> areas,
        ImmutableArray<Sector> sectors,
        YamlProblems problems
    )
    {
        if (MapReader.Of(node, problems, "an organisation") is not { } map)
        {
            return null;
        }
        ImmutableArray<string> areaIds = [.. areas.Select(a => a.Id)];
        var organisation = new Organisation(
            Ids.Of(map),
            map.Text("name"),
            map.Need("sector") is null ? "" : Ids.KnownOrNull(map, "sector", "sector", [.. sectors.Select(s => s.Id)]) ?? "",
            map.Need("areas") is YamlText { Value: "all" } ? areaIds : Ids.KnownList(map, "areas", "area", areaIds)
        )
        {
            National = map.Flag("national"),
            FormerNames = map.Texts("former-names"),
            Was = map.Texts("was"),
        };
        map.Done();
        return organisation;
    }

    private static ImmutableArray<string> Expected(MapReader map, ImmutableArray<Organisation> organisations)
    {
        ImmutableArray<string> ids = [.. organisations.Select(o => o.Id)];
        return map.Take("expected") is YamlText { Value: "all" } ? ids : Ids.KnownList(map, "expected", "organisation", ids);
    }

    private static ImmutableArray<T> Distinct<T>(MapReader map, string key, int most, Func<YamlNode, T?> read, Func<T, string> id)
        where T : class
    {
        var items = (map.Take(key) as YamlList)?.Items ?? [];
        if (items.Count > most)
        {
            map.Problems.At(map.Take(key)!, $"There are {items.Count} {key}; at most {most} are read. Take some out.");
            return [];
        }
        map.SayTwice(key, key);
        // The first of an id stands, so that whatever refers to it is read on.
        return [.. map.Each(key, read).DistinctBy(id)];
    }
}
