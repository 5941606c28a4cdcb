namespace Eleven.Web.Accounts;

/// <summary>What somebody signed in with, in words by which they know it again.</summary>
internal static class Devices
{
    // The first that is named counts: Edge says that it is Chrome too, and Chrome that it is Safari.
    private static readonly (string Mark, string Name)[] Browsers =
    [
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("SamsungBrowser/", "Samsung Internet"),
        ("Firefox/", "Firefox"),
        ("FxiOS/", "Firefox"),
        ("CriOS/", "Chrome"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ];

    private static readonly (string Mark, string Name)[] Systems =
    [
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Android", "Android"),
        ("CrOS", "ChromeOS"),
        ("Windows", "Windows"),
        ("Mac OS X", "Mac"),
        ("Linux", "Linux"),
    ];

    public static string Name(string? userAgent) =>
        (First(Browsers, userAgent), First(Systems, userAgent)) switch
        {
            ({ } browser, { } system) => $"{browser} on {system}",
            (var browser, var system) => browser ?? system ?? "A browser",
        };

    private static string? First((string Mark, string Name)[] names, string? userAgent) =>
        userAgent is null ? null : names.FirstOrDefault(n => userAgent.Contains(n.Mark)).Name;
}
