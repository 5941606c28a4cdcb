namespace Eleven.Web.Hosting;

/// <summary>What every answer tells the browser to forbid.</summary>
public static class SecurityHeaders
{
    /// <summary>Nothing from another host, no script or style within a page, in nobody's frame, and forms go to us alone.</summary>
    public const string Policy = "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";
    private const string Year = "max-age=31536000";

    internal static void UseSecurityHeaders(this IApplicationBuilder application, Settings settings) =>
        application.Use(
            (context, next) =>
            {
                context.Response.OnStarting(() =>
                {
                    var headers = context.Response.Headers;
                    if (headers.ContentSecurityPolicy.Count == 0)
                    {
                        headers.ContentSecurityPolicy = Policy;
                    }
                    headers.XContentTypeOptions = "nosniff";
                    headers["Referrer-Policy"] = "same-origin";
                    headers["Cross-Origin-Opener-Policy"] = "same-origin";
                    if (settings.IsSecure)
                    {
                        headers.StrictTransportSecurity = Year;
                    }
                    // What somebody saw is not to be seen by whoever sits down after them. Styles and scripts say of themselves how long they keep.
                    if (headers.CacheControl.Count == 0)
                    {
                        headers.CacheControl = "no-store";
                    }
                    return Task.CompletedTask;
                });
                return next(context);
            }
        );
}
