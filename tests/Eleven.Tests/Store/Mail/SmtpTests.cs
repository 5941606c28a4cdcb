using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.RegularExpressions;
using Eleven.Store.Mail;

namespace Eleven.Tests.Store.Mail;

/// <summary>What goes over the wire to a mail server.</summary>
public sealed partial class SmtpTests
{
    private const string Text = """
        Hello Ada

        An authenticator app was set up for your account: é and ’, a = sign, and a line that is longer than the seventy-six letters that a line may have.
        .
        ..two dots, and a space at the end 
        From here on nothing.

        """;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Lines_of_a_text_are_lines_by_the_standard_and_arrive_as_they_were_written()
    {
        var taken = await Sent("Your account", Text);

        taken.Replace("\r\n", "").ShouldNotContain('\n');
        taken.ShouldContain("\r\n\r\nHello Ada\r\n\r\nAn authenticator");
        taken.Split("\r\n").ShouldAllBe(l => l.Length <= 76);
        taken.ShouldAllBe(c => char.IsAscii(c));
        Unquoted(taken.Split("\r\n\r\n", 2)[1]).ShouldBe(Text.ReplaceLineEndings("\r\n"));
    }

    [Theory]
    [InlineData("Your return is due")]
    [InlineData("=?utf-8?Q?not_an_encoded_word?=")]
    [InlineData(" A space before and after ")]
    [InlineData(
        "Die Straße – 10 % of “Five Rivers” say: héllo? \U0001F9D2\U0001F9D2\U0001F9D2\U0001F9D2\U0001F9D2\U0001F9D2\U0001F9D2\U0001F9D2\U0001F9D2 at the end_"
    )]
    [InlineData("A subject of plain letters that goes on and on and on, beyond the length that a line of a mail should have, and on")]
    public async Task A_subject_arrives_as_it_was_written(string subject)
    {
        var taken = await Sent(subject, "Text", "Five Rivers’ “partnerships” <safeguarding@example.org>");

        var header = taken.Split("\r\n\r\n", 2)[0];
        header.Split("\r\n").ShouldAllBe(l => l.Length <= 78 && l.All(char.IsAscii));
        Field(header, "Subject").ShouldBe(subject);
        Field(header, "From").ShouldBe("Five Rivers’ “partnerships” <safeguarding@example.org>");
        Field(header, "To").ShouldBe("jo@example.org");
        DateTimeOffset.TryParse(Field(header, "Date"), out _).ShouldBeTrue();
    }

    [Theory]
    [InlineData("jo@straße.example", "RCPT TO:<jo@xn--strae-oqa.example>")]
    [InlineData("jo@[127.0.0.1]", "RCPT TO:<jo@[127.0.0.1]>")]
    public async Task A_domain_is_said_as_every_server_knows_it(string to, string line)
    {
        await using var server = new SmtpListener((line, "550 5.1.1 as it should be"));

        (await Deliver(server, Mail(to: to))).Trouble.ShouldBe("The mail server 127.0.0.1 refused it: 550 5.1.1 as it should be");
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("jö@example.org")]
    [InlineData("jo@example.org>\r\nRCPT TO:<all@example.org")]
    public async Task What_is_no_address_for_a_mail_server_is_never_tried(string to)
    {
        await using var server = new SmtpListener();

        (await Deliver(server, Mail(to: to))).End.ShouldBe(DeliveryEnd.Never);

        server.Begun.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("250-not\r\n250x an answer")]
    [InlineData("hello")]
    [InlineData("250")]
    public async Task What_is_no_answer_of_a_mail_server_leaves_the_mail_unsent(string answer)
    {
        await using var server = new SmtpListener(("DATA", answer));

        (await Deliver(server, Mail())).End.ShouldBe(DeliveryEnd.NotNow);
    }

    [Fact]
    public async Task An_answer_of_several_lines_is_told_whole()
    {
        await using var server = new SmtpListener(("RCPT", "550-5.7.1 Not from you.\r\n550-5.7.1 Ask your\r\n550 5.7.1 postmaster."));

        (await Deliver(server, Mail())).ShouldBe(
            new(DeliveryEnd.Never, "The mail server 127.0.0.1 refused it: 550 5.7.1 Not from you. 5.7.1 Ask your 5.7.1 postmaster.")
        );
    }

    [Fact]
    public async Task A_server_that_does_not_know_EHLO_is_greeted_as_servers_once_were()
    {
        await using var server = new SmtpListener(("EHLO", "502 what?"));

        (await Deliver(server, Mail())).ShouldBe(Delivery.Taken);
    }

    [Theory]
    [InlineData("EHLO", DeliveryEnd.NotNow)]
    [InlineData("RCPT", DeliveryEnd.NotNow)]
    [InlineData("DATA", DeliveryEnd.NotNow)]
    [InlineData(".", DeliveryEnd.Unknown)]
    public async Task A_server_that_falls_silent_has_the_mail_only_after_its_end(string word, DeliveryEnd end)
    {
        await using var server = new SmtpListener((word, SmtpListener.Silence));
        using var longest = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));

        var delivery = await Deliver(server, Mail(), longest.Token);

        delivery.End.ShouldBe(end);
        delivery.Trouble!.ShouldStartWith("The mail server 127.0.0.1 did not answer in time.");
    }

    [Fact]
    public async Task A_server_that_breaks_off_in_the_middle_of_a_text_has_not_taken_the_mail()
    {
        await using var server = new SmtpListener(("TEXT", null));

        // More than is on its way before anybody reads it.
        (await Deliver(server, Mail(text: new string('a', 16_000_000)))).ShouldBe(
            new(DeliveryEnd.NotNow, "The mail server 127.0.0.1 broke off the connection without an answer.")
        );
    }

    [Fact]
    public async Task What_was_said_before_the_connection_was_safe_is_not_read_as_said_after()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256).CreateSelfSigned(
            DateTimeOffset.UtcNow.AddDays(-1),
            DateTimeOffset.UtcNow.AddDays(1)
        );
        await using var server = new SmtpListener(("STARTTLS", "220 go on\r\n250 put in between")) { Certificate = certificate };

        var delivery = await Deliver(server, Mail(), startTls: true);

        delivery.End.ShouldBe(DeliveryEnd.NotNow);
        delivery.Trouble!.ShouldContain("before the connection was safe");
    }

    private static async Task<string> Sent(string subject, string text, string from = "Eleven <eleven@example.org>")
    {
        await using var server = new SmtpListener();
        (await Deliver(server, Mail(subject, text), from: from)).ShouldBe(Delivery.Taken);
        return server.Taken.ShouldHaveSingleItem();
    }

    private static OutboxMail Mail(string subject = "Subject", string text = "Text", string to = "jo@example.org") =>
        new()
        {
            To = to,
            Subject = subject,
            Text = text,
            MessageId = "<1@example.org>",
            WrittenAt = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc),
            DueAt = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc),
        };

    private static Task<Delivery> Deliver(
        SmtpListener server,
        OutboxMail mail,
        CancellationToken? stop = null,
        string from = "eleven@example.org",
        bool startTls = false
    ) => new SmtpServer(new("127.0.0.1", server.Port, from, startTls)).Deliver(mail, stop ?? Stop);

    private static string Field(string header, string name)
    {
        var value = End().Split(("\r\n" + header).Split($"\r\n{name}: ", 2)[1])[0];
        return Word()
            .Replace(Between().Replace(value, ""), m => Unquoted(m.Groups[1].Value.Replace('_', ' ')))
            .Replace("\r\n ", " ", StringComparison.Ordinal);
    }

    private static string Unquoted(string text)
    {
        var whole = text.Replace("=\r\n", "", StringComparison.Ordinal);
        var bytes = new List<byte>();
        for (var i = 0; i < whole.Length; i++)
        {
            bytes.Add(whole[i] == '=' ? Convert.ToByte(whole[++i..(++i + 1)], 16) : (byte)whole[i]);
        }
        return Encoding.UTF8.GetString([.. bytes]);
    }

    // Space between two encoded words is none of theirs.
    [GeneratedRegex(@"\?=\r\n =\?utf-8\?Q\?")]
    private static partial Regex Between();

    [GeneratedRegex(@"=\?utf-8\?Q\?([^?]*)\?=")]
    private static partial Regex Word();

    [GeneratedRegex(@"\r\n(?! )")]
    private static partial Regex End();
}
