using System.Text.RegularExpressions;
using Eleven.QuestionSets;
using Eleven.Store.Mail;

namespace Eleven.Web.Writing;

/// <summary>The words of a letter, in which {{name}} stands for what is put in.</summary>
public sealed partial record Wording(string Subject, string Text)
{
    /// <summary>With the fields filled in. What is put in is one line, and braces in it name nothing.</summary>
    /// <param name="values">By the names of fields, in small letters.</param>
    public Wording With(IReadOnlyDictionary<string, string> values)
    {
        return new(Filled(Subject), Filled(Text));

        string Filled(string words) => Field().Replace(words, m => OneLine(values.GetValueOrDefault(NameIn(m), m.Value)));
    }

    /// <summary>What is wrong with the subject, in sentences without a full stop; empty where it can be used for the letter.</summary>
    public IEnumerable<string> SubjectProblems(Letter letter)
    {
        if (Subject.Length > LetterTemplate.LongestSubject)
        {
            yield return $"Subject must be {LetterTemplate.LongestSubject} characters or fewer";
        }
        if (Subject.Any(char.IsControl))
        {
            yield return "Subject must be one line";
        }
        foreach (var problem in FieldProblems("Subject", Subject, letter))
        {
            yield return problem;
        }
        foreach (var field in letter.Fields.Where(f => f.IsSecret && Names(Subject).Contains(f.Name)))
        {
            yield return $"Take {Braced(field.Name)} out of the subject. It is for its reader alone, and a subject is seen by others";
        }
    }

    /// <summary>As <see cref="SubjectProblems"/>, of the text.</summary>
    public IEnumerable<string> TextProblems(Letter letter)
    {
        if (Text.Length > LetterTemplate.LongestText)
        {
            yield return $"Text must be {LetterTemplate.LongestText:N0} characters or fewer";
        }
        if (Text.Any(c => char.IsControl(c) && c is not ('\n' or '\t')))
        {
            yield return "Text has a character that cannot be sent. Type it again, and do not paste it";
        }
        foreach (var problem in FieldProblems("Text", Text, letter))
        {
            yield return problem;
        }
        foreach (var field in letter.Fields.Where(f => f.Must && !Names(Text).Contains(f.Name)))
        {
            yield return $"Text must have {Braced(field.Name)} in it: {char.ToLowerInvariant(field.Means[0])}{field.Means[1..]}";
        }
    }

    public static string Braced(string field) => $"{{{{{field}}}}}";

    private static IEnumerable<string> FieldProblems(string where, string words, Letter letter)
    {
        string[] known = [.. letter.Fields.Select(f => f.Name)];
        foreach (var name in Names(words).Except(known))
        {
            yield return Nearest.To(name, known) is { } meant
                ? $"{where} has {Braced(name)}, which is no field of this letter. Did you mean {Braced(meant)}?"
                : $"{where} has {Braced(name)}, which is no field of this letter. Use {string.Join(", ", known.Select(Braced))}";
        }
        var rest = Field().Replace(words, "");
        if (rest.Contains("{{", StringComparison.Ordinal) || rest.Contains("}}", StringComparison.Ordinal))
        {
            yield return $"{where} has braces that do not close, or with nothing between them. Write a field like {Braced(known[0])}";
        }
    }

    private static HashSet<string> Names(string words) => [.. Field().Matches(words).Select(NameIn)];

    private static string NameIn(System.Text.RegularExpressions.Match field) => field.Groups[1].Value.Trim().ToLowerInvariant();

    private static string OneLine(string value) => string.Concat(value.Select(c => char.IsControl(c) ? ' ' : c));

    [GeneratedRegex(@"\{\{([^{}\r\n]*[^{}\s][^{}\r\n]*)\}\}")]
    private static partial Regex Field();
}
