using Eleven.Store;
using Eleven.Web.Accounts;
using Eleven.Web.Hosting;
using Eleven.Web.SignOn;

namespace Eleven.Web.Pages.Privacy;

/// <summary>What is kept of whoever uses these pages, why, and for how long.</summary>
public sealed class IndexModel(StoreContext store, StorePreparing preparing, StoreWatch watch, Hosting.Settings settings)
    : PartnershipContacts(store, preparing, watch)
{
    private const string WithBrowser = "When you close the browser";

    /// <summary>What each is called, what it is for, and when it ends.</summary>
    public IEnumerable<(string Name, string Purpose, string Ends)> Cookies =>
        [
            ("eleven", "Says that you are signed in", WithBrowser),
            ("eleven-form", "Says that a form came from this site", WithBrowser),
            (Done.Cookie, "Says once what was done on the page before", WithBrowser),
            .. settings
                .SignOn.Take(1)
                .Select(_ =>
                    (
                        SignOnServices.CookieShown,
                        "Says that a single sign-on was begun in this browser",
                        "When you come back from it, or after 15 minutes"
                    )
                ),
        ];
}
