using System.CommandLine;
using System.Diagnostics;

namespace Eleven.Cli;

/// <summary>What is done to the application's store, the application does, in a process of its own: counting answers does not carry two databases along.</summary>
internal static class Application
{
    public const string WhereTheStoreIs =
        "The settings of the application say where the store is: environment variables, or appsettings.json beside it. See docs/hosting/settings.md.";

    public static Verb VerbOfFile(string name, string summary, string what, string more, string example)
    {
        var file = new Argument<string>("file") { HelpName = "FILE", Description = what };
        var verb = new Verb(name, summary) { More = [WhereTheStoreIs, more], Examples = [example] };
        verb.Add(file);
        verb.SetAction(given => Edge.Run(() => Run(name, Path.GetFullPath(given.GetRequiredValue(file)))));
        return verb;
    }

    public static int Run(params string[] arguments)
    {
        if (Program() is not { } application)
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
    private static string? Program()
    {
        var named = Environment.GetEnvironmentVariable("ELEVEN_APPLICATION");
        var path = string.IsNullOrWhiteSpace(named) ? Path.Combine(AppContext.BaseDirectory, "..", "web", "Eleven.Web") : named;
        return File.Exists(path) ? Path.GetFullPath(path) : null;
    }
}
