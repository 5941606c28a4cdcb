using System.Net;
using System.Net.Sockets;
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
        using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
        await using var writer = new StreamWriter(client.GetStream(), new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 mail.example.org");
        while (await reader.ReadLineAsync() is { } line)
        {
            var word = line.Split(' ', ':')[0].ToUpperInvariant();
            if (await Answer(writer, word, word == "DATA" ? "354 go on" : "250 ok") is not true)
            {
                return;
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
