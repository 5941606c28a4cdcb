namespace Eleven.Tests.Store.Mail;

/// <summary>Reports of mails that came back, in the forms in which common mail servers write them.</summary>
internal static class MailReports
{
    public const string Id = "<0b1c2d3e@eleven.example.org>";

    /// <summary>As Postfix: the mail is brought back whole.</summary>
    public const string UnknownUser = """
        Return-Path: <>
        Received: by mail.example.org (Postfix)
        	id 4Xb1; Mon,  2 Mar 2026 09:01:02 +0000 (GMT)
        From: MAILER-DAEMON@mail.example.org (Mail Delivery System)
        Subject: Undelivered Mail Returned to Sender
        To: returned@example.org
        Auto-Submitted: auto-replied
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status;
        	boundary="4Xb1.1772442062/mail.example.org"
        Message-Id: <20260302090102.4Xb1@mail.example.org>

        This is a MIME-encapsulated message.

        --4Xb1.1772442062/mail.example.org
        Content-Description: Notification
        Content-Type: text/plain; charset=us-ascii

        I'm sorry to have to inform you that your message could not be delivered.

        Message-ID: <not-this@one.example.org>

        --4Xb1.1772442062/mail.example.org
        Content-Description: Delivery report
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mail.example.org
        X-Postfix-Queue-ID: 4Xb1
        X-Postfix-Sender: rfc822; returned@example.org
        Arrival-Date: Mon,  2 Mar 2026 09:01:01 +0000 (GMT)

        Final-Recipient: rfc822; jo@example.org
        Original-Recipient: rfc822;jo@example.org
        Action: failed
        Status: 5.1.1
        Remote-MTA: dns; mx.example.org
        Diagnostic-Code: smtp; 550 5.1.1 <jo@example.org>: Recipient address rejected:
            User unknown in virtual mailbox table

        --4Xb1.1772442062/mail.example.org
        Content-Description: Undelivered Message
        Content-Type: message/rfc822

        Return-Path: <returned@example.org>
        MIME-Version: 1.0
        From: Eleven <eleven@example.org>
        To: jo@example.org
        Date: 2 Mar 2026 09:01:01 +0000
        Subject: Your return is due
        Message-ID: <0b1c2d3e@eleven.example.org>

        Please send it by Friday.

        --4Xb1.1772442062/mail.example.org--
        """;

    /// <summary>As a gateway that wraps a report up again, in base64, with headers alone.</summary>
    public static string Wrapped =>
        $"""
            From: postmaster@example.org
            Content-Type: multipart/mixed; boundary=outer

            --outer
            Content-Type: multipart/report; boundary=inner; report-type=delivery-status

            --inner
            Content-Type: text/plain

            Sorry.
            --inner
            Content-Type: message/delivery-status
            Content-Transfer-Encoding: base64

            {Base64(
                "Reporting-MTA: dns; mx.example.org\r\n\r\n\r\nFinal-Recipient: rfc822;jo@example.org\r\nAction: Failed\r\nStatus: 5.2.2 (full)\r\n"
            )}
            --inner
            Content-Type: text/rfc822-headers
            Content-Transfer-Encoding: quoted-printable

            Subject: =3D?utf-8?
            Message-ID:
             <0b1c2d3e@ele=
            ven.example.org>
            --inner--
            --outer
            Content-Type: text/plain

            This e-mail is confidential.
            --outer--
            """;

    /// <summary>As a server that brings nothing back, but answers the mail.</summary>
    public const string WithoutMail = """
        From: Mail Delivery Subsystem <mailer-daemon@mail.example.com>
        In-Reply-To: <0b1c2d3e@eleven.example.org>
        Content-Type: multipart/report; boundary="0000"; report-type=delivery-status

        --0000
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mail.example.com

        Final-Recipient: rfc822; jo@example.org
        Action: failed
        Status: 4.4.1
        Diagnostic-Code: smtp; The recipient server did not accept our requests to connect.
        """;

    public static string Delayed => UnknownUser.Replace("Action: failed", "Action: delayed").Replace("5.1.1", "4.2.0");

    private static string Base64(string text) => Convert.ToBase64String(System.Text.Encoding.ASCII.GetBytes(text));
}
