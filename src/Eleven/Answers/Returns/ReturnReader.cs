using System.Collections.Immutable;
using Eleven.Answers.Importing;
using Eleven.Answers.Parsing;
using Eleven.QuestionSets;

namespace Eleven.Answers.Returns;

/// <summary>Understands the answers of one return, field by field, and accounts for each.</summary>
internal sealed class ReturnReader(WrittenReturn written, ReturnForm form, Decisions decisions)
{
    private readonly Dictionary<string, Reading> _readings = [];
    private readonly HashSet<string> _used = [];

    public WrittenReturn Written => written;
    public CellLedger Cells { get; } = new();
    public List<Problem> Problems { get; } = [];

    /// <summary>Whether anything was answered beyond who is answering.</summary>
    public bool HasAnswers => form.Graded.Concat(form.Feedback).Any(q => Fields(q).Any(f => written[f].Length > 0));

    /// <summary>The answer to a question as far as the return's own grade goes.</summary>
    public Value Answer(Question question)
    {
        var reading = Read(question);
        if (!IsAsked(question))
        {
            Count(question, reading, asked: false);
            return new Value("", Answers.Answer.NotAsked);
        }
        Count(question, reading, asked: true);
        return reading.Value;
    }

    /// <summary>The grade for one area, where there is one and the organisation works there.</summary>
    public Value? InArea(Question question, Area area, bool works)
    {
        var field = ReturnField.InArea(question.Code, area.Id);
        if (!works && question is RatingQuestion && written[field].Length > 0 && _used.Add(field))
        {
            Cells.Count("a grade for an area where the organisation does not work" + CellLedger.LeftOut, 1);
            Problems.Add(
                new(
                    Severity.LeftOut,
                    written.WhereIs(field),
                    $"there is a grade for {area.Name}, where the organisation says that it does not work; it counts nowhere."
                )
            );
            return null;
        }
        if (!_used.Add(field) || written[field].Length == 0 || question is not RatingQuestion)
        {
            CountBlank(field);
            return null;
        }
        var reading = Reader(question, [Part.Whole]).Read(written[field]);
        Cells.Count(reading.Fates[0], asked: true, 1);
        Report(reading, [field]);
        return reading.Value.Answer.Given is Given.Answered or Given.NotRelevant ? reading.Value : null;
    }

    /// <summary>The words in a field; null where it is blank.</summary>
    public string? Words(string field)
    {
        if (!_used.Add(field) || !written.Fields.TryGetValue(field, out var words))
        {
            return null;
        }
        var isBlank = string.IsNullOrWhiteSpace(words.Text);
        Cells.Count(isBlank ? CellFate.Blank : CellFate.Stored, asked: true, 1);
        return isBlank ? null : words.Text;
    }

    /// <summary>Every field that nothing was asked of.</summary>
    public void CountRest()
    {
        foreach (var (field, text) in written.Fields.Where(f => _used.Add(f.Key)))
        {
            Cells.Count(
                string.IsNullOrWhiteSpace(text.Text) ? "left blank" : "a field that this audit does not ask" + CellLedger.LeftOut,
                1
            );
            if (!string.IsNullOrWhiteSpace(text.Text))
            {
                Problems.Add(
                    new(Severity.LeftOut, text.Where, $"the audit does not ask what is answered here ({field}), so it was left out.")
                );
            }
        }
    }

    /// <summary>Takes a field as understood by someone else.</summary>
    public string Take(string field, bool stored = true)
    {
        if (written.Fields.ContainsKey(field) && _used.Add(field))
        {
            Cells.Count(
                written[field].Length == 0 ? CellFate.Blank
                    : stored ? CellFate.Stored
                    : CellFate.NoListedOption,
                asked: true,
                1
            );
        }
        return written[field];
    }

    private void CountBlank(string field)
    {
        if (written.Fields.ContainsKey(field))
        {
            Cells.Count(written[field].Length == 0 ? "left blank" : "a grade for an area where none is asked" + CellLedger.LeftOut, 1);
        }
    }

    private IEnumerable<string> Fields(Question question) =>
        ReturnForm
            .AnswerFields(question)
            .Append(ReturnField.NotRelevant(question.Code))
            .Concat(question.Boxes.Select(b => ReturnField.Words(question.Code, b.Code)));

    private static ImmutableArray<string> AnswerFields(Question question) =>
        question is { MayBeNotRelevant: true } and not (TextQuestion or SignsOfSafetyQuestion)
            ? [.. ReturnForm.AnswerFields(question), ReturnField.NotRelevant(question.Code)]
            : [.. ReturnForm.AnswerFields(question)];

    private Reading Read(Question question)
    {
        if (_readings.TryGetValue(question.Code, out var known))
        {
            return known;
        }
        var fields = AnswerFields(question);
        if (fields.IsEmpty)
        {
            var hasWords = question.Boxes.Any(b => written[ReturnField.Words(question.Code, b.Code)].Length > 0);
            return _readings[question.Code] = new(new Value("", hasWords ? Answers.Answer.Words : Answers.Answer.Blank), []);
        }
        var parts = fields.Select((_, i) => fields.Length == 1 ? Part.Whole : new Part(PartKind.Aspect, i));
        var cells = fields.Select(f => f == ReturnField.NotRelevant(question.Code) ? MarkedNotRelevant(f) : Cell(f));
        return _readings[question.Code] = Reader(question, [.. parts]).Read(string.Join(QuestionReader.CellBreak, cells));
    }

    private string Cell(string field) =>
        written.Fields.TryGetValue(field, out var cell) ? cell.Text.Replace(QuestionReader.CellBreak, ' ') : "";

    private string MarkedNotRelevant(string field) =>
        written[field] is { Length: > 0 } mark && !Ticks.IsUnticked(mark) ? ReturnForm.NotRelevant : "";

    private QuestionReader Reader(Question question, ImmutableArray<Part> parts) =>
        QuestionReader.For(
            question,
            new ParsingRules { Parts = parts, Recodes = [.. decisions.Recodes.Where(r => r.Question == question.Code)] }
        );

    private bool IsAsked(Question question) => question.AskedIf.All(Holds);

    private bool Holds(Condition condition) =>
        form.Set.Find(condition.Question) is not { } other
        || (Read(other).Value.Answer is { Given: Given.Answered } answer && (answer.Bits & OptionBits.Of(other, condition.AnyOf)) != 0);

    private void Count(Question question, Reading reading, bool asked)
    {
        var fields = AnswerFields(question);
        for (var i = 0; i < fields.Length; i++)
        {
            if (written.Fields.ContainsKey(fields[i]) && _used.Add(fields[i]))
            {
                Cells.Count(reading.Fates[i], asked, 1);
            }
        }
        if (asked)
        {
            Report(reading, fields);
        }
        else if (fields.FirstOrDefault(f => written[f].Length > 0) is { } answered)
        {
            Problems.Add(
                new(
                    Severity.LeftOut,
                    written.WhereIs(answered),
                    $"question {question.Code} is answered where it was not asked, because of the answer to question {question.AskedIf[0].Question}; the answer was left out."
                )
            );
        }
    }

    private void Report(Reading reading, ImmutableArray<string> fields)
    {
        if (reading.Trouble is { } trouble)
        {
            var at = Math.Max(0, reading.Fates.IndexOf(CellFate.NoListedOption));
            Problems.Add(new(Severity.LeftOut, written.WhereIs(fields[at]), trouble + "."));
        }
    }
}
