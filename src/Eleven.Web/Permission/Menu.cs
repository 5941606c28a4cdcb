using Eleven.Web.Accounts;
using Eleven.Web.Govuk;

namespace Eleven.Web.Permission;

/// <summary>The places at the top of each page, for whoever is signed in.</summary>
internal static class Menu
{
    public static IReadOnlyList<NavigationItem?>? Of(HttpContext context)
    {
        if (context.SignedIn() is not { } me)
        {
            return null;
        }
        return me.IsIn
            ?
            [
                Item(context, "Today", "/"),
                me.Grants.Length > 0 ? Item(context, "Audits", "/audits") : null,
                me.Is(PermissionTable.Team) ? Item(context, "Question sets", "/question-sets") : null,
                me.Grants.Length > 0 ? Item(context, "Organisations", "/organisations") : null,
                me.Is(PermissionTable.GivesRoles) ? Item(context, "People", "/people") : null,
                me.Is(PermissionTable.GivesRoles) ? Item(context, "Settings", "/settings") : null,
                me.Is(PermissionTable.ReadsRecord) ? Item(context, "Record", "/record") : null,
                Item(context, "Your account", "/account"),
                Item(context, "Sign out", "/sign-out"),
            ]
            : [Item(context, "Sign out", "/sign-out")];
    }

    private static NavigationItem Item(HttpContext context, string text, string address) =>
        new()
        {
            Text = text,
            Href = address,
            Active =
                address == "/"
                    ? context.Request.Path == "/"
                    : context.Request.Path.StartsWithSegments(address)
                        // A return is of an audit.
                        || (address == "/audits" && context.Request.Path.StartsWithSegments("/returns")),
        };
}
