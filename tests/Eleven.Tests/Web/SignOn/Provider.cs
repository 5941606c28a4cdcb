using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Eleven.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Eleven.Tests.Web.SignOn;

/// <summary>A small provider of OpenID Connect on a port of its own, which shares no code with ours and refuses whatever a strict one refuses.</summary>
public sealed class Provider : IAsyncDisposable
{
    private const string Secret = "open sesame & 100% more+";
    private readonly ConcurrentDictionary<string, Code> _codes = new();
    private readonly WebApplication _host;
    private readonly string _name;
    private readonly bool _postsSecret;

    private Provider(string name, bool postsSecret)
    {
        (_name, _postsSecret) = (name, postsSecret);
        Address = new($"http://localhost:{Site.FreePort()}/{name}");
        Key = new($"{name}-1");
        Published.Add(Key);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = Environments.Production });
        builder.WebHost.UseSetting("urls", Address.GetLeftPart(UriPartial.Authority));
        builder.Logging.ClearProviders();
        _host = builder.Build();
        _host.MapGet("/favicon.ico", () => Results.NoContent());
        _host.MapGet($"/{name}/.well-known/openid-configuration", () => IsAway ? Results.StatusCode(500) : Answer(Discovery()));
        _host.MapGet($"/{name}/keys", () => Answer(new() { ["keys"] = new JsonArray([.. Published.Select(k => k.Published())]) }));
        _host.MapGet($"/{name}/authorize", Page);
        _host.MapPost($"/{name}/authorize", Approved);
        _host.MapPost($"/{name}/token", Redeem);
    }

    public Uri Address { get; }

    public string Issuer { get; set; } = "";

    /// <summary>Answers of the token address in place of the true one.</summary>
    public IResult? Instead { get; set; }

    /// <summary>Tells nothing of itself.</summary>
    public bool IsAway { get; set; }

    /// <summary>How often the discovery document was asked for.</summary>
    public int Asked { get; private set; }

    /// <summary>With which it signs now.</summary>
    public ProviderKey Key { get; private set; }

    public List<ProviderKey> Published { get; } = [];

    /// <summary>Where it may send people.</summary>
    public ConcurrentBag<string> Callbacks { get; } = [];

    private string Client => $"eleven at {_name}";

    public static async Task<Provider> Start(string name, bool postsSecret = false)
    {
        var provider = new Provider(name, postsSecret);
        provider.Issuer = provider.Address.OriginalString;
        await provider._host.StartAsync(TestContext.Current.CancellationToken);
        return provider;
    }

    /// <summary>As a site must be set to use it; its people may be sent to that site from now on.</summary>
    public SignOnProvider For(Settings site, bool trusted = false)
    {
        Callbacks.Add(site.Link($"/sign-in/with/{_name}/back"));
        return new(
            _name,
            "Five Rivers " + char.ToUpperInvariant(_name[0]) + _name[1..],
            Address,
            Client,
            Secret,
            "openid profile",
            trusted
        );
    }

    /// <summary>Signs with a new key from now on, and no longer tells the earlier.</summary>
    public void Rotate()
    {
        Published.Clear();
        Key = new($"{_name}-{Guid.NewGuid():N}");
        Published.Add(Key);
    }

    /// <summary>Somebody signs in at the provider, and is sent back.</summary>
    /// <param name="address">Where they were sent by a site.</param>
    /// <param name="bend">Done to the token that the code is good for.</param>
    /// <returns>Where they are sent.</returns>
    public Uri Approve(Uri address, string subject, Action<Token>? bend = null)
    {
        var asked = QueryHelpers.ParseQuery(address.Query).ToDictionary(q => q.Key, q => q.Value.ToString());
        address.AbsolutePath.ShouldBe(Address.AbsolutePath + "/authorize");
        asked["response_type"].ShouldBe("code");
        asked["response_mode"].ShouldBe("query");
        asked["client_id"].ShouldBe(Client);
        asked["scope"].Split(' ').ShouldContain("openid");
        asked["code_challenge_method"].ShouldBe("S256");
        asked["code_challenge"].Length.ShouldBe(43);
        asked["nonce"].Length.ShouldBeGreaterThan(20);
        Callbacks.ShouldContain(asked["redirect_uri"]);
        var code = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24));
        _codes[code] = new(asked["redirect_uri"], asked["code_challenge"], asked["nonce"], subject, bend ?? (_ => { }));
        return new(
            QueryHelpers.AddQueryString(
                asked["redirect_uri"],
                new Dictionary<string, string?>
                {
                    ["code"] = code,
                    ["state"] = asked["state"],
                    ["iss"] = Issuer,
                }
            )
        );
    }

    public async ValueTask DisposeAsync() => await _host.DisposeAsync();

    private JsonObject Discovery()
    {
        Asked++;
        return new()
        {
            ["issuer"] = Issuer,
            ["authorization_endpoint"] = Address.OriginalString + "/authorize",
            ["token_endpoint"] = Address.OriginalString + "/token",
            ["jwks_uri"] = Address.OriginalString + "/keys",
            ["response_types_supported"] = new JsonArray("code"),
            ["subject_types_supported"] = new JsonArray("public"),
            ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
            ["token_endpoint_auth_methods_supported"] = new JsonArray(_postsSecret ? "client_secret_post" : "client_secret_basic"),
            ["authorization_response_iss_parameter_supported"] = true,
        };
    }

    // What a person sees: whoever they say they are, they are.
    private static IResult Page(HttpRequest request) =>
        Results.Content(
            $"""
            <!DOCTYPE html><html lang="en-GB"><title>Sign in at the provider</title>
            <form method="post" action="{System.Net.WebUtility.HtmlEncode(request.Path + request.QueryString)}">
            <label>User name <input name="subject"></label><button>Sign in at the provider</button></form></html>
            """,
            "text/html"
        );

    private async Task<IResult> Approved(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        var address = new Uri(Address, request.Path + request.QueryString);
        return Results.Redirect(Approve(address, form["subject"].ToString()).AbsoluteUri);
    }

    private async Task<IResult> Redeem(HttpRequest request)
    {
        if (Instead is { } instead)
        {
            return instead;
        }
        var sent = await request.ReadFormAsync();
        if (!Knows(request, sent))
        {
            return Refusal("invalid_client", 401);
        }
        if (!_codes.TryRemove(sent["code"].ToString(), out var code) || sent["redirect_uri"] != code.Callback)
        {
            return Refusal("invalid_grant", 400);
        }
        var shown = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(sent["code_verifier"].ToString())));
        if (sent["grant_type"] != "authorization_code" || shown != code.Challenge)
        {
            return Refusal("invalid_grant", 400);
        }
        var token = Draft(code);
        code.Bend(token);
        return Answer(
            new()
            {
                ["access_token"] = "for nothing",
                ["token_type"] = "Bearer",
                ["id_token"] = token.Written(),
            }
        );
    }

    private bool Knows(HttpRequest request, IFormCollection sent)
    {
        if (_postsSecret)
        {
            return sent["client_id"] == Client && sent["client_secret"] == Secret && !request.Headers.ContainsKey("Authorization");
        }
        var pair = Encoding
            .UTF8.GetString(Convert.FromBase64String(request.Headers.Authorization.ToString()["Basic ".Length..]))
            .Split(':');
        return pair.Select(p => Uri.UnescapeDataString(p.Replace('+', ' '))).SequenceEqual([Client, Secret]);
    }

    private Token Draft(Code code)
    {
        var header = new JsonObject
        {
            ["alg"] = "RS256",
            ["kid"] = Key.Id,
            ["typ"] = "JWT",
        };
        var claims = new JsonObject
        {
            ["iss"] = Issuer,
            ["sub"] = code.Subject,
            ["aud"] = Client,
            ["nonce"] = code.Nonce,
            ["iat"] = Token.Seconds(TimeSpan.Zero),
            ["exp"] = Token.Seconds(TimeSpan.FromMinutes(5)),
            ["preferred_username"] = code.Subject + "@council.example.org",
        };
        return new(header, claims, Key.Sign);
    }

    private static IResult Answer(JsonObject json) => Results.Content(json.ToJsonString(), "application/json");

    private static IResult Refusal(string error, int status) =>
        Results.Content(new JsonObject { ["error"] = error }.ToJsonString(), "application/json", statusCode: status);

    private sealed record Code(string Callback, string Challenge, string Nonce, string Subject, Action<Token> Bend);
}
