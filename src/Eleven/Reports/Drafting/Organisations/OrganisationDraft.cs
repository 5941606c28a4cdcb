using System.Collections.Immutable;
using Eleven.Answers;
using Eleven.Findings;
using Eleven.QuestionSets;
using Eleven.Reports.Drafting.Parts;

namespace Eleven.Reports.Drafting.Organisations;

/// <summary>The report for one organisation: its own grades beside its sector and the region, its words, its actions, last time, and what concerns it.</summary>
internal static class OrganisationDraft
{
    public static Drafted Of(DraftInput input, string id)
    {
        var organisation = input.Now.Audit.Organisations.Single(o => o.Id == id);
        var scope = Scope.Of(input, organisation);
        if (!HeatMapPart.MayBeSeen(scope))
        {
            scope.Problems.Add(
                new(
                    Severity.Refused,
                    ReportName.OfOrganisation(id),
                    "An organisation's report shows its grades by name, and this audit's are for partners: ask for it with --audience partners."
                )
            );
        }
        var map = HeatMap.Of(scope.Now.Answers, null, scope.Now.NotComparable);
        var row = map.Rows.FirstOrDefault(r => r.Organisation.Id == id);
        ImmutableArray<Block> blocks =
        [
            .. Opening(scope, organisation, row),
            .. row is null ? [] : OwnGrades.Of(scope, organisation, map, row),
            .. OwnWords.Of(scope, id),
            .. OwnActions.Of(scope, id),
            .. Concerns.Of(scope, organisation),
            .. Replies(scope, id),
        ];
        return new(
            new Report
            {
                Kind = ReportKind.Organisation,
                Title = input.Now.Audit.Title,
                Subtitle = $"Report for {organisation.Name}",
                Publisher = input.Now.Audit.Region,
                Audience = input.Audience,
                Draft = input.IsDraft,
                DataDate = input.Now.Audit.DataDate,
                FileName = $"{input.Now.Audit.Id}-{id}",
                Blocks = blocks,
            },
            [.. scope.Prose.Problems, .. scope.Problems]
        );
    }

    private static IEnumerable<Block> Opening(Scope scope, Organisation organisation, HeatRow? row)
    {
        yield return new Heading(1, organisation.Name, "organisation");
        var areas = organisation.Areas.Select(a => scope.Audit.FindArea(a)?.Name ?? a).ToArray();
        var sector = scope.Audit.Sectors.FirstOrDefault(s => s.Id == organisation.Sector)?.Name ?? organisation.Sector;
        var works = areas.Length switch
        {
            0 => "Areas: none named",
            1 => $"Area: {areas[0]}",
            _ => $"Areas: {string.Join(", ", areas)}",
        };
        yield return Paragraph.Of($"Sector: {sector}. {works}.", ParagraphStyle.Lead);
        if (row is null)
        {
            var asked = scope.Audit.Expected.Contains(organisation.Id);
            yield return Paragraph.Of(
                asked
                    ? "This organisation was asked for a self-assessment, and none had been received when this report was made. There are no grades to show. "
                        + "If one was sent, or is still to be sent, please tell the team that runs the audit."
                    : "This organisation was not asked for a self-assessment in this audit and sent none. There are no grades to show."
            );
        }
        else if (row.Format == ReturnFormat.OwnNotComparable)
        {
            yield return Paragraph.Of(
                "Its return came in a format of its own and cannot be compared with the others, so it is in none of the figures."
            );
        }
        foreach (var block in scope.Prose.Of(ReportName.OfOrganisation(organisation.Id)))
        {
            yield return block;
        }
    }

    private static IEnumerable<Block> Replies(Scope scope, string id)
    {
        YouSaid[] said = [.. scope.Input.YouSaid.Where(y => y.Organisation == id)];
        return said.Length == 0 ? [] : [new Heading(1, "You said, we will", "you-said"), .. YouSaidPart.Replies(scope, said)];
    }
}
