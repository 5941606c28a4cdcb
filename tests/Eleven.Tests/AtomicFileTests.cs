using Eleven.Files;

namespace Eleven.Tests;

public sealed class AtomicFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("eleven").FullName;

    private string Target => Path.Combine(_folder, "reports", "a.txt");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_file_replaces_the_one_before_it_and_its_folder_is_made()
    {
        AtomicFile.Write(Target, s => s.Write("first"u8));
        AtomicFile.Write(Target, s => s.Write("2nd"u8));

        File.ReadAllText(Target).ShouldBe("2nd");
        Directory.GetFiles(Path.GetDirectoryName(Target)!).ShouldBe([Target]);
    }

    [Fact]
    public void A_write_that_fails_leaves_the_file_as_it_was_and_nothing_beside_it()
    {
        AtomicFile.Write(Target, s => s.Write("whole"u8));

        Should.Throw<InvalidOperationException>(() =>
            AtomicFile.Write(
                Target,
                s =>
                {
                    s.Write("half"u8);
                    throw new InvalidOperationException();
                }
            )
        );

        File.ReadAllText(Target).ShouldBe("whole");
        Directory.GetFiles(Path.GetDirectoryName(Target)!).ShouldBe([Target]);
    }
}
