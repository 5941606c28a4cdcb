using System.Buffers.Text;
using System.IO.Compression;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Eleven.Web.Govuk;

/// <summary>What a page calls one thing that it asks for.</summary>
/// <param name="Names">Of the fields in which it is sent: three of a date.</param>
/// <param name="Options">What is sent for each option, and what the page calls it; null where one writes.</param>
public sealed record AskedField(string Label, string[] Names, Dictionary<string, string>? Options)
{
    // An id has 36 characters, of which packing leaves half; some of its hash tell it from the other options as well.
    private const int Longest = 8;

    /// <summary>What stands for an option among <see cref="Options"/>.</summary>
    public static string InShort(string option) =>
        option.Length <= Longest ? option : Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(option)))[..Longest];
}

/// <summary>
/// The words of a form, in the page's order. The form takes them along: where what it is about is gone, no page is there any more to tell what was ticked, and
/// labels and options are not the same at every visit. They are encrypted, so that no words come back but those that a page of ours wrote. So is who it was shown to, for
/// when they are no longer signed in.
/// </summary>
/// <param name="person">Null of a stranger.</param>
public sealed class FormWords(IDataProtectionProvider protection, string? person) : IHtmlContent
{
    public const string Field = "__Words";
    public const string Whose = "__Whose";
    private const string Optional = " (optional)";

    private readonly List<(string Label, string[] Names, IEnumerable<ChoiceItem>? Items)> _asked = [];

    /// <summary>Notes what the form asks. Where no form is open, nothing is.</summary>
    /// <param name="items">Read when the form ends; a field that one writes in has none.</param>
    public static void Ask(ViewContext page, string? label, string[] names, IEnumerable<ChoiceItem>? items = null)
    {
        if (string.IsNullOrEmpty(label) || !page.FormContext.CanRenderAtEndOfForm)
        {
            return;
        }
        if (!page.FormContext.FormData.TryGetValue(Field, out var known))
        {
            page.FormContext.FormData[Field] = known = new FormWords(
                page.HttpContext.RequestServices.GetRequiredService<IDataProtectionProvider>(),
                page.HttpContext.User.FindFirstValue(ClaimTypes.NameIdentifier)
            );
            page.FormContext.EndOfFormContent.Add((FormWords)known);
        }
        ((FormWords)known!)._asked.Add((label.EndsWith(Optional) ? label[..^Optional.Length] : label, names, items));
    }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        AskedField[] fields = [.. _asked.Select(a => new AskedField(a.Label, a.Names, a.Items is null ? null : Options(a.Items)))];
        using var bytes = new MemoryStream();
        using (var packed = new DeflateStream(bytes, CompressionLevel.Fastest))
        {
            JsonSerializer.Serialize(packed, fields);
        }
        new HtmlWriter(writer, encoder).Write(
            $"""<input type="hidden" name="{Field}" value="{Base64Url.EncodeToString(Protector(protection).Protect(bytes.ToArray()))}">"""
        );
        if (person is not null)
        {
            new HtmlWriter(writer, encoder).Write($"""<input type="hidden" name="{Whose}" value="{OfWhom(protection).Protect(person)}">""");
        }
    }

    /// <summary>None where no page of ours wrote them.</summary>
    public static IReadOnlyList<AskedField> Read(string? sent, IDataProtectionProvider protection)
    {
        try
        {
            var bytes = Protector(protection).Unprotect(Base64Url.DecodeFromChars(sent));
            using var packed = new DeflateStream(new MemoryStream(bytes), CompressionMode.Decompress);
            // A page of an earlier version of the program may have told less.
            return
            [
                .. JsonSerializer
                    .Deserialize<AskedField?[]>(packed)!
                    .OfType<AskedField>()
                    .Where(a => a is { Label: not null, Names: not null }),
            ];
        }
        catch (Exception wrong) when (wrong is FormatException or CryptographicException or InvalidDataException or JsonException)
        {
            return [];
        }
    }

    /// <summary>Who the form was shown to; null where no page of ours says so.</summary>
    public static string? ReadWhose(string? sent, IDataProtectionProvider protection)
    {
        try
        {
            return string.IsNullOrEmpty(sent) ? null : OfWhom(protection).Unprotect(sent);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static IDataProtector OfWhom(IDataProtectionProvider protection) => protection.CreateProtector("Eleven whose form");

    private static IDataProtector Protector(IDataProtectionProvider protection) => protection.CreateProtector("Eleven words of a form");

    private static Dictionary<string, string> Options(IEnumerable<ChoiceItem> items) =>
        items
            .Where(i => !string.IsNullOrEmpty(i.Value))
            .DistinctBy(i => AskedField.InShort(i.Value!))
            .ToDictionary(i => AskedField.InShort(i.Value!), i => i.Text ?? i.Value!);
}
