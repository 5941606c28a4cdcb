using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Eleven.Answers;
using Eleven.QuestionSets;

namespace Eleven.Files.Yaml;

/// <summary>A CSV file of theme codes: columns file, row and themes, the themes of one answer joined by semicolons.</summary>
internal static class ThemeCodeFile
{
    private static readonly string[] Headers = ["file", "row", "themes"];

    public static (ImmutableArray<ThemeCode> Codes, ImmutableArray<Problem> Problems) Read(
        string path,
        string shown,
        string question,
        ImmutableArray<string> themes
    )
    {
        var problems = new YamlProblems(shown);
        try
        {
            return (YamlFile.ReadText(path, problems) is { } text ? Codes(text, question, themes, problems) : [], problems.All);
        }
        catch (TooManyMistakes)
        {
            return ([], problems.All);
        }
    }

    private static ImmutableArray<ThemeCode> Codes(string text, string question, ImmutableArray<string> themes, YamlProblems problems)
    {
        var habits = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            BadDataFound = null,
            MissingFieldFound = null,
            DetectDelimiter = false,
        };
        using var csv = new CsvParser(new StringReader(text), habits);
        if (!csv.Read() || !csv.Record!.Select(h => h.Trim().ToLowerInvariant()).SequenceEqual(Headers))
        {
            problems.At(1, 1, "The first line must be file,row,themes. Put it there.");
            return [];
        }
        var codes = new List<ThemeCode>();
        var seen = new Dictionary<(string File, int Row), int>();
        while (csv.Read())
        {
            var line = csv.RawRow;
            if (Code(csv.Record!, line, question, themes, problems) is not { } code)
            {
                continue;
            }
            codes.Add(code);
            if (!seen.TryAdd((code.FileHash, code.Row), line))
            {
                problems.At(
                    line,
                    1,
                    $"Row {code.Row} of this file is coded twice, first in line {seen[(code.FileHash, code.Row)]}. Put the themes together."
                );
            }
        }
        return [.. codes];
    }

    private static ThemeCode? Code(string[] cells, int line, string question, ImmutableArray<string> themes, YamlProblems problems)
    {
        if (cells.Length != Headers.Length)
        {
            problems.At(line, 1, $"This line has {cells.Length} cells where 3 are needed: file, row, themes. Join themes by semicolons.");
            return null;
        }
        var hash = cells[0].Trim();
        if (FileHash.Wrong(hash) is { } wrong)
        {
            problems.At(line, 1, wrong);
        }
        var rowColumn = cells[0].Length + 2;
        if (!int.TryParse(cells[1].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var row) || row < 1)
        {
            problems.At(line, rowColumn, $"'{cells[1]}' is no row. Write the number that the spreadsheet shows.");
        }
        ImmutableArray<string> given = [.. cells[2].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        foreach (var unknown in given.Where(t => !themes.Contains(t)))
        {
            problems.At(line, rowColumn + cells[1].Length + 1, $"There is no theme '{unknown}': {Nearest.Hint(unknown, themes)}");
        }
        return new(question, hash, row, given) { WhereFile = problems.Where(line, 1), WhereRow = problems.Where(line, rowColumn) };
    }
}
