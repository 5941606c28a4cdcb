using Eleven.Store;
using Eleven.Web.Accounts;

namespace Eleven.Web.Hosting;

/// <summary>
/// After the server of the database was started anew, connections that stood open are broken. Whoever reads first is answered all the same, over another one:
/// reading does nothing twice.
/// </summary>
internal sealed class ReadAgain(RequestDelegate next, StoreWatch watch)
{
    public async Task Invoke(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception thrown) when (IsRead(context) && !context.Response.HasStarted && StoreTrouble.IsOfConnection(thrown))
        {
            watch.Trouble();
            await Again(context);
        }
    }

    private static bool IsRead(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);

    // Nothing of the first time stays: not what was half read, nor who was there.
    private async Task Again(HttpContext context)
    {
        context.Response.Clear();
        context.SetEndpoint(null);
        context.Features.Set<SignedIn>(null);
        var services = context.RequestServices;
        await using var anew = services.CreateAsyncScope();
        context.RequestServices = anew.ServiceProvider;
        try
        {
            await next(context);
        }
        finally
        {
            context.RequestServices = services;
        }
    }
}
