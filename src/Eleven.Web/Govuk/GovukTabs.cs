namespace Eleven.Web.Govuk;

public sealed record TabPanel : TextComponent
{
    internal override void Write(HtmlWriter html)
    {
        if (!string.IsNullOrEmpty(Html?.Value))
        {
            html.Write($"{Html}");
        }
        else if (!string.IsNullOrEmpty(Text))
        {
            html.Write($"""<p class="govuk-body">{Text}</p>""");
        }
    }
}

public sealed record TabItem
{
    public string? Id { get; init; }

    public string? Label { get; init; }

    public TabPanel? Panel { get; init; }

    /// <summary>Of its link.</summary>
    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }
}

/// <summary>Parts of one page, of which the reader wants one. Without scripts they follow one another below a list of links.</summary>
public sealed record GovukTabs : Component
{
    public string? Id { get; init; }

    /// <summary>Begins the id of each panel that has none.</summary>
    public string? IdPrefix { get; init; }

    public string Title { get; init; } = "Contents";

    public IReadOnlyList<TabItem?> Items { get; init; } = [];

    internal override void Write(HtmlWriter html)
    {
        html.Write($"""<div{Attribute("id", Id)} class="govuk-tabs{Also(Classes)}"{Attributes} data-module="govuk-tabs">""");
        html.Write($"""<h2 class="govuk-tabs__title">{Title}</h2>""");
        if (Items.Count > 0)
        {
            html.Write($"""<ul class="govuk-tabs__list">""");
            foreach (var (i, tab, id) in Numbered)
            {
                html.Write($"""<li class="govuk-tabs__list-item{When(i == 0, " govuk-tabs__list-item--selected")}">""");
                html.Write($"""<a class="govuk-tabs__tab" href="#{id}"{tab.Attributes}>{tab.Label}</a></li>""");
            }

            html.Write($"</ul>");
        }

        foreach (var (i, tab, id) in Numbered)
        {
            html.Write(
                $"""<div class="govuk-tabs__panel{When(i > 0, " govuk-tabs__panel--hidden")}" id="{id}"{tab.Panel?.Attributes}>{tab.Panel}</div>"""
            );
        }

        html.Write($"</div>");
    }

    private IEnumerable<(int Place, TabItem Tab, string Id)> Numbered =>
        Items.Select((tab, i) => (i, tab!, OneOf(tab?.Id, $"{IdPrefix}-{i + 1}"))).Where(t => t.Item2 is not null);
}
