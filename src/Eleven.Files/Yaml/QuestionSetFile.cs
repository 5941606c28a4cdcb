using Eleven.QuestionSets;

namespace Eleven.Files.Yaml;

/// <summary>A question set's file as read: the set as far as it could be read, its nodes, and what is wrong.</summary>
internal sealed class QuestionSetFile(YamlProblems problems, YamlMap? root, QuestionSet? set)
{
    public YamlProblems Problems => problems;

    /// <summary>Null when the text is no YAML.</summary>
    public YamlMap? Root => root;

    /// <summary>Null when the text is no YAML; where there are problems, good only for looking up what else it holds.</summary>
    public QuestionSet? Set => set;

    public bool LinksChecked { get; set; }

    public Loaded<QuestionSet> Loaded => new(problems.Count == 0 ? set : null, problems.All);

    public static QuestionSetFile Open(string path)
    {
        var problems = new YamlProblems(Path.GetFileName(path));
        return YamlFile.ReadText(path, problems) is { } text ? Parse(text, problems) : new(problems, null, null);
    }

    public static QuestionSetFile Parse(string text, YamlProblems problems)
    {
        try
        {
            return YamlTree.Read(text, problems) is { } root
                ? new(problems, root, new QuestionSetReader(problems).Read(root))
                : new(problems, null, null);
        }
        catch (TooManyMistakes)
        {
            return new(problems, null, null);
        }
    }
}
