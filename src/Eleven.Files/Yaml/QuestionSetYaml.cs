using Eleven.QuestionSets;

namespace Eleven.Files.Yaml;

/// <summary>Question sets as YAML files; every key is told in docs/question-sets.md. <see cref="QuestionSetFolder"/> checks links between sets too.</summary>
public static class QuestionSetYaml
{
    /// <summary>Reads and checks a question set's file.</summary>
    public static Loaded<QuestionSet> Read(string path) => QuestionSetFile.Open(path).Loaded;

    /// <summary>Reads and checks a question set's text.</summary>
    /// <param name="file">File name for messages; without its ending it must be the set's id.</param>
    public static Loaded<QuestionSet> Parse(string file, string text) => QuestionSetFile.Parse(text, new YamlProblems(file)).Loaded;

    /// <summary>The set as YAML, which reads back as the same set.</summary>
    /// <exception cref="ArgumentException">It holds a question that the software made, of themes.</exception>
    public static string Write(QuestionSet set) => QuestionSetWriter.Write(set);
}
