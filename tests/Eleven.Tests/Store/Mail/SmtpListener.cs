using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Eleven.Tests.Store.Mail;

/// <summary>A mail server on loopback that takes mails, or fails in the way it is told to.</summary>
internal sealed class SmtpListener : IAsyncDisposable
{
    private readonly TcpListener _listener;
    private readonly Dictionary<string, string?> _instead;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _serving;
    private readonly List<string> _taken = [];

    /// <param name="instead">What is answered to a word instead of yes; null: the connection is closed without an answer. "." is the end of a mail.</param>
    public SmtpListener(params (string Word, string? Answer)[] instead)
        : this(0, instead) { }

    /// <param name="port">0: any that is free.</param>
    public SmtpListener(int port, params (string Word, string? Answer)[] instead)
    {
        _listener = new(IPAddress.Loopback, port);
        _instead = instead.ToDictionary(i => i.Word, i => i.Answer);
        _listener.Start();
        _serving = Serve();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Mails as they came, headers and all; also those whose sender got no answer.</summary>
    public IReadOnlyList<string> Taken => _taken;

    /// <summary>With which it keeps a secret; null where it cannot. Then it also wants a user and a password.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>Users with their passwords, as they were told to it over a safe connection.</summary>
    public List<string> SignedIn { get; } = [];

    /// <summary>The lines that began a mail: MAIL FROM and the address to which it is returned.</summary>
    public List<string> Begun { get; } = [];

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _serving;
        _listener.Stop();
        _stop.Dispose();
    }

    private async Task Serve()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                try
                {
                    await Talk(client);
                }
                catch (IOException)
                {
                    // Whoever talked to us was killed.
                }
            }
        }
        catch (OperationCanceledException)
        {
            // Stopped.
        }
    }

    private async Task Talk(TcpClient client)
    {
        Stream stream = client.GetStream();
        var (reader, writer) = Over(stream);
        await writer.WriteLineAsync("220 mail.example.org");
        while (await reader.ReadLineAsync() is { } line)
        {
            var word = line.Split(' ', ':')[0].ToUpperInvariant();
            if (await Answer(writer, word, Yes(word, stream is SslStream)) is not true)
            {
                return;
            }
            if (word == "STARTTLS" && Certificate is not null)
            {
                var safe = new SslStream(stream);
                await safe.AuthenticateAsServerAsync(Certificate);
                (stream, (reader, writer)) = (safe, Over(safe));
            }
            if (word == "AUTH")
            {
                SignedIn.Add($"{Plain(line.Split(' ')[^1])} {Plain((await reader.ReadLineAsync())!)}");
                await writer.WriteLineAsync("235 welcome");
            }
            if (word == "MAIL")
            {
                Begun.Add(line);
            }
            if (word == "QUIT")
            {
                return;
            }
            if (word == "DATA" && !_instead.ContainsKey("DATA"))
            {
                if (await Mail(reader) is not { } mail)
                {
                    return;
                }
                _taken.Add(mail);
                if (!await Answer(writer, ".", "250 taken"))
                {
                    return;
                }
            }
        }
    }

    private string Yes(string word, bool isSafe) =>
        word switch
        {
            "DATA" => "354 go on",
            "EHLO" when Certificate is not null => $"250-mail.example.org\r\n250 {(isSafe ? "AUTH LOGIN" : "STARTTLS")}",
            "STARTTLS" when Certificate is not null => "220 go on",
            // Asks for the password.
            "AUTH" => "334 UGFzc3dvcmQ6",
            "MAIL" when Certificate is not null && SignedIn.Count == 0 => "530 sign in first",
            _ => "250 ok",
        };

    private static (StreamReader, StreamWriter) Over(Stream stream) =>
        (new(stream, Encoding.UTF8), new(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true });

    private static string Plain(string base64) => Encoding.UTF8.GetString(Convert.FromBase64String(base64));

    private async Task<bool> Answer(StreamWriter writer, string word, string yes)
    {
        var answer = _instead.TryGetValue(word, out var other) ? other : yes;
        if (answer is not null)
        {
            await writer.WriteLineAsync(answer);
        }
        return answer is not null;
    }

    // Null where it was broken off before its end.
    private static async Task<string?> Mail(StreamReader reader)
    {
        var mail = new StringBuilder();
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line == ".")
            {
                return mail.ToString();
            }
            mail.AppendLine(line);
        }
        return null;
    }
}
