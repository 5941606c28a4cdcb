namespace Eleven.Web.Hosting;

/// <summary>A cookie that no script reads, no other site sends, and no other host sets.</summary>
internal static class Cookies
{
    /// <summary>Over https a cookie of this name comes from this host and whole path alone; a browser on localhost does without.</summary>
    public static string Name(string name, Settings settings) => settings.IsSecure ? "__Host-" + name : name;

    public static void Harden(CookieBuilder cookie, string name, Settings settings)
    {
        cookie.Name = Name(name, settings);
        cookie.Path = "/";
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = settings.IsSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.None;
        cookie.IsEssential = true;
    }
}
