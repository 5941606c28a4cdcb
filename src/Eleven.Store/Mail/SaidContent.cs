using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Eleven.Store.Mail;

/// <summary>JSON that knows whether it was begun to be sent: before a connection came about it was not.</summary>
internal sealed class SaidContent : ByteArrayContent
{
    public SaidContent(Dictionary<string, object> values)
        : base(JsonSerializer.SerializeToUtf8Bytes(values, JsonSerializerOptions.Web)) =>
        Headers.ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" };

    public bool IsBegun { get; private set; }

    // The overload that can be stopped comes here as well, for whatever is derived.
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        IsBegun = true;
        return base.SerializeToStreamAsync(stream, context);
    }
}
