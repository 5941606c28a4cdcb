namespace Eleven.Web.Govuk;

/// <summary>Facts by name, each with what can be done about it.</summary>
public sealed record GovukSummaryList : Component
{
    public IReadOnlyList<SummaryRow?> Rows { get; init; } = [];

    public SummaryCard? Card { get; init; }

    internal override void Write(HtmlWriter html)
    {
        if (Card is not null)
        {
            html.Write(
                $"""<div class="govuk-summary-card{Also(Card.Classes)}"{Card.Attributes}><div class="govuk-summary-card__title-wrapper">"""
            );
            html.Write($"{Card.Title}");
            WriteCardActions(html, Card.Actions);
            html.Write($"""</div><div class="govuk-summary-card__content">""");
        }

        html.Write($"""<dl class="govuk-summary-list{Also(Classes)}"{Attributes}>""");
        var anyActions = Rows.Any(r => r?.HasActions == true);
        foreach (var row in Rows.OfType<SummaryRow>())
        {
            WriteRow(html, row, anyActions);
        }

        html.Write($"</dl>");
        if (Card is not null)
        {
            html.Write($"</div></div>");
        }
    }

    private SummaryAction Titled(SummaryAction action) => action with { CardTitle = Card?.Title?.Content };

    private void WriteCardActions(HtmlWriter html, SummaryActions? actions)
    {
        if (actions is { Items: [var only] })
        {
            html.Write($"""<div class="govuk-summary-card__actions{Also(actions.Classes)}">{Titled(only)}</div>""");
        }
        else if (actions?.Items.Count > 1)
        {
            html.Write($"""<ul class="govuk-summary-card__actions{Also(actions.Classes)}">""");
            foreach (var action in actions.Items)
            {
                html.Write($"""<li class="govuk-summary-card__action">{Titled(action)}</li>""");
            }

            html.Write($"</ul>");
        }
    }

    private void WriteRow(HtmlWriter html, SummaryRow row, bool anyActions)
    {
        var none = When(anyActions && row.Actions is null, " govuk-summary-list__row--no-actions");
        html.Write($"""<div class="govuk-summary-list__row{none}{Also(row.Classes)}">""");
        html.Write($"""<dt class="govuk-summary-list__key{Also(row.Key?.Classes)}">{row.Key}</dt>""");
        html.Write($"""<dd class="govuk-summary-list__value{Also(row.Value?.Classes)}">{row.Value}</dd>""");
        if (row.HasActions)
        {
            html.Write($"""<dd class="govuk-summary-list__actions{Also(row.Actions!.Classes)}">""");
            WriteRowActions(html, row.Actions.Items);
            html.Write($"</dd>");
        }

        html.Write($"</div>");
    }

    private void WriteRowActions(HtmlWriter html, IReadOnlyList<SummaryAction> actions)
    {
        if (actions is [var only])
        {
            html.Write($"{Titled(only)}");
            return;
        }

        html.Write($"""<ul class="govuk-summary-list__actions-list">""");
        foreach (var action in actions)
        {
            html.Write($"""<li class="govuk-summary-list__actions-list-item">{Titled(action)}</li>""");
        }

        html.Write($"</ul>");
    }
}
