using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Eleven.Tests.Store.Mail;

/// <summary>A mail server on loopback that takes mails of several at a time, or fails in the way it is told to.</summary>
internal sealed class SmtpListener : IAsyncDisposable
{
    /// <summary>In place of an answer: none comes, and the connection stays.</summary>
    public const string Silence = "…";
    private readonly TcpListener _listener;
    private readonly Dictionary<string, string?> _instead;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _serving;
    private readonly List<string> _taken = [];

    /// <param name="instead">
    /// What is answered to a word, or to a whole line, instead of yes; null: the connection is closed without an answer. CONNECT is its beginning, TEXT the first line
    /// of a mail and "." its end.
    /// </param>
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
    public IReadOnlyList<string> Taken
    {
        get
        {
            lock (_taken)
            {
                return [.. _taken];
            }
        }
    }

    /// <summary>With which it keeps a secret; null where it cannot. Then it also wants a user and a password.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>How it takes the user and the password.</summary>
    public string SignIn { get; init; } = "LOGIN";

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
        var talks = new List<Task>();
        try
        {
            while (true)
            {
                talks.Add(TalkTo(await _listener.AcceptTcpClientAsync(_stop.Token)));
                talks.RemoveAll(t => t.IsCompletedSuccessfully);
            }
        }
        catch (OperationCanceledException)
        {
            // Stopped.
        }
        await Task.WhenAll(talks);
    }

    private async Task TalkTo(TcpClient client)
    {
        using var _ = client;
        try
        {
            await Talk(client).WaitAsync(_stop.Token);
        }
        catch (Exception over) when (over is IOException or OperationCanceledException)
        {
            // Whoever talked to us was killed, or we are.
        }
    }

    private async Task Talk(TcpClient client)
    {
        Stream stream = client.GetStream();
        var (reader, writer) = Over(stream);
        if (!await Answer(writer, "CONNECT", "CONNECT", "220 mail.example.org"))
        {
            return;
        }
        while (await reader.ReadLineAsync() is { } line)
        {
            var word = line.Split(' ', ':')[0].ToUpperInvariant();
            if (word == "AUTH")
            {
                await TakeUser(line.Split(' '), reader, writer);
                continue;
            }
            if (!await Answer(writer, line, word, Yes(word, stream is SslStream)))
            {
                return;
            }
            if (word == "STARTTLS" && Certificate is not null)
            {
                var safe = new SslStream(stream);
                await safe.AuthenticateAsServerAsync(Certificate);
                (stream, (reader, writer)) = (safe, Over(safe));
            }
            if (word == "MAIL")
            {
                lock (Begun)
                {
                    Begun.Add(line);
                }
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
                lock (_taken)
                {
                    _taken.Add(mail);
                }
                if (!await Answer(writer, ".", ".", "250 taken"))
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
            "EHLO" when Certificate is not null => $"250-mail.example.org\r\n250 {(isSafe ? "AUTH " + SignIn : "STARTTLS")}",
            "STARTTLS" when Certificate is not null => "220 go on",
            "MAIL" when Certificate is not null && SignedIn.Count == 0 => "530 sign in first",
            _ => "250 ok",
        };

    private static (StreamReader, StreamWriter) Over(Stream stream) =>
        (new(stream, Encoding.UTF8), new(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true });

    private static string Plain(string base64) => Encoding.UTF8.GetString(Convert.FromBase64String(base64));

    // AUTH PLAIN has both in one word, AUTH LOGIN asks for one after the other.
    private async Task TakeUser(string[] said, StreamReader reader, StreamWriter writer)
    {
        async Task<string> Asked(string what)
        {
            await writer.WriteLineAsync($"334 {Convert.ToBase64String(Encoding.UTF8.GetBytes(what))}");
            return Plain((await reader.ReadLineAsync())!);
        }
        if (said[1].ToUpperInvariant() != SignIn)
        {
            await writer.WriteLineAsync("504 another way");
            return;
        }
        SignedIn.Add(
            SignIn == "PLAIN" ? Plain(said[2]).TrimStart('\0').Replace('\0', ' ')
            : said.Length > 2 ? $"{Plain(said[2])} {await Asked("Password:")}"
            : $"{await Asked("Username:")} {await Asked("Password:")}"
        );
        await writer.WriteLineAsync("235 welcome");
    }

    private async Task<bool> Answer(StreamWriter writer, string line, string word, string yes)
    {
        var answer = _instead.TryGetValue(line, out var other) || _instead.TryGetValue(word, out other) ? other : yes;
        if (answer == Silence)
        {
            await Task.Delay(Timeout.Infinite, _stop.Token);
        }
        if (answer is not null)
        {
            await writer.WriteLineAsync(answer);
        }
        return answer is not null;
    }

    // As it came, but for dots that were put before dots. Null where it was broken off before its end, or is to be.
    private async Task<string?> Mail(StreamReader reader)
    {
        const string End = "\r\n.\r\n";
        var mail = new StringBuilder();
        var letter = new char[1];
        while (await reader.ReadAsync(letter, _stop.Token) > 0)
        {
            mail.Append(letter[0]);
            if (letter[0] != '\n')
            {
                continue;
            }
            if (_instead.ContainsKey("TEXT"))
            {
                return null;
            }
            var text = mail.ToString();
            if (text.EndsWith(End, StringComparison.Ordinal))
            {
                return text[..^3].Replace("\r\n.", "\r\n", StringComparison.Ordinal);
            }
        }
        return null;
    }
}
