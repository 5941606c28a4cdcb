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
            HelpName = "FOLDER",
            Description = "Where to write, a folder an audit. Left out: out.",
            DefaultValueFactory = _ => "out",
        };
        var examples = new Option<string>("--examples")
        {
            HelpName = "FOLDER",
            Description = "Where the example audits are. Left out: examples.",
            DefaultValueFactory = _ => "examples",
        };
        var verb = new Verb("demo", "Writes the reports of the example audits.")
        {
            More = ["The organisations in them are invented. The reports are written in every format, for the public."],
            Examples = ["eleven demo", "eleven demo --out somewhere-else"],
        };
        verb.Add(output);
        verb.Add(examples);
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
