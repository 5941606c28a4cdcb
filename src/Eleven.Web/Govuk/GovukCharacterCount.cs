namespace Eleven.Web.Govuk;

/// <summary>How the count is shown.</summary>
public sealed record CountMessage
{
    public string? Classes { get; init; }
}

/// <summary>A text of several lines with a limit. Where scripts run, it counts as one writes; it does not stop anybody.</summary>
public sealed record GovukCharacterCount : GovukTextarea
{
    public int? Maxlength { get; init; }

    /// <summary>Counts words where it is given.</summary>
    public int? Maxwords { get; init; }

    /// <summary>Percentage of the limit from which the count is shown.</summary>
    public int? Threshold { get; init; }

    /// <summary>"characters" or "words", where the limit does not say it.</summary>
    public string? CountType { get; init; }

    public CountMessage? CountMessage { get; init; }

    /// <summary>The limit in words, in which <c>%{count}</c> stands for the number.</summary>
    public string? TextareaDescriptionText { get; init; }

    /// <summary>Texts by the rule of plural, "one" or "other".</summary>
    public IReadOnlyDictionary<string, string?>? CharactersUnderLimitText { get; init; }

    public string? CharactersAtLimitText { get; init; }

    public IReadOnlyDictionary<string, string?>? CharactersOverLimitText { get; init; }

    public IReadOnlyDictionary<string, string?>? WordsUnderLimitText { get; init; }

    public string? WordsAtLimitText { get; init; }

    public IReadOnlyDictionary<string, string?>? WordsOverLimitText { get; init; }

    private int? Limit => Maxwords ?? Maxlength;

    private string? Unit => CountType ?? (Maxwords is null ? null : "words");

    private protected override string? OwnClasses => "govuk-js-character-count" + Also(Classes);

    private protected override string? GroupClasses => "govuk-character-count" + Also(FormGroup?.Classes);

    private protected override string? FirstDescribedBy => Key + "-info";

    private protected override void WriteGroupAttributes(HtmlWriter html)
    {
        html.Write(
            $"""data-module="govuk-character-count"{Attribute("data-maxlength", Maxlength)}{Attribute("data-maxwords", Maxwords)}"""
        );
        html.Write($"""{Attribute("data-threshold", Threshold)}{Attribute("data-count-type", Unit)}""");
        if (Limit is null)
        {
            html.Write($"""{Attribute("data-i18n.textarea-description.other", TextareaDescriptionText)}""");
        }

        html.Write($"""{Plural("characters-under-limit", CharactersUnderLimitText)}{Said("characters-at-limit", CharactersAtLimitText)}""");
        html.Write($"""{Plural("characters-over-limit", CharactersOverLimitText)}{Plural("words-under-limit", WordsUnderLimitText)}""");
        html.Write($"""{Said("words-at-limit", WordsAtLimitText)}{Plural("words-over-limit", WordsOverLimitText)}""");
    }

    private protected override void WriteControl(HtmlWriter html, string? describedBy)
    {
        base.WriteControl(html, describedBy);
        var limit = OneOf(TextareaDescriptionText, "You can enter up to %{count} " + (Unit == "words" ? "words" : "characters"));
        html.Write(
            $"""
            {new GovukHint
            {
                Id = Key + "-info",
                Classes = "govuk-character-count__message" + Also(CountMessage?.Classes),
                Text = Limit is null ? null : limit.Replace("%{count}", Limit.Value.ToString()),
            }}
            """
        );
    }

    private static Optional Said(string key, string? text) => Attribute("data-i18n." + key, text);

    private static IReadOnlyDictionary<string, string?>? Plural(string key, IReadOnlyDictionary<string, string?>? texts) =>
        texts?.ToDictionary(t => $"data-i18n.{key}.{t.Key}", t => t.Value);
}
