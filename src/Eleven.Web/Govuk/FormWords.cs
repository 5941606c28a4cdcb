using System.Buffers.Text;
using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Eleven.Web.Govuk;

/// <summary>What a page calls one thing that it asks for.</summary>
/// <param name="Names">Of the fields in which it is sent: three of a date.</param>
/// <param name="Options">What is sent for each option, and what the page calls it; null where one writes.</param>
public sealed record AskedField(string Label, string[] Names, Dictionary<string, string>? Options);

/// <summary>
/// The words of a form, in the page's order. The form takes them along: where what it is about is gone, no page is there any more to tell what was ticked, and
/// labels and options are not the same at every visit. They come back only with a token of our own form, so nobody else's words do.
/// </summary>
public sealed class FormWords : IHtmlContent
{
    public const string Field = "__Words";
    private const string Optional = " (optional)";

    // Of words that are read again: some thousand options.
    private const int Most = 1024 * 1024;
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
            page.FormContext.FormData[Field] = known = new FormWords();
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
            $"""<input type="hidden" name="{Field}" value="{Base64Url.EncodeToString(bytes.ToArray())}">"""
        );
    }

    /// <summary>None where they cannot be read.</summary>
    public static IReadOnlyList<AskedField> Read(string? sent)
    {
        try
        {
            using var packed = new DeflateStream(new MemoryStream(Base64Url.DecodeFromChars(sent)), CompressionMode.Decompress);
            // A few bytes can be made to unpack into more than the memory holds.
            var bytes = new byte[Most];
            var length = packed.ReadAtLeast(bytes, Most, throwOnEndOfStream: false);
            return JsonSerializer.Deserialize<AskedField[]>(bytes.AsSpan(0, length)) ?? [];
        }
        catch (Exception wrong) when (wrong is FormatException or InvalidDataException or JsonException)
        {
            return [];
        }
    }

    private static Dictionary<string, string> Options(IEnumerable<ChoiceItem> items) =>
        items.Where(i => !string.IsNullOrEmpty(i.Value)).DistinctBy(i => i.Value).ToDictionary(i => i.Value!, i => i.Text ?? i.Value!);
}
