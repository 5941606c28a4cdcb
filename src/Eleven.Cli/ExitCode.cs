namespace Eleven.Cli;

/// <summary>What the command hands back to the shell.</summary>
internal static class ExitCode
{
    /// <summary>Done; cells that are no answers are explained and counted.</summary>
    public const int Done = 0;

    /// <summary>A file was refused, or could not be written; nothing was written.</summary>
    public const int Refused = 1;

    /// <summary>A mistake in audit.yaml, a question set, a mapping, the prose or the command itself.</summary>
    public const int Mistake = 2;

    /// <summary>For the help, by code.</summary>
    public static readonly string[] Meanings =
    [
        "done",
        "a file was refused or could not be written; nothing was written",
        "a mistake in audit.yaml, a question set, a mapping file, the prose or the command",
    ];
}
