using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using FsCheck;
using FsCheck.Fluent;

namespace Eleven.Tests.Csv;

/// <summary>Tables of the cells that break naive readers, and what CsvHelper, which others wrote, makes of them.</summary>
internal sealed record HostileText(string[][] Rows, char Separator, string RowEnd, bool QuoteAll)
{
    private static readonly string[] Pieces =
    [
        "",
        "a",
        "no",
        "\"",
        "\"\"",
        ",",
        ";",
        "\t",
        "\n",
        "\r\n",
        "\r",
        " ",
        "é",
        "“quoted”",
        "👍",
        "x,y",
        "=1",
        "ends with;",
        new('w', 70),
    ];

    public static Arbitrary<HostileText> Any { get; } =
        (
            from width in Gen.Choose(2, 6)
            from rows in Gen.Elements(Pieces).ListOf(3).Select(string.Concat).ArrayOf(width).ListOf()
            from separator in Gen.Elements(',', ';', '\t')
            from rowEnd in Gen.Elements("\n", "\r\n", "\r")
            from quoteAll in Gen.Elements(true, false)
            select new HostileText(
                [
                    [.. Enumerable.Range(1, width).Select(n => $"Question {n}")],
                    .. rows,
                ],
                separator,
                rowEnd,
                quoteAll
            )
        ).ToArbitrary();

    public string Text => string.Concat(Rows.Select(r => string.Join(Separator, r.Select(Quoted)) + RowEnd));

    /// <summary>The same text as CsvHelper reads it, rows without a character left out as it does.</summary>
    public static string[][] ByCsvHelper(string text, char separator)
    {
        var how = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = separator.ToString(),
            HasHeaderRecord = false,
            BadDataFound = null,
            IgnoreBlankLines = true,
        };
        using var parser = new CsvParser(new StringReader(text), how);
        var rows = new List<string[]>();
        while (parser.Read())
        {
            rows.Add([.. parser.Record!]);
        }
        return [.. rows];
    }

    public override string ToString() => new StringBuilder(Text).Replace("\r", "<CR>").Replace("\n", "<LF>").ToString();

    private string Quoted(string cell) =>
        QuoteAll || cell.Contains(Separator) || cell.AsSpan().IndexOfAny("\"\r\n") >= 0 ? $"\"{cell.Replace("\"", "\"\"")}\"" : cell;
}
