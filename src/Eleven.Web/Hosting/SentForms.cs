namespace Eleven.Web.Hosting;

/// <summary>Reads a form before a page does, so that one too large is said to be so, whoever asks for it first.</summary>
internal static class SentForms
{
    /// <summary>Bytes of a request, where its page does not allow more.</summary>
    public const int Largest = 1024 * 1024;

    public static void UseSentForms(this IApplicationBuilder application) =>
        application.Use(
            async (context, next) =>
            {
                if (await IsRead(context))
                {
                    await next(context);
                }
                else
                {
                    context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
                }
            }
        );

    private static async Task<bool> IsRead(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method) || !context.Request.HasFormContentType)
        {
            return true;
        }
        try
        {
            await context.Request.ReadFormAsync(context.RequestAborted);
            return true;
        }
        catch (BadHttpRequestException sent) when (sent.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return false;
        }
        catch (InvalidDataException)
        {
            // More fields, or longer ones, than a form may have.
            return false;
        }
    }
}
