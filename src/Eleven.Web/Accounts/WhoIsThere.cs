using Eleven.Store;
using Eleven.Web.Hosting;
using Microsoft.AspNetCore.StaticAssets;

namespace Eleven.Web.Accounts;

/// <summary>Finds out whose session a request belongs to. One that is over is remembered, so that what was typed in it is not lost.</summary>
internal sealed class WhoIsThere(RequestDelegate next, StorePreparing preparing, StoreWatch watch)
{
    public async Task Invoke(HttpContext context, Sessions sessions, ViewAs viewAs, TimeProvider clock)
    {
        if (Needs(context))
        {
            try
            {
                await Enter(context, sessions, viewAs, clock);
            }
            catch (Exception trouble)
                when (WithoutStore.IsShown(context) && StoreTrouble.Is(trouble) && !StoreTrouble.IsOfConnection(trouble))
            {
                context.Features.Set<SignedIn>(null);
                watch.Trouble();
            }
        }
        await next(context);
    }

    private static async Task Enter(HttpContext context, Sessions sessions, ViewAs viewAs, TimeProvider clock)
    {
        if (await sessions.Find(context) is not { } session)
        {
            return;
        }
        if (session.IsOver(clock.GetUtcNow().UtcDateTime))
        {
            context.Features.Set(new OverSession(session.PersonId));
        }
        else
        {
            await sessions.Enter(context, session);
            await viewAs.Enter(context);
        }
    }

    // A page that says what went wrong must do without the store.
    private bool Needs(HttpContext context) =>
        preparing.IsReady
        && context.Features.Get<ShownError>() is null
        && !context.Request.Path.StartsWithSegments(Health.Path)
        && context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is null;
}

/// <summary>The browser came with a session that is over.</summary>
internal sealed record OverSession(Guid PersonId);
