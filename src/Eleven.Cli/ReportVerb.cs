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
        Description =
            "Which report: region, an area's id, briefing, briefing:AREA or organisation:ID; may be given several times. Left out: those that audit.yaml lists.",
        AllowMultipleArgumentsPerToken = true,
    };
    private static readonly Option<Audience> Audience = new("--audience")
    {
        Description = "Who will read it: team (sees all), partners (minimum base) or public (minimum base and small counts).",
        DefaultValueFactory = _ => Reports.Audience.Public,
    };
    private static readonly Option<ReportFormat[]> Formats = new("--format")
    {
        Description = "word, html, pdf, excel, data (JSON and CSV); may be given several times. Left out: all of them.",
        AllowMultipleArgumentsPerToken = true,
    };
    private static readonly Option<string?> Out = new("--out")
    {
        Description = "Folder to write to. Left out: reports, in the audit's folder.",
    };
    private static readonly Option<bool> Final = new("--final")
    {
        Description =
            "Without the draft watermark. A later edition is then held against this one, so that nobody can be recognised by comparing the two.",
    };

    public static Command New()
    {
        var audit = AuditArgument.New();
        var verb = new Command(
            "report",
            """
            Writes the reports of an audit as Word, HTML, PDF, Excel and data.

            Examples:
              eleven report examples/2024-25
              eleven report examples/2024-25 --for westmarch --format word
              eleven report examples/2023-24 --for organisation:norbridge-housing --audience team
            """
        )
        {
            audit,
            Names,
            Audience,
            Formats,
            Out,
            Final,
        };
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
            given.GetValue(Names) is { Length: > 0 } names ? [.. names] : audit.Folder.Reports,
            given.GetValue(Audience),
            given.GetValue(Formats) is { Length: > 0 } formats ? [.. formats.Distinct()] : All,
            given.GetValue(Out) ?? Path.Combine(audit.Folder.Folder, "reports"),
            given.GetValue(Final)
        );
        return Write(audit, request);
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
