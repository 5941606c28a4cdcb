namespace Eleven.Web.Govuk;

/// <summary>Text of several lines.</summary>
public record GovukTextarea : FieldComponent
{
    public string? Value { get; init; }

    /// <summary>Lines that are shown at once.</summary>
    public int Rows { get; init; } = 5;

    public bool? Spellcheck { get; init; }

    public string? Autocomplete { get; init; }

    private protected virtual string? OwnClasses => Classes;

    private protected override void WriteControl(HtmlWriter html, string? describedBy)
    {
        html.Write(
            $"""<textarea class="govuk-textarea{When(ErrorMessage is not null, " govuk-textarea--error")}{Also(OwnClasses)}" id="{Key}" """
        );
        html.Write($"""name="{Name}" rows="{Rows}"{Attribute("spellcheck", Spellcheck)}{Flag("disabled", Disabled)}""");
        html.Write($"""{Attribute("aria-describedby", describedBy)}{Attribute("autocomplete", Autocomplete)}{Attributes}>""");
        // A browser drops the first line break in a text area: with one of ours before it, none of the writer's is lost.
        html.Write($"{(Value?.StartsWith('\n') == true || Value?.StartsWith('\r') == true ? LineBreak : null)}{Value}</textarea>");
    }

    private static readonly Microsoft.AspNetCore.Html.HtmlString LineBreak = new("\n");
}
