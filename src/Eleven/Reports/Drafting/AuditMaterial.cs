using System.Collections.Immutable;
using Eleven.Answers;
using Eleven.QuestionSets;
using Eleven.Tallies;

namespace Eleven.Reports.Drafting;

/// <summary>One audit as drafting reads it.</summary>
/// <param name="Tallies">For what is settled by structure (sets, groups, findings on returns). Printed survey figures come from the view and nowhere else.</param>
/// <param name="View">What the report's audience may see.</param>
/// <param name="Answers">For reconciliation, response rates, the heat map and released words.</param>
public sealed record AuditMaterial(AuditTallies Tallies, AudienceView View, AuditAnswers Answers)
{
    /// <summary>Returns that came in an own format.</summary>
    public ImmutableArray<OwnFormat> OwnFormats { get; init; } = [];
    public Audit Audit => Tallies.Audit;

    /// <summary>As that area reads it.</summary>
    /// <param name="area">Its id; null: no single area.</param>
    internal AuditMaterial In(string? area)
    {
        if (area is null)
        {
            return this;
        }
        var tallies = Tallies.In(area);
        return this with
        {
            Tallies = tallies,
            View = View.Over(tallies.Book),
            Answers = Answers with { Tables = [.. Answers.Tables.Select(t => t.As(area))] },
        };
    }

    /// <summary>Organisations whose return came in an own format and was not transcribed.</summary>
    internal IEnumerable<string> NotComparable =>
        OwnFormats.Where(o => o.Format == ReturnFormat.OwnNotComparable).Select(o => o.Organisation);
}

/// <summary>An earlier audit.</summary>
/// <param name="Name">As in figure addresses after #.</param>
public sealed record EarlierMaterial(string Name, AuditMaterial Material);

/// <summary>A return that came in an own format.</summary>
/// <param name="Organisation">Organisation id.</param>
public sealed record OwnFormat(string Organisation, ReturnFormat Format, string? Note);
