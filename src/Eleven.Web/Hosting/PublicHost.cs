using Microsoft.AspNetCore.HttpOverrides;

namespace Eleven.Web.Hosting;

/// <summary>Requests come to the public address and to no other; only a configured proxy says from where.</summary>
internal static class PublicHost
{
    public static void UsePublicAddress(this WebApplication application, Settings settings)
    {
        if (settings.Proxies is { Count: > 0 } proxies)
        {
            var forwarded = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor };
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var proxy in proxies)
            {
                forwarded.KnownIPNetworks.Add(proxy);
            }
            application.UseForwardedHeaders(forwarded);
        }
        application.Use(
            (context, next) =>
            {
                // Whatever watches over the program asks it by its own address.
                if (context.Request.Path.StartsWithSegments(Health.Path))
                {
                    return next(context);
                }
                if (!string.Equals(context.Request.Host.Host, settings.PublicAddress.IdnHost, StringComparison.OrdinalIgnoreCase))
                {
                    context.Response.StatusCode = StatusCodes.Status400BadRequest;
                    return context.Response.WriteAsync("This is not the address of this service.");
                }
                // However a proxy speaks to us, people speak to the public address.
                context.Request.Scheme = settings.PublicAddress.Scheme;
                return next(context);
            }
        );
    }
}
