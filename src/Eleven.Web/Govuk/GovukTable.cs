namespace Eleven.Web.Govuk;

public sealed record TableCell : TextComponent
{
    /// <summary>"numeric" stands to the right.</summary>
    public string? Format { get; init; }

    public int? Colspan { get; init; }

    public int? Rowspan { get; init; }

    internal override void Write(HtmlWriter html) =>
        html.Write(
            $"""<td class="govuk-table__cell{Formatted("cell")}{Also(Classes)}"{Attribute("colspan", Colspan)}{Attribute("rowspan", Rowspan)}{Attributes}>{Content}</td>"""
        );

    internal void WriteHead(HtmlWriter html) =>
        html.Write(
            $"""<th scope="col" class="govuk-table__header{Formatted("header")}{Also(Classes)}"{Attribute("colspan", Colspan)}{Attribute("rowspan", Rowspan)}{Attributes}>{Content}</th>"""
        );

    internal void WriteRowHead(HtmlWriter html) =>
        html.Write(
            $"""<th scope="row" class="govuk-table__header{Also(Classes)}"{Attribute("colspan", Colspan)}{Attribute("rowspan", Rowspan)}{Attributes}>{Content}</th>"""
        );

    private string? Formatted(string of) => string.IsNullOrEmpty(Format) ? null : $" govuk-table__{of}--{Format}";
}

public sealed record GovukTable : Component
{
    public string? Caption { get; init; }

    public string? CaptionClasses { get; init; }

    public IReadOnlyList<TableCell>? Head { get; init; }

    public IReadOnlyList<IReadOnlyList<TableCell>?> Rows { get; init; } = [];

    public bool FirstCellIsHeader { get; init; }

    internal override void Write(HtmlWriter html)
    {
        html.Write($"""<table class="govuk-table{Also(Classes)}"{Attributes}>""");
        if (!string.IsNullOrEmpty(Caption))
        {
            html.Write($"""<caption class="govuk-table__caption{Also(CaptionClasses)}">{Caption}</caption>""");
        }

        if (Head is not null)
        {
            html.Write($"""<thead class="govuk-table__head"><tr class="govuk-table__row">""");
            foreach (var cell in Head)
            {
                cell.WriteHead(html);
            }

            html.Write($"</tr></thead>");
        }

        html.Write($"""<tbody class="govuk-table__body">""");
        foreach (var row in Rows.OfType<IReadOnlyList<TableCell>>())
        {
            WriteRow(html, row);
        }

        html.Write($"</tbody></table>");
    }

    private void WriteRow(HtmlWriter html, IReadOnlyList<TableCell> row)
    {
        html.Write($"""<tr class="govuk-table__row">""");
        for (var i = 0; i < row.Count; i++)
        {
            if (i == 0 && FirstCellIsHeader)
            {
                row[i].WriteRowHead(html);
            }
            else
            {
                row[i].Write(html);
            }
        }

        html.Write($"</tr>");
    }
}
