using System.Globalization;
using System.Text.Json;
using Eleven.Store;
using Eleven.Web.Accounts;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Eleven.Web.Pages.Record;

/// <summary>Tells a value of the record in people's words, by what it is a value of.</summary>
internal static class Told
{
    /// <param name="subject">The kind of thing, as the record has it.</param>
    /// <param name="field">As the record has it. What the program no longer has is told as it stands there.</param>
    public static async Task<string> Of(StoreContext store, string subject, string field, JsonElement value, CancellationToken stop)
    {
        var property = store.Model.GetEntityTypes().FirstOrDefault(t => t.ClrType.Name == subject)?.FindProperty(field);
        return value.ValueKind switch
        {
            JsonValueKind.True => "Yes",
            JsonValueKind.False => "No",
            JsonValueKind.String when property is not null => await Of(store, property, value.GetString()!, stop),
            _ => value.ToString(),
        };
    }

    /// <summary>Without what says that it may be empty.</summary>
    public static Type Kind(IReadOnlyProperty property) => Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;

    /// <summary>The kind of thing whose id it is; null where it is none.</summary>
    public static Type? Refers(IReadOnlyProperty property) =>
        property.GetContainingForeignKeys().FirstOrDefault(k => k.Properties.Count == 1)?.PrincipalEntityType.ClrType;

    private static async Task<string> Of(StoreContext store, IProperty property, string value, CancellationToken stop)
    {
        var kind = Kind(property);
        if (kind.IsEnum)
        {
            return Choices.Name(kind, value);
        }
        if (Refers(property) is { } referred && Guid.TryParse(value, out var id))
        {
            return await References.Name(store, referred, id, stop);
        }
        if (kind == typeof(DateOnly) && DateOnly.TryParse(value, CultureInfo.InvariantCulture, out var day))
        {
            return LocalTime.Day(day);
        }
        return
            (kind == typeof(DateTime) || kind == typeof(DateTimeOffset))
            && DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? LocalTime.Moment(moment.UtcDateTime)
            : value;
    }
}
