using Eleven.Store;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Eleven.Web.Changing;

/// <summary>
/// What is sent to a page is checked and saved in one transaction, while nobody else saves: of two that are sent at once, the second finds what the first left.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class InTurnAttribute : Attribute, IAsyncPageFilter
{
    // Before the page reads anything, as some do before their handler.
    public async Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context)
    {
        if (HttpMethods.IsPost(context.HttpContext.Request.Method))
        {
            await Store(context).BeginRecorded(context.HttpContext.RequestAborted);
        }
    }

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        await using var turn = Store(context).Database.CurrentTransaction;
        var done = await next();
        if (turn is not null && done.Exception is null)
        {
            await turn.CommitAsync(context.HttpContext.RequestAborted);
        }
    }

    private static StoreContext Store(FilterContext context) => context.HttpContext.RequestServices.GetRequiredService<StoreContext>();
}
