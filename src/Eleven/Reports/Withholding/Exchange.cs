using Eleven.QuestionSets;
using Eleven.Tallies;

namespace Eleven.Reports.Withholding;

/// <summary>
/// A proof that needs no search: two people of two breakdowns that are withheld whole exchange what they answered to one question. Nothing that is published
/// of it changes, and the withheld count does.
/// </summary>
internal sealed class Exchange(Audit audit, Cells[] rows, Func<Cells, bool> isWhole)
{
    public bool Proves(Cells row, int counter) =>
        isWhole(row)
        && (
            row.Tally.Group.Sector is { } sector ? rows.Any(r => BetweenSectors(sector, r) && CanDiffer(row, r, counter))
            : row.Tally.Group.Side is not null ? rows.Any(r => BetweenSides(row, r) && CanDiffer(row, r, counter))
            : row.Tally.Group.Area is not null
                && AllWhole(g => g.Area is not null || g.Sector is not null)
                && CanDifferOutside(row, counter)
        );

    /// <summary>Nobody in the whole region gave the answer, and the region's 0 says so of every part of it.</summary>
    public bool IsNobodys(Cells row, int counter) =>
        Region is { } all
        && all.Question.GetType() == row.Tally.Question.GetType()
        && counter < all.Counts.Length
        && all.Counts[counter] == 0;

    private QuestionTally? Region => rows.FirstOrDefault(r => r.Tally.Group == Group.Region)?.Tally;

    private bool BetweenSectors(string sector, Cells other) =>
        isWhole(other)
        && other.Tally.Group.Sector is { } otherSector
        && otherSector != sector
        && (IsPolice(sector) == IsPolice(otherSector) || AllWhole(g => g.Side is not null));

    private bool BetweenSides(Cells row, Cells other) =>
        isWhole(other) && other.Tally.Group.Side is { } side && side != row.Tally.Group.Side && AllWhole(g => g.Sector is not null);

    private bool AllWhole(Func<Group, bool> which) => rows.Where(r => which(r.Tally.Group)).All(isWhole);

    private bool IsPolice(string sector) => audit.Sectors.Any(s => s.Police && s.Id == sector);

    // Someone here gave the answer and someone there did not, or the other way about.
    private static bool CanDiffer(Cells here, Cells there, int counter) =>
        there.Tally.Question.GetType() == here.Tally.Question.GetType()
        && there.Tally.Counts.Length > counter
        && CanDiffer(
            here.Tally.Counts[counter],
            here.Tally.AnsweredOf(counter),
            there.Tally.Counts[counter],
            there.Tally.AnsweredOf(counter)
        );

    private bool CanDifferOutside(Cells area, int counter) =>
        Region is { } all
        && all.Counts.Length > counter
        && CanDiffer(
            area.Tally.Counts[counter],
            area.Tally.AnsweredOf(counter),
            all.Counts[counter] - area.Tally.Counts[counter],
            all.AnsweredOf(counter) - area.Tally.AnsweredOf(counter)
        );

    private static bool CanDiffer(long here, long ofHere, long there, long ofThere) =>
        (here > 0 && there < ofThere) || (here < ofHere && there > 0);
}
