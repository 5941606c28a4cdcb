using System.Collections.Immutable;
using Eleven.Answers;
using Eleven.Files.Excel;
using Eleven.Files.Word;

namespace Eleven.Files.Returns;

/// <summary>The hidden sheet of what may be chosen: a list of a cell's own takes 255 characters and no comma.</summary>
internal sealed class ChoiceLists
{
    public const string Name = "Lists";
    private readonly List<ImmutableArray<string>> _lists = [];

    /// <summary>The cells that hold the list, as a formula names them.</summary>
    public string Range(ImmutableArray<string> choices)
    {
        var at = _lists.FindIndex(l => l.SequenceEqual(choices));
        if (at < 0)
        {
            at = _lists.Count;
            _lists.Add(choices);
        }
        var column = ColumnLetter.Of(at);
        return $"{Name}!${column}$1:${column}${choices.Length}";
    }

    public Markup Write(Looks looks)
    {
        var rows = new SheetRows(looks);
        for (var row = 0; row < _lists.Select(l => l.Length).DefaultIfEmpty().Max(); row++)
        {
            rows.NewRow();
            _lists.ForEach(list => rows.Text(row < list.Length ? list[row] : ""));
        }
        return new Markup()
            .Add($"""<worksheet xmlns="{Names.Sheet}"><sheetData>""")
            .Add(rows.Take())
            .Add("""</sheetData><sheetProtection sheet="1"/></worksheet>""");
    }
}
