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
            HelpName = "AUDIT",
            Description = "The audit's folder, which holds audit.yaml. Left out: the folder you are in.",
            DefaultValueFactory = _ => ".",
        };

    /// <summary>The folder, also where its audit.yaml was named.</summary>
    public static string Folder(string given) =>
        given.Length == 0 ? "."
        : Path.GetFileName(given) == AuditYaml.FileName ? Path.GetDirectoryName(Path.GetFullPath(given))!
        : given;

    /// <summary>Reads the audit and everything in it; null after saying what is wrong.</summary>
    public static ReadAudit? Read(string given, out int exit, params ImmutableArray<Group> also) =>
        Read(given, folder => AuditReading.Read(folder, Screen.Progress, also), out exit);

    /// <summary>The same only to look at: files of which no answer counts are among it.</summary>
    public static ReadAudit? Look(string given, out int exit) =>
        Read(given, folder => AuditReading.Look(folder, Screen.Progress), out exit);

    private static ReadAudit? Read(string given, Func<string, AuditOutcome> read, out int exit)
    {
        if (Missing(given) is { } missing)
        {
            Screen.Complain(missing);
            exit = ExitCode.Mistake;
            return null;
        }
        var outcome = read(Folder(given));
        Screen.Complain(outcome.Mistakes);
        Screen.Complain(outcome.Refusals);
        exit =
            outcome.Value is not null ? ExitCode.Done
            : outcome.Mistakes.IsEmpty ? ExitCode.Refused
            : ExitCode.Mistake;
        return outcome.Value;
    }

    /// <summary>A sentence where there is no audit; null where there is one.</summary>
    public static string? Missing(string given) =>
        File.Exists(Path.Combine(Folder(given), AuditYaml.FileName)) ? null
        : Directory.Exists(given)
            ? $"{given}: there is no {AuditYaml.FileName} in this folder; name the audit's folder. docs/audit-folder.md tells what is in one."
        : File.Exists(given) ? $"{given}: this is a file; name the audit's folder, in which {AuditYaml.FileName} is."
        : $"{given}: there is no such folder; check its name.";
}
