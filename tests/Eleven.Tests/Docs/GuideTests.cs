using Eleven.Tests.Cli;

namespace Eleven.Tests.Docs;

/// <summary>
/// The guide is followed as a reader would: files are saved as it says, commands are run in its order, and each must end well and say what the guide shows.
/// </summary>
public sealed class GuideTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("eleven-guide-").FullName;

    public static TheoryData<string> Pages => [.. Page.Guide.Where(p => p.Blocks.Any(b => b.Language == "sh")).Select(p => p.Path)];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Pages))]
    public void What_the_guide_says_is_what_happens(string path)
    {
        Copy("examples");
        Copy("question-sets");
        var said = "";
        foreach (var block in new Page(path).Blocks)
        {
            if (block.SaveAs is { } file)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_folder, file))!);
                File.WriteAllText(Path.Combine(_folder, file), block.Body);
            }
            else if (block.AddTo is { } old)
            {
                File.AppendAllText(Path.Combine(_folder, old), block.Body);
            }
            else if (block.Language == "sh")
            {
                said = Ran.Shell(_folder, $"set -e; eleven() {{ \"$ELEVEN\" \"$@\"; }}\nexec 2>&1\n{block.Body}").ShouldEnd(0).Out;
            }
            else if (block.Language == "text" && said.Length > 0)
            {
                ShouldShow(said, block.Body);
                said = "";
            }
        }
    }

    // Every line shown was said, in that order; "..." stands for lines left out.
    private static void ShouldShow(string said, string shown)
    {
        var lines = said.Split('\n');
        var at = 0;
        foreach (var line in shown.Split('\n').Where(l => l.Trim() is not ("..." or "")))
        {
            at = Array.IndexOf(lines, line, at) + 1;
            at.ShouldBeGreaterThan(0, $"The guide shows\n{line}\nand it said\n{said}");
        }
    }

    private void Copy(string folder)
    {
        var from = ProjectFolder.Path(folder);
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(from, file);
            if (!name.StartsWith("generator", StringComparison.Ordinal))
            {
                var to = Path.Combine(_folder, folder, name);
                Directory.CreateDirectory(Path.GetDirectoryName(to)!);
                File.Copy(file, to);
            }
        }
    }
}
