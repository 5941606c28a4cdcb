namespace Eleven.Web.Govuk;

public sealed record DatePart
{
    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }

    /// <summary>What the form sends it as.</summary>
    public string? Name { get; init; }

    public string? Id { get; init; }

    /// <summary>The name with a capital, where there is none.</summary>
    public string? Label { get; init; }

    public string? Value { get; init; }

    public string? Autocomplete { get; init; }

    public string? Inputmode { get; init; }

    public string? Pattern { get; init; }

    /// <summary>Where no part says so, an error is of all of them.</summary>
    public bool? Error { get; init; }

    /// <summary>Is not asked.</summary>
    public bool IsLeftOut { get; init; }

    internal bool IsWrong => Error == true || Classes?.Contains("govuk-input--error") == true;
}

/// <summary>A date as one knows it by heart: day, month and year in three boxes.</summary>
public sealed record GovukDateInput : Component
{
    public string? Id { get; init; }

    /// <summary>Goes with a hyphen before the name of each part.</summary>
    public string? NamePrefix { get; init; }

    public DatePart? Day { get; init; }

    public DatePart? Month { get; init; }

    public DatePart? Year { get; init; }

    /// <summary>Other parts than day, month and year, or in another order.</summary>
    public IReadOnlyList<DatePart> Items { get; init; } = [];

    /// <summary>By the name of the part.</summary>
    public IReadOnlyDictionary<string, string?>? Values { get; init; }

    public GovukFieldset? Fieldset { get; init; }

    public GovukHint? Hint { get; init; }

    public GovukErrorMessage? ErrorMessage { get; init; }

    public FormGroup? FormGroup { get; init; }

    private string Prefix => string.IsNullOrEmpty(NamePrefix) ? "" : NamePrefix + "-";

    internal override void Write(HtmlWriter html)
    {
        var descriptions = new Descriptions(Id ?? "", Hint, ErrorMessage);
        html.Write(
            $"""<div class="govuk-form-group{When(ErrorMessage is not null, " govuk-form-group--error")}{Also(FormGroup?.Classes)}">"""
        );
        Fieldset?.Open(html, descriptions.Ids(Fieldset.DescribedBy), role: "group");
        html.Write($"""{descriptions}<div class="govuk-date-input{Also(Classes)}"{Attributes}{Attribute("id", Id)}>""");

        DatePart[] known = [Known(Day, "day"), Known(Month, "month"), Known(Year, "year")];
        var parts = Items.Count > 0 ? [.. Items.Select(i => Filled(i, known))] : known;
        var wrong = parts.Any(p => p.IsWrong);
        foreach (var part in parts.Where(p => !p.IsLeftOut))
        {
            var isYear = part.Name == known[2].Name || part.Name == "year";
            WritePart(html, part, isYear ? "govuk-input--width-4" : "govuk-input--width-2", ErrorMessage is not null && !wrong);
        }

        html.Write($"</div>{(Fieldset is null ? null : End)}</div>");
    }

    private static readonly Microsoft.AspNetCore.Html.HtmlString End = new("</fieldset>");

    private DatePart Known(DatePart? part, string name) =>
        part is null ? new() { Name = name, Value = Values?.GetValueOrDefault(name) } : part with { Name = part.Name ?? name };

    /// <summary>A part that was named as one of the three takes its value where it has none.</summary>
    private static DatePart Filled(DatePart item, DatePart[] known)
    {
        string[] names = ["day", "month", "year"];
        var which = Array.FindIndex(known, k => k.Name == item.Name);
        which = which < 0 ? Array.IndexOf(names, item.Name) : which;
        return which < 0 ? item : item with { Value = item.Value ?? known[which].Value };
    }

    private void WritePart(HtmlWriter html, DatePart part, string width, bool wrongAsAWhole)
    {
        var name = part.Name ?? "";
        var error = part.Classes?.Contains("govuk-input--error") != true && (part.IsWrong || (part.Error != false && wrongAsAWhole));
        var classes = "govuk-date-input__input" + When(error, " govuk-input--error");
        var input = new GovukInput
        {
            Label = new()
            {
                Text = OneOf(part.Label, name.Length == 0 ? "" : char.ToUpperInvariant(name[0]) + name[1..]),
                Classes = "govuk-date-input__label",
            },
            Id = OneOf(part.Id, $"{Id}-{name}"),
            Classes = classes + (part.Classes?.Contains("govuk-input--width-") == true ? null : " " + width) + Also(part.Classes),
            Name = Prefix + name,
            Value = part.Value ?? Values?.GetValueOrDefault(Prefix + name),
            Inputmode = OneOf(part.Inputmode, "numeric"),
            Autocomplete = part.Autocomplete,
            Pattern = part.Pattern,
            Attributes = part.Attributes,
        };
        html.Write($"""<div class="govuk-date-input__item">{input}</div>""");
    }
}
