using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;

namespace Eleven.Web.Hosting;

/// <summary>Where the program itself listens: a setting of the framework's own, which it would only complain about in words for programmers.</summary>
internal static class Listening
{
    private const string Name = "ASPNETCORE_URLS";
    private const string Write = "Write where the program itself listens, such as http://127.0.0.1:5000.";

    /// <summary>One sentence for each address that cannot be right.</summary>
    public static IEnumerable<string> Mistakes(IConfiguration configuration)
    {
        var hasCertificate = configuration.GetSection("Kestrel:Certificates:Default").Exists();
        foreach (var one in (Urls(configuration) ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Wrong(one, hasCertificate) is { } wrong)
            {
                yield return $"{Name} {wrong}";
            }
        }
    }

    /// <summary>Why nothing can listen there, and what to do; null where that is not what failed.</summary>
    public static string? Why(Exception thrown, IConfiguration configuration) =>
        thrown switch
        {
            IOException { InnerException: AddressInUseException } =>
                $"Another program answers at {Urls(configuration)} already. Stop it, or set {Name} to another address.",
            SocketException { SocketErrorCode: SocketError.AccessDenied } =>
                $"{Name} is {Urls(configuration)}, where the user of the program may not listen. Write a port from 1024 up.",
            SocketException socket => $"{Name} is {Urls(configuration)}, where nothing can listen: {socket.Message}. {Write}",
            _ => null,
        };

    /// <summary>Waits until the program answers at its address.</summary>
    public static async Task Answers(this IHostApplicationLifetime life, CancellationToken stop)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var told = life.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stop);
    }

    private static string? Urls(IConfiguration configuration) => configuration[WebHostDefaults.ServerUrlsKey];

    private static string? Wrong(string one, bool hasCertificate)
    {
        if (Parsed(one) is not { Scheme: "http" or "https" } address)
        {
            return $"is {one}, which is no web address. {Write}";
        }
        if (address.IsUnixPipe)
        {
            return null;
        }
        if (address.PathBase.Trim('/').Length > 0)
        {
            return $"is {one}, which has more than a scheme, a name and a port. {Write}";
        }
        if (address.Port is < 1 or > ushort.MaxValue || (address.Host.Contains(':') && !address.Host.StartsWith('[')))
        {
            return $"is {one}, which has no port from 1 to {ushort.MaxValue}. {Write}";
        }
        return address.Scheme == "https" && !hasCertificate
            ? $"is {one}, for which there is no certificate. Write http, and let the proxy in front speak https."
            : null;
    }

    private static BindingAddress? Parsed(string one)
    {
        try
        {
            return BindingAddress.Parse(one);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
