using System.Diagnostics;
using Eleven.Web.Hosting;

namespace Eleven.Tests.Web.Hosting;

/// <summary>The application as a process of its own that is to end by itself.</summary>
internal static class EndedProgram
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <returns>Its exit code, and what it said to whoever started it.</returns>
    /// <param name="folder">In which it is started.</param>
    public static async Task<(int Exit, string Said)> Run(string folder, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(SettingsReader).Assembly.Location])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            WorkingDirectory = folder,
            Environment = { ["ASPNETCORE_URLS"] = $"http://127.0.0.1:{Site.FreePort()}" },
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name.Contains('_') ? name : "Eleven__" + name] = value;
        }
        using var program = Process.Start(start)!;
        // One that goes on after all would never end.
        using var patience = new CancellationTokenSource(Patience);
        using var end = patience.Token.Register(program.Kill);
        var logged = program.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var said = await program.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await logged;
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (program.ExitCode, said);
    }
}
