using System.Text.RegularExpressions;

namespace Eleven.Store.Mail;

/// <summary>A service of GOV.UK Notify by which mails are sent.</summary>
/// <param name="Address">Of its API.</param>
/// <param name="Service">Its id.</param>
/// <param name="Secret">Of the API key.</param>
/// <param name="Template">The id of a template whose subject is ((subject)) and whose message is ((text)).</param>
public sealed partial record NotifySettings(Uri Address, string Service, string Secret, Guid Template)
{
    public static Uri Public { get; } = new("https://api.notifications.service.gov.uk");

    /// <summary>The service and the secret of an API key, which is its name, the service and the secret with hyphens between; null where it is none.</summary>
    public static (string Service, string Secret)? OfKey(string key) =>
        Key().Match(key) is { Success: true } found ? (found.Groups[1].Value, found.Groups[2].Value) : null;

    [GeneratedRegex("-([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})-([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})$")]
    private static partial Regex Key();
}
