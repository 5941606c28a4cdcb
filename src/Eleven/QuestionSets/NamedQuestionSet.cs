namespace Eleven.QuestionSets;

/// <summary>A question set under its name in an audit, with the options that come from the audit filled in.</summary>
public sealed record NamedQuestionSet(string Name, QuestionSet Set)
{
    /// <summary>The set as it was written, before anything was filled in: the YAML of question-sets/.</summary>
    public string Yaml { get; init; } = "";
}
