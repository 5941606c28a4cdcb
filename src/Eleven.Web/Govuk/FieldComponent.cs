namespace Eleven.Web.Govuk;

/// <summary>What stands around a field.</summary>
public sealed record FormGroup
{
    public string? Classes { get; init; }
}

/// <summary>A field with its label, hint and error, which describe it to whoever does not see them.</summary>
public abstract record FieldComponent : Component
{
    /// <summary>The name, where there is none.</summary>
    public string? Id { get; init; }

    public string? Name { get; init; }

    public GovukLabel? Label { get; init; }

    public GovukHint? Hint { get; init; }

    public GovukErrorMessage? ErrorMessage { get; init; }

    public FormGroup? FormGroup { get; init; }

    /// <summary>Ids of what describes it, beside its hint and error.</summary>
    public string? DescribedBy { get; init; }

    public bool Disabled { get; init; }

    private protected string Key => OneOf(Id, Name ?? "");

    private protected virtual string? GroupClasses => FormGroup?.Classes;

    internal sealed override void Write(HtmlWriter html)
    {
        html.Write($"""<div class="govuk-form-group{When(ErrorMessage is not null, " govuk-form-group--error")}{Also(GroupClasses)}" """);
        WriteGroupAttributes(html);
        html.Write($">");
        if (Label is not null)
        {
            html.Write($"{Label with { For = Key }}");
        }

        var descriptions = new Descriptions(Key, Hint, ErrorMessage);
        html.Write($"{descriptions}");
        WriteControl(html, descriptions.Ids(FirstDescribedBy));
        html.Write($"</div>");
    }

    private protected virtual string? FirstDescribedBy => DescribedBy;

    private protected virtual void WriteGroupAttributes(HtmlWriter html) { }

    private protected abstract void WriteControl(HtmlWriter html, string? describedBy);
}
