using Eleven.Files.Yaml;

namespace Eleven.Tests.Yaml;

/// <summary>Small question sets as text, and what is said of the mistakes marked in them.</summary>
internal static class SetText
{
    private const string Head = """
        id: small
        version: "1"
        title: Small
        instrument: survey
        """;

    public static string Of(string questions, string rest = "") =>
        $"{Head}\nsections:\n  - code: A\n    title: All\n    questions:\n{Indented(questions)}\n{rest}\n";

    /// <summary>The mistakes of a whole file, each at its mark and no others.</summary>
    public static void IsWrong(string text, params string[] what)
    {
        var marked = Marked.Of(text);
        marked.Places.Length.ShouldBe(what.Length);

        var loaded = QuestionSetYaml.Parse("small.yaml", marked.Text);

        loaded.Value.ShouldBeNull();
        // Mistakes of one place are told in no set order.
        loaded.Problems.Select(p => p.ToString()).ShouldBe(marked.Said("small.yaml", what), ignoreOrder: true);
    }

    /// <summary>The mistakes of questions, each at its mark and no others.</summary>
    public static void Wrong(string questions, params string[] what) => IsWrong(Of(questions), what);

    public static void Right(string text) => QuestionSetYaml.Parse("small.yaml", text).Problems.Select(p => p.ToString()).ShouldBeEmpty();

    private static string Indented(string lines) => string.Join('\n', lines.Split('\n').Select(l => "      " + l));
}
