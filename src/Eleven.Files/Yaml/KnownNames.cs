using System.Collections.Immutable;
using Eleven.QuestionSets;
using Eleven.Reports.Drafting;

namespace Eleven.Files.Yaml;

/// <summary>What the rest of audit.yaml may refer to: areas, organisations, question sets with their questions and options, sources.</summary>
/// <param name="setsWrong">Whether a set has mistakes of its own, so that what it lacks may be there once they are put right.</param>
internal sealed class KnownNames(Audit audit, MapReader root, ImmutableArray<NamedQuestionSet> sets, bool setsWrong, YamlProblems problems)
{
    public Audit Audit => audit;

    public ImmutableArray<NamedQuestionSet> Sets => sets;

    public YamlProblems Problems => problems;

    public ImmutableArray<string> Areas { get; } = [.. audit.Areas.Select(a => a.Id)];

    public ImmutableArray<string> Organisations { get; } = [.. audit.Organisations.Select(o => o.Id)];

    // Also of sets that could not be read.
    private ImmutableArray<string> SetNames { get; } = [.. root.Entries("question-sets").Select(e => e.Key.Value)];

    public ImmutableArray<string> SourceNames { get; } =
        root.Take("sources") is YamlList list
            ? [.. list.Items.OfType<YamlMap>().Select(m => m.Find("name")?.Value).OfType<YamlText>().Select(t => t.Value)]
            : [];

    /// <summary>All questions of a code: the general one and those that variants put in its place.</summary>
    public ImmutableArray<Question> QuestionsOf(string code) =>
        [
            .. sets.SelectMany(s => s.Set.Questions.Concat(s.Set.Variants.SelectMany(v => v.Replaces.Select(r => r.Question))))
                .Where(q => q.Code == code),
        ];

    /// <summary>The name of a question set under questions; empty with a problem when there is none of that name.</summary>
    public string SetName(MapReader map) =>
        SetNames.IsEmpty ? map.Text("questions") : Ids.Known(map, "questions", "question set", SetNames);

    /// <summary>The code of a question under a key that must be there; empty with a problem when there is no such question.</summary>
    public string Question(MapReader map, string key = "question") => SetsUnread ? map.Text(key) : Ids.Known(map, key, "question", Codes);

    /// <summary>A question with words, CODE or CODE:BOX; empty with a problem when there is none.</summary>
    public string QuestionWithWords(MapReader map, string key = "question")
    {
        var named = map.Text(key);
        if (named.Length == 0 || SetsUnread)
        {
            return named;
        }
        var (code, box) = named.Split(':', 2) is [var c, var b] ? (c, b) : (named, null);
        var boxes = QuestionsOf(code).SelectMany(q => q.Boxes).Select(b => b.Code).Distinct().ToImmutableArray();
        var wrong =
            !Codes.Contains(code) ? $"There is no question '{code}': {Nearest.Hint(code, Codes)}"
            : boxes.IsEmpty ? $"Question '{code}' asks for no words. Name a question that does."
            : box is not null && !boxes.Contains(box) ? $"Question '{code}' has no text box '{box}': {Nearest.Hint(box, boxes)}"
            : null;
        if (wrong is not null)
        {
            problems.At(map.Take(key)!, wrong);
        }
        return named;
    }

    public string? Area(MapReader map, string key = "area") => Ids.KnownOrNull(map, key, "area", Areas);

    public bool Report(YamlNode at, string name)
    {
        if (ReportName.Find(audit, name) is not null)
        {
            return true;
        }
        problems.At(at, ReportName.Unknown(audit, name));
        return false;
    }

    private ImmutableArray<string> Codes { get; } = [.. sets.SelectMany(s => s.Set.Questions).Select(q => q.Code).Distinct()];

    /// <summary>Where a set could not be read in full, which has been said, its questions and options are not known to be missing.</summary>
    public bool SetsUnread => setsWrong || sets.Length < SetNames.Length || sets.IsEmpty;
}
