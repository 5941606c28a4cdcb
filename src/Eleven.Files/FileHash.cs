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
}
