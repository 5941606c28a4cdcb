using YamlDotNet.RepresentationModel;

namespace Eleven.Examples.Dealing;

/// <summary>The returns of one self-assessment, as examples/generator/targets gives them.</summary>
internal sealed class ReturnTargets
{
    private readonly YamlMappingNode _file;

    public ReturnTargets(string path)
    {
        _file = YamlFile.Load(path);
        Rated = (_file.Find("rated") ?? _file.Get("questions")).Texts();
        All = [.. _file.Get("returns").Items().Select(r => new ReturnTarget(r, Rated))];
    }

    /// <summary>Codes of the rated questions, in the order of the grades.</summary>
    public string[] Rated { get; }
    public IReadOnlyList<ReturnTarget> All { get; }
    public YamlNode File => _file;

    /// <summary>The themes that a return's text on a question carries.</summary>
    public string[] Themes(string question, string id) =>
        [.. _file.Get("themes").Find(question).Find("codes").Entries().Where(t => t.Value.Texts().Contains(id)).Select(t => t.Key)];

    public IEnumerable<string> CodedQuestions => _file.Get("themes").Entries().Select(t => t.Key);
}

/// <summary>One return: whose, where, and its grades.</summary>
internal sealed record ReturnTarget(YamlNode Node, string[] Rated)
{
    public string Id => Node.Text("id")!;
    public string[] Areas => Node.Find("areas").Texts();

    /// <summary>The letter or digit that the targets give for a rated question.</summary>
    public char Grade(string question) => Node.Text("grades")![Array.IndexOf(Rated, question)];
}
