using Microsoft.AspNetCore.Html;

namespace Eleven.Web.Govuk;

public sealed record GovukButton : TextComponent
{
    private static readonly HtmlString Arrow = new(
        """ <svg class="govuk-button__start-icon" xmlns="http://www.w3.org/2000/svg" width="17.5" height="19" viewBox="0 0 33 40" aria-hidden="true" focusable="false"><path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z"/></svg>"""
    );

    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? Value { get; init; }

    /// <summary>As of a button in HTML.</summary>
    public string? Type { get; init; }

    /// <summary>Makes it a link that looks like a button.</summary>
    public string? Href { get; init; }

    public bool Disabled { get; init; }

    /// <summary>Where scripts run, a second click within a second does nothing.</summary>
    public bool? PreventDoubleClick { get; init; }

    /// <summary>Begins a service; has an arrow.</summary>
    public bool IsStartButton { get; init; }

    internal override void Write(HtmlWriter html)
    {
        var link = !string.IsNullOrEmpty(Href);
        if (link)
        {
            html.Write($"""<a href="{Href}" role="button" draggable="false" """);
        }
        else
        {
            html.Write(
                $"""<button type="{OneOf(Type, "submit")}"{Attribute("value", Value)}{Attribute("name", Name)}{Flag("disabled", Disabled)}"""
            );
            html.Write(
                $"""{Attribute("aria-disabled", Disabled ? true : null)}{Attribute("data-prevent-double-click", PreventDoubleClick)} """
            );
        }

        html.Write(
            $"""class="govuk-button{Also(Classes)}{When(IsStartButton, " govuk-button--start")}" data-module="govuk-button"{Attributes}"""
        );
        html.Write($"""{Attribute("id", Id)}>""");
        if (IsStartButton && !string.IsNullOrEmpty(Html?.Value))
        {
            html.Write($"<span>{Html}</span>");
        }
        else
        {
            html.Write($"{Content}");
        }

        html.Write($"{(IsStartButton ? Arrow : null)}");
        html.Write($"</{(link ? "a" : "button")}>");
    }
}
