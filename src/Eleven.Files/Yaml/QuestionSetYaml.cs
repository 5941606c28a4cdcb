using System.Collections.Immutable;
using Eleven.Answers;
using Eleven.QuestionSets;

namespace Eleven.Files.Yaml;

/// <summary>Question sets as YAML files; every key is told in docs/question-sets.md. <see cref="QuestionSetFolder"/> checks links between sets too.</summary>
public static class QuestionSetYaml
{
    /// <summary>Reads and checks a question set's file.</summary>
    public static Loaded<QuestionSet> Read(string path) => QuestionSetFile.Open(path).Loaded;

    /// <summary>As <see cref="Read"/>, with what is no mistake and still worth knowing.</summary>
    public static (Loaded<QuestionSet> Set, ImmutableArray<Problem> Notes) ReadWithNotes(string path)
    {
        var file = QuestionSetFile.Open(path);
        return (file.Loaded, file.Notes);
    }

    /// <summary>Reads and checks a question set's text.</summary>
    /// <param name="file">File name for messages; without its ending it must be the set's id.</param>
    public static Loaded<QuestionSet> Parse(string file, string text) => QuestionSetFile.Parse(text, new YamlProblems(file)).Loaded;

    /// <summary>Reads and checks a text that is not kept under its id yet, such as a file that somebody sends: any id will do that can be one.</summary>
    /// <param name="file">File name for messages.</param>
    public static Loaded<QuestionSet> ParseSent(string file, string text) =>
        QuestionSetFile.Parse(text, new YamlProblems(file), isNamed: false).Loaded;

    /// <summary>
    /// A set that is being worked on, whatever <see cref="Checks"/> has to say of it. Null where it cannot be read whole, so that writing it again would lose
    /// something.
    /// </summary>
    /// <param name="id">Of the set.</param>
    public static QuestionSet? Draft(string id, string text)
    {
        var file = QuestionSetFile.Parse(text, new YamlProblems(id + ".yaml"));
        return file.Set is { } set && (file.Problems.Count == 0 || Write(set) == OneForm.Of(text)) ? set : null;
    }

    /// <summary>As <see cref="Parse"/>, with what comes from an audit filled in. Notes are no mistakes, and still worth knowing.</summary>
    /// <param name="id">Of the set, which its file is called by.</param>
    public static (Loaded<QuestionSet> Set, ImmutableArray<Problem> Notes) ForAudit(string id, string text, Audit audit)
    {
        var file = QuestionSetFile.Parse(text, new YamlProblems(id + ".yaml"));
        var (filled, notes) = file.FilledFrom(audit, namesClash: false);
        return (new(file.Problems.Count == 0 ? filled : null, file.Problems.All), notes);
    }

    /// <summary>The set as YAML, which reads back as the same set.</summary>
    /// <exception cref="ArgumentException">It holds a question that the software made, of themes.</exception>
    public static string Write(QuestionSet set) => QuestionSetWriter.Write(set);
}
