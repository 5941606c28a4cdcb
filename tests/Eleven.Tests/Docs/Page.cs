using System.Text.RegularExpressions;

namespace Eleven.Tests.Docs;

/// <summary>One page of the documentation.</summary>
/// <param name="Path">From the project's folder, with / between folders.</param>
internal sealed partial record Page(string Path)
{
    private static readonly string[] AtTheTop = ["README.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md", "question-sets/README.md"];

    public static IEnumerable<Page> All => AtTheTop.Concat(Below("docs")).Select(p => new Page(p));

    public static IEnumerable<Page> Guide => Below("docs/guide").Select(p => new Page(p));

    public string Folder => System.IO.Path.GetDirectoryName(File)!;
    public string File => ProjectFolder.Path(Path.Split('/'));
    public string Text { get; } = System.IO.File.ReadAllText(ProjectFolder.Path(Path.Split('/')));

    /// <summary>Without blocks and stretches of code.</summary>
    public string Prose => Code().Replace(Text, "");

    public IEnumerable<string> Links => Link().Matches(Prose).Select(m => m.Groups[1].Value);

    /// <summary>What stands in single backquotes.</summary>
    public IEnumerable<string> InlineCode => Stretch().Matches(Block().Replace(Text, "")).Select(m => m.Groups[1].Value);

    /// <summary>As links after # call the headings.</summary>
    public IEnumerable<string> Anchors =>
        Heading()
            .Matches(Block().Replace(Text, ""))
            .Select(m => NoLetter().Replace(m.Groups[1].Value.ToLowerInvariant(), "").Replace(' ', '-'));

    /// <summary>Blocks of code in order.</summary>
    public IEnumerable<CodeBlock> Blocks =>
        Block()
            .Matches(Text)
            .Select(m => new CodeBlock(
                m.Groups["language"].Value,
                // A block within a list is indented as a whole.
                Regex.Replace(m.Groups["body"].Value, "^" + m.Groups["indent"].Value, "", RegexOptions.Multiline)
            )
            {
                SaveAs = m.Groups["save"].Success ? m.Groups["save"].Value : null,
                AddTo = m.Groups["add"].Success ? m.Groups["add"].Value : null,
            });

    private static IEnumerable<string> Below(string folder) =>
        Directory
            .EnumerateFiles(ProjectFolder.Path(folder.Split('/')), "*.md", SearchOption.AllDirectories)
            .Select(f => System.IO.Path.GetRelativePath(ProjectFolder.Root, f).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    [GeneratedRegex(@"```.*?```|`[^`\n]+`", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"(?<!`)`([^`\n]+)`(?!`)")]
    private static partial Regex Stretch();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\p{L}\p{N}_ -]")]
    private static partial Regex NoLetter();

    [GeneratedRegex(
        @"(?:Save this as `(?<save>[^`\n]+)`:\n\n|Add this to the end of `(?<add>[^`\n]+)`:\n\n)?^(?<indent> *)```(?<language>\w*)\n(?<body>.*?)^ *```",
        RegexOptions.Singleline | RegexOptions.Multiline
    )]
    private static partial Regex Block();
}

/// <summary>A block of code. Readers save some under a name, or add them to a file.</summary>
internal sealed record CodeBlock(string Language, string Body)
{
    public string? SaveAs { get; init; }
    public string? AddTo { get; init; }
}
