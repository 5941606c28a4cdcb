using System.Collections.Immutable;
using System.Globalization;
using Eleven.Answers;
using Eleven.QuestionSets;

namespace Eleven.Files.Yaml;

/// <summary>What people decided about the answers: recodes, duplicates, columns to keep; themes are <see cref="ThemesReader"/>'s.</summary>
internal sealed class DecisionsReader(KnownNames known, ThemesReader themes)
{
    public Decisions Read(MapReader map)
    {
        var coded = map.Each("themes", themes.Read);
        var recoded = new Dictionary<(string Question, string From), string>();
        return new()
        {
            Recodes = map.Each("recodes", node => Recode(node, recoded)),
            Duplicates = map.Each("duplicates", Duplicate),
            KeepColumns = map.Texts("keep-columns"),
            Codebooks = [.. coded.Select(c => c.Codebook)],
            ThemeCodes = [.. coded.SelectMany(c => c.Codes)],
        };
    }

    private Recode? Recode(YamlNode node, Dictionary<(string Question, string From), string> before)
    {
        if (MapReader.Of(node, known.Problems, "a recode") is not { } map)
        {
            return null;
        }
        var recode = new Recode(known.Question(map), map.Text("from"), map.Text("to"), map.TextOrNull("reason"));
        var questions = known.QuestionsOf(recode.Question);
        ImmutableArray<string> options = [.. questions.SelectMany(Options).Concat(AddedTo(recode.Question)).Distinct()];
        if (!questions.IsEmpty && options.IsEmpty && !known.SetsUnread)
        {
            known.Problems.At(
                map.Take("question")!,
                $"Question '{recode.Question}' has no options that answers could count as. Name a question that does."
            );
        }
        else if (!questions.IsEmpty && recode.To.Length > 0 && !known.SetsUnread)
        {
            Ids.IsKnown(known.Problems, map.Take("to")!, recode.To, $"option of question {recode.Question}", options);
        }
        if (recode.From.Length > 0 && !before.TryAdd((recode.Question, Wording.Key(recode.From)), recode.To))
        {
            var to = before[(recode.Question, Wording.Key(recode.From))];
            known.Problems.At(
                map.Take("from")!,
                to == recode.To
                    ? $"'{recode.From}' of question {recode.Question} is recoded to '{to}' above already. Take one of the two out."
                    : $"'{recode.From}' of question {recode.Question} is recoded to '{to}' above, and here to '{recode.To}'. Keep one of the two."
            );
        }
        map.Done();
        return recode;
    }

    private static IEnumerable<string> Options(Question question) =>
        question.Options.Select(o => o.Id).Concat(question.OffersOther ? ["other"] : []);

    private IEnumerable<string> AddedTo(string code) =>
        known.Sets.SelectMany(s => s.Set.Variants).SelectMany(v => v.AddsOptions).Where(a => a.Question == code).Select(a => a.Option.Id);

    private DuplicateDecision? Duplicate(YamlNode node)
    {
        if (MapReader.Of(node, known.Problems, "a duplicate") is not { } map)
        {
            return null;
        }
        var source = Ids.Known(map, "source", "source", known.SourceNames);
        ImmutableArray<int> rows = [.. map.Each("rows", n => Row(map, n)).Select(r => int.Parse(r, CultureInfo.InvariantCulture))];
        var files = map.Texts("files");
        var file = map.TextOrNull("file");
        map.Need("keep");
        var decision = files.IsEmpty ? OfRows(map, source, rows) with { File = file } : OfFiles(map, source, files);
        map.Done();
        return decision;
    }

    private DuplicateDecision OfRows(MapReader map, string source, ImmutableArray<int> rows)
    {
        if (map.Take("rows") is null)
        {
            known.Problems.At(map.Map, "'rows' is missing from a duplicate (of return workbooks, 'files'). Add it.");
        }
        else if (map.Take("rows") is YamlList { Items: var items })
        {
            SayTooFew(items);
        }
        var decision = new DuplicateDecision(source, rows, map.Whole("keep", 0, 1, int.MaxValue), map.TextOrNull("reason"));
        if (decision.Keep > 0 && map.Take("rows") is YamlList && !rows.Contains(decision.Keep))
        {
            known.Problems.At(map.Take("keep")!, $"Row {decision.Keep} is not among the rows named. Keep one of them.");
        }
        return decision;
    }

    private void SayTooFew(IReadOnlyList<YamlNode> rows)
    {
        var seen = new HashSet<string>();
        foreach (var twice in rows.OfType<YamlText>().Where(r => !seen.Add(r.Value)))
        {
            known.Problems.At(twice, $"Row {twice.Value} is there twice. Name each row once.");
        }
        if (rows.Count == 1)
        {
            known.Problems.At(rows[0], "One row is no duplicate. Name all rows of the respondent, and under keep the one that counts.");
        }
    }

    // Where every return is a file of its own.
    private DuplicateDecision OfFiles(MapReader map, string source, ImmutableArray<string> files)
    {
        var keep = map.Text("keep");
        if ((map.Take("rows") ?? map.Take("file")) is { } both)
        {
            known.Problems.At(both, "Write rows (and their file), or files where every return is a file of its own, and not both.");
        }
        if (keep.Length > 0 && !files.Contains(keep))
        {
            known.Problems.At(map.Take("keep")!, $"'{keep}' is not among the files named. Keep one of them.");
        }
        return new DuplicateDecision(source, [], 0, map.TextOrNull("reason")) { Files = files, KeepFile = keep };
    }

    private string? Row(MapReader map, YamlNode node)
    {
        if (map.TextOf(node, "rows") is not { } text)
        {
            return null;
        }
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row > 0)
        {
            return text;
        }
        known.Problems.At(node, $"'{text}' is no row. Write the number that the spreadsheet shows.");
        return null;
    }
}
