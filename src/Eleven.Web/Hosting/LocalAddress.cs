namespace Eleven.Web.Hosting;

/// <summary>An address to come back to after signing in: of this service, or none.</summary>
public static class LocalAddress
{
    private const int Longest = 2000;

    /// <summary>The address where it is a path of ours; else the first page.</summary>
    public static string Or(string? address, string otherwise = "/") => Is(address) ? address! : otherwise;

    // A browser reads //host and /\host as another host, and drops tabs and line ends before it looks.
    private static bool Is(string? address) =>
        address is ['/', ..] && address.Length <= Longest && !(address is [_, '/' or '\\', ..]) && !address.Any(char.IsControl);
}
