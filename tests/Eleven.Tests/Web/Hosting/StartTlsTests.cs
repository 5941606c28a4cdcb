using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Eleven.Store;
using Eleven.Store.Mail;
using Eleven.Tests.Store;
using Eleven.Tests.Store.Mail;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Tests.Web.Hosting;

/// <summary>A mail server that keeps a secret and wants a password, as a council's does.</summary>
public sealed class StartTlsTests(Sites sites) : IDisposable
{
    private const string Sign = "eleven correct horse";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("eleven-starttls-");
    private readonly X509Certificate2 _certificate = OfLocalhost();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("LOGIN")]
    [InlineData("PLAIN")]
    public async Task A_mail_goes_out_over_a_safe_connection_and_the_password_too(string way)
    {
        await using var server = new SmtpListener { Certificate = _certificate, SignIn = way };
        await using var store = await sites.Store(Database.Sqlite);
        await Write(store);
        var trusted = Path.Combine(_folder.FullName, "trusted.pem");
        await File.WriteAllTextAsync(trusted, _certificate.ExportCertificatePem(), Stop);

        using var program = await Start(store, server, ("SSL_CERT_FILE", trusted));
        await Until.True(async () => (await Only(store)).State == MailState.Sent);

        server.SignedIn.ShouldBe([Sign]);
        server.Taken.ShouldHaveSingleItem().ShouldContain("Subject: Your return is due");
    }

    [Fact]
    public async Task A_server_with_a_certificate_of_nobody_known_is_told_nothing()
    {
        await using var server = new SmtpListener { Certificate = _certificate };
        await using var store = await sites.Store(Database.Sqlite);
        await Write(store);

        using var program = await Start(store, server);
        await Until.True(async () => await Only(store) is { Tries: 1, State: MailState.Waiting });

        (await Only(store)).Trouble!.ShouldStartWith("No safe connection to the mail server localhost: ");
        server.SignedIn.ShouldBeEmpty();
        server.Begun.ShouldBeEmpty();
    }

    public void Dispose()
    {
        _certificate.Dispose();
        _folder.Delete(recursive: true);
    }

    private Task<OwnProcess> Start(EmptyStore store, SmtpListener server, params (string Name, string Value)[] more) =>
        OwnProcess.Start(
            store.Connection,
            _folder.FullName,
            new($"http://localhost:{Site.FreePort()}"),
            server.Port,
            [
                ("Eleven__Smtp__Host", "localhost"),
                ("Eleven__Smtp__StartTls", "true"),
                ("Eleven__Smtp__User", Sign.Split(' ', 2)[0]),
                ("Eleven__Smtp__Password", Sign.Split(' ', 2)[1]),
                .. more,
            ]
        );

    private static X509Certificate2 OfLocalhost()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }

    private static async Task Write(EmptyStore store)
    {
        await using var work = store.Open();
        work.Outbox.Add(
            new Outbox((_, _) => Task.FromResult(Delivery.Taken), TimeProvider.System).New(
                "jo@example.org",
                "Your return is due",
                "Please send it by Friday.",
                "eleven.example.org"
            )
        );
        await work.SaveChangesAsync(Stop);
    }

    private static async Task<OutboxMail> Only(EmptyStore store)
    {
        await using var work = store.Open();
        return await work.Outbox.AsNoTracking().SingleAsync(Stop);
    }
}
