using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Eleven.Web.Govuk.TagHelpers;

[HtmlTargetElement("govuk-input", TagStructure = TagStructure.WithoutEndTag)]
public sealed class InputTagHelper : FieldTagHelper
{
    public string? Type { get; set; }

    public string? Autocomplete { get; set; }

    public string? Inputmode { get; set; }

    public bool? Spellcheck { get; set; }

    public string? Prefix { get; set; }

    public string? Suffix { get; set; }

    private protected override FieldComponent Made() =>
        new GovukInput
        {
            Value = Value,
            Type = Type,
            Autocomplete = Autocomplete,
            Inputmode = Inputmode,
            Spellcheck = Spellcheck,
            Prefix = new() { Text = Prefix },
            Suffix = new() { Text = Suffix },
        };
}

[HtmlTargetElement("govuk-textarea", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TextareaTagHelper : FieldTagHelper
{
    public int Rows { get; set; } = 5;

    public string? Autocomplete { get; set; }

    public bool? Spellcheck { get; set; }

    private protected override FieldComponent Made() =>
        new GovukTextarea
        {
            Value = Value,
            Rows = Rows,
            Autocomplete = Autocomplete,
            Spellcheck = Spellcheck,
        };
}

[HtmlTargetElement("govuk-character-count", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CharacterCountTagHelper : FieldTagHelper
{
    public int Rows { get; set; } = 5;

    /// <summary>Characters. The server has the last word.</summary>
    public int? MaxLength { get; set; }

    public int? MaxWords { get; set; }

    /// <summary>Percentage of the limit from which the count is shown.</summary>
    public int? Threshold { get; set; }

    private protected override FieldComponent Made() =>
        new GovukCharacterCount
        {
            Value = Value,
            Rows = Rows,
            Maxlength = MaxLength,
            Maxwords = MaxWords,
            Threshold = Threshold,
        };
}

/// <summary>A password, which is never sent back.</summary>
[HtmlTargetElement("govuk-password-input", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PasswordInputTagHelper : FieldTagHelper
{
    /// <summary>"new-password" where one is made.</summary>
    public string? Autocomplete { get; set; }

    private protected override bool IsGivenBack => false;

    private protected override FieldComponent Made() => new GovukPasswordInput { Autocomplete = Autocomplete };
}

[HtmlTargetElement("govuk-file-upload", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FileUploadTagHelper : FieldTagHelper
{
    public bool Multiple { get; set; }

    private protected override bool IsGivenBack => false;

    private protected override FieldComponent Made() => new GovukFileUpload { Multiple = Multiple };
}
