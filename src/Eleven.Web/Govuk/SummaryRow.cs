namespace Eleven.Web.Govuk;

/// <summary>Text or markup with classes: a key, a value, a title.</summary>
public sealed record SummaryWords : TextComponent
{
    internal override void Write(HtmlWriter html) => html.Write($"{Content}");
}

public sealed record SummaryAction : TextComponent
{
    public string? Href { get; init; }

    /// <summary>What is changed, for who hears "Change" ten times.</summary>
    public string? VisuallyHiddenText { get; init; }

    internal TextOrHtml? CardTitle { get; init; }

    internal override void Write(HtmlWriter html)
    {
        html.Write($"""<a class="govuk-link{Also(Classes)}" href="{Href}"{Attributes}>{Content}""");
        if (!string.IsNullOrEmpty(VisuallyHiddenText) || CardTitle is not null)
        {
            html.Write($"""<span class="govuk-visually-hidden">""");
            html.Write($"{Also(VisuallyHiddenText)}");
            if (CardTitle is not null)
            {
                html.Write($" ({CardTitle.Value})");
            }

            html.Write($"</span>");
        }

        html.Write($"</a>");
    }
}

public sealed record SummaryActions
{
    public string? Classes { get; init; }

    public IReadOnlyList<SummaryAction> Items { get; init; } = [];
}

public sealed record SummaryRow
{
    public string? Classes { get; init; }

    public SummaryWords? Key { get; init; }

    public SummaryWords? Value { get; init; }

    public SummaryActions? Actions { get; init; }

    internal bool HasActions => Actions?.Items.Count > 0;
}

public sealed record SummaryTitle : TextComponent
{
    public int HeadingLevel { get; init; } = 2;

    internal override void Write(HtmlWriter html) =>
        html.Write($"""<h{HeadingLevel} class="govuk-summary-card__title{Also(Classes)}">{Content}</h{HeadingLevel}>""");
}

/// <summary>A frame around a list that is one of several.</summary>
public sealed record SummaryCard
{
    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }

    public SummaryTitle? Title { get; init; }

    public SummaryActions? Actions { get; init; }
}
