namespace Eleven.Web.Hosting;

/// <summary>Some of the settings, and what is wrong with them: one sentence each, that names the setting as an environment variable.</summary>
/// <param name="mistakes">Of all parts together.</param>
public abstract class SettingsPart(IConfigurationSection section, List<string> mistakes)
{
    public const string Section = "Eleven";

    private protected IConfigurationSection Values => section;

    private protected List<string> All => mistakes;

    private protected string? Text(string name) => section[name] is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    private protected string? Required(string name, string what) => Text(name) ?? Mistake<string>(name, "is not set", $"Write {what}.");

    private protected int Number(string name, int unsaid) =>
        Text(name) is not { } text ? unsaid
        : int.TryParse(text, out var port) && port is > 0 and <= ushort.MaxValue ? port
        : MistakeOf(name, $"is {text}, which is no port", $"Write a number from 1 to {ushort.MaxValue}, such as {unsaid}.", unsaid);

    private protected bool Truth(string name, bool unsaid) =>
        Text(name) is not { } text ? unsaid
        : bool.TryParse(text, out var truth) ? truth
        : MistakeOf(name, $"is {text}", "Write true or false.", unsaid);

    private protected T? Mistake<T>(string name, string wrong, string write)
        where T : class
    {
        mistakes.Add($"{SettingsNames.Shown(name)} {wrong}. {write}");
        return null;
    }

    private protected T MistakeOf<T>(string name, string wrong, string write, T unsaid)
    {
        Mistake<string>(name, wrong, write);
        return unsaid;
    }
}
