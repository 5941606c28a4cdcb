using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Eleven.Store;

/// <summary>Every time that the store keeps is in UTC. SQLite does not say so when it is read, and PostgreSQL takes none of which it is not said.</summary>
internal sealed class UtcTime() : ValueConverter<DateTime, DateTime>(time => time, kept => DateTime.SpecifyKind(kept, DateTimeKind.Utc));
