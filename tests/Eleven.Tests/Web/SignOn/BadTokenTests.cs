using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Eleven.Tests.Store;
using Eleven.Tests.Web.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Tests.Web.SignOn;

/// <summary>A token about which one thing is wrong signs nobody in, and each is right but for that.</summary>
public sealed class BadTokenTests(Sites sites)
{
    private const string NotTrusted = "could not be trusted";
    private const string Clocks = "The clocks of this service and of Five Rivers Council differ";

    private static readonly Dictionary<string, (Action<Token, Provider> Bend, string Said)> Cases = new()
    {
        ["no signature, and says so"] = (
            (t, _) =>
            {
                t.Header["alg"] = "none";
                t.Afterwards = w => w[..(w.LastIndexOf('.') + 1)];
            },
            NotTrusted
        ),
        ["no signature"] = ((t, _) => t.Afterwards = w => w[..(w.LastIndexOf('.') + 1)], NotTrusted),
        ["signed with the public key as a shared secret"] = (
            (t, p) =>
            {
                t.Header["alg"] = "HS256";
                t.Sign = d => HMACSHA256.HashData(p.Key.Pem, d);
            },
            NotTrusted
        ),
        ["signed with the client's secret"] = (
            (t, p) =>
            {
                t.Header["alg"] = "HS256";
                t.Header.Remove("kid");
                t.Sign = d => HMACSHA256.HashData(Encoding.UTF8.GetBytes("open sesame & 100% more+"), d);
            },
            NotTrusted
        ),
        ["signed with another key under the known name"] = ((t, _) => t.Sign = new ProviderKey("other").Sign, NotTrusted),
        ["signed with a key that brings itself along"] = (
            (t, _) =>
            {
                var key = new ProviderKey("mine");
                t.Header["jwk"] = key.Published();
                t.Header["kid"] = "mine";
                t.Sign = key.Sign;
            },
            NotTrusted
        ),
        ["a key of a name that is not told"] = ((t, _) => t.Header["kid"] = "unknown", NotTrusted),
        ["changed after it was signed"] = (
            (t, _) =>
                t.Afterwards = w =>
                {
                    var parts = w.Split('.');
                    var claims = JsonNode.Parse(Base64Url.DecodeFromChars(parts[1]))!.AsObject();
                    claims["amr"] = new JsonArray("mfa");
                    return $"{parts[0]}.{Token.Part(claims)}.{parts[2]}";
                },
            NotTrusted
        ),
        ["of another issuer"] = ((t, _) => t.Claims["iss"] = "https://elsewhere.example.org", NotTrusted),
        ["of an issuer that begins alike"] = ((t, p) => t.Claims["iss"] = p.Issuer + "/", NotTrusted),
        ["without an issuer"] = ((t, _) => t.Claims.Remove("iss"), NotTrusted),
        ["for another client"] = ((t, _) => t.Claims["aud"] = "another client", NotTrusted),
        ["for nobody"] = ((t, _) => t.Claims.Remove("aud"), NotTrusted),
        ["for several, given to another"] = (
            (t, _) =>
            {
                t.Claims["aud"] = new JsonArray("eleven at council", "another client");
                t.Claims["azp"] = "another client";
            },
            NotTrusted
        ),
        ["for several, given to nobody in particular"] = (
            (t, _) => t.Claims["aud"] = new JsonArray("eleven at council", "another client"),
            NotTrusted
        ),
        ["given to another"] = ((t, _) => t.Claims["azp"] = "another client", NotTrusted),
        ["of another request"] = ((t, _) => t.Claims["nonce"] = "another request", NotTrusted),
        ["of no request"] = ((t, _) => t.Claims.Remove("nonce"), NotTrusted),
        ["expired"] = ((t, _) => t.Claims["exp"] = Token.Seconds(TimeSpan.FromMinutes(-3)), Clocks),
        ["without an end"] = ((t, _) => t.Claims.Remove("exp"), Clocks),
        ["not valid yet"] = ((t, _) => t.Claims["nbf"] = Token.Seconds(TimeSpan.FromMinutes(3)), Clocks),
        ["about nobody"] = ((t, _) => t.Claims.Remove("sub"), NotTrusted),
        ["about an empty name"] = ((t, _) => t.Claims["sub"] = "", NotTrusted),
        ["about a name too long"] = ((t, _) => t.Claims["sub"] = new string('a', 256), NotTrusted),
        ["about a list"] = ((t, _) => t.Claims["sub"] = new JsonArray(1), NotTrusted),
        ["about a number"] = ((t, _) => t.Claims["sub"] = 12345678, NotTrusted),
        ["given to a number"] = ((t, _) => t.Claims["azp"] = 12345678, NotTrusted),
        ["no token at all"] = ((t, _) => t.Afterwards = _ => "not a token", NotTrusted),
        ["of one part"] = ((t, _) => t.Afterwards = w => w.Split('.')[1], NotTrusted),
        ["encrypted to somebody"] = ((t, _) => t.Afterwards = w => w + ".AAAA.AAAA", NotTrusted),
        ["nothing"] = ((t, _) => t.Afterwards = _ => "", NotTrusted),
    };

    public static TheoryData<string> Wrong => [.. Cases.Keys];

    [Theory, MemberData(nameof(Wrong))]
    public async Task A_token_with_one_thing_wrong_signs_nobody_in(string what)
    {
        var site = await sites.On(Database.Sqlite);
        var council = await sites.Council();
        var jo = await Known.On(site);
        var subject = await council.LinkedTo(site, jo.Person);
        using var visitor = site.Visitor();

        var refused = await visitor.SignOn(council, subject, t => Cases[what].Bend(t, council));

        refused.Status.ShouldBe(HttpStatusCode.BadRequest, what);
        refused.Words.ShouldContain(Cases[what].Said);
        refused.Words.ShouldContain("give them this reference:");
        (await visitor.Get("/account")).Address.ShouldStartWith("/sign-in");
        await using var store = site.Open();
        (await store.Sessions.AnyAsync(s => s.PersonId == jo.Person.Id, TestContext.Current.CancellationToken)).ShouldBeFalse(what);
    }

    [Fact]
    public async Task One_that_is_as_it_must_be_does_however_it_may_differ()
    {
        var site = await sites.On(Database.Sqlite);
        var council = await sites.Council();
        var subject = await council.LinkedTo(site, (await Known.On(site)).Person);
        Action<Token>[] right =
        [
            _ => { },
            t => t.Header.Remove("kid"),
            t => t.Header.Remove("typ"),
            t => t.Claims["azp"] = "eleven at council",
            t =>
            {
                t.Claims["aud"] = new JsonArray("another client", "eleven at council");
                t.Claims["azp"] = "eleven at council";
            },
            t => t.Claims["exp"] = Token.Seconds(TimeSpan.FromMinutes(-1)),
            t => t.Claims["nbf"] = Token.Seconds(TimeSpan.FromMinutes(1)),
            t => t.Claims["amr"] = "pwd",
            // One word and no list, as the standard has it: no second step.
            t => t.Claims["amr"] = "mfa",
            t => t.Claims["preferred_username"] = new string('x', 5000),
        ];

        foreach (var bend in right)
        {
            using var visitor = site.Visitor();
            (await visitor.SignOn(council, subject, bend)).Heading.ShouldBe("Enter the code of your authenticator app");
        }
    }
}
