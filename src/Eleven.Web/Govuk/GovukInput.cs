namespace Eleven.Web.Govuk;

/// <summary>What stands before or after the line in which one writes, as a pound sign does.</summary>
public sealed record Affix : TextComponent
{
    internal bool IsPrefix { get; init; }

    internal override void Write(HtmlWriter html) =>
        html.Write(
            $"""<div class="govuk-input__{(IsPrefix ? "prefix" : "suffix")}{Also(Classes)}" aria-hidden="true"{Attributes}>{Content}</div>"""
        );
}

public sealed record InputWrapper
{
    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }
}

/// <summary>One line of text.</summary>
public sealed record GovukInput : FieldComponent
{
    /// <summary>As of an input in HTML.</summary>
    public string? Type { get; init; }

    public string? Value { get; init; }

    public string? Autocomplete { get; init; }

    public string? Autocapitalize { get; init; }

    public string? Inputmode { get; init; }

    public string? Pattern { get; init; }

    public bool? Spellcheck { get; init; }

    public Affix? Prefix { get; init; }

    public Affix? Suffix { get; init; }

    public InputWrapper? InputWrapper { get; init; }

    private protected override void WriteControl(HtmlWriter html, string? describedBy)
    {
        var prefix = Prefix is { Content.IsEmpty: false };
        var suffix = Suffix is { Content.IsEmpty: false };
        if (prefix || suffix)
        {
            html.Write($"""<div class="govuk-input__wrapper{Also(InputWrapper?.Classes)}"{InputWrapper?.Attributes}>""");
        }

        if (prefix)
        {
            html.Write($"{Prefix! with { IsPrefix = true }}");
        }

        html.Write(
            $"""<input class="govuk-input{Also(Classes)}{When(ErrorMessage is not null, " govuk-input--error")}" id="{Key}" name="{Name}" """
        );
        html.Write(
            $"""type="{OneOf(Type, "text")}"{Attribute("spellcheck", Spellcheck)}{Present("value", Value)}{Flag("disabled", Disabled)}"""
        );
        html.Write(
            $"""{Present("aria-describedby", describedBy)}{Present("autocomplete", Autocomplete)}{Present("autocapitalize", Autocapitalize)}"""
        );
        html.Write($"""{Present("pattern", Pattern)}{Present("inputmode", Inputmode)}{Attributes}>""");
        if (suffix)
        {
            html.Write($"{Suffix}");
        }

        if (prefix || suffix)
        {
            html.Write($"</div>");
        }
    }
}
