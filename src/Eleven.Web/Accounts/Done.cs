using Eleven.Web.Hosting;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Eleven.Web.Accounts;

/// <summary>What was done, or could not be, said at the top of the next page.</summary>
internal static class Done
{
    public const string Key = "Done";
    public const string TroubleKey = "Trouble";
    public const string Cookie = "eleven-done";

    /// <summary>
    /// Null where nothing was. It is asked for only where a cookie brought something: asking writes a cookie. Above an error it would be read as of what just failed.
    /// </summary>
    public static string? Of(HttpContext context, ITempDataDictionary held, string key = Key) =>
        context.Features.Get<ShownError>() is null && context.Request.Cookies.Keys.Any(name => name.EndsWith(Cookie))
            ? held[key] as string
            : null;
}
