namespace Eleven.Answers.Layouts;

/// <summary>The layouts by the names that audit.yaml and people use.</summary>
public static class LayoutNames
{
    private static readonly (LayoutKind Kind, string Name, string Title)[] Known =
    [
        (LayoutKind.MicrosoftForms, "microsoft-forms", "Microsoft Forms"),
        (LayoutKind.SurveyMonkey, "surveymonkey", "SurveyMonkey (two header rows)"),
        (LayoutKind.SurveyMonkeyOneRow, "surveymonkey-one-row", "SurveyMonkey (one header row)"),
        (LayoutKind.SmartSurvey, "smartsurvey", "SmartSurvey (three header rows)"),
        (LayoutKind.SmartSurveyWide, "smartsurvey-wide", "SmartSurvey (one header row)"),
        (LayoutKind.GoogleForms, "google-forms", "Google Forms"),
        (LayoutKind.Plain, "plain", "a table with one header row"),
    ];

    /// <summary>All names, for messages.</summary>
    public static string All => string.Join(", ", Known.Select(k => k.Name));

    /// <summary>Null when no layout has that name; hyphens and capitals do not matter.</summary>
    public static LayoutKind? Find(string name)
    {
        var key = Letters(name);
        return Array.Find(Known, k => Letters(k.Name) == key) is { Name: not null } known ? known.Kind : null;
    }

    public static string Name(LayoutKind kind) => Array.Find(Known, k => k.Kind == kind).Name;

    public static string Title(LayoutKind kind) => Array.Find(Known, k => k.Kind == kind).Title;

    private static string Letters(string name) => Wording.Key(name).Replace(" ", "");
}
