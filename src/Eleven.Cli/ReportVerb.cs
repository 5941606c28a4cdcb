using System.Collections.Immutable;
using System.CommandLine;
using Eleven.Files.Audits;
using Eleven.Reports;

namespace Eleven.Cli;

/// <summary>eleven report: the reports of an audit, for one audience, in every format asked for.</summary>
internal static class ReportVerb
{
    private static readonly Option<string[]> Names = new("--for")
    {
        HelpName = "REPORT",
        Description =
            "region, an area's id, briefing, briefing:AREA or organisation:ID; several may be named. Left out: those that audit.yaml lists.",
        AllowMultipleArgumentsPerToken = true,
        CustomParser = Choice.Several,
    };
    private static readonly Option<Audience> Audience = new("--audience")
    {
        HelpName = "WHO",
        Description = "team (sees all), partners (minimum base) or public (minimum base and small counts). Left out: public.",
        DefaultValueFactory = _ => Reports.Audience.Public,
        CustomParser = Choice.Of<Audience>,
    };
    private static readonly Option<ReportFormat[]> Formats = new("--format")
    {
        HelpName = "FORMAT",
        Description = "word, html, pdf, excel or data (JSON and CSV); several may be named. Left out: all of them.",
        AllowMultipleArgumentsPerToken = true,
        CustomParser = Choice.SeveralOf<ReportFormat>,
    };
    private static readonly Option<string?> Out = new("--out")
    {
        HelpName = "FOLDER",
        Description = "Where to write. Left out: reports, in the audit's folder.",
    };
    private static readonly Option<bool> Final = new("--final")
    {
        Description =
            "Without the draft watermark. A later edition is then held against this one, so that nobody can be recognised by comparing the two.",
    };

    public static Command New()
    {
        var audit = AuditArgument.New();
        var verb = new Verb("report", "Writes an audit's reports as Word, HTML, PDF, Excel and data.")
        {
            More =
            [
                "Every report is drafted and written before any is put in its place: what is there is whole. Files of the same name are replaced.",
            ],
            Examples =
            [
                "eleven report examples/2024-25",
                "eleven report examples/2024-25 --for westmarch --format word",
                "eleven report examples/2024-25 --for region --audience partners --out partners",
            ],
        };
        verb.Add(audit);
        verb.Add(Names);
        verb.Add(Audience);
        verb.Add(Formats);
        verb.Add(Out);
        verb.Add(Final);
        verb.SetAction(given => Edge.Run(() => Run(given.GetRequiredValue(audit), given)));
        return verb;
    }

    private static int Run(string folder, ParseResult given)
    {
        if (AuditArgument.Read(folder, out var exit) is not { } audit)
        {
            return exit;
        }
        var request = new PackRequest(
            given.GetValue(Names) is { Length: > 0 } names ? [.. names.Distinct()] : audit.Folder.Reports,
            given.GetValue(Audience),
            given.GetValue(Formats) is { Length: > 0 } formats ? [.. formats.Distinct()] : All,
            given.GetValue(Out) ?? Path.Combine(audit.Folder.Folder, "reports"),
            given.GetValue(Final)
        );
        var written = Write(audit, request);
        if (written != ExitCode.Refused)
        {
            Screen.Decisions(audit, folder);
        }
        return written;
    }

    internal static ImmutableArray<ReportFormat> All => [.. Enum.GetValues<ReportFormat>()];

    /// <summary>Writes the pack and says where it is, or what is wrong.</summary>
    internal static int Write(ReadAudit audit, PackRequest request)
    {
        Screen.Progress($"Writing {string.Join(", ", request.Names)} for {request.Audience.ToString().ToLowerInvariant()}");
        var outcome = ReportPack.Write(audit, request, Screen.Progress);
        Screen.Complain(outcome.Mistakes);
        if (outcome.Refusal is { } refusal)
        {
            Screen.Complain(refusal.ToString());
            return ExitCode.Refused;
        }
        foreach (var file in outcome.Files)
        {
            Screen.Say(file);
        }
        return outcome.Mistakes.IsEmpty ? ExitCode.Done : ExitCode.Mistake;
    }
}
