using System.Net;
using System.Net.Http.Headers;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Eleven.Store;
using Eleven.Web.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Eleven.Web.SignOn;

/// <summary>What the framework's handler needs, for one provider.</summary>
internal sealed class ProviderOptions : OAuthOptions
{
    public SignOnProvider Provider { get; set; } = null!;
    public ProviderDocuments Documents { get; set; } = null!;
}

/// <summary>
/// OpenID Connect by the authorisation code, upon the framework's handler of OAuth 2.0. That one ties request and answer together by state, a cookie and a proof key
/// (PKCE); this adds discovery, the nonce, the issuer of the answer, and the ID token.
/// </summary>
internal sealed class ProviderHandler(
    IOptionsMonitor<ProviderOptions> options,
    ILoggerFactory log,
    UrlEncoder encoder,
    Hosting.Settings settings
) : OAuthHandler<ProviderOptions>(options, log, encoder)
{
    private const string Nonce = "nonce";
    private const int NonceBytes = 32;
    private OpenIdConnectConfiguration _said = null!;
    private SignedOn? _who;

    // However a proxy speaks to us, this is what the provider was told.
    private string Callback => settings.Link(Options.CallbackPath);

    /// <summary>Where the browser goes, with all that must come back.</summary>
    /// <param name="asksAnew">Whoever is signed in at the provider already signs in once more.</param>
    public async Task<string> Leave(AuthenticationProperties errand, bool asksAnew)
    {
        _said = await Options.Documents.Get(Context.RequestAborted);
        errand.Items[Nonce] = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(NonceBytes));
        errand.ExpiresUtc = TimeProvider.GetUtcNow() + Options.RemoteAuthenticationTimeout;
        GenerateCorrelationId(errand);
        var address = BuildChallengeUrl(errand, Callback);
        return asksAnew ? QueryHelpers.AddQueryString(address, "prompt", "login") : address;
    }

    /// <summary>Who came back, and what they had been sent with.</summary>
    public async Task<(SignedOn Who, AuthenticationProperties Errand)> Come()
    {
        var result = await HandleRemoteAuthenticateAsync();
        if (result.Succeeded && _who is not null)
        {
            return (_who, result.Properties!);
        }
        var error = Request.Query["error"].ToString();
        throw error switch
        {
            _ when result.Properties is null => new SignOnRefusedException(SignOnTrouble.NotBegunHere, "state"),
            "access_denied" => new SignOnRefusedException(SignOnTrouble.Denied, "access_denied"),
            "server_error" or "temporarily_unavailable" => new(SignOnTrouble.ProviderFailed, $"the provider has a trouble: {error}"),
            "" => new(SignOnTrouble.Refused, "no code"),
            _ => new(SignOnTrouble.WronglySet, $"the provider refuses the request: {SignOnError.OfBrowser(error)}"),
        };
    }

    protected override string BuildChallengeUrl(AuthenticationProperties properties, string redirectUri)
    {
        var asked = QueryHelpers.ParseQuery(base.BuildChallengeUrl(properties, redirectUri).Split('?', 2)[1]);
        asked[Nonce] = properties.Items[Nonce];
        asked["response_mode"] = "query";
        return QueryHelpers.AddQueryString(new Uri(_said.AuthorizationEndpoint).AbsoluteUri, asked);
    }

    protected override bool ValidateCorrelationId(AuthenticationProperties properties) =>
        base.ValidateCorrelationId(properties) && IsOfNow(properties.ExpiresUtc)
            ? true
            : throw new SignOnRefusedException(SignOnTrouble.NotBegunHere, "another browser, used, or too old");

    // Of a clock that was set back since, nobody knows how old it is.
    private bool IsOfNow(DateTimeOffset? until) =>
        TimeProvider.GetUtcNow().UtcDateTime is var now
        && until?.UtcDateTime is { } end
        && end > now
        && end <= ClockSet.Latest(now, Options.RemoteAuthenticationTimeout);

    protected override async Task<OAuthTokenResponse> ExchangeCodeAsync(OAuthCodeExchangeContext context)
    {
        _said = await Options.Documents.Get(Context.RequestAborted);
        CheckIssuer(Request.Query["iss"]);
        var sent = new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["code"] = context.Code,
            ["redirect_uri"] = Callback,
            [OAuthConstants.CodeVerifierKey] = context.Properties.Items[OAuthConstants.CodeVerifierKey]!,
        };
        context.Properties.Items.Remove(OAuthConstants.CodeVerifierKey);
        using var request = new HttpRequestMessage(HttpMethod.Post, _said.TokenEndpoint);
        request.Headers.Accept.Add(new("application/json"));
        Identify(request, sent);
        request.Content = new FormUrlEncodedContent(sent);
        return OAuthTokenResponse.Success(await Send(request));
    }

    protected override async Task<AuthenticationTicket> CreateTicketAsync(
        ClaimsIdentity identity,
        AuthenticationProperties properties,
        OAuthTokenResponse tokens
    )
    {
        if (Text(tokens.Response!, "id_token") is not { Length: > 0 } token)
        {
            throw new SignOnRefusedException(SignOnTrouble.Refused, "no ID token");
        }
        if (IdTokens.MayBeOfANewerKey(token, _said))
        {
            _said = await Options.Documents.Newer(_said, Context.RequestAborted);
        }
        _who = await IdTokens.Read(token, _said, Options.Provider, properties.Items[Nonce]!, TimeProvider.GetUtcNow().UtcDateTime);
        return new(new ClaimsPrincipal(identity), properties, Scheme.Name);
    }

    // RFC 9207: an answer of one provider is not taken to another.
    private void CheckIssuer(string? issuer)
    {
        if (issuer is null ? _said.AuthorizationResponseIssParameterSupported : issuer != _said.Issuer)
        {
            throw new SignOnRefusedException(SignOnTrouble.Refused, "issuer of the answer");
        }
    }

    // What a provider does not say it knows is basic: OpenID Connect Discovery 1.0, section 3.
    private void Identify(HttpRequestMessage request, Dictionary<string, string> sent)
    {
        if (_said.TokenEndpointAuthMethodsSupported.Contains("client_secret_post"))
        {
            (sent["client_id"], sent["client_secret"]) = (Options.ClientId, Options.ClientSecret);
            return;
        }
        var pair = $"{WebUtility.UrlEncode(Options.ClientId)}:{WebUtility.UrlEncode(Options.ClientSecret)}";
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(pair)));
    }

    private async Task<JsonDocument> Send(HttpRequestMessage request)
    {
        try
        {
            using var answer = await Options.Documents.Client.SendAsync(request, Context.RequestAborted);
            var text = await answer.Content.ReadAsStringAsync(Context.RequestAborted);
            if ((int)answer.StatusCode >= 500)
            {
                throw new SignOnRefusedException(SignOnTrouble.ProviderFailed, $"token address answers {(int)answer.StatusCode}");
            }
            var json = JsonDocument.Parse(text);
            return answer.IsSuccessStatusCode && json.RootElement.ValueKind == JsonValueKind.Object ? json : throw Refused(json);
        }
        catch (Exception trouble)
            when (trouble is HttpRequestException or JsonException or OperationCanceledException
                && !Context.RequestAborted.IsCancellationRequested
            )
        {
            throw new SignOnRefusedException(SignOnTrouble.Unreachable, "no answer of the token address", trouble);
        }
    }

    // A code that is used, too old, or of somebody else is the sign-in's fault; all else is how the two are set up.
    private static SignOnRefusedException Refused(JsonDocument answer) =>
        Text(answer, "error") is var error && error == "invalid_grant"
            ? new(SignOnTrouble.Refused, "the provider does not take the code: invalid_grant")
            : new(SignOnTrouble.WronglySet, $"the provider does not take the request for a token: {SignOnError.OfProvider(error)}");

    private static string? Text(JsonDocument json, string name) =>
        json.RootElement.ValueKind == JsonValueKind.Object
        && json.RootElement.TryGetProperty(name, out var found)
        && found.ValueKind == JsonValueKind.String
            ? found.GetString()
            : null;
}
