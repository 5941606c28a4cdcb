using System.Text;
using Eleven.Store.Mail;

namespace Eleven.Tests.Store.Mail;

public sealed class ReturnedMailTests
{
    private const string Unknown = "It could not be delivered: there is no such e-mail address.";

    [Fact]
    public void A_report_with_the_mail_names_it_and_says_why() =>
        Read(MailReports.UnknownUser)
            .ShouldBe(
                new(
                    MailReports.Id,
                    true,
                    $"{Unknown} It was told: 550 5.1.1 <jo@example.org>: Recipient address rejected: User unknown in virtual mailbox table"
                )
            );

    [Fact]
    public void A_report_that_a_gateway_wrapped_up_again_is_read() =>
        Read(MailReports.Wrapped).ShouldBe(new(MailReports.Id, true, "It could not be delivered: the mailbox is full."));

    [Fact]
    public void A_report_that_brings_nothing_back_names_the_mail_that_it_answers() =>
        Read(MailReports.WithoutMail)
            .ShouldBe(
                new(
                    MailReports.Id,
                    true,
                    "It could not be delivered: no mail server took it for that address. It was told: The recipient server did not accept our requests to connect."
                )
            );

    [Fact]
    public void A_mail_that_is_late_did_not_come_back()
    {
        var late = Read(MailReports.Delayed)!;

        late.IsFinal.ShouldBeFalse();
        late.Trouble.ShouldStartWith("It is not delivered yet, and the mail servers go on trying.");
    }

    [Fact]
    public void Lines_may_end_in_both_ways() =>
        Read(MailReports.UnknownUser.ReplaceLineEndings("\r\n")).ShouldBe(Read(MailReports.UnknownUser.ReplaceLineEndings("\n")));

    [Theory]
    [InlineData("5.1.10", "there is no such e-mail address.")]
    [InlineData("5.1.8", "the sender’s address was refused.")]
    [InlineData("5.2.1", "the mailbox is closed.")]
    [InlineData("5.7.1", "a rule of the receiving mail server refused it, perhaps as spam.")]
    [InlineData("5.0.0", "the mail servers tell no common reason.")]
    [InlineData("soon", "the mail servers tell no common reason.")]
    public void The_status_is_said_in_words(string status, string said) =>
        Read(MailReports.UnknownUser.Replace("Status: 5.1.1", "Status: " + status))!
            .Trouble.ShouldStartWith("It could not be delivered: " + said);

    [Theory]
    [InlineData("Action: failed", "Action: delivered")]
    [InlineData("Content-Type: message/delivery-status", "Content-Type: text/plain")]
    [InlineData("boundary=", "border=")]
    [InlineData("<0b1c2d3e@eleven.example.org>", "nobody")]
    public void What_is_no_report_of_a_mail_that_failed_is_none(string words, string instead) =>
        Read(MailReports.UnknownUser.Replace(words, instead)).ShouldBeNull();

    [Theory]
    [InlineData("")]
    [InlineData("\n\n\n")]
    [InlineData("Subject: Out of office\nIn-Reply-To: <0b1c2d3e@eleven.example.org>\n\nI am away.")]
    [InlineData("Content-Type: multipart/report; boundary=x\n\n--x--\n--x")]
    public void Anything_else_is_none(string mail) => Read(mail).ShouldBeNull();

    [Fact]
    public void What_a_server_was_told_is_one_short_line_of_plain_letters()
    {
        var hostile = MailReports.UnknownUser.Replace("User unknown", "<script>\u0007\u009b" + new string('x', 5000));

        var trouble = Read(hostile)!.Trouble;

        trouble.ShouldAllBe(c => c < 127 && !char.IsControl(c));
        trouble.Length.ShouldBeLessThan(400);
    }

    [Fact]
    public void A_report_may_be_cut_off_anywhere_and_hold_anything()
    {
        var bytes = Encoding.Latin1.GetBytes(MailReports.Wrapped);
        var random = new Random(7);

        for (var length = 0; length <= bytes.Length; length++)
        {
            var some = bytes[..length];
            Should.NotThrow(() => ReturnedMail.Read(new MemoryStream(some)));
            for (var i = 0; i < Math.Min(length, 5); i++)
            {
                some[random.Next(length)] = (byte)random.Next(256);
            }
            Should.NotThrow(() => ReturnedMail.Read(new MemoryStream(some)));
        }
    }

    [Fact]
    public void A_large_or_deep_or_split_mail_is_read_no_further_than_it_needs()
    {
        var deep = string.Concat(Enumerable.Range(0, 1000).Select(i => $"Content-Type: multipart/mixed; boundary=b{i}\n\n--b{i}\n"));
        var split = "Content-Type: multipart/mixed; boundary=b\n\n" + string.Concat(Enumerable.Repeat("--b\n\n", 100_000));
        var behind = MailReports.UnknownUser.Replace("Please send it", new string('x', 3_000_000));

        Read(deep).ShouldBeNull();
        Read(split).ShouldBeNull();
        Read(behind)!.MessageId.ShouldBe(MailReports.Id);
    }

    private static ReturnedMail? Read(string mail) => ReturnedMail.Read(new MemoryStream(Encoding.Latin1.GetBytes(mail)));
}
