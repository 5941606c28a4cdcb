using System.Text;
using System.Text.RegularExpressions;

namespace Eleven.Store.Mail;

/// <summary>What a mail server reports of a mail that it could not deliver, or not yet: a delivery status notification of RFC 3464.</summary>
/// <param name="MessageId">Of the mail that came back.</param>
/// <param name="IsFinal">It is no longer tried.</param>
/// <param name="Trouble">In sentences.</param>
public sealed partial record ReturnedMail(string MessageId, bool IsFinal, string Trouble)
{
    /// <summary>Bytes of a report that are read: what it says stands before the mail that it brings back.</summary>
    public const int Longest = 1024 * 1024;
    private const int LongestDiagnostic = 300;

    private static readonly string[] Reports = ["message/delivery-status", "message/global-delivery-status"];
    private static readonly string[] Originals = ["message/rfc822", "text/rfc822-headers", "message/global", "message/global-headers"];

    /// <summary>Null where it is no such report, whoever wrote it: an answer, an advertisement, a report that a mail was delivered.</summary>
    public static ReturnedMail? Read(Stream file)
    {
        var bytes = new byte[Longest];
        var mail = MimePart.Read(
            Encoding.Latin1.GetString(bytes, 0, file.ReadAtLeast(bytes, Longest, throwOnEndOfStream: false)).Replace("\r\n", "\n")
        );
        var parts = mail.Leaves();
        if (parts.FirstOrDefault(p => Reports.Contains(p.Type)) is not { } report || Original(mail, parts) is not { } id)
        {
            return null;
        }
        // A block of the mail, then one for each of whom it was for.
        var blocks = report.Unwrapped().Split("\n\n").Select(b => MimePart.Read(b.Trim('\n'))).ToList();
        if (blocks.Find(b => Action(b) == "failed") is { } failed)
        {
            return new(id, IsFinal: true, $"It could not be delivered: {Reason(failed)}{Diagnostic(failed)}");
        }
        return blocks.Find(b => Action(b) == "delayed") is { } delayed
            ? new(id, IsFinal: false, $"It is not delivered yet, and the mail servers go on trying.{Diagnostic(delayed)}")
            : null;
    }

    private static string? Original(MimePart mail, IReadOnlyList<MimePart> parts)
    {
        var brought = parts
            .Where(p => Originals.Contains(p.Type))
            .Select(p => MimePart.Read(p.Unwrapped().TrimStart('\n')).Field("Message-ID"));
        // Not every server brings the mail back, but then the report answers it.
        return brought.Append(mail.Field("In-Reply-To")).Select(id => Id().Match(id ?? "")).FirstOrDefault(m => m.Success)?.Value;
    }

    private static string Action(MimePart block) => block.Field("Action")?.Split(' ')[0].ToLowerInvariant() ?? "";

    // RFC 3463: 5.1.1 is a class, a subject and a detail.
    private static string Reason(MimePart block) =>
        (block.Field("Status") ?? "").Split(' ')[0].Split('.') switch
        {
            [_, "1", "8" or "7"] => "the sender’s address was refused.",
            [_, "1", _] => "there is no such e-mail address.",
            [_, "2", "2"] => "the mailbox is full.",
            [_, "2", "1"] => "the mailbox is closed.",
            [_, "4", _] => "no mail server took it for that address.",
            [_, "7", _] => "a rule of the receiving mail server refused it, perhaps as spam.",
            _ => "the mail servers tell no common reason.",
        };

    // smtp; 550 5.1.1 User unknown
    private static string Diagnostic(MimePart block)
    {
        var said = block.Field("Diagnostic-Code") ?? "";
        var words = string.Concat(said[(said.IndexOf(';') + 1)..].Select(c => char.IsControl(c) || c > '~' ? ' ' : c)).Trim();
        return words.Length == 0 ? "" : $" It was told: {(words.Length <= LongestDiagnostic ? words : words[..LongestDiagnostic])}";
    }

    [GeneratedRegex(@"<[^<>\s]{1,198}>")]
    private static partial Regex Id();
}
