using Eleven.QuestionSets;

namespace Eleven.Files.Yaml;

/// <summary>A grading scale: bands and grades.</summary>
internal static class ScaleReader
{
    /// <summary>Null when anything in it is wrong.</summary>
    public static Scale? Read(YamlEntry entry, YamlProblems problems)
    {
        var before = problems.Count;
        if (MapReader.Of(entry.Value, problems, "a scale") is not { } map)
        {
            return null;
        }
        var scale = new Scale(
            entry.Key.Value,
            map.Text("title"),
            map.EachNeeded("grades", n => Grade(n, problems)),
            map.EachNeeded("bands", n => Band(n, problems))
        );
        map.Done();
        return problems.Count == before ? scale : null;
    }

    private static Grade? Grade(YamlNode node, YamlProblems problems)
    {
        if (MapReader.Of(node, problems, "a grade") is not { } map)
        {
            return null;
        }
        var grade = new Grade(map.Text("value"), map.Text("label"), map.Text("descriptor"), map.Text("band"))
        {
            Spellings = map.Texts("spellings"),
        };
        map.Done();
        return grade;
    }

    // Colour, letter and "positive" are needed because nothing may be inferred: in one scale amber is good, in another bad.
    private static Option? Band(YamlNode node, YamlProblems problems)
    {
        if (MapReader.Of(node, problems, "a band") is not { } map)
        {
            return null;
        }
        map.Need("positive");
        map.Need("colour");
        var band = new Option(map.Text("id"), map.Text("label"))
        {
            Letter = map.Text("letter"),
            Colour = Colours.OrNull(map),
            Positive = map.FlagOrNull("positive"),
            Spellings = map.Texts("spellings"),
        };
        map.Done();
        return band;
    }
}
