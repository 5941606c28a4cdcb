using System.Collections.Immutable;
using Eleven.Answers;
using Eleven.QuestionSets;
using Eleven.Tallies;

namespace Eleven.Findings;

/// <summary>How many of those asked for a return sent one, in any format.</summary>
/// <param name="Expected">Organisations asked, in the order of the audit.</param>
/// <param name="Returned">Those of them that sent a return.</param>
public sealed record Turnout(ImmutableArray<Organisation> Expected, ImmutableArray<Organisation> Returned)
{
    /// <summary>Base: the organisations asked.</summary>
    public Figure Figure => new(Returned.Length, Expected.Length, BaseKind.Asked, Instrument.SelfAssessment);

    /// <summary>Asked, and sent none.</summary>
    public ImmutableArray<Organisation> NotReturned => [.. Expected.Where(o => !Returned.Contains(o))];
}

/// <summary>Expected and returned, over all, by area and by sector. One that works in several areas is in each of them.</summary>
/// <param name="NotAsked">Sent a return though nobody expected one of them: outside the rates.</param>
/// <param name="OwnFormat">Of those returned, in an own format, transcribed or not.</param>
public sealed record ResponseRate(
    Turnout All,
    ImmutableArray<(Area Area, Turnout Turnout)> ByArea,
    ImmutableArray<(Sector Sector, Turnout Turnout)> BySector,
    ImmutableArray<Organisation> NotAsked,
    ImmutableArray<Organisation> OwnFormat
)
{
    /// <param name="notComparable">Organisations whose return came in an own format and is nowhere in the answers.</param>
    public static ResponseRate Of(AuditAnswers answers, IEnumerable<string>? notComparable = null)
    {
        var audit = answers.Audit;
        var untranscribed = (notComparable ?? []).ToArray();
        var returns = answers.Tables.SelectMany(t => t.Returns).ToArray();
        var returned = returns.Select(r => r.Organisation).Concat(untranscribed).ToHashSet();
        var own = returns.Where(r => r.Format != ReturnFormat.AsAsked).Select(r => r.Organisation).Concat(untranscribed).ToHashSet();
        Turnout Over(Func<Organisation, bool> which)
        {
            var expected = audit.Organisations.Where(o => audit.Expected.Contains(o.Id)).Where(which).ToImmutableArray();
            return new(expected, [.. expected.Where(o => returned.Contains(o.Id))]);
        }
        return new(
            Over(_ => true),
            [.. audit.Areas.Select(a => (a, Over(o => o.Areas.Contains(a.Id))))],
            [.. audit.Sectors.Select(s => (s, Over(o => o.Sector == s.Id)))],
            [.. returned.Except(audit.Expected).Order(StringComparer.Ordinal).Select(id => HeatMap.Named(audit, id))],
            [.. own.Order(StringComparer.Ordinal).Select(id => HeatMap.Named(audit, id))]
        );
    }
}
