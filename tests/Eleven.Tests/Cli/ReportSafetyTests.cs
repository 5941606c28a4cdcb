using System.IO.Compression;
using System.Text.Json;

namespace Eleven.Tests.Cli;

/// <summary>Whatever ends a run, no report under its name is damaged, and the next run does its work.</summary>
public sealed class ReportSafetyTests
{
    private static readonly string[] Report = ["report", "--format", "word", "html", "excel", "data"];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(9)]
    public void A_run_that_is_killed_leaves_whole_files_and_the_next_run_takes_away_what_it_left(int written)
    {
        using var audit = new SmallAudit();
        Directory.CreateDirectory(audit.At("reports"));
        using (var run = Ran.Start(audit.Folder, Report))
        {
            SpinWait.SpinUntil(() => run.HasExited || Unfinished(audit).Length > written, TimeSpan.FromSeconds(60));
            run.Kill();
            run.WaitForExit();
        }
        ShouldBeWhole(audit);

        audit.Eleven(Report).ShouldEnd(0).OutLines.Length.ShouldBe(13);

        ShouldBeWhole(audit);
        Directory.EnumerateFileSystemEntries(audit.At("reports"), ".*").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("region,westmarch", "word,html")]
    [InlineData("region, westmarch", "word, html")]
    public void Reports_and_formats_may_be_joined_by_commas(string reports, string formats)
    {
        using var audit = new SmallAudit();

        var written = audit.Eleven("report", "--for", reports, "--format", formats).ShouldEnd(0).OutLines.Select(Path.GetFileName);

        written.ShouldBe(["small-region.docx", "small-region.html", "small-westmarch.docx", "small-westmarch.html"], ignoreOrder: true);
    }

    [Fact]
    public void Two_runs_into_one_folder_do_not_meet()
    {
        using var audit = new SmallAudit();
        Directory.CreateDirectory(audit.At("reports"));
        var held = new FileStream(audit.At("reports/.being-written"), FileMode.Create, FileAccess.ReadWrite, FileShare.None);
        using (held)
        {
            audit.Eleven("report", "--format", "word").ShouldRefuse(1, "another run of Eleven is writing");
        }

        // The file that a killed run left is nobody's.
        audit.Eleven("report", "--format", "word").ShouldEnd(0);
    }

    [Fact]
    public void Two_runs_at_once_end_with_one_whole_pack()
    {
        using var audit = new SmallAudit();
        using var one = Ran.Start(audit.Folder, Report);
        using var two = Ran.Start(audit.Folder, Report);
        Ran[] ended = [Ran.End(one), Ran.End(two)];

        ended.ShouldAllBe(r => r.Exit == 0 || r.Error.Contains("another run of Eleven is writing"));
        ended.ShouldContain(r => r.Exit == 0);
        ShouldBeWhole(audit);
    }

    [Theory]
    [InlineData("audit.yaml/reports")]
    [InlineData("/proc/eleven-reports")]
    public void A_folder_that_cannot_be_written_is_said_so(string folder)
    {
        using var audit = new SmallAudit();

        audit.Eleven("report", "--format", "word", "--out", folder).ShouldRefuse(1, Path.GetFileName(Path.GetDirectoryName(folder)!));
    }

    [Fact]
    public void A_folder_in_the_place_of_a_report_is_said_so_and_nothing_is_written()
    {
        using var audit = new SmallAudit();
        Directory.CreateDirectory(audit.At("reports/small-westmarch.docx"));

        audit.Eleven("report", "--format", "word").ShouldRefuse(1, "small-westmarch.docx", "folder");

        Directory.EnumerateFiles(audit.At("reports"), "*.docx").ShouldBeEmpty();
    }

    [Fact]
    public void Reports_for_one_audience_never_stand_among_those_for_another()
    {
        using var audit = new SmallAudit();
        audit.Eleven("report", "--audience", "team", "--format", "word", "data").ShouldEnd(0);

        audit.Eleven("report", "--format", "word").ShouldRefuse(1, "are for the team", "--out");

        audit.Eleven("report", "--format", "word", "--out", "public").ShouldEnd(0);
        audit.Eleven("report", "--audience", "team", "--format", "word").ShouldEnd(0);
    }

    [Fact]
    public void What_was_withheld_of_one_audit_is_not_written_over_by_another()
    {
        using var audit = new SmallAudit();
        using var next = new SmallAudit();
        audit.Eleven("report", "--format", "word").ShouldEnd(0);
        next.Write("audit.yaml", File.ReadAllText(next.At("audit.yaml")).Replace("id: small", "id: next"));

        next.Eleven("report", "--format", "word", "--out", audit.At("reports")).ShouldRefuse(1, "another audit, small", "--out");
    }

    [Fact]
    public void A_file_in_the_place_of_the_folder_is_said_so()
    {
        using var audit = new SmallAudit();

        audit.Eleven("report", "--format", "word", "--out", "audit.yaml").ShouldRefuse(1, "audit.yaml", "this is a file");
    }

    [Fact]
    public void A_link_in_the_place_of_a_report_is_replaced_and_what_it_pointed_to_is_left()
    {
        using var audit = new SmallAudit();
        audit.Write("diary.txt", "Dear diary");
        Directory.CreateDirectory(audit.At("reports"));
        File.CreateSymbolicLink(audit.At("reports/small-region.docx"), audit.At("diary.txt"));

        audit.Eleven("report", "--format", "word").ShouldEnd(0);

        File.ReadAllText(audit.At("diary.txt")).ShouldBe("Dear diary");
        ShouldBeWhole(audit);
    }

    [Theory]
    [InlineData("report", "--format", "data", "--out", "/proc/reports")]
    [InlineData("tally", "--json", "/proc/tally.json")]
    [InlineData("draft-questions", "exports/answers.csv", "--out", "/proc/set.yaml")]
    public void Where_no_file_can_be_made_it_is_said_with_the_place(params string[] arguments)
    {
        using var audit = new SmallAudit();

        audit.Eleven(arguments).ShouldRefuseLast(1, $"{arguments[^1]}: no file can be made there; choose another folder.");
    }

    [Fact]
    public void Where_the_disk_is_full_nothing_half_written_is_left()
    {
        using var audit = new SmallAudit();
        var ran = Ran.Shell(
            audit.Folder,
            """unshare -rm sh -c 'mkdir full && mount -t tmpfs -o size=40k none full || exit 99; "$ELEVEN" report --format excel --out full/new; code=$?; [ -z "$(ls -A full)" ] || exit 98; exit $code'"""
        );
        Assert.SkipWhen(ran.Exit is 99 or 126 or 127 || ran.Error.Contains("unshare"), "A small disk cannot be mounted here.");

        ran.ShouldRefuse(1, "the disk is full");
        // People know a file by the name that it is to have.
        ran.Error.ShouldNotContain("unfinished");
    }

    [Theory]
    [InlineData("tally --json -")]
    [InlineData("tally --csv -")]
    [InlineData("tally")]
    [InlineData("tally --csv /dev/full")]
    [InlineData("check")]
    [InlineData("draft-questions exports/answers.csv")]
    public void Output_that_cannot_be_written_is_an_error(string typed)
    {
        using var audit = new SmallAudit();

        Ran.Shell(audit.Folder, $"\"$ELEVEN\" {typed} >/dev/full").ShouldRefuseLast(1, "the disk is full");
    }

    private static string[] Unfinished(SmallAudit audit)
    {
        try
        {
            return [.. Directory.EnumerateFileSystemEntries(audit.At("reports"), "*", SearchOption.AllDirectories)];
        }
        catch (DirectoryNotFoundException)
        {
            // Taken away while it was looked at.
            return [];
        }
    }

    private static void ShouldBeWhole(SmallAudit audit)
    {
        foreach (var file in Directory.EnumerateFiles(audit.At("reports")).Where(f => Path.GetFileName(f)[0] != '.'))
        {
            switch (Path.GetExtension(file))
            {
                case ".docx" or ".xlsx":
                    using (var zip = ZipFile.OpenRead(file))
                    {
                        zip.Entries.ShouldAllBe(e => Read(e) == e.Length);
                    }
                    break;
                case ".json":
                    using (JsonDocument.Parse(File.ReadAllBytes(file))) { }
                    break;
                case ".html":
                    File.ReadAllText(file).TrimEnd().ShouldEndWith("</html>");
                    break;
                default:
                    File.ReadAllText(file).ShouldEndWith("\n");
                    break;
            }
        }
    }

    private static long Read(ZipArchiveEntry entry)
    {
        using var from = entry.Open();
        using var to = new MemoryStream();
        from.CopyTo(to);
        return to.Length;
    }
}
