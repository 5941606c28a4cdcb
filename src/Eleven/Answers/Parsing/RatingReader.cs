using System.Collections.Immutable;
using Eleven.QuestionSets;

namespace Eleven.Answers.Parsing;

/// <summary>
/// A self-grade: its value, its label, both ("2 Good"), its descriptor, or the band it is reported in. Aspects graded differently, in columns of their own or
/// as "2|3", count as one of them by the question's rule, and the grades given are kept.
/// </summary>
internal sealed class RatingReader : QuestionReader
{
    private readonly Scale _scale;
    private readonly bool _hasAspects;
    private readonly AspectRule _whereAspectsDiffer;
    private readonly string[][] _labels;
    private readonly Vocabulary _grades;
    private readonly Vocabulary _bands;

    public RatingReader(RatingQuestion question, ParsingRules rules)
        : base(question, rules)
    {
        _scale = question.Scale;
        _hasAspects = question.Aspects.Length > 1;
        _whereAspectsDiffer = question.WhereAspectsDiffer;
        _labels = [.. _scale.Grades.Select(g => g.Spellings.Append(g.Label).Append(g.Descriptor).Select(Wording.Key).ToArray())];
        var grades = _scale.Grades.Select(g => new Option(g.Value, g.Label)
        {
            Spellings =
            [
                g.Value,
                $"{g.Value} {g.Label}",
                $"{g.Label} {g.Value}",
                g.Descriptor,
                $"{g.Label}: {g.Descriptor}",
                .. g.Spellings,
            ],
        });
        _grades = new Vocabulary(question, [.. grades], rules);
        _bands = new Vocabulary(question, rules);
    }

    private protected override Reading Understand(string raw, string[] cells, CellFate[] fates)
    {
        var given = new List<int>();
        var band = -1;
        var notRelevant = false;
        for (var i = 0; i < cells.Length; i++)
        {
            foreach (var grade in Grades(cells[i], i))
            {
                switch (grade)
                {
                    case >= 0 when grade < _scale.Grades.Length:
                        given.Add(grade);
                        break;
                    case >= 0:
                        band = grade - _scale.Grades.Length;
                        break;
                    case Vocabulary.NotRelevant:
                        notRelevant = true;
                        break;
                    case Vocabulary.Unknown:
                        return Result(raw, Answer.Unreadable, fates, NoGrade(cells, fates, i));
                }
                fates[i] = grade == Vocabulary.Blank ? CellFate.Blank : CellFate.Stored;
            }
        }
        if (given.Count == 0)
        {
            var answer =
                band >= 0 ? Answer.Of(band)
                : notRelevant ? Answer.NotRelevant
                : Answer.Blank;
            return Result(raw, answer, fates);
        }
        var counts = _whereAspectsDiffer == AspectRule.Higher ? given.Max() : given.Min();
        var value = new Value(raw, Answer.Of(_scale.BandOf(counts)));
        return new(given.Distinct().Skip(1).Any() ? value with { GradesGiven = [.. given] } : value, [.. fates]);
    }

    private IEnumerable<int> Grades(string cell, int at)
    {
        if (Rules.IsBlank(cell))
        {
            return [Vocabulary.Blank];
        }
        var part = Rules.Parts[at];
        if (part.Kind is PartKind.Option or PartKind.GridCell)
        {
            var grade = part.Kind == PartKind.Option ? part.Index : GradeOf(part.Label ?? "");
            return
            [
                Ticks.IsUnticked(cell) ? Vocabulary.Blank
                : Ticks.IsTicked(cell, grade) || GradeOf(cell) == grade ? grade
                : Vocabulary.Unknown,
            ];
        }
        var whole = GradeOf(cell);
        if (whole != Vocabulary.Unknown || !_hasAspects)
        {
            return [whole];
        }
        var aspects = cell.Split('|', '/', ';').Where(a => a.Trim().Length > 0).Select(GradeOf).ToImmutableArray();
        return aspects.Contains(Vocabulary.Unknown) ? [Vocabulary.Unknown] : aspects;
    }

    /// <summary>A grade by its order; a band after the grades.</summary>
    private int GradeOf(string cell)
    {
        var grade = _grades.Find(cell);
        if (grade != Vocabulary.Unknown)
        {
            return grade;
        }
        if (Wording.Key(cell) is "did not rate" or "not rated" or "no rating")
        {
            return Vocabulary.Blank;
        }
        if (Leading.Of(cell) is { } number)
        {
            var numbered = _grades.Find($"{number.Number}");
            return numbered >= 0 && Contradicts(number.Words, numbered) ? Vocabulary.Unknown : numbered;
        }
        var band = _bands.Find(cell);
        return band >= 0 ? _scale.Grades.Length + band : band;
    }

    // "3 - Good" where 2 is Good, or "3 - zzz": which of the two was meant, nobody can tell.
    private bool Contradicts(string words, int grade)
    {
        if (words.Length == 0)
        {
            return false;
        }
        var near = _labels.Select(l => StepWords.Nearness(words, l)).ToArray();
        return near[grade] < 0.5 || near.Max() > near[grade];
    }

    private string NoGrade(string[] cells, CellFate[] fates, int at)
    {
        for (var i = 0; i < at; i++)
        {
            fates[i] = Rules.IsBlank(cells[i]) ? CellFate.Blank : CellFate.NoListedOption;
        }
        var trouble = NoOption(cells[at], fates, at);
        for (var i = at + 1; i < cells.Length; i++)
        {
            fates[i] = Rules.IsBlank(cells[i]) ? CellFate.Blank : CellFate.NoListedOption;
        }
        return trouble;
    }
}
