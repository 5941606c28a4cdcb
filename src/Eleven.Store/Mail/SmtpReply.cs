namespace Eleven.Store.Mail;

/// <summary>What a mail server answered, of one line or several.</summary>
internal sealed record SmtpReply(int Code, IReadOnlyList<string> Lines)
{
    private const int LongestSaid = 300;

    public bool IsYes => Code is >= 200 and < 300;

    /// <summary>RFC 5321: it shuts the connection, whatever was asked.</summary>
    public bool IsClosing => Code == 421;

    /// <summary>RFC 5321: 5xx is for good, 4xx for now. RFC 4954: these are about the user and the password, which may be put right meanwhile.</summary>
    public bool IsForGood => Code is >= 500 and not (530 or 534 or 535 or 538);

    /// <summary>The words after a name that the server offers: LOGIN and PLAIN after AUTH. Null where it does not offer it.</summary>
    public IReadOnlyList<string>? Offer(string name) =>
        Lines
            .Skip(1)
            .Select(l => l.Split([' ', '='], StringSplitOptions.RemoveEmptyEntries))
            .FirstOrDefault(w => Same(w.FirstOrDefault(), name))
            is [_, .. var words]
            ? words
            : null;

    /// <summary>550 5.1.1 No such mailbox</summary>
    public override string ToString()
    {
        var said = string.Concat($"{Code} {string.Join(' ', Lines)}".Select(c => char.IsControl(c) ? ' ' : c)).Trim();
        return said.Length <= LongestSaid ? said : said[..LongestSaid];
    }

    private static bool Same(string? word, string name) => string.Equals(word, name, StringComparison.OrdinalIgnoreCase);
}
