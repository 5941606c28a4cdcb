using Eleven.Files.Pdf;

namespace Eleven.Tests.Pdf;

/// <summary>What a run that was ended left of its reports is removed by the next, and of a run that goes on nothing.</summary>
public sealed class PrintFolderTests : IDisposable
{
    private readonly string _beneath = Directory.CreateTempSubdirectory("eleven").FullName;

    public void Dispose() => Directory.Delete(_beneath, recursive: true);

    [Fact]
    public void A_folder_whose_run_was_ended_is_removed()
    {
        var left = Path.Combine(_beneath, "eleven-pdf-1");
        Directory.CreateDirectory(left);
        File.WriteAllText(Path.Combine(left, "0.html"), "A report for the partnership");
        File.WriteAllText(left + ".lock", "");

        using (new PrintFolder(_beneath))
        {
            Directory.Exists(left).ShouldBeFalse();
        }
        Directory.EnumerateFileSystemEntries(_beneath).ShouldBeEmpty();
    }

    [Fact]
    public void A_folder_whose_run_goes_on_stays()
    {
        using var live = new PrintFolder(_beneath);
        File.WriteAllText(Path.Combine(live.Path, "0.html"), "A report");

        new PrintFolder(_beneath).Dispose();

        File.Exists(Path.Combine(live.Path, "0.html")).ShouldBeTrue();
    }
}
