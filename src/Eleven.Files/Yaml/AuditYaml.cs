using System.Collections.Immutable;

namespace Eleven.Files.Yaml;

/// <summary>Reads an audit's folder; every key of audit.yaml is told in docs/audit-folder.md.</summary>
public static class AuditYaml
{
    public const string FileName = "audit.yaml";

    /// <summary>
    /// Reads and checks audit.yaml, the question sets it names and its files of theme codes. Question sets are looked for in question-sets inside the
    /// audit's folder, then two folders up, then in those given, then among those that come with the program.
    /// </summary>
    public static Loaded<AuditFolder> Read(string folder, params ImmutableArray<string> questionSetFolders)
    {
        var full = Path.GetFullPath(folder);
        var problems = new YamlProblems(FileName);
        return YamlFile.ReadText(Path.Combine(full, FileName), problems) is { } text
            ? Parse(full, text, questionSetFolders)
            : new(null, problems.All);
    }

    /// <summary>As <see cref="Read"/>, with the text of audit.yaml given.</summary>
    public static Loaded<AuditFolder> Parse(string folder, string text, params ImmutableArray<string> questionSetFolders)
    {
        var problems = new YamlProblems(FileName);
        var sets = new QuestionSetFolder([
            Path.Combine(folder, "question-sets"),
            Path.Combine(folder, "..", "..", "question-sets"),
            .. questionSetFolders,
            Path.Combine(AppContext.BaseDirectory, "question-sets"),
        ]);
        try
        {
            if (YamlTree.Read(text, problems) is not { } root)
            {
                return new(null, problems.All);
            }
            problems.Unseen(root);
            return new AuditFolderReader(folder, sets, problems).Read(root);
        }
        catch (TooManyMistakes)
        {
            return new(null, problems.All);
        }
    }
}
