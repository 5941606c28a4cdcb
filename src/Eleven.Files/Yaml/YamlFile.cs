using System.Text;

namespace Eleven.Files.Yaml;

/// <summary>Reads a text file that a person wrote, if it is small and UTF-8.</summary>
internal static class YamlFile
{
    public const int LargestBytes = 5 * 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Null when the file cannot be read; the problems then say why.</summary>
    public static string? ReadText(string path, YamlProblems problems)
    {
        try
        {
            using var file = File.OpenRead(path);
            // One byte more than is allowed tells a file that is too large, whatever length it claims.
            var bytes = new byte[Math.Min(file.Length, LargestBytes) + 1];
            var length = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            if (length > LargestBytes)
            {
                problems.At(
                    1,
                    1,
                    $"The file is larger than {LargestBytes / 1024 / 1024} MB, which no such file needs. Check that it is the right one."
                );
                return null;
            }
            return Decode(bytes.AsSpan(0, length), problems);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            var why = refused is FileNotFoundException or DirectoryNotFoundException ? "There is no such file" : "The file cannot be read";
            problems.At(YamlProblems.WholeFile, YamlProblems.WholeFile, $"{why}. Check its name, its folder and who may read it.");
            return null;
        }
    }

    private static string? Decode(ReadOnlySpan<byte> bytes, YamlProblems problems)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        bytes = bytes.StartsWith(mark) ? bytes[mark.Length..] : bytes;
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException wrong)
        {
            var before = bytes[..wrong.Index];
            var column = Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1;
            problems.At(before.Count((byte)'\n') + 1, column, "A character here is not UTF-8. Save the file again as UTF-8.");
            return null;
        }
    }
}
