using Eleven.Web.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Eleven.Web.Pages.StopViewing;

/// <summary>Is oneself again.</summary>
public sealed class IndexModel(ViewAs viewAs) : PageModel
{
    public const string Route = "stop-viewing";

    public IActionResult OnPost()
    {
        viewAs.End(HttpContext);
        return LocalRedirect("/people/view-as");
    }
}
