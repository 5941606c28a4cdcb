using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Eleven.Store.Record;

/// <summary>What is about to be saved, as deeds: every thing added, changed or removed, with its values before and after.</summary>
internal static class Changes
{
    private const string Unrecorded = "Eleven:Unrecorded";
    private const string Following = "Eleven:Following";
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IEnumerable<Deed> Of(ChangeTracker tracker) =>
        tracker
            .Entries()
            .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && !IsUnrecorded(e.Metadata))
            .Select(e => new Deed(ActionOf(e.State), e.Metadata.ClrType.Name, IdOf(e), Json(e)));

    /// <summary>Things that are no doings of people: the record itself, keys, mail on its way.</summary>
    public static void LeaveUnrecorded(IMutableAnnotatable entityOrProperty) => entityOrProperty.SetAnnotation(Unrecorded, true);

    /// <summary>A value that follows from another of the same thing, which tells it.</summary>
    public static void LeaveOut(IMutableAnnotatable property) => property.SetAnnotation(Following, true);

    private static bool IsUnrecorded(IReadOnlyAnnotatable what) => what.FindAnnotation(Unrecorded) is not null;

    private static string ActionOf(EntityState state) =>
        state switch
        {
            EntityState.Added => "added",
            EntityState.Deleted => "removed",
            _ => "changed",
        };

    private static string IdOf(EntityEntry entry) =>
        string.Join('/', entry.Metadata.FindPrimaryKey()!.Properties.Select(p => Part(entry.Property(p.Name).CurrentValue)));

    // The id of a passkey is bytes, and more of them than a line has room for.
    private static object? Part(object? value) => value is byte[] bytes ? Convert.ToHexStringLower(SHA256.HashData(bytes)) : value;

    // {"Name":["before","after"]}: of a thing added only the value after, of one removed only the value before.
    private static string Json(EntityEntry entry)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Plain))
        {
            json.WriteStartObject();
            foreach (var property in entry.Properties.Where(p => Tells(entry, p)))
            {
                json.WriteStartArray(property.Metadata.Name);
                Write(json, property.Metadata, entry.State == EntityState.Added ? null : property.OriginalValue);
                Write(json, property.Metadata, entry.State == EntityState.Deleted ? null : property.CurrentValue);
                json.WriteEndArray();
            }
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static bool Tells(EntityEntry entry, PropertyEntry property) =>
        !property.Metadata.IsPrimaryKey()
        && property.Metadata.Name != nameof(Kept.Version)
        && property.Metadata.FindAnnotation(Following) is null
        && (entry.State != EntityState.Modified || property.IsModified)
        && (property.CurrentValue is not null || property.OriginalValue is not null);

    // Of a secret it tells that it changed, of a picture how large it is.
    private static void Write(Utf8JsonWriter json, IProperty property, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case not null when IsUnrecorded(property):
                json.WriteStringValue("(secret)");
                break;
            case bool b:
                json.WriteBooleanValue(b);
                break;
            case int or long:
                json.WriteNumberValue(Convert.ToInt64(value));
                break;
            case byte[] b:
                json.WriteStringValue($"({b.Length} bytes)");
                break;
            case string[] or int[]:
                json.WriteStringValue(string.Join("; ", ((Array)value).Cast<object>()));
                break;
            case DateTime or DateTimeOffset or DateOnly:
                json.WriteStringValue(string.Format(null, "{0:O}", value));
                break;
            default:
                json.WriteStringValue(value.ToString());
                break;
        }
    }
}
