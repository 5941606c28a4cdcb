using System.Text.Json;
using Eleven.Store.People;
using Eleven.Web.Hosting;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Eleven.Web.SignOn;

/// <summary>Reads an ID token and checks it: OpenID Connect Core 1.0, section 3.1.3.7.</summary>
internal static class IdTokens
{
    // Keys of providers are public: a signature that whoever has the key can make is none.
    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256,
        SecurityAlgorithms.RsaSha384,
        SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256,
        SecurityAlgorithms.RsaSsaPssSha384,
        SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256,
        SecurityAlgorithms.EcdsaSha384,
        SecurityAlgorithms.EcdsaSha512,
    ];

    /// <summary>How far the clocks of the two may differ.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(2);

    /// <summary>RFC 8176: more than one way of showing who one is.</summary>
    private const string SecondStep = "mfa";

    /// <summary>Whether the token names a key that the provider has not told, or none: then it may have told it since.</summary>
    public static bool MayBeOfANewerKey(string token, OpenIdConnectConfiguration said) =>
        Parsed(token) is { } read && !said.SigningKeys.Any(k => k.KeyId == read.Kid);

    /// <param name="nonce">What was sent with the request that this answers.</param>
    /// <exception cref="SignOnRefusedException">Something about it is wrong.</exception>
    public static async Task<SignedOn> Read(
        string token,
        OpenIdConnectConfiguration said,
        SignOnProvider provider,
        string nonce,
        DateTime now
    )
    {
        var parameters = new TokenValidationParameters
        {
            ValidIssuer = said.Issuer,
            ValidAudience = provider.ClientId,
            IssuerSigningKeys = said.SigningKeys,
            // A token without the name of a key may be signed with any; one with a name is signed with that.
            TryAllIssuerSigningKeys = string.IsNullOrEmpty(Parsed(token)?.Kid),
            ValidAlgorithms = Algorithms,
            LifetimeValidator = (from, until, _, _) => until + Skew > now && !(from - Skew > now),
        };
        var result = await new JsonWebTokenHandler().ValidateTokenAsync(token, parameters);
        if (!result.IsValid)
        {
            var trouble = result.Exception is SecurityTokenInvalidLifetimeException ? SignOnTrouble.Clock : SignOnTrouble.Refused;
            throw new SignOnRefusedException(trouble, result.Exception.GetType().Name, result.Exception);
        }
        var read = (JsonWebToken)result.SecurityToken;
        using var parsed = JsonDocument.Parse(Base64UrlEncoder.DecodeBytes(read.EncodedPayload));
        var claims = parsed.RootElement;
        Require(Text(claims, JwtRegisteredClaimNames.Nonce) == nonce, "nonce");
        var party = Text(claims, JwtRegisteredClaimNames.Azp);
        Require(
            party == provider.ClientId || (!claims.TryGetProperty(JwtRegisteredClaimNames.Azp, out _) && read.Audiences.Count() == 1),
            "authorized party"
        );
        var subject = Text(claims, JwtRegisteredClaimNames.Sub);
        Require(subject is { Length: > 0 and <= OutsideAccount.LongestSubject }, "subject");
        Require(read.Issuer.Length <= OutsideAccount.LongestIssuer, "issuer");
        return new(read.Issuer, subject!, Label(claims), HasSecondStep(claims));
    }

    private static void Require(bool holds, string what)
    {
        if (!holds)
        {
            throw new SignOnRefusedException(SignOnTrouble.Refused, what);
        }
    }

    // A list and nothing else: what is not written as the standard says may not mean what the standard says.
    private static bool HasSecondStep(JsonElement claims) =>
        claims.TryGetProperty(JwtRegisteredClaimNames.Amr, out var methods)
        && methods.ValueKind == JsonValueKind.Array
        && methods.EnumerateArray().Any(m => m.ValueKind == JsonValueKind.String && m.ValueEquals(SecondStep));

    private static string Label(JsonElement claims)
    {
        var said = Text(claims, "preferred_username") ?? Text(claims, "email") ?? Text(claims, "name") ?? "";
        var plain = string.Concat(said.Where(c => !char.IsControl(c))).Trim();
        return plain.Length <= OutsideAccount.LongestLabel ? plain : "";
    }

    // The library would make text of a number.
    private static string? Text(JsonElement claims, string name) =>
        claims.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static JsonWebToken? Parsed(string token)
    {
        try
        {
            return new JsonWebToken(token);
        }
        catch (Exception wrong) when (wrong is ArgumentException or SecurityTokenException)
        {
            return null;
        }
    }
}
