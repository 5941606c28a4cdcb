using System.Collections.Immutable;
using System.CommandLine;
using Eleven.Files.Audits;
using Eleven.Files.Yaml;
using Eleven.Tallies;

namespace Eleven.Cli;

/// <summary>The audit's folder, an argument of most verbs.</summary>
internal static class AuditArgument
{
    public static Argument<string> New() =>
        new("audit")
        {
            Description = "The audit's folder, which holds audit.yaml. Left out: the folder you are in.",
            DefaultValueFactory = _ => ".",
        };

    /// <summary>The folder, also where its audit.yaml was named.</summary>
    public static string Folder(string given) =>
        Path.GetFileName(given) == AuditYaml.FileName ? Path.GetDirectoryName(Path.GetFullPath(given))! : given;

    /// <summary>Reads the audit and everything in it; null after saying what is wrong.</summary>
    public static ReadAudit? Read(string given, out int exit, params ImmutableArray<Group> also)
    {
        var outcome = AuditReading.Read(Folder(given), Screen.Progress, also);
        Screen.Complain(outcome.Mistakes);
        Screen.Complain(outcome.Refusals);
        exit =
            outcome.Value is not null ? ExitCode.Done
            : outcome.Mistakes.IsEmpty ? ExitCode.Refused
            : ExitCode.Mistake;
        return outcome.Value;
    }
}
