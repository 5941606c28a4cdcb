using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Eleven.Web.Changing;

/// <summary>What somebody changed is no longer there, or can no longer be changed. The page that shows what they sent says so in the words of the page concerned.</summary>
/// <param name="Why">A sentence.</param>
/// <param name="Next">An address where one sees how it stands now.</param>
/// <param name="NextIs">What that is called.</param>
public sealed record TooLate(string Why, string Next, string NextIs);

internal static class Late
{
    /// <summary>Answers so.</summary>
    public static IActionResult TooLate(this PageModel page, string why, string next, string nextIs)
    {
        page.HttpContext.Features.Set(new TooLate(why, next, nextIs));
        return page.StatusCode(StatusCodes.Status409Conflict);
    }
}
