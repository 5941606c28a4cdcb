using Eleven.Store;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Eleven.Web.Changing;

/// <summary>
/// What is sent is checked and saved in one transaction, while nobody else saves: of two that are sent at once, the second finds what the first left.
/// A page says <see cref="InTurnAttribute"/>, and its turn begins before it reads anything. Where a password is looked at or hashed, which takes a tenth of a
/// second in which all others would wait, or where a file is read, the page takes its turn itself when that is done: see <see cref="Take"/>.
/// There is no other way. Every turn ends here, when the handler is done and before the answer is written: whoever reads slowly would hold up all others.
/// </summary>
internal sealed class Turns(StoreContext store, Presses presses) : IAsyncPageFilter, IAsyncAlwaysRunResultFilter
{
    // Before the page reads anything, as some do before their handler.
    public async Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context)
    {
        if (IsSent(context.HttpContext) && context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<InTurnAttribute>() is not null)
        {
            await Take(store, context.HttpContext.RequestAborted);
        }
    }

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        try
        {
            if (await Answered(context.HttpContext) is { } before)
            {
                context.Result = before;
                return;
            }
            var wasInTurn = store.Database.CurrentTransaction is not null;
            var done = await next();
            if (done.Exception is not null)
            {
                return;
            }
            // The same press may have been answered while this one looked at a password or read a file: then nothing is kept of what this one did in its turn.
            if (!wasInTurn && await Answered(context.HttpContext) is { } first)
            {
                done.Result = first;
                return;
            }
            // A cookie goes with its own answer alone.
            if (done.Result is LocalRedirectResult led && context.HttpContext.Response.Headers.SetCookie.Count == 0)
            {
                await presses.Keep(context.HttpContext, led.Url);
            }
            if (store.Database.CurrentTransaction is { } turn)
            {
                await turn.CommitAsync(context.HttpContext.RequestAborted);
            }
        }
        finally
        {
            await Leave(context.HttpContext);
        }
    }

    // A page that answers without its handler leaves the turn open.
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        await Leave(context.HttpContext);
        await next();
    }

    /// <summary>From here on nobody else saves, until the handler is done. Read anew what was read before.</summary>
    public static async Task Take(StoreContext store, CancellationToken stop)
    {
        if (store.Database.CurrentTransaction is null)
        {
            await store.BeginRecorded(stop);
        }
    }

    /// <summary>Gives up what is not saved yet.</summary>
    public static async Task Leave(HttpContext context)
    {
        if (context.RequestServices.GetRequiredService<StoreContext>().Database.CurrentTransaction is { } turn)
        {
            await turn.DisposeAsync();
        }
    }

    private static bool IsSent(HttpContext context) => HttpMethods.IsPost(context.Request.Method);

    private async Task<IActionResult?> Answered(HttpContext context) =>
        await presses.Again(context) is { } next ? new LocalRedirectResult(next) : null;
}
