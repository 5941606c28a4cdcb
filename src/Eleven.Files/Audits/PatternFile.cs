using System.Collections.Immutable;
using System.Text.Json;
using Eleven.QuestionSets;
using Eleven.Reports;
using Eleven.Reports.Withholding;

namespace Eleven.Files.Audits;

/// <summary>
/// What was withheld from an audience, kept beside the reports that were written for it (withheld-public.json), so that the next run into the same folder
/// withholds it too. It names cells, never their counts, says how many answered in each group whose size the reports tell, and holds the digest by which
/// the next edition is known to be of the same figures. It is not for publishing.
/// </summary>
public static class PatternFile
{
    // 1 named options by their place in the question; 2 knew the responses again, and not how they were counted.
    private const int Version = 3;
    private static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n" };

    // Of two sizes of one group either could be the forged one.
    private static readonly JsonDocumentOptions KeysOnce = new() { AllowDuplicateProperties = false };

    /// <summary>
    /// Null when nothing was written there for this audience before. Throws <see cref="FileRefused"/> when the file is damaged or another audit's, which would be
    /// written over, or was kept by another version.
    /// </summary>
    /// <param name="audit">The audit's id.</param>
    public static KeptPattern? Read(string folder, string audit, Audience audience)
    {
        var path = PathOf(folder, audience);
        if (!File.Exists(path))
        {
            return null;
        }
        return Parse(File.ReadAllBytes(path), NameOf(audience), audit, audience, folder);
    }

    /// <summary>As <see cref="Read"/>, of what was written.</summary>
    /// <param name="file">Name for messages.</param>
    /// <param name="folder">What a message calls the place where the reports stand.</param>
    public static KeptPattern Parse(byte[] written, string file, string audit, Audience audience, string folder)
    {
        try
        {
            using var json = JsonDocument.Parse(written, KeysOnce);
            var root = json.RootElement;
            Refuse(root, file);
            if (TextOf(root.GetProperty("audit")) is var other && other != audit)
            {
                throw new FileRefused(
                    folder,
                    $"the reports in this folder are of another audit, {other}; name another folder with --out, or as reports under compared-with."
                );
            }
            var withheld = root.GetProperty("withheld").EnumerateArray().Select(TextOf);
            var members = root.GetProperty("responses").EnumerateObject();
            return new KeptPattern(
                new Pattern(
                    audience,
                    withheld.ToImmutableSortedSet(StringComparer.Ordinal),
                    members.ToImmutableSortedDictionary(m => m.Name, m => SizeOf(m.Value), StringComparer.Ordinal)
                )
                {
                    Digest = DigestOf(root.GetProperty("digest")),
                },
                root.GetProperty("published").GetBoolean(),
                new Thresholds(NumberOf(root.GetProperty("minimum-base")), NumberOf(root.GetProperty("small-count")))
            );
        }
        catch (Exception e)
            when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or OverflowException)
        {
            throw new FileRefused(
                file,
                "This file says what was withheld before, and it is damaged. Put back the copy that was written with the last reports."
            );
        }
    }

    /// <summary>For whom else reports were written there; null when for nobody.</summary>
    public static Audience? OtherAudience(string folder, Audience audience) =>
        Enum.GetValues<Audience>().Where(a => a != audience && File.Exists(PathOf(folder, a))).Select(a => (Audience?)a).FirstOrDefault();

    /// <param name="audit">The audit's id.</param>
    public static void Write(string folder, string audit, KeptPattern kept) =>
        AtomicFile.Write(PathOf(folder, kept.Pattern.Audience), stream => Write(stream, audit, kept));

    /// <summary>As the file holds it.</summary>
    public static void Write(Stream stream, string audit, KeptPattern kept)
    {
        using var json = new Utf8JsonWriter(stream, Readable);
        json.WriteStartObject();
        json.WriteNumber("version", Version);
        json.WriteString("audit", audit);
        json.WriteBoolean("published", kept.Published);
        json.WriteNumber("minimum-base", kept.Thresholds.MinimumBase);
        json.WriteNumber("small-count", kept.Thresholds.SmallCount);
        Write(json, kept.Pattern.Digest);
        json.WriteStartObject("responses");
        foreach (var (group, members) in kept.Pattern.Members)
        {
            json.WriteNumber(group, members);
        }
        json.WriteEndObject();
        json.WriteStartArray("withheld");
        foreach (var cell in kept.Pattern.Withheld)
        {
            json.WriteStringValue(cell);
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static EditionDigest? DigestOf(JsonElement digest) =>
        digest.ValueKind == JsonValueKind.Null
            ? null
            : new EditionDigest(
                TextOf(digest.GetProperty("responses")),
                digest
                    .GetProperty("figures")
                    .EnumerateObject()
                    .ToImmutableSortedDictionary(f => f.Name, f => TextOf(f.Value), StringComparer.Ordinal)
            );

    private static void Write(Utf8JsonWriter json, EditionDigest? digest)
    {
        if (digest is null)
        {
            json.WriteNull("digest");
            return;
        }
        json.WriteStartObject("digest");
        json.WriteString("responses", digest.Responses);
        json.WriteStartObject("figures");
        foreach (var (question, figures) in digest.Figures)
        {
            json.WriteString(question, figures);
        }
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string TextOf(JsonElement value) =>
        value.GetString() ?? throw new FormatException("Nothing stands where a name should.");

    private static long SizeOf(JsonElement value) =>
        value.GetInt64() is >= 0 and var size ? size : throw new FormatException("A size is below nought.");

    private static int NumberOf(JsonElement value) => checked((int)SizeOf(value));

    // What was published with other keys would be forgotten if they were taken for these.
    private static void Refuse(JsonElement root, string file)
    {
        if (!root.TryGetProperty("version", out var version) || version.GetInt32() != Version)
        {
            throw new FileRefused(
                file,
                "This file says what was withheld before, and another version of Eleven wrote it, which kept it in another form. If the reports beside it were published, write further editions with that version; if they were not, delete this file."
            );
        }
    }

    /// <summary>Its name, without the folder.</summary>
    public static string NameOf(Audience audience) => $"withheld-{audience.ToString().ToLowerInvariant()}.json";

    private static string PathOf(string folder, Audience audience) => Path.Combine(folder, NameOf(audience));
}
