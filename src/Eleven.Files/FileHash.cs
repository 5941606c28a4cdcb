using System.Security.Cryptography;

namespace Eleven.Files;

/// <summary>What a file is known by whatever it is called: theme codes and quotes are bound to it.</summary>
internal static class FileHash
{
    private const int Digits = 16;

    /// <summary>The first 16 hex digits of the file's SHA-256.</summary>
    public static string Of(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file))[..Digits];
    }

    /// <summary>What is wrong with a text that should be a file's hash, and what to do; null when it is one.</summary>
    public static string? Wrong(string text) =>
        text.Length == Digits && text.All(char.IsAsciiHexDigitLower) ? null
        : text.Length == Digits && text.All(char.IsAsciiHexDigit) ? $"A file's hash has small letters. Write '{text.ToLowerInvariant()}'."
        : $"'{text}' is no file's hash. Copy the {Digits} digits that `eleven import` prints for the file.";
}
