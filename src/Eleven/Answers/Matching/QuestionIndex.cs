using Eleven.QuestionSets;

namespace Eleven.Answers.Matching;

/// <summary>The questions of a form by their wording, as headers may have it.</summary>
internal sealed class QuestionIndex
{
    // Nearer than this is taken for the same wording; further than the other is not even suggested.
    private const double Sure = 0.86;
    private const double Suggested = 0.5;
    private const double ClearlyBefore = 0.07;

    private readonly Dictionary<string, List<Question>> _byKey = [];
    private readonly List<(string Key, Question Question)> _wordings = [];
    private readonly Dictionary<string, Question> _byCode = [];
    private readonly HashSet<string> _answers = [];
    private readonly HashSet<Question> _taken = new(ReferenceEqualityComparer.Instance);

    public QuestionIndex(QuestionSet form)
    {
        foreach (var question in form.Questions)
        {
            _byCode.TryAdd(Wording.Key(question.Code), question);
            _answers.UnionWith(AnswersOf(question).Select(Wording.Key));
            foreach (var key in WordingsOf(question).Select(Wording.Key).Distinct().Where(k => k.Length > 0))
            {
                if (!_byKey.TryGetValue(key, out var same))
                {
                    _byKey[key] = same = [];
                }
                same.Add(question);
                _wordings.Add((key, question));
            }
        }
    }

    /// <summary>Questions whose rows may stand as headers of their own.</summary>
    public IEnumerable<Question> WithRows => _byCode.Values.Where(q => q is TickEachQuestion or RatingQuestion { Aspects.Length: > 1 });

    public Question? ByCode(string code) => _byCode.GetValueOrDefault(Wording.Key(code));

    public void Take(Question question) => _taken.Add(question);

    public bool IsTaken(Question question) => _taken.Contains(question);

    /// <summary>The question of exactly this wording: with or without the author's number, numbered by the tool as a repeat, or its code alone.</summary>
    public Question? Exact(string header) => Worded(header) ?? CodeAlone(Wording.Key(header));

    /// <summary>
    /// The question of exactly the wording that stands under another header or is a row of a grid. A number, a code alone or what is an answer of any question is
    /// none: it is far likelier the column of an option ("5" of a scale) than question 5.
    /// </summary>
    public Question? ExactRow(string row) =>
        Wording.Key(row) is var key && !key.All(char.IsAsciiDigit) && !_answers.Contains(key) ? Worded(row) : null;

    /// <summary>The question that a header begins with, and what the header says beyond it.</summary>
    public (Question Question, string Beyond)? Beginning(string header) => Beginning(header, Exact);

    /// <summary>The same for what stands under another header.</summary>
    public (Question Question, string Beyond)? RowBeginning(string row) => Beginning(row, ExactRow);

    private static (Question Question, string Beyond)? Beginning(string header, Func<string, Question?> exact)
    {
        var line = Wording.OneLine(Wording.Numbered(header).Wording);
        foreach (var separator in new[] { " - ", " \u2013 ", ": ", " | ", " / ", "? ", " [" })
        {
            for (
                var at = line.IndexOf(separator, StringComparison.Ordinal);
                at > 0;
                at = line.IndexOf(separator, at + 1, StringComparison.Ordinal)
            )
            {
                var beyond = line[(at + separator.Length)..].TrimEnd(']');
                if (exact(line[..(separator[0] == '?' ? at + 1 : at)]) is { } question && beyond.Length > 0)
                {
                    return (question, beyond);
                }
            }
        }
        return null;
    }

    /// <summary>The question of the nearest wording; null when none is near enough to suggest.</summary>
    public (Question Question, double Likeness, bool Sure)? Near(string header)
    {
        var (number, rest) = Wording.Numbered(header);
        var key = WithoutRepeat(Wording.Key(rest));
        var ranked = _wordings
            .Where(w => !_taken.Contains(w.Question))
            .GroupBy(w => w.Question, w => Nearness(key, w.Key))
            .Select(g => (Question: g.Key, Likeness: g.Max()))
            .OrderByDescending(c => c.Likeness)
            .Take(2)
            .ToList();
        if (ranked.Count == 0 || ranked[0].Likeness < Suggested)
        {
            return null;
        }
        var (best, likeness) = ranked[0];
        var second = ranked.Count > 1 ? ranked[1].Likeness : 0;
        var numbered = number is not null && Wording.Key(best.Code) == Wording.Key(number);
        var alike = _wordings.Where(w => ReferenceEquals(w.Question, best)).Any(w => GoesOn(key, w.Key) || SameWords.Are(key, w.Key));
        return (best, likeness, alike && likeness - second >= ClearlyBefore && (likeness >= Sure || numbered && likeness >= 0.65));
    }

    /// <summary>The row of a grid of the nearest wording; null when none is near enough to suggest.</summary>
    public (Question Question, Parsing.Part Part, double Likeness, bool Sure)? NearRow(string header)
    {
        var key = WithoutRepeat(Wording.Key(Wording.Numbered(header).Wording));
        var best = WithRows
            .SelectMany(q => PartFinder.Rows(q).Select(r => (Question: q, r.Part, r.Key, Likeness: Likeness.Of(key, r.Key))))
            .OrderByDescending(r => r.Likeness)
            .FirstOrDefault();
        return best.Likeness < Suggested
            ? null
            : (best.Question, best.Part, best.Likeness, best.Likeness >= Sure && SameWords.Are(key, best.Key));
    }

    // A header may be the whole question and then a hint: "... with your supervision? 1 = not satisfied, 5 = very satisfied".
    private static bool GoesOn(string key, string wording) => key.StartsWith(wording + " ") && wording.Count(c => c == ' ') >= 3;

    private static double Nearness(string key, string wording) =>
        GoesOn(key, wording) ? Math.Max(Sure, Likeness.Of(key, wording)) : Likeness.Of(key, wording);

    /// <summary>"name2" as "name": tools number a repeated title without a space.</summary>
    public static string WithoutRepeat(string key)
    {
        var letters = key.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        return letters.Length == key.Length || letters.Length == 0 || letters[^1] == ' ' ? key : letters;
    }

    private Question? Worded(string header)
    {
        var (number, rest) = Wording.Numbered(header);
        return Among(Wording.Key(header), null) ?? Among(Wording.Key(rest), number) ?? Among(WithoutRepeat(Wording.Key(rest)), number);
    }

    // A form that one area sent out has that area's words.
    private static IEnumerable<string> WordingsOf(Question question) =>
        [question.Text, question.Label, .. question.AreaWords.Values.SelectMany(w => new[] { w.Text, w.Label })];

    private static IEnumerable<string> AnswersOf(Question question) =>
        question switch
        {
            RatingQuestion rating => rating.Scale.Grades.SelectMany(g => g.Spellings.Append(g.Label).Append(g.Value)),
            ScaleQuestion scale => [scale.LowLabel, scale.HighLabel],
            _ => question.Options.SelectMany(o => o.Spellings.Append(o.Label)),
        };

    // Of several questions with the same wording the one with the author's number, else the first that has no column yet.
    private Question? Among(string key, string? number)
    {
        if (!_byKey.TryGetValue(key, out var same))
        {
            return null;
        }
        var numbered = number is null ? null : same.Find(q => Wording.Key(q.Code) == Wording.Key(number));
        return numbered ?? same.Find(q => !_taken.Contains(q)) ?? same[^1];
    }

    private Question? CodeAlone(string key) =>
        _byCode.GetValueOrDefault(key)
        ?? (key.Length > 1 && key[0] == 'q' ? _byCode.GetValueOrDefault(key[1..].TrimStart('0', ' ')) : null);
}
