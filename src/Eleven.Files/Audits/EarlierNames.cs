using System.Collections.Immutable;
using Eleven.Answers;
using Eleven.Files.Yaml;
using Eleven.QuestionSets;
using Eleven.Reports.Drafting;

namespace Eleven.Files.Audits;

/// <summary>Organisations that somebody says another one was, and that no earlier audit has: a trend would break off without a word.</summary>
internal static class EarlierNames
{
    public static IEnumerable<Problem> Missing(AuditFolder folder, ImmutableSortedDictionary<string, CountedAudit> earlier)
    {
        if (earlier.IsEmpty)
        {
            return [];
        }
        ImmutableArray<string> known =
        [
            .. earlier.Values.SelectMany(a => a.Definition.Audit.Organisations).Select(o => o.Id).Distinct().Order(StringComparer.Ordinal),
        ];
        return from organisation in folder.Audit.Organisations.Index()
            from was in organisation.Item.Was.Index()
            where !known.Contains(was.Item)
            select new Problem(
                Severity.Refused,
                folder.Where("organisations", $"{organisation.Index}", "was", $"{was.Index}"),
                $"There is no organisation '{was.Item}' in {string.Join(" or ", earlier.Keys)}, which this audit is compared with: {Nearest.Hint(was.Item, known)}"
            );
    }
}
