using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;

namespace Eleven.Store.Mail;

/// <summary>One connection to a mail server: lines are said, and answered.</summary>
internal sealed class SmtpTalk : IAsyncDisposable
{
    private const int LongestLine = 4000;
    private const int MostLines = 200;
    private static readonly TimeSpan ForGoodbye = TimeSpan.FromSeconds(1);
    private readonly TcpClient _client = new() { NoDelay = true };
    private readonly byte[] _read = new byte[LongestLine];
    private Stream _stream = Stream.Null;
    private int _next;
    private int _end;

    public bool IsConnected { get; private set; }

    /// <summary>The server was told from whom a mail is: what goes wrong from here on may be about that mail alone.</summary>
    public bool HasBegun { get; private set; }

    /// <summary>The end of the text is on its way: only from here on can the server have taken the mail.</summary>
    public bool IsHandedOver { get; private set; }

    /// <summary>As a server that is asked by nobody in particular knows us: RFC 5321, 4.1.3.</summary>
    public string Name =>
        ((IPEndPoint)_client.Client.LocalEndPoint!).Address is var address && address.IsIPv4MappedToIPv6 ? $"[{address.MapToIPv4()}]"
        : address.AddressFamily == AddressFamily.InterNetworkV6 ? $"[IPv6:{new IPAddress(address.GetAddressBytes())}]"
        : $"[{address}]";

    /// <returns>The server's greeting.</returns>
    public async Task<SmtpReply> Begin(string host, int port, CancellationToken stop)
    {
        await _client.ConnectAsync(host, port, stop);
        (_stream, IsConnected) = (_client.GetStream(), true);
        return await Answer(stop);
    }

    public async Task<SmtpReply> Say(string line, CancellationToken stop)
    {
        HasBegun |= line.StartsWith("MAIL ", StringComparison.Ordinal);
        await Write(line + "\r\n", stop);
        return await Answer(stop);
    }

    /// <exception cref="AuthenticationException">It is not the server that it says it is.</exception>
    public async Task Secure(string host, CancellationToken stop)
    {
        if (_next < _end)
        {
            // Somebody between us put it in, to be read as if it had come over the safe connection.
            throw new AuthenticationException("something was said before the connection was safe.");
        }
        var safe = new SslStream(_stream);
        _stream = safe;
        await safe.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = host }, stop);
    }

    /// <param name="text">Whole lines, after the server asked for them.</param>
    public async Task<SmtpReply> Hand(string text, CancellationToken stop)
    {
        // A line that is a dot alone would be the end.
        await Write(text.Replace("\r\n.", "\r\n..", StringComparison.Ordinal), stop);
        IsHandedOver = true;
        await Write(".\r\n", stop);
        return await Answer(stop);
    }

    /// <summary>What came of the mail is known, and nothing changes it.</summary>
    public async Task End()
    {
        using var longest = new CancellationTokenSource(ForGoodbye);
        try
        {
            await Say("QUIT", longest.Token);
        }
        catch (Exception rude) when (rude is IOException or InvalidDataException or OperationCanceledException)
        {
            // It went without a word.
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await _stream.DisposeAsync();
        }
        catch (IOException)
        {
            // A safe connection says goodbye, and it was broken.
        }
        _client.Dispose();
    }

    private async Task Write(string text, CancellationToken stop)
    {
        await _stream.WriteAsync(Encoding.ASCII.GetBytes(text), stop);
        await _stream.FlushAsync(stop);
    }

    // 250-mail.example.org, 250-STARTTLS, 250 AUTH LOGIN
    private async Task<SmtpReply> Answer(CancellationToken stop)
    {
        var lines = new List<string>();
        while (lines.Count < MostLines)
        {
            var line = await Line(stop);
            if (line.Length < 3 || !line[..3].All(char.IsAsciiDigit) || line is [_, _, _, not ('-' or ' '), ..])
            {
                throw new InvalidDataException($"{line} is no answer.");
            }
            lines.Add(line.Length > 4 ? line[4..].Trim() : "");
            if (line is not [_, _, _, '-', ..])
            {
                return new(int.Parse(line[..3], System.Globalization.CultureInfo.InvariantCulture), lines);
            }
        }
        throw new InvalidDataException("The answer has no end.");
    }

    private async Task<string> Line(CancellationToken stop)
    {
        var line = new List<byte>();
        while (line.Count < LongestLine)
        {
            if (_next == _end)
            {
                (_next, _end) = (0, await _stream.ReadAsync(_read, stop));
            }
            if (_end == 0)
            {
                throw new EndOfStreamException();
            }
            var letter = _read[_next++];
            if (letter == '\n')
            {
                return Encoding.UTF8.GetString([.. line]).TrimEnd('\r');
            }
            line.Add(letter);
        }
        throw new InvalidDataException("The line has no end.");
    }
}
