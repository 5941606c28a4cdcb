using Eleven.Examples.Audits;

namespace Eleven.Tests.Examples;

/// <summary>The examples in the repository are what their generator writes, byte for byte.</summary>
public sealed class MadeFilesTests
{
    private static readonly Lazy<IReadOnlyList<MadeFile>> Made = new(() => [.. ExampleFolders.Make(ProjectFolder.Root)]);

    [Fact]
    public void Every_made_file_is_there_as_it_was_made()
    {
        Made.Value.ShouldNotBeEmpty();
        foreach (var file in Made.Value)
        {
            var path = ProjectFolder.Path(["examples", .. file.Path.Split('/')]);
            File.Exists(path).ShouldBeTrue(path);
            File.ReadAllBytes(path)
                .AsSpan()
                .SequenceEqual(file.Content)
                .ShouldBeTrue($"{file.Path} is not what the generator writes; run it again.");
        }
    }

    [Fact]
    public void Nothing_but_prose_stands_beside_what_was_made()
    {
        var made = Made.Value.Select(f => f.Path).ToHashSet();
        foreach (var folder in made.Select(p => p.Split('/')[0]).Distinct())
        {
            var root = ProjectFolder.Path("examples", folder);
            var there = Directory
                .EnumerateFiles(root, "*", SearchOption.AllDirectories)
                .Select(p => $"{folder}/{Path.GetRelativePath(root, p)}");
            there.Where(p => !made.Contains(p)).ShouldBe([$"{folder}/prose.md"]);
        }
    }

    [Fact]
    public void All_examples_together_are_small()
    {
        Made.Value.Sum(f => f.Content.Length).ShouldBeLessThan(6 * 1024 * 1024);
    }
}
