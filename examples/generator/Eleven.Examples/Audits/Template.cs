using System.Text.RegularExpressions;

namespace Eleven.Examples.Audits;

/// <summary>
/// Fills audit.yaml: {{hash general}} is a file's hash; "{{row general 'some words'}}": "" stands for file and row of the one answer that holds the words;
/// "{{rows n03}}": "" is what the audit itself has to say. So the template is YAML as well.
/// </summary>
internal sealed partial class Template
{
    private readonly Dictionary<string, (string Hash, IReadOnlyList<string> Rows)> _files = [];
    private readonly Dictionary<string, string> _said = [];

    /// <param name="rows">What the rows of the file hold, the row after the header(s) first.</param>
    public void Add(string source, MadeFile file, int firstRow, IEnumerable<string> rows) =>
        _files[source] = (file.Hash, [.. Enumerable.Repeat("", firstRow), .. rows]);

    public void Say(string name, string text) => _said[name] = text;

    public string Fill(string template) =>
        Token().Replace(template, m => Filled(m.Groups["word"].Value, m.Groups["of"].Value, m.Groups["words"].Value));

    private string Filled(string word, string of, string words) =>
        word switch
        {
            "hash" => _files[of].Hash,
            "row" => $"file: {_files[of].Hash}, row: {Row(of, words)}",
            _ => _said[$"{word} {of}"],
        };

    private int Row(string source, string words)
    {
        var rows = _files[source].Rows;
        int[] found = [.. Enumerable.Range(0, rows.Count).Where(r => rows[r].Contains(words, StringComparison.Ordinal))];
        return found is [var one] ? one : throw new InvalidDataException($"{found.Length} rows of {source} say: {words}");
    }

    [GeneratedRegex(
        """(?<quoted>")?\{\{(?<word>\w+) (?<of>[\w-]+)(?: '(?<words>[^']+)')?\}\}(?(quoted)": "")""",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Token();
}
