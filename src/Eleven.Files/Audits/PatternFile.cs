using System.Collections.Immutable;
using System.Text.Json;
using Eleven.Reports;
using Eleven.Reports.Withholding;

namespace Eleven.Files.Audits;

/// <summary>
/// What was withheld from an audience, kept beside the reports that were written for it (withheld-public.json), so that the next run into the same folder
/// withholds it too. It names cells, never their counts, and how many answered in each group whose size the reports tell.
/// </summary>
public static class PatternFile
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n" };

    // Of two sizes of one group either could be the forged one.
    private static readonly JsonDocumentOptions KeysOnce = new() { AllowDuplicateProperties = false };

    /// <summary>
    /// Null when nothing was written there for this audience before. Throws <see cref="FileRefused"/> when the file is damaged or another audit's, which would be
    /// written over.
    /// </summary>
    /// <param name="audit">The audit's id.</param>
    public static KeptPattern? Read(string folder, string audit, Audience audience)
    {
        var path = PathOf(folder, audience);
        if (!File.Exists(path))
        {
            return null;
        }
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path), KeysOnce);
            var root = json.RootElement;
            if (root.TryGetProperty("audit", out var named) && TextOf(named) is var other && other != audit)
            {
                throw new FileRefused(folder, $"the reports in this folder are of another audit, {other}; name another folder with --out.");
            }
            var withheld = root.GetProperty("withheld").EnumerateArray().Select(TextOf);
            var members = root.GetProperty("responses").EnumerateObject();
            return new KeptPattern(
                new Pattern(
                    audience,
                    withheld.ToImmutableSortedSet(StringComparer.Ordinal),
                    members.ToImmutableSortedDictionary(m => m.Name, m => SizeOf(m.Value), StringComparer.Ordinal)
                ),
                root.GetProperty("published").GetBoolean(),
                root.TryGetProperty("minimum-base", out var smallest) ? checked((int)SizeOf(smallest)) : null
            );
        }
        catch (Exception e)
            when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or OverflowException)
        {
            throw new FileRefused(
                Path.GetFileName(path),
                "This file says what was withheld before, and it is damaged. Put back the copy that was written with the last reports."
            );
        }
    }

    /// <summary>For whom else reports were written there; null when for nobody.</summary>
    public static Audience? OtherAudience(string folder, Audience audience) =>
        Enum.GetValues<Audience>().Where(a => a != audience && File.Exists(PathOf(folder, a))).Select(a => (Audience?)a).FirstOrDefault();

    /// <param name="audit">The audit's id.</param>
    /// <param name="published">Whether the reports beside it are final: later editions are then held against them.</param>
    /// <param name="minimumBase">That the reports were made with.</param>
    public static void Write(string folder, string audit, Pattern pattern, bool published, int minimumBase) =>
        AtomicFile.Write(
            PathOf(folder, pattern.Audience),
            stream =>
            {
                using var json = new Utf8JsonWriter(stream, Readable);
                json.WriteStartObject();
                json.WriteString("audit", audit);
                json.WriteBoolean("published", published);
                json.WriteNumber("minimum-base", minimumBase);
                json.WriteStartObject("responses");
                foreach (var (group, members) in pattern.Members)
                {
                    json.WriteNumber(group, members);
                }
                json.WriteEndObject();
                json.WriteStartArray("withheld");
                foreach (var cell in pattern.Withheld)
                {
                    json.WriteStringValue(cell);
                }
                json.WriteEndArray();
                json.WriteEndObject();
            }
        );

    private static string TextOf(JsonElement value) =>
        value.GetString() ?? throw new FormatException("Nothing stands where a name should.");

    private static long SizeOf(JsonElement value) =>
        value.GetInt64() is >= 0 and var size ? size : throw new FormatException("A size is below nought.");

    private static string PathOf(string folder, Audience audience) =>
        Path.Combine(folder, $"withheld-{audience.ToString().ToLowerInvariant()}.json");
}

/// <summary>A pattern that was kept.</summary>
/// <param name="Published">Whether the reports it was kept with were final.</param>
/// <param name="MinimumBase">That they were made with; null where the file does not say.</param>
public sealed record KeptPattern(Pattern Pattern, bool Published, int? MinimumBase);
