namespace Eleven.Web.Accounts;

/// <summary>Says how long to wait.</summary>
internal static class TooMany
{
    public static string Say(TimeSpan wait) =>
        Math.Ceiling(wait.TotalMinutes) <= 1
            ? "Too many wrong tries. Wait one minute, then try again."
            : $"Too many wrong tries. Wait {Math.Ceiling(wait.TotalMinutes)} minutes, then try again.";
}
