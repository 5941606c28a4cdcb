using System.Collections.Immutable;
using Eleven.Answers;
using Eleven.Answers.Matching;
using Eleven.QuestionSets;

namespace Eleven.Files.Yaml;

/// <summary>
/// A mapping file: what a person says the columns of an export are. A list under columns, each with column (header or letter) and either question, with
/// option where it is one of several columns of a question or row where it is one of several rows of a grid, or ignore: true.
/// </summary>
public static class ColumnMappingYaml
{
    /// <param name="questions">With the questions of every form.</param>
    /// <param name="form">What the mapped files were asked: the variant applied, options of the audit filled in.</param>
    public static Loaded<ColumnMapping> Read(string path, QuestionSet questions, QuestionSet form)
    {
        var problems = new YamlProblems(Path.GetFileName(path));
        try
        {
            return YamlFile.ReadText(path, problems) is { } text && YamlTree.Read(text, problems) is { } root
                ? Read(root, problems, questions, form)
                : new(null, problems.All);
        }
        catch (TooManyMistakes)
        {
            return new(null, problems.All);
        }
    }

    private static Loaded<ColumnMapping> Read(YamlMap root, YamlProblems problems, QuestionSet questions, QuestionSet form)
    {
        var map = new MapReader(root, problems, "a mapping file");
        ImmutableArray<string> codes = [.. questions.Questions.Select(q => q.Code)];
        var said = new Dictionary<(string Column, string? Row), YamlNode>();
        var columns = map.EachNeeded("columns", node => Once(Column(node, problems, codes, form), node, said, problems));
        map.Done();
        return new(problems.Count == 0 ? new ColumnMapping(columns) : null, problems.All);
    }

    private static MappedColumn? Once(
        MappedColumn? column,
        YamlNode node,
        Dictionary<(string Column, string? Row), YamlNode> said,
        YamlProblems problems
    )
    {
        if (column is { Column.Length: > 0 } && !said.TryAdd((column.Column, column.Row is { } row ? Wording.Key(row) : null), node))
        {
            var first = said[(column.Column, column.Row is { } again ? Wording.Key(again) : null)];
            var what = column.Row is null ? $"Column '{column.Column}'" : $"The row '{column.Row}' of column '{column.Column}'";
            problems.At(node, $"{what} is told already in line {first.Line}. Take one of the two lines out.");
        }
        return column;
    }

    private static MappedColumn? Column(YamlNode node, YamlProblems problems, ImmutableArray<string> codes, QuestionSet form)
    {
        if (MapReader.Of(node, problems, "a column") is not { } map)
        {
            return null;
        }
        var column = map.Text("column");
        var ignore = map.Flag("ignore");
        var question = Ids.KnownOrNull(map, "question", "question", codes);
        var option = Option(map, question is null ? null : form.Find(question));
        var row = map.TextOrNull("row");
        if (row is not null && (ignore || option is not null))
        {
            problems.At(node, "A row of a grid belongs to a question as a whole. Take ignore or option out.");
        }
        if (ignore == (map.Take("question") is not null))
        {
            problems.At(node, "Say which question the column belongs to, or ignore: true, and not both.");
        }
        map.Done();
        return new(column, question, option, row) { Where = problems.Where(node) };
    }

    private static string? Option(MapReader map, Question? question)
    {
        var option = map.TextOrNull("option");
        if (question is not null && option is not null && !MappedColumn.IsPart(question, option))
        {
            var hint = Nearest.Hint(option, MappedColumn.PartsOf(question));
            map.Problems.At(map.Take("option")!, $"Question {question.Code} has no option, item or box '{option}': {hint}");
        }
        return option;
    }
}
