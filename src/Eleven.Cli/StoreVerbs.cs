using System.CommandLine;
using System.Diagnostics;

namespace Eleven.Cli;

/// <summary>
/// eleven backup, restore, verify-record: what is done to the application's store. The application does it, in a process of its own, so that counting answers does not
/// carry two databases along.
/// </summary>
internal static class StoreVerbs
{
    private const string Where =
        "The settings of the application say where the store is: environment variables, or appsettings.json beside it. See docs/hosting/settings.md.";

    public static Command Backup() =>
        OfFile(
            "backup",
            "Takes a backup of the application's store, while people work.",
            "Where to write the backup, one file. A file of that name is replaced when the backup is whole.",
            [Where, "The key file is not in a backup: keep a copy of it somewhere else."],
            "eleven backup /var/backups/eleven/monday.db"
        );

    public static Command Restore() =>
        OfFile(
            "restore",
            "Brings a backup back into an empty store.",
            "The backup.",
            [
                Where,
                "Stop the application first. The store must be empty; a backup from SQLite can be brought back into PostgreSQL, and the other way round. The record is checked afterwards.",
            ],
            "eleven restore /var/backups/eleven/monday.db"
        );

    public static Command VerifyRecord()
    {
        var verb = new Verb("verify-record", "Checks that nobody bent the application's record.")
        {
            More =
            [
                Where,
                "It finds lines that were edited, removed (at the end too, by the exported heads), put in or moved, and values that were edited or taken away.",
            ],
            Examples = ["eleven verify-record"],
        };
        verb.SetAction(_ => Edge.Run(() => Run(verb.Name)));
        return verb;
    }

    private static Verb OfFile(string name, string summary, string what, string[] more, string example)
    {
        var file = new Argument<string>("file") { HelpName = "FILE", Description = what };
        var verb = new Verb(name, summary) { More = more, Examples = [example] };
        verb.Add(file);
        verb.SetAction(given => Edge.Run(() => Run(name, Path.GetFullPath(given.GetRequiredValue(file)))));
        return verb;
    }

    private static int Run(params string[] arguments)
    {
        if (Application() is not { } application)
        {
            Screen.Complain(
                "The application is not installed beside this command. Set ELEVEN_APPLICATION to its program, such as /opt/eleven/web/Eleven.Web."
            );
            return ExitCode.Mistake;
        }
        using var process = Process.Start(new ProcessStartInfo(application, arguments) { UseShellExecute = false })!;
        process.WaitForExit();
        return process.ExitCode;
    }

    // ./run puts the two side by side.
    private static string? Application()
    {
        var named = Environment.GetEnvironmentVariable("ELEVEN_APPLICATION");
        var path = string.IsNullOrWhiteSpace(named) ? Path.Combine(AppContext.BaseDirectory, "..", "web", "Eleven.Web") : named;
        return File.Exists(path) ? Path.GetFullPath(path) : null;
    }
}
