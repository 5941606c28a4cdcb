using Microsoft.AspNetCore.Html;

namespace Eleven.Web.Govuk;

/// <summary>A link, or a button where it leads nowhere or says so.</summary>
public sealed record PanelAction : Component
{
    public string? Text { get; init; }

    public string? Href { get; init; }

    /// <summary>"button" or "submit", as of a button in HTML.</summary>
    public string? Type { get; init; }

    internal override void Write(HtmlWriter html)
    {
        if (!string.IsNullOrEmpty(Href) && Type != "button")
        {
            html.Write($"""<a class="govuk-link govuk-link--inverse{Also(Classes)}" href="{Href}"{Attributes}>{Text}</a>""");
            return;
        }

        html.Write(
            $"""
            {new GovukButton
            {
                Text = Text,
                Type = OneOf(Type, "button"),
                Classes = "govuk-button--inverse" + Also(Classes),
                Href = Href,
                Attributes = Attributes,
            }}
            """
        );
    }
}

public sealed record PanelActions
{
    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }

    public IReadOnlyList<PanelAction> Items { get; init; } = [];
}

/// <summary>That something is done for good, or a question before it is.</summary>
public sealed record GovukPanel : TextComponent
{
    public string? TitleText { get; init; }

    public HtmlString? TitleHtml { get; init; }

    public int HeadingLevel { get; init; } = 1;

    /// <summary>Only of a panel that interrupts, whose class is govuk-panel--interruption.</summary>
    public PanelActions? Actions { get; init; }

    internal override void Write(HtmlWriter html)
    {
        var interrupts = Classes?.Contains("govuk-panel--interruption") == true;
        html.Write($"""<div class="govuk-panel{When(!interrupts, " govuk-panel--confirmation")}{Also(Classes)}"{Attributes}>""");
        html.Write($"""<h{HeadingLevel} class="govuk-panel__title">{new TextOrHtml(TitleHtml, TitleText)}</h{HeadingLevel}>""");
        if (!Content.IsEmpty)
        {
            html.Write($"""<div class="govuk-panel__body">{Content}</div>""");
        }

        if (interrupts && Actions is not null)
        {
            html.Write($"""<div class="govuk-panel__actions{Also(Actions.Classes)}"{Actions.Attributes}>""");
            WriteActions(html, Actions.Items);
            html.Write($"</div>");
        }

        html.Write($"</div>");
    }

    private static void WriteActions(HtmlWriter html, IReadOnlyList<PanelAction> actions)
    {
        if (actions.Count == 0)
        {
            return;
        }

        html.Write($"""<div class="govuk-button-group">""");
        foreach (var action in actions)
        {
            html.Write($"{action}");
        }

        html.Write($"</div>");
    }
}
