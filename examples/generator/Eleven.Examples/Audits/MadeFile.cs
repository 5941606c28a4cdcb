using System.Security.Cryptography;
using System.Text;

namespace Eleven.Examples.Audits;

/// <summary>A file of an example, with its path from the folder of the examples.</summary>
public sealed record MadeFile(string Path, byte[] Content)
{
    /// <summary>As theme codes and quotes name a file: the first 16 hex digits of its SHA-256.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Content))[..16];

    internal static MadeFile Text(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}
