namespace Eleven.Web.Hosting;

/// <summary>The pages that everybody must be able to read at any time, and that are shown while the store is away: without what stands in it, and to nobody in particular.</summary>
internal static class WithoutStore
{
    private static readonly string[] Paths = ["/privacy", "/accessibility"];

    public static bool IsShown(HttpContext context) => Paths.Any(p => context.Request.Path.Equals(p, StringComparison.OrdinalIgnoreCase));
}
