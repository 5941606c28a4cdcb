using Eleven.Examples.Dealing;
using Eleven.Examples.Wording;
using YamlDotNet.RepresentationModel;

namespace Eleven.Examples.Audits;

/// <summary>What the agencies of 2017 said of themselves: a table that somebody typed, with headers of its own and a mapping file that says what they are.</summary>
internal static class AgencyReturns
{
    private static readonly (string Band, string Label)[] Bands = [("red", "Not yet met"), ("amber", "Partly met"), ("green", "Met")];

    public static IEnumerable<MadeFile> Make(Ground ground, YamlNode target, string folder)
    {
        var words = YamlFile.Load(ground.WordsFile).Get("agencies");
        var areas = ground.Names("areas");
        var agencies = ground.Items("organisations").ToList();
        var topics = target.Get("topics").Entries().ToList();
        var grades = topics.Select(t => Dealt(t.Value, new Dice($"{ground.Audit}/{t.Key}"))).ToList();
        var lines = new List<string> { "Agency,Where," + string.Join(',', topics.Select((_, i) => $"Topic {i + 1},How we know {i + 1}")) };
        for (var a = 0; a < agencies.Count; a++)
        {
            var where = agencies[a].Find("areas").Texts() is { Length: > 0 } named ? named.Select(n => areas[n]) : areas.Values;
            var cells = grades.Select(
                (g, t) =>
                {
                    var dice = new Dice($"{ground.Audit}/agency/{a}/{t}");
                    var (band, label) = Bands[g[a]];
                    return $"{label},\"{Variations.One(dice.Pick(words.Find(band).Texts()), dice)}\"";
                }
            );
            lines.Add($"\"{agencies[a].Text("name")}\",{string.Join("; ", where)},{string.Join(',', cells)}");
        }
        yield return MadeFile.Text($"{folder}exports/Agency returns 2017.csv", string.Join('\n', lines) + "\n");
        yield return MadeFile.Text($"{folder}exports/agency-returns.map.yaml", Mapping(topics.Count));
    }

    private static List<int> Dealt(YamlNode counts, Dice dice) =>
        dice.Shuffled(Bands.SelectMany((b, i) => Enumerable.Repeat(i, counts.Get(b.Band).Number())));

    private static string Mapping(int topics) =>
        "# What the columns of the agencies' table are.\ncolumns:\n"
        + "  - {column: Agency, question: R1}\n  - {column: Where, question: R2}\n"
        + string.Concat(
            Enumerable
                .Range(1, topics)
                .Select(n => $"  - {{column: Topic {n}, question: S{n}}}\n  - {{column: How we know {n}, question: S{n}, option: text}}\n")
        );
}
