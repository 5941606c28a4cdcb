using System.Collections.Immutable;
using Eleven.Answers.Parsing;
using Eleven.QuestionSets;

namespace Eleven.Answers.Returns;

/// <summary>Whose return it is, where it counts, and how it came.</summary>
internal sealed record ReturnPlace(string Organisation, uint Areas, int Sector, ReturnFormat Format)
{
    public static ReturnPlace Of(ReturnReader reader, Audit audit)
    {
        var organisation = Find(reader, audit);
        var id = organisation?.Id ?? Slug.Of(reader.Written[ReturnField.Organisation]);
        return new(
            id.Length > 0 ? id : Slug.Of(reader.Written.File),
            AreasOf(reader, audit, organisation),
            SectorOf(reader, audit, organisation),
            FormatOf(reader)
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
            var mark = reader.Take(ReturnField.Area(area.Id));
            mask |= mark.Length > 0 && !Ticks.IsUnticked(mark) ? 1U << i : 0;
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

    private static ReturnFormat FormatOf(ReturnReader reader)
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
        return format < 0 ? ReturnFormat.AsAsked : (ReturnFormat)format;
    }
}
