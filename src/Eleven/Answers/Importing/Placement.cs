using System.Collections.Immutable;
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
                "no organisation that audit.yaml names. Add it, or this spelling under its former-names",
                _audit.Organisations.Select(o => o.Name)
            );
        }
        return found;
    }

    public ImmutableArray<uint> Areas(Organisation?[] organisations)
    {
        var all = PlaceNames.All(_audit);
        var (question, masks) = Of(Classifies.Area, (q, v) => PlaceNames.AreaMask(_audit, q, v));
        if (question is not null)
        {
            ReportUnknown(
                question,
                r => masks[r] == 0,
                "no area that audit.yaml names; the row counts in the region only. Add this spelling to an area",
                _audit.Areas.Select(o => o.Name)
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
        var (question, sectors) = Of(Classifies.Sector, (q, v) => PlaceNames.SectorOf(_audit, q, v) + 1);
        if (question is not null)
        {
            ReportUnknown(
                question,
                r => sectors[r] == 0,
                "no sector that audit.yaml names; the row counts in no sector. Add this spelling to a sector",
                _audit.Sectors.Select(o => o.Name)
            );
        }
        for (var row = 0; row < sectors.Length; row++)
        {
            sectors[row] =
                sectors[row] == 0 && organisations[row] is { } o ? PlaceNames.SectorIndex(_audit, o.Sector, o.Sector) + 1 : sectors[row];
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

    private void ReportUnknown(QuestionIntake question, Func<int, bool> isUnknown, string why, IEnumerable<string> known)
    {
        var unknown = Enumerable
            .Range(0, rows.Count)
            .Where(isUnknown)
            .Where(r => question.Readings[question.Codes[rows[r]]].Value.Answer.Given is Given.Answered or Given.Unreadable)
            .GroupBy(r => question.Codes[rows[r]])
            .ToArray();
        Problems.AddRange(
            TooMany.Told(
                unknown.Select(same =>
                {
                    var raw = Wording.OneLine(question.Readings[same.Key].Value.Raw.Replace(Parsing.QuestionReader.CellBreak, ' '));
                    var where = Places.Cells(file, question.Columns.Cells[0], same.Select(r => intake.Rows[rows[r]]));
                    var meant = Nearest.To(raw, known) is { } near ? $" if it means \"{near}\"" : "";
                    var what = question.Readings[same.Key].IsMoreThanOne
                        ? $"more than one answer, and question {question.Columns.Question.Code} takes one. Let it take several (choose-several)"
                        : why + meant;
                    return new Problem(Severity.Unsure, where, $"\"{Parsing.ShownCell.Of(raw)}\" is {what}.");
                }),
                unknown.Length,
                more =>
                    new(
                        Severity.Unsure,
                        Places.Column(file, question.Columns.Cells[0]),
                        $"{more:N0} more different cells name no area, sector or organisation of audit.yaml; check that it is the right column."
                    )
            )
        );
    }

    private Organisation? Organisation(Question question, Value value) =>
        PlaceNames
            .Names(question, value)
            .Select(n =>
                _audit.FindOrganisation(n)
                ?? _audit.Organisations.FirstOrDefault(o => o.FormerNames.Append(o.Name).Any(f => Wording.Key(f) == Wording.Key(n)))
            )
            .FirstOrDefault(o => o is not null);

    private uint MaskOf(Organisation organisation, uint all) =>
        organisation.Areas.Contains("all")
            ? all
            : organisation.Areas.Aggregate(
                0U,
                (mask, id) => PlaceNames.IndexOf(_audit.Areas, a => a.Id == id) is var i and >= 0 ? mask | 1U << i : mask
            );
}
