using Eleven.Examples.Dealing;
using Eleven.Files.Yaml;
using Eleven.QuestionSets;
using YamlDotNet.RepresentationModel;

namespace Eleven.Examples.Audits;

/// <summary>What the generator stands on: targets, words, audits as templates, and the question sets of the project.</summary>
internal sealed class Ground(string project, string audit)
{
    private readonly YamlMappingNode _template = YamlFile.Load(Path.Combine(project, "examples", "generator", "audits", audit + ".yaml"));

    public string Audit => audit;
    public string Template => File.ReadAllText(Path.Combine(project, "examples", "generator", "audits", audit + ".yaml"));
    public string TargetsFile => Path.Combine(project, "examples", "generator", "targets", audit + ".yaml");
    public string WordsFile => Path.Combine(project, "examples", "generator", "words", audit + ".yaml");

    /// <summary>Names of the template's areas, sectors or organisations by id.</summary>
    public Dictionary<string, string> Names(string list) =>
        _template.Get(list).Items().ToDictionary(i => i.Text("id")!, i => i.Text("name")!);

    public IEnumerable<YamlNode> Items(string list) => _template.Get(list).Items();

    /// <summary>The audit as far as it must be known before anybody answers: who is asked, and where.</summary>
    public Audit AuditAsAsked()
    {
        string[] areas = [.. Names("areas").Keys];
        return new()
        {
            Id = _template.Text("id")!,
            Title = _template.Text("title")!,
            Period = _template.Text("period")!,
            Region = _template.Text("region")!,
            Areas = [.. Names("areas").Select(a => new Area(a.Key, a.Value))],
            Sectors = [.. Names("sectors").Select(s => new Sector(s.Key, s.Value))],
            Organisations =
            [
                .. Items("organisations")
                    .Select(o => new Organisation(
                        o.Text("id")!,
                        o.Text("name")!,
                        o.Text("sector")!,
                        o.Text("areas") == "all" ? [.. areas] : [.. o.Find("areas").Texts()]
                    )),
            ],
        };
    }

    public QuestionSet QuestionSet(string id) =>
        new QuestionSetFolder([Path.Combine(project, "question-sets")]).Find(id) is { Value: { } set } loaded
            ? set
            : throw new InvalidDataException($"The question set {id} cannot be read.");
}
