using Eleven.QuestionSets;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Eleven.Web.Hosting;

/// <summary>Reads a form before a page does, so that one too large is said to be so, whoever asks for it first.</summary>
internal static class SentForms
{
    /// <summary>Bytes of a request, where its page does not allow more.</summary>
    public const int Largest = 1024 * 1024;

    // A browser reads no answer before it has sent all: what is too large is taken and thrown away, up to a size that nobody sends by mistake.
    private const int MostThrownAway = 64 * 1024 * 1024;

    public static void UseSentForms(this IApplicationBuilder application) =>
        application.Use(
            async (context, next) =>
            {
                if (await Trouble(context) is { } status)
                {
                    context.Response.StatusCode = status;
                }
                else
                {
                    await next(context);
                }
            }
        );

    private static async Task<int?> Trouble(HttpContext context)
    {
        if (HasNull(context.Request.Query))
        {
            return StatusCodes.Status400BadRequest;
        }
        if (!HttpMethods.IsPost(context.Request.Method) || !context.Request.HasFormContentType)
        {
            return null;
        }
        if (!HasParts(context.Request))
        {
            return StatusCodes.Status400BadRequest;
        }
        if (context.Request.ContentLength > Largest)
        {
            await ThrowAway(context);
            return StatusCodes.Status413PayloadTooLarge;
        }
        try
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            if (HasNull(form))
            {
                return StatusCodes.Status400BadRequest;
            }
            context.Request.Form = InOneForm(form);
            return null;
        }
        catch (BadHttpRequestException sent) when (sent.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return StatusCodes.Status413PayloadTooLarge;
        }
        catch (InvalidDataException sent) when (sent.InnerException is InvalidOperationException)
        {
            // A character that no text has, such as %00.
            return StatusCodes.Status400BadRequest;
        }
        catch (NotSupportedException)
        {
            // An encoding that nobody should read any more, such as UTF-7.
            return StatusCodes.Status400BadRequest;
        }
        catch (InvalidDataException)
        {
            // More fields, or longer ones, than a form may have.
            return StatusCodes.Status413PayloadTooLarge;
        }
    }

    // A form of several parts says what stands between them.
    private static bool HasParts(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && (!type.MediaType.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) || type.Boundary.Length > 0);

    // No keyboard has this character, and PostgreSQL keeps it in no text.
    private static bool HasNull(IEnumerable<KeyValuePair<string, StringValues>> fields) =>
        fields.Any(f => f.Key.Contains('\0') || f.Value.Any(v => v?.Contains('\0') == true));

    // Whatever keyboard it was typed on: else a name could be there twice and look the same.
    private static IFormCollection InOneForm(IFormCollection form) =>
        form.All(f => f.Value.All(v => OneForm.Is(v)))
            ? form
            : new FormCollection(
                form.ToDictionary(
                    f => f.Key,
                    f => new StringValues([.. f.Value.Select(v => OneForm.Of(v ?? ""))]),
                    StringComparer.OrdinalIgnoreCase
                ),
                form.Files
            );

    private static async Task ThrowAway(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = MostThrownAway;
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
        }
    }
}
