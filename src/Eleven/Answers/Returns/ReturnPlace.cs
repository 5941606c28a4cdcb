using System.Collections.Immutable;
using Eleven.Answers.Importing;
using Eleven.Answers.Parsing;
using Eleven.QuestionSets;

namespace Eleven.Answers.Returns;

/// <summary>Whose return it is, where it counts, and how it came.</summary>
internal sealed record ReturnPlace(string Organisation, uint Areas, int Sector, ReturnFormat Format)
{
    public static ReturnPlace Of(ReturnReader reader, ImportRequest request)
    {
        var audit = request.Audit;
        var organisation = Find(reader, audit);
        var id = organisation?.Id ?? Slug.Of(reader.Written[ReturnField.Organisation]);
        return new(
            id.Length > 0 ? id : Slug.Of(reader.Written.File),
            AreasOf(reader, audit, organisation),
            SectorOf(reader, audit, organisation),
            FormatOf(reader, organisation, request.OwnFormats)
        );
    }

    private static Organisation? Find(ReturnReader reader, Audit audit)
    {
        var name = reader.Written[ReturnField.Organisation];
        var found =
            audit.FindOrganisation(name)
            ?? audit.Organisations.FirstOrDefault(o => o.FormerNames.Append(o.Name).Any(n => Wording.Key(n) == Wording.Key(name)));
        reader.Take(ReturnField.Organisation);
        if (found is null)
        {
            var what =
                name.Length == 0
                    ? "no organisation is named; choose one"
                    : $"\"{name}\" is no organisation that audit.yaml names; add it, or this spelling under its former-names";
            reader.Problems.Add(new(Severity.Unsure, reader.Written.WhereIs(ReturnField.Organisation), what + "."));
        }
        return found;
    }

    private static uint AreasOf(ReturnReader reader, Audit audit, Organisation? organisation)
    {
        var mask = 0U;
        foreach (var (i, area) in audit.Areas.Index())
        {
            var field = ReturnField.Area(area.Id);
            var mark = reader.Written[field];
            var works = Ticks.IsTicked(mark, 0) || mark.Length > 0 && area.Is(mark);
            var understood = works || Ticks.IsUnticked(mark);
            reader.Take(field, stored: understood);
            mask |= works ? 1U << i : 0;
            if (!understood)
            {
                var what = $"\"{mark}\" does not say whether the organisation works in {area.Name}, so it counts as no; write Yes or No.";
                reader.Problems.Add(new(Severity.Unsure, reader.Written.WhereIs(field), what));
            }
        }
        if (mask != 0 || organisation is null)
        {
            return mask;
        }
        foreach (var (i, area) in audit.Areas.Index())
        {
            mask |= organisation.Areas.Contains("all") || organisation.Areas.Contains(area.Id) ? 1U << i : 0;
        }
        return mask;
    }

    private static int SectorOf(ReturnReader reader, Audit audit, Organisation? organisation)
    {
        var written = reader.Written[ReturnField.Sector];
        var wanted = written.Length > 0 ? written : organisation?.Sector ?? "";
        var found = -1;
        foreach (var (i, sector) in audit.Sectors.Index().Reverse())
        {
            var isIt = sector.Id == wanted || sector.Spellings.Append(sector.Name).Any(s => Wording.Key(s) == Wording.Key(wanted));
            found = isIt ? i : found;
        }
        reader.Take(ReturnField.Sector, stored: found >= 0);
        if (written.Length > 0 && found < 0)
        {
            reader.Problems.Add(
                new(
                    Severity.Unsure,
                    reader.Written.WhereIs(ReturnField.Sector),
                    $"\"{written}\" is no sector that audit.yaml names; the return counts in no sector. Add this spelling to a sector."
                )
            );
        }
        return found;
    }

    // What audit.yaml says counts, and a workbook that says otherwise is named: the report lists the one and would count the other.
    private static ReturnFormat FormatOf(ReturnReader reader, Organisation? organisation, IReadOnlyDictionary<string, ReturnFormat> decided)
    {
        var written = reader.Written[ReturnField.Format];
        var format = ReturnForm.Formats.Select(Wording.Key).ToImmutableArray().IndexOf(Wording.Key(written));
        reader.Take(ReturnField.Format, stored: format >= 0);
        if (written.Length > 0 && format < 0)
        {
            reader.Problems.Add(
                new(
                    Severity.Unsure,
                    reader.Written.WhereIs(ReturnField.Format),
                    $"\"{written}\" does not say how the return came, so it counts like any other; choose one of the list."
                )
            );
        }
        var said = format < 0 ? ReturnFormat.AsAsked : (ReturnFormat)format;
        ReturnFormat? listed = organisation is not null && decided.TryGetValue(organisation.Id, out var f) ? f : null;
        if (said != ReturnFormat.AsAsked && said != listed)
        {
            var name = organisation?.Name ?? reader.Written.File;
            reader.Problems.Add(
                new(
                    Severity.Unsure,
                    reader.Written.WhereIs(ReturnField.Format),
                    listed is null
                        ? $"the return says \"{written}\", and audit.yaml does not list {name} under received-in-own-format; add it there, or empty the cell."
                        : $"the return says \"{written}\", and audit.yaml says otherwise under received-in-own-format, which counts; make the two agree."
                )
            );
        }
        return listed ?? said;
    }
}
