namespace Eleven.Web.Govuk;

public sealed record SelectItem : Component
{
    /// <summary>The text, where there is none.</summary>
    public string? Value { get; init; }

    public string? Text { get; init; }

    /// <summary>Goes before what the list says.</summary>
    public bool? Selected { get; init; }

    public bool Disabled { get; init; }

    internal override void Write(HtmlWriter html) =>
        html.Write(
            $"""<option{Present("value", Value)}{Flag("selected", Selected == true)}{Flag("disabled", Disabled)}{Attributes}>{Text}</option>"""
        );

    internal bool Is(string value) => (Value ?? Text) == value;
}

public sealed record GovukSelect : FieldComponent
{
    public IReadOnlyList<SelectItem?> Items { get; init; } = [];

    /// <summary>Of the item that is chosen.</summary>
    public string? Value { get; init; }

    private protected override void WriteControl(HtmlWriter html, string? describedBy)
    {
        html.Write($"""<select class="govuk-select{Also(Classes)}{When(ErrorMessage is not null, " govuk-select--error")}" id="{Key}" """);
        html.Write($"""name="{Name}"{Flag("disabled", Disabled)}{Attribute("aria-describedby", describedBy)}{Attributes}>""");
        foreach (var item in Items.OfType<SelectItem>())
        {
            html.Write($"{item with { Selected = item.Selected ?? (!string.IsNullOrEmpty(Value) && item.Is(Value)) }}");
        }

        html.Write($"</select>");
    }
}
