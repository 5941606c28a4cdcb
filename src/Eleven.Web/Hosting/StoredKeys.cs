using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Eleven.Store.Keys;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Hosting;

/// <summary>The keys that protect cookies and links stand in the store, hidden under a key made from the key file, so that all nodes share them.</summary>
internal sealed class StoredKeys(Stores stores) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var store = stores.Open("keys");
        return [.. store.StoredKeys.AsNoTracking().Select(k => k.Xml).AsEnumerable().Select(xml => XElement.Parse(xml))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var store = stores.Open("keys");
        store.StoredKeys.Add(new StoredKey { Name = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        // The framework asks without waiting.
        store.SaveChangesAsync().GetAwaiter().GetResult();
    }
}

/// <summary>AES-256-GCM: what was bent does not open.</summary>
internal sealed class KeyHiding(Settings settings) : IXmlEncryptor
{
    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var plain = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        var hidden = new byte[AesGcm.NonceByteSizes.MaxSize + plain.Length + AesGcm.TagByteSizes.MaxSize];
        var (nonce, cipher, tag) = new HiddenParts(hidden);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(settings.Key.StoredKeysKey, tag.Length);
        aes.Encrypt(nonce, plain, cipher, tag);
        return new(new XElement("hidden", Convert.ToBase64String(hidden)), typeof(KeyShowing));
    }

    internal readonly ref struct HiddenParts(Span<byte> all)
    {
        private readonly Span<byte> _all = all;

        public void Deconstruct(out Span<byte> nonce, out Span<byte> cipher, out Span<byte> tag)
        {
            nonce = _all[..AesGcm.NonceByteSizes.MaxSize];
            cipher = _all[AesGcm.NonceByteSizes.MaxSize..^AesGcm.TagByteSizes.MaxSize];
            tag = _all[^AesGcm.TagByteSizes.MaxSize..];
        }
    }
}

// The framework makes it by this constructor.
internal sealed class KeyShowing(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement)
    {
        var (nonce, cipher, tag) = new KeyHiding.HiddenParts(Convert.FromBase64String(encryptedElement.Value));
        var plain = new byte[cipher.Length];
        using var aes = new AesGcm(services.GetRequiredService<Settings>().Key.StoredKeysKey, tag.Length);
        aes.Decrypt(nonce, cipher, tag, plain);
        return XElement.Parse(Encoding.UTF8.GetString(plain));
    }
}

internal static class StoredKeysServices
{
    public static void AddStoredKeys(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("Eleven");
        services
            .AddOptions<KeyManagementOptions>()
            .Configure<Stores, Settings>(
                (options, stores, settings) =>
                {
                    options.XmlRepository = new StoredKeys(stores);
                    options.XmlEncryptor = new KeyHiding(settings);
                }
            );
    }
}
