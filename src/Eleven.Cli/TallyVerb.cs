using System.Collections.Immutable;
using System.CommandLine;
using Eleven.Files;
using Eleven.Files.Audits;
using Eleven.Files.Data;
using Eleven.Files.Yaml;
using Eleven.QuestionSets;
using Eleven.Reports;
using Eleven.Tallies;

namespace Eleven.Cli;

/// <summary>eleven tally: every table of an audit, for the team.</summary>
internal static class TallyVerb
{
    private const string StandardOutput = "-";

    public static Command New()
    {
        var audit = AuditArgument.New();
        var json = new Option<string?>("--json")
        {
            HelpName = "FILE",
            Description = "Write every table as JSON, the survey's by area and sector too; - for standard output.",
        };
        var csv = new Option<string?>("--csv")
        {
            HelpName = "FILE",
            Description = "Write every figure as a row of CSV; - for standard output.",
        };
        var verb = new Verb("tally", "Counts an audit's answers: every question, by area, sector and police.")
        {
            More =
            [
                "Without --json and --csv it shows a table of every question on the screen, by area, police and others. The tables are for the team: nothing is withheld.",
            ],
            Examples =
            [
                "eleven tally examples/2024-25",
                "eleven tally examples/2024-25 --json tables.json --csv figures.csv",
                "eleven tally examples/2024-25 --csv - | head",
            ],
        };
        verb.Add(audit);
        verb.Add(json);
        verb.Add(csv);
        verb.SetAction(given => Edge.Run(() => Run(given.GetRequiredValue(audit), given.GetValue(json), given.GetValue(csv))));
        return verb;
    }

    private static int Run(string given, string? json, string? csv)
    {
        if (json == StandardOutput && csv == StandardOutput)
        {
            Screen.Complain("--json and --csv cannot both be written to standard output; name a file for one of them.");
            return ExitCode.Mistake;
        }
        if (AuditArgument.Missing(given) is { } missing)
        {
            Screen.Complain(missing);
            return ExitCode.Mistake;
        }
        if (Counted(AuditArgument.Folder(given), out var exit) is not { } tables)
        {
            return exit;
        }
        if (json is not null)
        {
            Write(json, stream => TallyJson.Write(stream, tables.Book, tables.Audit, tables.Questions));
        }
        if (csv is not null)
        {
            Write(csv, stream => TidyCsv.Write(tables.Rows(tables.Groups), stream, byteOrderMark: csv != StandardOutput));
        }
        if (json is null && csv is null)
        {
            var groups = TallyText.Groups(tables.Audit).ToArray();
            foreach (var line in TallyText.Lines([.. tables.Rows(groups)], tables.Audit, Screen.TableWidth))
            {
                Screen.Say(line);
            }
        }
        Screen.Complain(tables.Problems);
        return ExitCode.Done;
    }

    /// <summary>A survey in one file is counted as it passes by; everything else is read whole. Null after saying what is wrong.</summary>
    private static Tables? Counted(string folder, out int exit)
    {
        exit = ExitCode.Done;
        var loaded = AuditYaml.Read(folder);
        if (!loaded.Ok)
        {
            Screen.Complain(loaded.Problems);
            exit = ExitCode.Mistake;
            return null;
        }
        ImmutableArray<Group> groups = [.. TallyJson.Groups(loaded.Value.Audit).Select(g => g.Group)];
        if (BulkTally.Of(loaded.Value, groups) is { } bulk)
        {
            return new(bulk.Book, bulk.Audit, bulk.Questions, groups, bulk.Problems);
        }
        return AuditArgument.Read(folder, out exit, groups) is { } audit
            ? new(audit.Tallies.Book, audit.Folder.Audit, [.. audit.Tallies.Questions], groups, [])
            : null;
    }

    private static void Write(string to, Action<Stream> write)
    {
        if (to != StandardOutput)
        {
            AtomicFile.Write(to, write);
            return;
        }
        using var screen = Console.OpenStandardOutput();
        write(screen);
    }

    private sealed record Tables(
        TallyBook Book,
        Audit Audit,
        ImmutableArray<Question> Questions,
        ImmutableArray<Group> Groups,
        ImmutableArray<Answers.Problem> Problems
    )
    {
        public IEnumerable<TidyRow> Rows(IEnumerable<Group> groups) =>
            AllFigures.Of(AudienceView.Of(Book, Audit, Questions, Audience.Team), Book, Questions, groups);
    }
}
