using YamlDotNet.RepresentationModel;

namespace Eleven.Examples.Dealing;

/// <summary>The counts of one survey, as examples/generator/targets says them.</summary>
internal sealed class SurveyTarget
{
    private readonly YamlMappingNode _file;

    public SurveyTarget(string path)
    {
        _file = YamlFile.Load(path);
        var people = _file.Find("people").Numbers();
        Cells =
        [
            .. _file
                .Get("cells")
                .Items()
                .Select(
                    (c, i) =>
                        c is YamlScalarNode plain
                            ? new Cell(plain.Value!, false, people[i])
                            : new Cell(c.Text("id")!, c.Text("form") == "police", c.Get("people").Number())
                ),
        ];
    }

    public IReadOnlyList<Cell> Cells { get; }

    public IEnumerable<(string Id, int[] Counts)> Areas => _file.Find("areas").Entries().Select(e => (e.Key, e.Value.Numbers()));

    public YamlNode Sectors => _file.Get("sectors");

    public IEnumerable<(string Code, YamlNode Node)> Questions => _file.Get("questions").Entries();

    /// <summary>Everyone there is to ask, without an answer yet.</summary>
    public List<Person> People() => [.. Cells.SelectMany(c => Enumerable.Range(0, c.People).Select(_ => new Person(c.Id, c.Police)))];

    internal sealed record Cell(string Id, bool Police, int People);
}
