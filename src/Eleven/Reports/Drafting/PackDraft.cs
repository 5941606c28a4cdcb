using System.Collections.Immutable;
using Eleven.Answers;
using Eleven.QuestionSets;
using Eleven.Reports.Withholding;

namespace Eleven.Reports.Drafting;

/// <summary>Reports of one audit drafted together for one audience, over one withholding; or why they may not be.</summary>
/// <param name="Kept">To be kept before any of the reports is handed out: whatever ends the run in between, no later edition can tell what was withheld.</param>
/// <param name="Mistakes">In the prose or the settings, or names that are no report; then there are no reports.</param>
/// <param name="Refusal">The edition would tell what one published before it withholds; then there are no reports.</param>
public sealed record PackDraft(
    ImmutableArray<Report> Reports,
    AudienceView View,
    KeptPattern Kept,
    ImmutableArray<Problem> Mistakes,
    Problem? Refusal
)
{
    /// <param name="names">Of <see cref="ReportName"/>.</param>
    /// <param name="final">Without the watermark; later editions are held against it.</param>
    /// <param name="standing">What was withheld from this audience before; it stays so.</param>
    public static PackDraft Of(CountedAudit audit, ImmutableArray<string> names, Audience audience, bool final, StandingEditions standing)
    {
        var kept = standing.Own?.Kept;
        var input = DraftInputs.Of(audit, audience, standing) with { IsDraft = !final };
        var pattern = input.Now.View.Pattern with { Digest = DigestOf(audit, audience) };
        var toKeep = new KeptPattern(pattern, final || kept is { Published: true }, audit.Definition.Audit.Thresholds);
        var nothing = new PackDraft([], input.Now.View, toKeep, [], null);
        if (Locked(audit.Definition, kept) is { IsEmpty: false } locked)
        {
            return nothing with { Mistakes = locked };
        }
        var refusal =
            (standing.Own is { Kept.Published: true } own ? Editions.Differencing(pattern, own.Kept.Pattern, own.File) : null)
            ?? Differing(audit, input, standing).FirstOrDefault();
        if (refusal is not null)
        {
            return nothing with { Refusal = refusal };
        }
        var (reports, mistakes) = Drafts(input, names);
        return mistakes.IsEmpty ? nothing with { Reports = reports } : nothing with { Mistakes = mistakes };
    }

    /// <summary>What drafting those reports would find wrong.</summary>
    public static ImmutableArray<Problem> Check(
        CountedAudit audit,
        ImmutableArray<string> names,
        Audience audience,
        StandingEditions standing
    ) => Drafts(DraftInputs.Of(audit, audience, standing), names).Mistakes;

    // Why no report may be written beside what was published of earlier audits: their figures or thresholds are others now.
    private static IEnumerable<Problem> Differing(CountedAudit audit, DraftInput input, StandingEditions standing)
    {
        foreach (var earlier in input.Earlier)
        {
            if (standing.Earlier.GetValueOrDefault(earlier.Name) is not { Kept: { Published: true } kept } edition)
            {
                continue;
            }
            var read = audit.Earlier[earlier.Name];
            foreach (var locked in Locked(read.Definition, kept))
            {
                yield return locked with
                {
                    Where = edition.Beginning + locked.Where,
                };
            }
            var now = earlier.Material.View.Pattern with { Digest = DigestOf(read, input.Audience) };
            if (Editions.Differencing(now, kept.Pattern, edition.File) is { } refusal)
            {
                yield return refusal;
            }
        }
    }

    private static (ImmutableArray<Report> Reports, ImmutableArray<Problem> Mistakes) Drafts(DraftInput input, ImmutableArray<string> names)
    {
        var drafted = new Drafted?[names.Length];
        Parallel.For(0, drafted.Length, i => drafted[i] = ReportDrafting.Of(input, names[i]));
        var unknown = names
            .Where((_, i) => drafted[i] is null)
            .Select(n => new Problem(Severity.Refused, "reports", ReportName.Unknown(input.Now.Audit, n)));
        var known = drafted.OfType<Drafted>().ToArray();
        return ([.. known.Select(d => d.Report)], [.. unknown, .. known.SelectMany(d => d.Problems).Distinct()]);
    }

    // The team sees everything: no two editions for it tell what either hides.
    private static EditionDigest? DigestOf(CountedAudit audit, Audience audience) =>
        audience != Audience.Team && ResponsesKey.Of(audit.Answers, audit.Tallies.Audit) is { } key
            ? EditionDigest.Of(key, audit.Tallies.Book, audit.Tallies.Audit)
            : null;

    // Settings that may no longer be others, once reports were published with them.
    private static ImmutableArray<Problem> Locked(AuditDefinition definition, KeptPattern? kept)
    {
        if (kept is not { Published: true, Thresholds: var published })
        {
            return [];
        }
        var now = definition.Audit.Thresholds;
        IEnumerable<(string Key, string Name, int Now, int Published)> all =
        [
            ("minimum-base", "minimum base", now.MinimumBase, published.MinimumBase),
            ("small-count", "small count", now.SmallCount, published.SmallCount),
        ];
        return [.. all.Where(t => t.Now != t.Published).Select(t => Locked(definition, t.Key, t.Name, t.Published))];
    }

    private static Problem Locked(AuditDefinition definition, string key, string name, int published) =>
        new(
            Severity.Refused,
            definition.Where("thresholds", key),
            $"the reports published before were made with a {name} of {published}, and it stays so for the whole audit. Write {key}: {published}."
        );
}
