using System.CommandLine;
using Eleven.Files;
using Eleven.Files.Audits;
using Eleven.Files.Data;
using Eleven.Files.Yaml;

namespace Eleven.Cli;

/// <summary>eleven tally: every table of an audit's survey, for the team.</summary>
internal static class TallyVerb
{
    public static Command New()
    {
        var audit = AuditArgument.New();
        var json = new Option<string>("--json") { Description = "The file to write.", Required = true };
        var verb = new Command(
            "tally",
            """
            Counts an audit's survey: every question in the region, its areas, sectors, police and others, and area by sector.
            The tables are for the team: nothing is withheld.

            Examples:
              eleven tally examples/2024-25 --json tables.json
            """
        )
        {
            audit,
            json,
        };
        verb.SetAction(given => Edge.Run(() => Run(given.GetRequiredValue(audit), given.GetRequiredValue(json))));
        return verb;
    }

    private static int Run(string given, string to)
    {
        var folder = AuditArgument.Folder(given);
        var loaded = AuditYaml.Read(folder);
        if (!loaded.Ok)
        {
            Screen.Complain(loaded.Problems);
            return ExitCode.Mistake;
        }
        var groups = TallyJson.Groups(loaded.Value.Audit).Select(g => g.Group).ToArray();
        if (BulkTally.Of(loaded.Value, groups) is { } bulk)
        {
            AtomicFile.Write(to, stream => TallyJson.Write(stream, bulk.Book, bulk.Audit, bulk.Questions));
            Screen.Complain(bulk.Problems);
            return ExitCode.Done;
        }
        if (AuditArgument.Read(folder, out var exit, [.. groups]) is { } audit)
        {
            var questions = audit.Tallies.Sets.SelectMany(s => s.Questions);
            AtomicFile.Write(to, stream => TallyJson.Write(stream, audit.Tallies.Book, audit.Folder.Audit, questions));
        }
        return exit;
    }
}
