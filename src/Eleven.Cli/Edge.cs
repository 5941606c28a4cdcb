using Eleven.Files;

namespace Eleven.Cli;

/// <summary>The edge of the program: whatever goes wrong inside ends here as one plain sentence and an exit code, never as a stack trace.</summary>
internal static class Edge
{
    public static int Run(Func<int> verb)
    {
        try
        {
            return verb();
        }
        catch (FileRefused refused)
        {
            Screen.Complain(refused.Problem.ToString());
            return ExitCode.Refused;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The system's own sentence names the file: disk full, no permission, no such folder.
            Screen.Complain(e.Message);
            return ExitCode.Refused;
        }
        catch (Exception e) when (Environment.GetEnvironmentVariable("ELEVEN_DEBUG") is null)
        {
            Screen.Complain(
                $"Something in Eleven itself went wrong ({e.GetType().Name}: {FirstLine(e.Message)}). Set ELEVEN_DEBUG=1 to see where, and report it."
            );
            return ExitCode.Refused;
        }
    }

    private static string FirstLine(string message) => message.Split('\n')[0].TrimEnd();
}
