namespace Eleven.Tests.Yaml;

/// <summary>A text in which ▶ marks the place where a mistake is to be seen.</summary>
internal sealed record Marked(string Text, int Line, int Column)
{
    public static Marked Of(string text)
    {
        var before = text[..text.IndexOf('▶')];
        return new(text.Remove(before.Length, 1), before.Count(c => c == '\n') + 1, before.Length - before.LastIndexOf('\n'));
    }

    public string In(string file) => $"{file}, line {Line}, column {Column}";
}
