using System.Text;
using System.Text.RegularExpressions;

namespace Eleven.Store.Mail;

/// <summary>A mail, or a part of one, as far as a report needs to be read: RFC 2045 and 2046. A letter is a byte.</summary>
internal sealed partial record MimePart(ILookup<string, string> Fields, string Body)
{
    private const int Deepest = 4;
    private const int MostParts = 100;

    public string? Field(string name) => Fields[name].FirstOrDefault();

    /// <summary>In small letters, without what follows it.</summary>
    public string Type => (Field("Content-Type") ?? "text/plain").Split(';')[0].Trim().ToLowerInvariant();

    /// <summary>Fields, a blank line, and the rest.</summary>
    /// <param name="text">Lines end with a line feed alone.</param>
    public static MimePart Read(string text)
    {
        var end = text.StartsWith('\n') ? 0 : text.IndexOf("\n\n", StringComparison.Ordinal);
        var (head, body) = end < 0 ? (text, "") : (text[..end], text[(end == 0 ? 1 : end + 2)..]);
        // A line that begins with a space goes on with the one before.
        var lines = Fold().Replace(head, " ").Split('\n');
        var fields = lines
            .Select(l => l.Split(':', 2))
            .Where(f => f.Length == 2)
            .ToLookup(f => f[0].Trim(), f => f[1].Trim(), StringComparer.OrdinalIgnoreCase);
        return new(fields, body);
    }

    /// <summary>The parts that hold no parts, in their order; of a mail without parts, itself.</summary>
    public IReadOnlyList<MimePart> Leaves()
    {
        var leaves = new List<MimePart>();
        Add(leaves, 0);
        return leaves;
    }

    /// <summary>The body as it was before it was wrapped up for its way.</summary>
    public string Unwrapped() =>
        Field("Content-Transfer-Encoding")?.ToLowerInvariant() switch
        {
            "base64" => FromBase64(Body),
            "quoted-printable" => Quoted()
                .Replace(SoftEnd().Replace(Body, ""), m => ((char)Convert.ToByte(m.Groups[1].Value, 16)).ToString()),
            _ => Body,
        };

    private void Add(List<MimePart> leaves, int depth)
    {
        if (leaves.Count >= MostParts)
        {
            return;
        }
        if (!Type.StartsWith("multipart/", StringComparison.Ordinal) || Boundary() is not { } boundary || depth == Deepest)
        {
            leaves.Add(this);
            return;
        }
        foreach (var part in Parts(boundary))
        {
            Read(part).Add(leaves, depth + 1);
        }
    }

    private IEnumerable<string> Parts(string boundary)
    {
        StringBuilder? part = null;
        foreach (var line in Body.Split('\n'))
        {
            var isEnd = line.StartsWith("--" + boundary, StringComparison.Ordinal);
            if (!isEnd)
            {
                part?.Append(line).Append('\n');
                continue;
            }
            if (part is not null)
            {
                yield return part.ToString();
            }
            part = line.TrimEnd() == "--" + boundary ? new() : null;
        }
        // One that was cut off.
        if (part is not null)
        {
            yield return part.ToString();
        }
    }

    private string? Boundary() =>
        BoundaryIn().Match(Field("Content-Type") ?? "") is { Success: true } found ? found.Groups[1].Value + found.Groups[2].Value : null;

    private static string FromBase64(string body)
    {
        var bytes = new byte[body.Length];
        return Convert.TryFromBase64String(string.Concat(body.Split()), bytes, out var length)
            ? Encoding.Latin1.GetString(bytes, 0, length).Replace("\r\n", "\n")
            : body;
    }

    [GeneratedRegex(@"\n[ \t]+")]
    private static partial Regex Fold();

    // No longer than the standard allows.
    [GeneratedRegex("""\bboundary\s*=\s*(?:"([^"\n]{1,70})"|([^\s;"]{1,70}))""", RegexOptions.IgnoreCase)]
    private static partial Regex BoundaryIn();

    [GeneratedRegex("=([0-9A-Fa-f]{2})")]
    private static partial Regex Quoted();

    [GeneratedRegex("=[ \t]*\n")]
    private static partial Regex SoftEnd();
}
