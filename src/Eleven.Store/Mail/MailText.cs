using System.Globalization;
using System.Net.Mail;
using System.Text;

namespace Eleven.Store.Mail;

/// <summary>A mail as mail servers pass it on: RFC 5322 and RFC 2045, in ASCII, its lines ended by CRLF.</summary>
internal static class MailText
{
    private const int LongestLine = 76;
    private const int LongestWord = 75;
    private static readonly IdnMapping Idn = new();

    /// <param name="sender">Who hands it over for whom it is from; null: the same.</param>
    public static string Write(OutboxMail mail, MailAddress from, MailAddress? sender, string to)
    {
        var text = new StringBuilder();
        void Header(string name, string value) => text.Append(name).Append(": ").Append(value).Append("\r\n");
        Header("From", Named(from));
        if (sender is not null)
        {
            Header("Sender", Ascii(sender));
        }
        Header("To", to);
        // Of its writing, at every try.
        Header("Date", mail.WrittenAt.ToString("ddd, dd MMM yyyy HH':'mm':'ss", CultureInfo.InvariantCulture) + " +0000");
        Header("Subject", Words(mail.Subject, "Subject: ".Length));
        Header("Message-ID", mail.MessageId);
        // No answering machine should answer.
        Header("Auto-Submitted", "auto-generated");
        Header("MIME-Version", "1.0");
        Header("Content-Type", "text/plain; charset=utf-8");
        // English stays readable on its way.
        Header("Content-Transfer-Encoding", "quoted-printable");
        text.Append("\r\n");
        foreach (var line in Lines(mail.Text))
        {
            Quote(text, line);
        }
        return text.ToString();
    }

    /// <summary>An address as every mail server takes it.</summary>
    /// <exception cref="FormatException">Before its @ it has letters that not every one does.</exception>
    public static string Ascii(MailAddress address)
    {
        try
        {
            var ascii = $"{address.User}@{(address.Host.StartsWith('[') ? address.Host : Idn.GetAscii(address.Host))}";
            return ascii.All(c => c is > ' ' and <= '~') ? ascii : throw new FormatException();
        }
        catch (ArgumentException noDomain)
        {
            throw new FormatException(noDomain.Message, noDomain);
        }
    }

    // Five Rivers partnerships <safeguarding@example.org>
    private static string Named(MailAddress address) =>
        address.DisplayName.Length == 0 ? Ascii(address)
        : address.DisplayName.All(c => char.IsAsciiLetterOrDigit(c) || c == ' ')
        && address.DisplayName.Length < LongestWord - "From: ".Length
            ? $"{address.DisplayName}{Break(address)}<{Ascii(address)}>"
        : $"{Encoded(address.DisplayName, "From: ".Length)}{Break(address)}<{Ascii(address)}>";

    private static string Break(MailAddress address) =>
        address.DisplayName.Length + address.Address.Length < LongestLine / 2 ? " " : "\r\n ";

    private static string Words(string value, int before) =>
        before + value.Length <= LongestLine
        && value.All(c => c is >= ' ' and <= '~')
        && !value.Contains("=?", StringComparison.Ordinal)
        && value.Trim() == value
            ? value
            : Encoded(value, before);

    // RFC 2047: words that each hold whole letters.
    private static string Encoded(string value, int before)
    {
        const string Begin = "=?utf-8?Q?";
        var text = new StringBuilder(Begin);
        var length = before + Begin.Length;
        foreach (var rune in value.EnumerateRunes())
        {
            var letter =
                rune.IsAscii && char.IsAsciiLetterOrDigit((char)rune.Value) ? rune.ToString()
                : rune.Value == ' ' ? "_"
                : string.Concat(Encoding.UTF8.GetBytes(rune.ToString()).Select(Hex));
            if (length + letter.Length + "?=".Length > LongestWord)
            {
                text.Append("?=\r\n ").Append(Begin);
                length = Begin.Length + 1;
            }
            text.Append(letter);
            length += letter.Length;
        }
        return text.Append("?=").ToString();
    }

    private static IEnumerable<string> Lines(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        return lines[^1].Length == 0 ? lines.SkipLast(1) : lines;
    }

    // RFC 2045, 6.7: a space at the end of a line would be lost, and no line is longer than 76.
    private static void Quote(StringBuilder text, string line)
    {
        var bytes = Encoding.UTF8.GetBytes(line);
        var length = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            var plain =
                bytes[i] is > (byte)' ' and <= (byte)'~' and not (byte)'=' || (bytes[i] is (byte)' ' or (byte)'\t' && i < bytes.Length - 1);
            var letter = plain ? ((char)bytes[i]).ToString() : Hex(bytes[i]);
            if (length + letter.Length >= LongestLine)
            {
                text.Append("=\r\n");
                length = 0;
            }
            text.Append(letter);
            length += letter.Length;
        }
        text.Append("\r\n");
    }

    private static string Hex(byte octet) => $"={octet:X2}";
}
