using System.Collections.Immutable;
using Eleven.Answers.Matching;
using Eleven.QuestionSets;

namespace Eleven.Answers.Importing;

/// <summary>Where each response belongs: areas, sector, and for returns the organisation.</summary>
internal sealed class Placement(Intake intake, ImportRequest request, string file, List<int> rows)
{
    private readonly Audit _audit = request.Audit;

    public List<Problem> Problems { get; } = [];

    /// <summary>Per stored row the organisation; null where none is named or asked.</summary>
    public Organisation?[] Organisations()
    {
        var (question, found) = Of(Classifies.Organisation, Organisation);
        if (question is not null)
        {
            ReportUnknown(
                question,
                r => found[r] is null,
                "no organisation that audit.yaml names. Add it, or this spelling under its former-names"
            );
        }
        return found;
    }

    public ImmutableArray<uint> Areas(Organisation?[] organisations)
    {
        var all = (uint)((1UL << _audit.Areas.Length) - 1);
        var (question, masks) = Of(Classifies.Area, (q, v) => AreaMask(q, v, all));
        if (question is not null)
        {
            ReportUnknown(
                question,
                r => masks[r] == 0,
                "no area that audit.yaml names; the row counts in the region only. Add this spelling to an area"
            );
        }
        else if (_audit.Areas.Length == 1)
        {
            Array.Fill(masks, 1U);
        }
        for (var row = 0; row < masks.Length; row++)
        {
            masks[row] = masks[row] == 0 && organisations[row] is { } o ? MaskOf(o, all) : masks[row];
        }
        return [.. masks];
    }

    public ImmutableArray<int> Sectors(Organisation?[] organisations)
    {
        var (question, sectors) = Of(Classifies.Sector, (q, v) => SectorOf(q, v) + 1);
        if (question is not null)
        {
            ReportUnknown(
                question,
                r => sectors[r] == 0,
                "no sector that audit.yaml names; the row counts in no sector. Add this spelling to a sector"
            );
        }
        for (var row = 0; row < sectors.Length; row++)
        {
            sectors[row] = sectors[row] == 0 && organisations[row] is { } o ? SectorIndex(o.Sector, o.Sector) + 1 : sectors[row];
        }
        return [.. sectors.Select(s => s - 1)];
    }

    private (QuestionIntake? Question, T[] PerRow) Of<T>(Classifies what, Func<Question, Value, T> meaning)
    {
        var question = Array.Find(intake.Questions, q => q.Columns.Question.Classifies == what && !q.Columns.Cells.IsEmpty);
        if (question is null)
        {
            return (null, new T[rows.Count]);
        }
        var meanings = question.Readings.Select(r => meaning(question.Columns.Question, r.Value)).ToArray();
        return (question, [.. rows.Select(r => meanings[question.Codes[r]])]);
    }

    private void ReportUnknown(QuestionIntake question, Func<int, bool> isUnknown, string why)
    {
        var unknown = Enumerable
            .Range(0, rows.Count)
            .Where(isUnknown)
            .Where(r => question.Readings[question.Codes[rows[r]]].Value.Answer.Given is Given.Answered or Given.Unreadable)
            .GroupBy(r => question.Codes[rows[r]]);
        foreach (var same in unknown)
        {
            var raw = Wording.OneLine(question.Readings[same.Key].Value.Raw.Replace(Parsing.QuestionReader.CellBreak, ' '));
            var where = Places.Cells(file, question.Columns.Cells[0], same.Select(r => intake.Rows[rows[r]]));
            Problems.Add(new(Severity.Unsure, where, $"\"{raw}\" is {why}."));
        }
    }

    private Organisation? Organisation(Question question, Value value) =>
        Names(question, value)
            .Select(n =>
                _audit.FindOrganisation(n)
                ?? _audit.Organisations.FirstOrDefault(o => o.FormerNames.Append(o.Name).Any(f => Wording.Key(f) == Wording.Key(n)))
            )
            .FirstOrDefault(o => o is not null);

    private uint AreaMask(Question question, Value value, uint all)
    {
        var mask = 0U;
        foreach (var name in Names(question, value))
        {
            var area = IndexOf(_audit.Areas, a => a.Is(name) || a.Spellings.Append(a.Name).Any(s => Wording.Key(s) == Wording.Key(name)));
            mask |=
                area >= 0 ? 1U << area
                : Wording.Key(name) is "all" or "all areas" ? all
                : 0;
        }
        return mask;
    }

    private uint MaskOf(Organisation organisation, uint all) =>
        organisation.Areas.Contains("all")
            ? all
            : organisation.Areas.Aggregate(
                0U,
                (mask, id) => IndexOf(_audit.Areas, a => a.Id == id) is var i and >= 0 ? mask | 1U << i : mask
            );

    private int SectorOf(Question question, Value value) => Names(question, value).Select(n => SectorIndex(n, n)).Append(-1).First();

    private int SectorIndex(string id, string name) =>
        IndexOf(_audit.Sectors, s => s.Id == id || s.Spellings.Append(s.Name).Any(x => Wording.Key(x) == Wording.Key(name)));

    /// <summary>What the value names: ids of the options chosen, or the words typed.</summary>
    private static IEnumerable<string> Names(Question question, Value value)
    {
        if (question is TextQuestion)
        {
            return value.Answer.Given == Given.Answered
                ? [value.Raw, .. value.Raw.Split(';', ',', '\n').Select(p => p.Trim()).Where(p => p.Length > 0)]
                : [];
        }
        var named = question
            .Options.Where((_, option) => value.Answer.Given == Given.Answered && value.Answer.Has(option))
            .Select(o => o.Id);
        var other = value.Answer.Given == Given.Answered && question.OffersOther && value.Answer.Has(question.Options.Length);
        return other ? named.Concat([value.Other ?? "other", "other"]) : named;
    }

    private static int IndexOf<T>(ImmutableArray<T> things, Func<T, bool> isIt)
    {
        for (var i = 0; i < things.Length; i++)
        {
            if (isIt(things[i]))
            {
                return i;
            }
        }
        return -1;
    }
}
