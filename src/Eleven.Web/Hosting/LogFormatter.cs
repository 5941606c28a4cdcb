using System.Data.Common;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Eleven.Web.Hosting;

/// <summary>Writes a line of the log as JSON. Of an exception it tells kind and place, never the message, which may repeat what somebody typed.</summary>
public sealed class LogFormatter() : ConsoleFormatter(Name)
{
    public new const string Name = "eleven";
    private const string Template = "{OriginalFormat}";
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Plain))
        {
            json.WriteStartObject();
            json.WriteString("time", DateTime.UtcNow);
            json.WriteString("level", logEntry.LogLevel.ToString());
            json.WriteString("source", logEntry.Category);
            json.WriteString("message", logEntry.Formatter(logEntry.State, null));
            WriteValues(json, logEntry.State as IEnumerable<KeyValuePair<string, object?>>);
            WriteThrown(json, logEntry.Exception);
            json.WriteEndObject();
        }
        textWriter.WriteLine(Encoding.UTF8.GetString(bytes.ToArray()));
    }

    private static void WriteValues(Utf8JsonWriter json, IEnumerable<KeyValuePair<string, object?>>? values)
    {
        foreach (var (name, value) in (values ?? []).Where(v => v.Key != Template))
        {
            json.WritePropertyName(char.ToLowerInvariant(name[0]) + name[1..]);
            switch (value)
            {
                case int or long:
                    json.WriteNumberValue(Convert.ToInt64(value));
                    break;
                case double number:
                    json.WriteNumberValue(Math.Round(number, 1));
                    break;
                default:
                    json.WriteStringValue(value?.ToString());
                    break;
            }
        }
    }

    private static void WriteThrown(Utf8JsonWriter json, Exception? thrown)
    {
        if (thrown is null)
        {
            return;
        }
        json.WriteStartArray("thrown");
        for (var one = thrown; one is not null; one = one.InnerException)
        {
            json.WriteStartObject();
            json.WriteString("kind", one.GetType().FullName);
            if (one is DbException database)
            {
                json.WriteString("code", database.SqlState ?? database.ErrorCode.ToString());
            }
            json.WriteString("at", one.StackTrace);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
