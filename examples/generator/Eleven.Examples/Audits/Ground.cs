using Eleven.Examples.Dealing;
using Eleven.Files.Yaml;
using Eleven.QuestionSets;
using YamlDotNet.RepresentationModel;

namespace Eleven.Examples.Audits;

/// <summary>What the generator stands on: targets, words, audits as templates, and the question sets of the project.</summary>
internal sealed class Ground(string project, string audit)
{
    private readonly YamlMappingNode _template = YamlTargets.Load(
        Path.Combine(project, "examples", "generator", "audits", audit + ".yaml")
    );

    public string Audit => audit;
    public string Template => File.ReadAllText(Path.Combine(project, "examples", "generator", "audits", audit + ".yaml"));
    public string TargetsFile => Path.Combine(project, "examples", "generator", "targets", audit + ".yaml");
    public string WordsFile => Path.Combine(project, "examples", "generator", "words", audit + ".yaml");

    /// <summary>Names of the template's areas, sectors or organisations by id.</summary>
    public Dictionary<string, string> Names(string list) =>
        _template.Get(list).Items().ToDictionary(i => i.Text("id")!, i => i.Text("name")!);

    public IEnumerable<YamlNode> Items(string list) => _template.Get(list).Items();

    public QuestionSet QuestionSet(string id) =>
        new QuestionSetFolder([Path.Combine(project, "question-sets")]).Find(id) is { Value: { } set } loaded
            ? set
            : throw new InvalidDataException($"The question set {id} cannot be read.");
}
