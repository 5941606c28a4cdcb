using System.Runtime.ExceptionServices;
using Eleven.Files;
using Eleven.Files.Pdf;

namespace Eleven.Cli;

/// <summary>The edge of the program: whatever goes wrong inside ends here as one plain sentence and an exit code, never as a stack trace.</summary>
internal static class Edge
{
    public static int Run(Func<int> verb)
    {
        try
        {
            return Unwrapped(verb);
        }
        catch (FileRefused refused)
        {
            Screen.Complain(refused.Problem.ToString());
            return ExitCode.Refused;
        }
        catch (PdfNotPrinted e)
        {
            Screen.Complain(e.Message);
            return ExitCode.Refused;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Screen.Complain(SystemTrouble.Sentence(e));
            return ExitCode.Refused;
        }
        catch (Exception e) when (Environment.GetEnvironmentVariable("ELEVEN_DEBUG") is null)
        {
            Screen.Complain(
                $"Something in Eleven itself went wrong ({Innermost(e)}). Nothing was written. Set ELEVEN_DEBUG=1 to see where, and report it."
            );
            return ExitCode.Refused;
        }
    }

    // What goes wrong on several threads at once arrives as a bundle: the first says enough.
    private static int Unwrapped(Func<int> verb)
    {
        try
        {
            return verb();
        }
        catch (AggregateException bundle)
        {
            ExceptionDispatchInfo.Throw(bundle.Flatten().InnerExceptions[0]);
            throw;
        }
    }

    private static string Innermost(Exception e)
    {
        var inner = e.GetBaseException();
        return $"{inner.GetType().Name}: {inner.Message.Split('\n')[0].TrimEnd()}";
    }
}
