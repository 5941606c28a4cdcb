using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Eleven.Web.Accounts;

/// <summary>On every page: fills in what was kept, as if it had been typed just now. Nothing is done with it before it is sent again.</summary>
internal sealed class WordsBack(WordsKept words) : IAsyncResourceFilter
{
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (http.SignedIn() is { IsIn: true } me && Guid.TryParse(http.Request.Query[WordsKept.Query], out var id))
        {
            if (HttpMethods.IsPost(http.Request.Method))
            {
                await words.Forget(me.PersonId, id, http.RequestAborted);
            }
            else if (await words.Find(http, me.PersonId, id) is { } fields)
            {
                foreach (var (name, values) in fields)
                {
                    // One value stands alone, as a form's does.
                    object? raw = values is [var only] ? only : values;
                    context.ModelState.SetModelValue(name, raw, string.Join(',', values));
                }
                http.Items[typeof(WordsBack)] = true;
            }
        }
        await next();
    }
}
