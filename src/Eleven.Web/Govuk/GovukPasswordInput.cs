namespace Eleven.Web.Govuk;

/// <summary>A password. Where scripts run, a button shows it.</summary>
public sealed record GovukPasswordInput : FieldComponent
{
    public string? Value { get; init; }

    /// <summary>"new-password" where one is made.</summary>
    public string? Autocomplete { get; init; }

    public string? ShowPasswordText { get; init; }

    public string? HidePasswordText { get; init; }

    public string? ShowPasswordAriaLabelText { get; init; }

    public string? HidePasswordAriaLabelText { get; init; }

    public string? PasswordShownAnnouncementText { get; init; }

    public string? PasswordHiddenAnnouncementText { get; init; }

    private protected override string? GroupClasses => "govuk-password-input" + Also(FormGroup?.Classes);

    private protected override void WriteGroupAttributes(HtmlWriter html)
    {
        html.Write(
            $"""data-module="govuk-password-input"{Said("show-password", ShowPasswordText)}{Said("hide-password", HidePasswordText)}"""
        );
        html.Write(
            $"""{Said("show-password-aria-label", ShowPasswordAriaLabelText)}{Said("hide-password-aria-label", HidePasswordAriaLabelText)}"""
        );
        html.Write($"""{Said("password-shown-announcement", PasswordShownAnnouncementText)}""");
        html.Write($"""{Said("password-hidden-announcement", PasswordHiddenAnnouncementText)}""");
    }

    private protected override void WriteControl(HtmlWriter html, string? describedBy)
    {
        var error = When(ErrorMessage is not null, " govuk-input--error");
        html.Write($"""<div class="govuk-input__wrapper govuk-password-input__wrapper">""");
        html.Write(
            $"""<input class="govuk-input govuk-password-input__input govuk-js-password-input-input{Also(Classes)}{error}" id="{Key}" """
        );
        html.Write($"""name="{Name}" type="password" spellcheck="false"{Present("value", Value)}{Flag("disabled", Disabled)}""");
        html.Write($"""{Attribute("aria-describedby", describedBy)} autocomplete="{OneOf(Autocomplete, "current-password")}" """);
        html.Write($"""autocapitalize="none"{Attributes}>""");
        html.Write($"""<button type="button" class="govuk-button govuk-button--secondary govuk-password-input__toggle """);
        html.Write($"""govuk-js-password-input-toggle" data-module="govuk-button" aria-controls="{Key}" """);
        html.Write($"""aria-label="{ShowPasswordAriaLabelText ?? "Show password"}" hidden>{ShowPasswordText ?? "Show"}</button></div>""");
    }

    private static Optional Said(string key, string? text) => Attribute("data-i18n." + key, text);
}
