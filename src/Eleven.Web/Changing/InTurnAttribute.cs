using Eleven.Store;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Eleven.Web.Changing;

/// <summary>
/// What is sent to a page is checked and saved in one transaction, while nobody else saves: of two that are sent at once, the second finds what the first left.
/// The turn is over before the answer is written: whoever reads slowly would hold up all others.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class InTurnAttribute : Attribute, IAsyncPageFilter, IAsyncAlwaysRunResultFilter
{
    // Before the page reads anything, as some do before their handler.
    public async Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context)
    {
        if (HttpMethods.IsPost(context.HttpContext.Request.Method))
        {
            await Store(context.HttpContext).BeginRecorded(context.HttpContext.RequestAborted);
        }
    }

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        await using var turn = Store(context.HttpContext).Database.CurrentTransaction;
        var done = await next();
        if (turn is not null && done.Exception is null)
        {
            await turn.CommitAsync(context.HttpContext.RequestAborted);
        }
    }

    // A page that answers without its handler leaves the turn open.
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        await Leave(context.HttpContext);
        await next();
    }

    /// <summary>Gives up what is not saved yet.</summary>
    public static async Task Leave(HttpContext context)
    {
        if (Store(context).Database.CurrentTransaction is { } turn)
        {
            await turn.DisposeAsync();
        }
    }

    private static StoreContext Store(HttpContext context) => context.RequestServices.GetRequiredService<StoreContext>();
}
