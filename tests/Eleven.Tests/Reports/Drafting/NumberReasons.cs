using System.Text.RegularExpressions;
using Eleven.QuestionSets;
using Eleven.Reports;
using Eleven.Reports.Drafting;

namespace Eleven.Tests.Reports.Drafting;

/// <summary>Why a number may stand in a report and be no figure.</summary>
internal sealed class NumberReasons
{
    private static readonly (string Name, string Pattern)[] Fixed =
    [
        ("the law", @"\b[Ss]ection 11\b|\bAct (19|20)\d\d\b|\bcall 999\b"),
        ("the base below which text gives counts", @"\bBelow a base of 20 the text gives counts\b"),
        ("how shares are rounded", @"\bmay therefore add to 99 or 101\b|\badd to exactly 100\b|\badd to more than 100\b"),
        ("how shares are compared", @"\b95% interval|\bmethod 10 for a difference\b"),
        ("how much is withheld", @"\b[\d,]+ single figures? and [\d,]+ whole breakdowns? are withheld\b"),
    ];

    // Where no answers were counted, a number says what was.
    private static readonly string[] NoAddress = ["returns expected", "returns not asked for", "returns of "];

    private readonly DraftInput _input;
    private readonly string _written;
    private readonly (string Name, Regex Pattern)[] _patterns;
    private string _part = "";

    public NumberReasons(DraftInput input)
    {
        _input = input;
        _written = string.Join(' ', (input.Prose?.Text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var thresholds = input.Now.Audit.Thresholds;
        _patterns =
        [
            ("the wording of a question set", AnyOf(Wordings())),
            (
                "the code of a question",
                new Regex(string.Join('|', Questions.SelectMany(q => Codes(q.Question)).OrderByDescending(c => c.Length)))
            ),
            ("a name or a date of an audit", AnyOf(Names())),
            ("a threshold", AnyOf([$"fewer than {thresholds.MinimumBase} people", $"Counts of 1 to {thresholds.SmallCount} are"])),
            .. Fixed.Select(f => (f.Name, new Regex(f.Pattern))),
        ];
    }

    /// <summary>Whether whatever number stands there has a reason; asked of one line after the other.</summary>
    public bool Explain(TextLine line)
    {
        _part = line.Of is Heading { Level: <= 2 } heading ? heading.Anchor : _part;
        return OfBlock(line.Of) is not null;
    }

    /// <summary>Whether people wrote it, it leads to the question that it names, or it says what it counts.</summary>
    public bool Explain(Run run) =>
        run.Link?.StartsWith("#q-", StringComparison.Ordinal) == true && Questions.Any(q => q.Question.Code == run.Text)
        || (
            run.Figure is { } source
                ? NoAddress.Any(source.StartsWith)
                : run.Text.Trim() is { Length: > 0 } words && _written.Contains(words)
        );

    /// <summary>The text without the numbers that have a reason.</summary>
    public string Without(TextLine line, Run run)
    {
        // The steps of a scale are names of bars.
        var text = line.Of is ChartBlock { Chart.Categories: var bars }
            ? AnyOf(bars.SelectMany(b => new[] { $": {b} ", $"; {b} " })).Replace(run.Text, " ")
            : run.Text;
        return _patterns.Aggregate(text, (left, reason) => reason.Pattern.Replace(left, m => m.Value.Any(char.IsDigit) ? "" : m.Value));
    }

    /// <summary>The questions that a line names, by text, label or code.</summary>
    public IEnumerable<(AuditMaterial Audit, string Code)> Named(TextLine line) =>
        Questions
            .Where(q =>
                line.Words.Contains(q.Question.Text)
                || line.Words.Contains(q.Question.Label)
                || Regex.IsMatch(line.Words, $@"(?<![\w.]){Regex.Escape(q.Question.Code)}: ")
            )
            .Select(q => (q.Audit, q.Question.Code));

    private string? OfBlock(Block? block) =>
        block switch
        {
            QuoteBlock or YouSaidBlock => "words that a person released",
            RecommendationBlock => "a recommendation, as it was written",
            TableBlock { Table.Anchor: "table-recommendations" or "table-area-recommendations" } => "a recommendation, as it was written",
            TableBlock { Table.Anchor: "table-actions" } => "an action, as it was written",
            TableBlock { Table.Anchor: "table-files" or "table-explained" } => "what became of the files",
            TableBlock { Table.Anchor: "table-returns-area" or "table-returns-sector" } =>
                "organisations that were asked and that returned",
            TableBlock { Table.Anchor: "table-heat-map" } => "grades, counted in the heat map",
            ListBlock when _part == "method-decisions" => "a decision, as it was written",
            Paragraph { Style: ParagraphStyle.Note } when _part == "heat-map" => "codes of questions without a grade",
            Paragraph when _part == "own-words" => "an organisation's own words",
            not Heading when _part.StartsWith("questions", StringComparison.Ordinal) => "the wording of a question set",
            _ => null,
        };

    private IEnumerable<AuditMaterial> Audits => _input.Earlier.Select(e => e.Material).Prepend(_input.Now);

    private IEnumerable<(AuditMaterial Audit, Question Question)> Questions =>
        from audit in Audits
        from set in audit.Tallies.Sets
        from form in set.Variants.Select(v => set.ForVariant(v.Id)).Prepend(set)
        from question in form.Questions
        select (audit, question);

    private IEnumerable<string> Wordings()
    {
        QuestionSet[] sets = [.. Audits.SelectMany(a => a.Tallies.Sets)];
        var options = Questions.SelectMany(q => q.Question.Options).ToArray();
        return
        [
            .. Questions.Select(q => q.Question.Text),
            .. Questions.Select(q => q.Question.Label),
            .. options.Select(o => o.Label).Where(l => l.Any(char.IsLetter)),
            .. options.SelectMany(o => o.AreaNames.Values),
            .. sets.Select(s => s.Title),
            .. sets.SelectMany(s => s.Sections).Select(s => s.Title),
            .. sets.SelectMany(s => s.Links).Select(l => l.Differs ?? ""),
            .. sets.SelectMany(s => s.Sources).Select(s => s.Title),
        ];
    }

    private static IEnumerable<string> Codes(Question question)
    {
        var code = Regex.Escape(question.Code);
        yield return $@"\bquestion {code}\b";
        yield return $@"(?<![\w.]){code}(?=[ .:]+({Regex.Escape(question.Label)}|{Regex.Escape(question.Text)}))";
        yield return $@"(?<=^| / |, ){code}(?=: )";
    }

    private IEnumerable<string> Names() =>
        [
            .. Audits.SelectMany(a => new[] { a.Audit.Title, a.Audit.Period }),
            .. Audits.SelectMany(a => a.Audit.Organisations).Select(o => o.Name),
            .. Audits.SelectMany(a => a.Audit.Areas).Select(a => a.FrontDoor?.Replace(' ', '\u00a0') ?? ""),
            .. Audits
                .SelectMany(a => a.Tallies.Sets)
                .SelectMany(s => s.Sources)
                .Select(s => DateOnly.Parse(s.Dated).ToString("d MMMM yyyy")),
            .. _input.Now.OwnFormats.Select(o => o.Note ?? ""),
        ];

    private static Regex AnyOf(IEnumerable<string> texts)
    {
        var any = string.Join('|', texts.Where(t => t.Any(char.IsDigit)).Distinct().OrderByDescending(t => t.Length).Select(Regex.Escape));
        return new(any.Length > 0 ? any : "(?!)");
    }
}
