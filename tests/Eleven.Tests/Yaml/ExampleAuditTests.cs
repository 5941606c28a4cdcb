using Eleven.Files.Yaml;

namespace Eleven.Tests.Yaml;

public sealed class ExampleAuditTests
{
    public static TheoryData<string> Folders =>
        [
            .. Directory
                .GetDirectories(ProjectFolder.Path("examples"))
                .Where(f => File.Exists(Path.Combine(f, "audit.yaml")))
                .Select(f => Path.GetFileName(f)),
        ];

    [Theory]
    [MemberData(nameof(Folders))]
    public void The_audit_of_an_example_reads_without_a_mistake(string folder)
    {
        var loaded = AuditYaml.Read(ProjectFolder.Path("examples", folder));

        loaded.Problems.Select(p => p.ToString()).ShouldBeEmpty();
        loaded.Value!.Sources.ShouldAllBe(s => loaded.Value.FilesOf(s).Length > 0);
    }
}
