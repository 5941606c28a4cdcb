using System.Text.RegularExpressions;

namespace Eleven.Cli;

/// <summary>What the operating system refused to do, as a sentence with what to do about it.</summary>
internal static partial class SystemTrouble
{
    // Numbers of errors as Linux and macOS count them, and as Windows does.
    private const int TooLargeOnUnix = 27;
    private const int NoSpaceOnUnix = 28;
    private const int ReadOnlyOnUnix = 30;
    private const int OverQuota = 122;
    private const int NoSpaceOnWindows = unchecked((int)0x80070070);

    public static string Sentence(Exception trouble)
    {
        var message = AsNamed(trouble.Message);
        var place = Place(message);
        return trouble switch
        {
            UnauthorizedAccessException => $"{place}: this may not be written or read here; choose another folder, or ask who owns it.",
            { HResult: NoSpaceOnUnix or NoSpaceOnWindows or OverQuota } =>
                $"{place}: the disk is full; make room or choose another folder, then run this again.",
            { HResult: TooLargeOnUnix } => $"{place}: files may not grow this large here; choose another folder, or ask who set the limit.",
            { HResult: ReadOnlyOnUnix } => $"{place}: the disk cannot be written to; choose another folder.",
            PathTooLongException => $"{place}: the name is too long; choose a shorter one.",
            FileNotFoundException or DirectoryNotFoundException => $"{place}: no file can be made there; choose another folder.",
            // The system's own sentence names the file.
            _ => message.Split('\n')[0].TrimEnd(),
        };
    }

    // A file is written under a name of its own first; people know it by the name that it is to have.
    private static string AsNamed(string message) => UnfinishedFile().Replace(UnfinishedFolder().Replace(message, ""), "$1");

    [GeneratedRegex(@"/\.unfinished-[0-9a-f]{32}(?=/)")]
    private static partial Regex UnfinishedFolder();

    [GeneratedRegex(@"(?<=/)\.([^/]+)\.unfinished-[0-9a-f]{32}")]
    private static partial Regex UnfinishedFile();

    // The system quotes the path, or ends with it.
    private static string Place(string message)
    {
        var parts = message.Split('\'');
        return parts.Length >= 3 ? string.Join('\'', parts[1..^1]) : "What was to be written";
    }
}
