using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Eleven.Answers.Returns;

namespace Eleven.Store.Returns;

/// <summary>The fields of a return as the store keeps them, and as the pure rooms read them.</summary>
public static class ReturnFields
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>As <see cref="ReturnAnswer.Fields"/> holds them. Blank ones are left out.</summary>
    public static string Write(IEnumerable<KeyValuePair<string, string>> fields) =>
        JsonSerializer.Serialize(fields.Where(f => f.Value.Length > 0).ToDictionary(), Plain);

    public static Dictionary<string, string> Read(string fields) => JsonSerializer.Deserialize<Dictionary<string, string>>(fields)!;

    /// <summary>The return as a workbook of it would be: who it is, where it works, and every field of its form, blank ones included.</summary>
    /// <param name="organisation">Its code.</param>
    /// <param name="kept">With its answers.</param>
    public static WrittenReturn Written(ReturnForm form, string organisation, Return kept)
    {
        var written = kept.Answers.SelectMany(a => Read(a.Fields)).ToDictionary();
        written[ReturnField.Organisation] = organisation;
        written[ReturnField.Format] = ReturnForm.Formats[0];
        return new()
        {
            File = organisation,
            // Codes of themes are bound to it: it stays the same, whatever is changed in the return.
            FileHash = Convert.ToHexStringLower(SHA256.HashData(kept.Id.ToByteArray()))[..16],
            Fields = form.Fields.ToImmutableDictionary(f => f, f => new Written(written.GetValueOrDefault(f, ""), $"{organisation}, {f}")),
        };
    }
}
