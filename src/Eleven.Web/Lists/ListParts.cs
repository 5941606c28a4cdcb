using Eleven.Web.Govuk;

namespace Eleven.Web.Lists;

/// <summary>The heading of a column that a list can be put in order of. The arrow is for the eye; what it says stands in aria-sort.</summary>
public sealed record SortHeader : Component
{
    public required string Words { get; init; }
    public required string Href { get; init; }

    /// <summary>ascending, descending, or null where the list is in another order.</summary>
    public string? Direction { get; init; }

    internal override void Write(HtmlWriter html)
    {
        html.Write($"""<th scope="col" class="govuk-table__header"{Attribute("aria-sort", Direction)}>""");
        html.Write($"""<a class="govuk-link govuk-link--no-visited-state eleven-sort" href="{Href}">{Words}</a>""");
        html.Write($"""{When(Direction == "ascending", " ▲")}{When(Direction == "descending", " ▼")}</th>""");
    }
}

/// <summary>What stands below a list: how many there are, the other pages, and the whole as a file.</summary>
public sealed record ListEnd : Component
{
    public required string Words { get; init; }
    public required string CsvHref { get; init; }
    public GovukPagination? Pages { get; init; }

    internal override void Write(HtmlWriter html)
    {
        html.Write($"""<p class="govuk-body">{Words}. <a class="govuk-link" href="{CsvHref}">Download as CSV</a></p>{Pages}""");
    }
}

/// <summary>Keeps the order of a list when a form asks for something else of it.</summary>
public sealed record KeptOrder(string? Sort) : Component
{
    internal override void Write(HtmlWriter html)
    {
        if (Sort is not null)
        {
            html.Write($"""<input type="hidden" name="sort" value="{Sort}">""");
        }
    }
}
