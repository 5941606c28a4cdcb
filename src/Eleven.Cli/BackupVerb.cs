using System.CommandLine;

namespace Eleven.Cli;

/// <summary>eleven backup: the application's store as one file.</summary>
internal static class BackupVerb
{
    public static Command New() =>
        Application.VerbOfFile(
            "backup",
            "Takes a backup of the application's store, while people work.",
            "Where to write the backup, one file. A file of that name is replaced when the backup is whole.",
            "The key file is not in a backup: keep a copy of it somewhere else.",
            "eleven backup /var/backups/eleven/monday.db"
        );
}
