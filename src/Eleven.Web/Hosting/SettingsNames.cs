using Eleven.QuestionSets;

namespace Eleven.Web.Hosting;

/// <summary>The names of all settings: one that is written otherwise would be passed over in silence, and be missed when it is needed.</summary>
internal static class SettingsNames
{
    private static readonly string[] All =
    [
        .. (string[])["Store", "KeyFile", "NewKey", "PublicAddress", "DataFolder", "Proxies", "Telemetry", "Demo"],
        .. ((string[])["Host", "From", "Port", "StartTls", "User", "Password", "ReturnAddress", "ReturnFolder"]).Select(n => "Smtp:" + n),
        .. ((string[])["Key", "Template", "Address"]).Select(n => "Notify:" + n),
    ];

    // The name behind it is one's own word, and what stands behind that is looked at where providers are read.
    private const string OfProvider = SignOnReader.Section + ":";

    /// <summary>Those that are set and are no setting, each with what to do. Nothing is told of their values, which may be secrets.</summary>
    public static IEnumerable<(string Name, string ToDo)> Unknown(IConfigurationSection section) =>
        from set in section.AsEnumerable(makePathsRelative: true)
        where !string.IsNullOrWhiteSpace(set.Value) && !IsKnown(set.Key)
        orderby set.Key
        select (
            set.Key,
            Meant(set.Key) is { } meant
                ? $"Did you mean {Shown(meant)}?"
                : "Take it out: docs/hosting/settings.md names all that there are."
        );

    /// <summary>As an environment variable.</summary>
    public static string Shown(string name) => $"{SettingsPart.Section}__{name.Replace(":", "__")}";

    private static bool IsKnown(string name) =>
        All.Contains(name, StringComparer.OrdinalIgnoreCase) || name.StartsWith(OfProvider, StringComparison.OrdinalIgnoreCase);

    private static string? Meant(string name) =>
        name.Split(':', 2) is [var section, var rest] && Nearest.To(section, [SignOnReader.Section]) is not null ? OfProvider + rest
        : All.FirstOrDefault(k => name.StartsWith(k + ":", StringComparison.OrdinalIgnoreCase)) is { } longer ? longer
        : Nearest.To(name, All);
}
