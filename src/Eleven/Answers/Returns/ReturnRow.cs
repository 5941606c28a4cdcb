using System.Collections.Immutable;
using Eleven.Answers.Importing;
using Eleven.QuestionSets;

namespace Eleven.Answers.Returns;

/// <summary>One return understood: its answers in the order of the questions, and what became of each of its cells.</summary>
internal sealed class ReturnRow
{
    private readonly ReturnReader _reader;
    private readonly Audit _audit;

    public ReturnRow(ReturnReader reader, ReturnForm form, ImportRequest request)
    {
        (_reader, _audit) = (reader, request.Audit);
        Place = ReturnPlace.Of(reader, request);
        Answers = [.. form.Set.Questions.Select(q => Answer(q, form))];
        Return = new Return(Place.Organisation, Place.Format)
        {
            Actions = [.. Actions(form)],
            Feedback = FeedbackOf(form),
            SignedBy = reader.Words(ReturnField.SignedBy),
        };
        reader.Take(ReturnField.CompletedBy);
        reader.Take(ReturnField.Date);
        reader.CountRest();
    }

    /// <summary>Left out by a line in audit.yaml.</summary>
    public bool IsDuplicate { get; init; }
    public bool Counts => WhyNot is null;
    public ReturnPlace Place { get; }
    public ImmutableArray<ReturnAnswer> Answers { get; }
    public Return Return { get; }
    public List<Problem> Problems => _reader.Problems;
    public string File => _reader.Written.File;
    public string Hash => _reader.Written.FileHash;

    public Reconciliation Reconciliation(string source)
    {
        var others = _reader.Written.Others;
        var mine = _reader.Cells.Explained;
        var stored = Counts ? _reader.Cells.Stored : 0;
        var notCounted =
            Counts || _reader.Cells.Stored == 0
                ? []
                : ImmutableArray.Create(new Explained("in a return that is not counted", _reader.Cells.Stored));
        return new Reconciliation
        {
            Source = source,
            File = File,
            FileHash = Hash,
            Layout = "Return workbook",
            RowsIn = 1,
            RowsStored = Counts ? 1 : 0,
            Rows = WhyNot is { } why ? [new(why, 1)] : [],
            CellsIn = _reader.Written.Fields.Count + others.Sum(o => o.Count),
            CellsStored = stored,
            Cells = [.. mine, .. notCounted, .. others],
            Columns = [],
            Problems = [.. _reader.Written.Problems, .. Problems],
        };
    }

    private string? WhyNot =>
        IsDuplicate ? "a duplicate, left out as decided"
        : !_reader.HasAnswers ? "nothing was answered beyond who is answering"
        : null;

    private ReturnAnswer Answer(Question question, ReturnForm form)
    {
        var value = IsPlaced(question) ? Placed(question) : _reader.Answer(question);
        var words = new Dictionary<string, string>();
        foreach (var box in form.IsGraded(question) ? question.Boxes.Select(b => b.Code) : [])
        {
            Keep(words, box, _reader.Words(ReturnField.Words(question.Code, box)));
        }
        var inArea = new Dictionary<string, Value>();
        foreach (var (i, area) in _audit.Areas.Index())
        {
            Keep(words, ReturnField.RemarkBox(area.Id), _reader.Words(ReturnField.Remark(question.Code, area.Id)));
            if (_reader.InArea(question, area, works: (Place.Areas >> i & 1) != 0) is { } grade)
            {
                inArea.Add(area.Id, grade);
            }
        }
        return new(value, words, inArea);
    }

    private static bool IsPlaced(Question question) =>
        question.Classifies is Classifies.Organisation or Classifies.Area or Classifies.Sector;

    // Asked among the facts, and already understood.
    private Value Placed(Question question)
    {
        string[] names = question.Classifies switch
        {
            Classifies.Area => [.. _audit.Areas.Where((_, i) => (Place.Areas >> i & 1) != 0).Select(a => a.Id)],
            Classifies.Sector => Place.Sector >= 0 ? [_audit.Sectors[Place.Sector].Id] : [],
            _ => [Place.Organisation],
        };
        var bits = names.Aggregate(0UL, (all, name) => all | Importing.OptionBits.Of(question, [name]));
        return new(string.Join(';', names), bits == 0 ? Eleven.Answers.Answer.Blank : Eleven.Answers.Answer.OfAll(bits));
    }

    private IEnumerable<ReturnAction> Actions(ReturnForm form)
    {
        for (var n = 1; n <= ReturnForm.MostActions; n++)
        {
            var said = ReturnField.ActionParts.Select(p => _reader.Words(ReturnField.Action(n, p))?.Trim()).ToArray();
            if (!Array.Exists(said, s => s is not null))
            {
                continue;
            }
            var code = said[0] is { } named
                ? form.Set.Questions.FirstOrDefault(q => q.Code == named || named.StartsWith(q.Code + " "))?.Code
                : null;
            if (said[0] is not null && code is null)
            {
                var where = _reader.Written.WhereIs(ReturnField.Action(n, ReturnField.ActionParts[0]));
                Problems.Add(new(Severity.Unsure, where, $"there is no question \"{said[0]}\"; the action is kept without one."));
            }
            yield return new ReturnAction(code, said[1] ?? "", said[2], said[3], said[4]);
        }
    }

    private string? FeedbackOf(ReturnForm form) =>
        form.Feedback.FirstOrDefault() is { } question
            ? _reader.Written[ReturnField.Answer(question.Code)] is { Length: > 0 } words
                ? words
                : null
            : _reader.Words(ReturnField.Feedback);

    private static void Keep(Dictionary<string, string> words, string box, string? said)
    {
        if (said is not null)
        {
            words.Add(box, said);
        }
    }
}

/// <summary>One question's answer in one return.</summary>
internal sealed record ReturnAnswer(Value Value, Dictionary<string, string> Words, Dictionary<string, Value> InArea);
