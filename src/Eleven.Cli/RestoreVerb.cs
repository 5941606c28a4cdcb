using System.CommandLine;

namespace Eleven.Cli;

/// <summary>eleven restore: a backup into an empty store.</summary>
internal static class RestoreVerb
{
    public static Command New() =>
        Application.VerbOfFile(
            "restore",
            "Brings a backup back into an empty store.",
            "The backup.",
            "Stop the application first. The store must be empty; a backup from SQLite can be brought back into PostgreSQL, and the other way round. The record is checked afterwards.",
            "eleven restore /var/backups/eleven/monday.db"
        );
}
