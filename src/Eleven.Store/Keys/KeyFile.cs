using System.Security.Cryptography;
using System.Text;

namespace Eleven.Store.Keys;

/// <summary>The one secret kept outside the store. What the record is sealed with, and what hides the store's own keys, are made from it.</summary>
public sealed class KeyFile
{
    /// <summary>Bytes of the file.</summary>
    public const int Length = 32;

    // 32 random bytes have fewer different ones about never; a file of zeros has one.
    private const int FewestDifferent = 10;
    private readonly byte[] _secret;

    /// <exception cref="InvalidDataException">These are not 32 random bytes; the message says so in a sentence.</exception>
    public KeyFile(byte[] secret)
    {
        if (secret.Length != Length)
        {
            throw new InvalidDataException($"The key file must hold {Length} random bytes and holds {secret.Length}.");
        }
        if (secret.Distinct().Count() < FewestDifferent)
        {
            throw new InvalidDataException("The key file's bytes are not random.");
        }
        _secret = secret;
    }

    /// <summary>Seals the lines of the record.</summary>
    public byte[] RecordKey => Derived("record");

    /// <summary>Hides the keys that protect cookies and links, which stand in the store.</summary>
    public byte[] StoredKeysKey => Derived("stored keys");

    /// <summary>Stands between an e-mail address and the name under which wrong passwords are counted.</summary>
    public byte[] AttemptsKey => Derived("attempts");

    private byte[] Derived(string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, _secret, Length, info: Encoding.UTF8.GetBytes("Eleven: " + purpose));
}
