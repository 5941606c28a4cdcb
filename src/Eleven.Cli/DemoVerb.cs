using System.CommandLine;
using Eleven.Files.Audits;
using Eleven.Files.Yaml;
using Eleven.Reports;

namespace Eleven.Cli;

/// <summary>eleven demo: the reports of all example audits.</summary>
internal static class DemoVerb
{
    public static Command New()
    {
        var output = new Option<string>("--out")
        {
            Description = "Folder to write to, a folder an audit.",
            DefaultValueFactory = _ => "out",
        };
        var examples = new Option<string>("--examples")
        {
            Description = "Folder of the example audits.",
            DefaultValueFactory = _ => "examples",
        };
        var verb = new Command(
            "demo",
            """
            Writes the reports of the example audits, all of invented organisations, in every format.

            Example:
              eleven demo --out out
            """
        )
        {
            output,
            examples,
        };
        verb.SetAction(given => Edge.Run(() => Run(given.GetRequiredValue(examples), given.GetRequiredValue(output))));
        return verb;
    }

    private static int Run(string examples, string output)
    {
        if (!Directory.Exists(examples))
        {
            Screen.Complain($"There is no folder '{examples}'. Run this in the project's folder, or say --examples.");
            return ExitCode.Mistake;
        }
        foreach (var folder in Directory.EnumerateDirectories(examples).Order(StringComparer.Ordinal))
        {
            if (!File.Exists(Path.Combine(folder, AuditYaml.FileName)))
            {
                continue;
            }
            if (AuditArgument.Read(folder, out var exit) is not { } audit)
            {
                return exit;
            }
            var target = Path.Combine(output, Path.GetFileName(folder));
            var written = ReportVerb.Write(
                audit,
                new PackRequest(audit.Folder.Reports, Audience.Public, ReportVerb.All, target, Final: false)
            );
            if (written != ExitCode.Done)
            {
                return written;
            }
        }
        return ExitCode.Done;
    }
}
