using Eleven.Reports.Drafting;

namespace Eleven.Store.Audits;

/// <summary>What people decided, said and released in an audit that is taken in.</summary>
internal static class DecisionsIntake
{
    public static IEnumerable<Decided> Of(Guid audit, AuditDefinition definition, IReadOnlyDictionary<string, Guid> organisations) =>
        [
            .. definition.Decisions.Recodes.Select(
                (r, i) =>
                    new RecodeDecision
                    {
                        AuditId = audit,
                        Order = i,
                        Question = r.Question,
                        From = r.From,
                        To = r.To,
                        Reason = r.Reason,
                    }
            ),
            .. definition.Decisions.Duplicates.Select(
                (d, i) =>
                    new DuplicateChoice
                    {
                        AuditId = audit,
                        Order = i,
                        Source = d.Source,
                        File = d.File,
                        Rows = [.. d.Rows],
                        Keep = d.Keep,
                        Files = [.. d.Files],
                        KeepFile = d.KeepFile,
                        Reason = d.Reason,
                    }
            ),
            .. definition.Decisions.Codebooks.Select((c, i) => Codebook(audit, i, c)),
            .. definition.Decisions.ThemeCodes.Select(
                (c, i) =>
                    new GivenThemes
                    {
                        AuditId = audit,
                        Order = i,
                        Question = c.Question,
                        FileHash = c.FileHash,
                        Row = c.Row,
                        Themes = [.. c.Themes],
                    }
            ),
            .. definition.Quotes.Select(
                (q, i) =>
                    new Quote
                    {
                        AuditId = audit,
                        Order = i,
                        Question = q.Question,
                        FileHash = q.FileHash,
                        Row = q.Row,
                        Text = q.Text,
                        Who = q.Who,
                        ReleasedBy = q.ReleasedBy,
                        ReleasedOn = q.ReleasedOn,
                        Kind = q.Kind,
                        Area = q.Area,
                    }
            ),
            .. definition.YouSaid.Select(
                (s, i) =>
                    new YouSaidWeWill
                    {
                        AuditId = audit,
                        Order = i,
                        OrganisationId = organisations[s.Organisation],
                        Said = s.Said,
                        WeWill = s.WeWill,
                        Area = s.Area,
                    }
            ),
            .. definition.ReceivedInOwnFormat.Select(
                (r, i) =>
                    new OwnFormatReturn
                    {
                        AuditId = audit,
                        Order = i,
                        OrganisationId = organisations[r.Organisation],
                        Format = r.Format,
                        Note = r.Note,
                    }
            ),
        ];

    private static QuestionCodebook Codebook(Guid audit, int order, Answers.Codebook given)
    {
        var codebook = new QuestionCodebook
        {
            AuditId = audit,
            Order = order,
            Question = given.Question,
            Base = given.Base,
        };
        codebook.Themes.AddRange(
            given.Themes.Select(
                (t, i) =>
                    new Theme
                    {
                        CodebookId = codebook.Id,
                        Code = t.Id,
                        Label = t.Label,
                        Positive = t.Positive,
                        Colour = t.Colour,
                        Order = i,
                    }
            )
        );
        return codebook;
    }
}
