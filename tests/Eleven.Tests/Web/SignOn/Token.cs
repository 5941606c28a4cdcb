using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Eleven.Tests.Web.SignOn;

/// <summary>An ID token in the making, written by hand: whatever a test wants to be wrong with it can be.</summary>
public sealed class Token(JsonObject header, JsonObject claims, Func<byte[], byte[]> sign)
{
    public JsonObject Header { get; } = header;

    public JsonObject Claims { get; } = claims;

    public Func<byte[], byte[]> Sign { get; set; } = sign;

    /// <summary>Done to it once it is signed.</summary>
    public Func<string, string> Afterwards { get; set; } = t => t;

    public string Written()
    {
        var signed = $"{Part(Header)}.{Part(Claims)}";
        return Afterwards($"{signed}.{Base64Url.EncodeToString(Sign(Encoding.ASCII.GetBytes(signed)))}");
    }

    public static string Part(JsonObject json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json.ToJsonString()));

    public static long Seconds(TimeSpan fromNow) => (DateTimeOffset.UtcNow + fromNow).ToUnixTimeSeconds();
}

/// <summary>A key with which a provider signs.</summary>
public sealed class ProviderKey(string id) : IDisposable
{
    private readonly RSA _rsa = RSA.Create(2048);

    public string Id { get; } = id;

    public byte[] Sign(byte[] data) => _rsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    /// <summary>The public part as everybody can have it.</summary>
    public byte[] Pem => Encoding.ASCII.GetBytes(_rsa.ExportSubjectPublicKeyInfoPem());

    public JsonObject Published()
    {
        var told = _rsa.ExportParameters(includePrivateParameters: false);
        return new()
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["alg"] = "RS256",
            ["kid"] = Id,
            ["n"] = Base64Url.EncodeToString(told.Modulus),
            ["e"] = Base64Url.EncodeToString(told.Exponent),
        };
    }

    public void Dispose() => _rsa.Dispose();
}
