using System.Buffers.Text;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Eleven.Store.Mail;

/// <summary>
/// Hands mails to GOV.UK Notify over version 2 of its API, and asks what became of them. Our message id is Notify's reference, by which a mail is found whose answer
/// did not come.
/// </summary>
public sealed class NotifyServer : IDisposable
{
    /// <summary>Begins the trouble of a mail that went to nobody because of the key, and not because of its address.</summary>
    public const string TeamKey = "With the API key that is set, GOV.UK Notify sends only to your team there and to its guest list.";

    /// <summary>Begins the trouble of a mail that went to nobody because the service is not live there, whichever the key.</summary>
    public const string TrialMode =
        "While your service there is in trial mode, GOV.UK Notify sends only to your team there and to its guest list.";

    private const string Notifications = "v2/notifications";
    private const string Name = "GOV.UK Notify";
    private const int LargestAnswer = 1024 * 1024;
    private const int LongestMessage = 300;

    private readonly NotifySettings _settings;
    private readonly TimeProvider _clock;
    private readonly HttpClient _client;

    public NotifyServer(NotifySettings settings, TimeProvider clock)
    {
        (_settings, _clock) = (settings, clock);
        _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, ConnectTimeout = TimeSpan.FromSeconds(10) })
        {
            BaseAddress = settings.Address,
            MaxResponseContentBufferSize = LargestAnswer,
        };
    }

    public async Task<Delivery> Deliver(OutboxMail mail, CancellationToken stop)
    {
        // An error of Notify after it took a mail must not make a second one of it.
        if (mail.Tries > 1 && await Known(mail, stop) is { } known)
        {
            return known;
        }
        using var said = new SaidContent(
            new()
            {
                ["email_address"] = mail.To,
                ["template_id"] = _settings.Template,
                ["personalisation"] = new Dictionary<string, string> { ["subject"] = mail.Subject, ["text"] = mail.Text },
                ["reference"] = mail.MessageId,
            }
        );
        using var request = new HttpRequestMessage(HttpMethod.Post, Notifications + "/email") { Content = said };
        try
        {
            using var answer = await Send(request, stop);
            return await Read(answer, mail, stop);
        }
        catch (HttpRequestException nobody) when (IsNobody(nobody.HttpRequestError))
        {
            return OfServer($"{Name} cannot be reached: {nobody.Message}");
        }
        catch (HttpRequestException broken)
        {
            return new(DeliveryEnd.Unknown, $"The answer of {Name} broke off: {broken.Message} The mail may have been sent.");
        }
        catch (OperationCanceledException) when (!said.IsBegun)
        {
            return OfServer($"{Name} cannot be reached: no connection came about in time.");
        }
        catch (OperationCanceledException)
        {
            return new(DeliveryEnd.Unknown, $"{Name} did not answer in time. The mail may have been sent.")
            {
                OfServer = $"{Name} did not answer in time.",
            };
        }
    }

    /// <summary>What Notify knows of a mail. It forgets after a week.</summary>
    /// <exception cref="HttpRequestException">It did not answer, or with an error.</exception>
    /// <exception cref="JsonException">What it answered is not its own.</exception>
    public async Task<Fate> Find(OutboxMail mail, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{Notifications}?reference={Uri.EscapeDataString(mail.MessageId)}");
        using var answer = await Send(request, stop);
        answer.EnsureSuccessStatusCode();
        using var json = await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync(stop), cancellationToken: stop);
        if (!json.RootElement.TryGetProperty("notifications", out var all) || all.ValueKind != JsonValueKind.Array)
        {
            throw new JsonException("There are no notifications in the answer.");
        }
        // One that was sent again by hand is there twice.
        return all.EnumerateArray().Where(n => Text(n, "reference") == mail.MessageId).Select(FateOf).MaxBy(f => f.End) ?? Fate.NotKnown;
    }

    public void Dispose() => _client.Dispose();

    // Null where it is not known there, so that it can be handed over.
    private async Task<Delivery?> Known(OutboxMail mail, CancellationToken stop)
    {
        try
        {
            return (await Find(mail, stop)).End is FateEnd.OnItsWay or FateEnd.Arrived ? Delivery.Taken : null;
        }
        catch (Exception trouble) when (trouble is HttpRequestException or JsonException or OperationCanceledException)
        {
            return OfServer($"{Name} does not say whether it has the mail already: {trouble.Message}");
        }
    }

    private static Delivery OfServer(string trouble) => new(DeliveryEnd.NotNow, trouble) { OfServer = trouble };

    private static Fate FateOf(JsonElement notification) =>
        Text(notification, "status") switch
        {
            "created" or "sending" or "pending" or "sent" => new(FateEnd.OnItsWay),
            "delivered" => new(FateEnd.Arrived),
            "permanent-failure" => new(FateEnd.CameBack, $"{Name} could not deliver it: there is no such e-mail address."),
            "temporary-failure" => new(
                FateEnd.CameBack,
                $"{Name} could not deliver it: the mailbox may be full, or a filter may have refused it."
            ),
            "technical-failure" => new(FateEnd.CameBack, $"{Name} did not send it because of a fault on its side."),
            _ => Fate.NotKnown,
        };

    private async Task<HttpResponseMessage> Send(HttpRequestMessage request, CancellationToken stop)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token());
        return await _client.SendAsync(request, stop);
    }

    private static async Task<Delivery> Read(HttpResponseMessage answer, OutboxMail mail, CancellationToken stop)
    {
        var json = await Json(answer, stop);
        if (answer.StatusCode == HttpStatusCode.Created)
        {
            return json is { } taken && Text(taken, "reference") == mail.MessageId
                ? Delivery.Taken
                : new(DeliveryEnd.Unknown, $"What was answered in the name of {Name} is not its own. The mail may have been sent.");
        }
        var said = Said(answer.StatusCode, json);
        return (int)answer.StatusCode switch
        {
            // Nobody else's "yes" is one.
            < 300 => new(DeliveryEnd.Unknown, said),
            // The key, the clock of this machine or the address may be put right meanwhile.
            < 400 or 401 or 403 or 404 or 408 or 429 or >= 500 => new(DeliveryEnd.NotNow, said),
            _ => new(DeliveryEnd.Never, said),
        };
    }

    private static async Task<JsonElement?> Json(HttpResponseMessage answer, CancellationToken stop)
    {
        try
        {
            return await answer.Content.ReadFromJsonAsync<JsonElement>(stop);
        }
        catch (Exception other) when (other is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    // {"status_code": 400, "errors": [{"error": "BadRequestError", "message": "..."}]}
    private static string Said(HttpStatusCode code, JsonElement? json)
    {
        var messages =
            json is { ValueKind: JsonValueKind.Object } root
            && root.TryGetProperty("errors", out var errors)
            && errors.ValueKind == JsonValueKind.Array
                ? errors.EnumerateArray().Select(e => Text(e, "message")).OfType<string>()
                : [];
        var message = string.Join(' ', messages.DefaultIfEmpty("It did not say why."));
        return Told($"{Name} answered {(int)code}: {(message.Length <= LongestMessage ? message : message[..LongestMessage])}");
    }

    // Can't send to this recipient using a team-only API key; Can't send to this recipient when service is in trial mode.
    internal static string Told(string answer) =>
        answer.Contains("trial mode", StringComparison.OrdinalIgnoreCase) ? $"{TrialMode} {answer}"
        : answer.Contains("team-only API key", StringComparison.OrdinalIgnoreCase) ? $"{TeamKey} {answer}"
        : answer;

    private static string? Text(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    // Nothing was said yet.
    private static bool IsNobody(HttpRequestError error) =>
        error
            is HttpRequestError.NameResolutionError
                or HttpRequestError.ConnectionError
                or HttpRequestError.SecureConnectionError
                or HttpRequestError.ProxyTunnelError;

    // A JSON web token of the moment: Notify takes one for 30 seconds.
    private string Token()
    {
        var payload = $$"""{"iss":"{{_settings.Service}}","iat":{{_clock.GetUtcNow().ToUnixTimeSeconds()}}}""";
        var said = $"{Base64("""{"typ":"JWT","alg":"HS256"}"""u8)}.{Base64(Encoding.UTF8.GetBytes(payload))}";
        return $"{said}.{Base64(HMACSHA256.HashData(Encoding.UTF8.GetBytes(_settings.Secret), Encoding.UTF8.GetBytes(said)))}";
    }

    private static string Base64(ReadOnlySpan<byte> bytes) => Base64Url.EncodeToString(bytes);
}
