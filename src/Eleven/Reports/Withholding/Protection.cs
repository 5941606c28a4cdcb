namespace Eleven.Reports.Withholding;

/// <summary>
/// The last step of withholding: every secret must have another value in some whole set of numbers that fits all that is published. Where none is found more
/// is withheld beside it, in the end the whole table. How many answered needs none where a breakdown of options is withheld: what they answered is the secret, and how many are
/// in the group is published on its own, or <see cref="SmallGroups"/> has seen to it. How many wrote something is a secret like any option.
/// </summary>
internal sealed class Protection(PublishableSet set, Withheld withheld, Secrets secrets)
{
    public void Of(string question)
    {
        var rows = set.Of(question).ToArray();
        for (var again = true; again; )
        {
            var before = withheld.Count;
            foreach (var row in rows.Where(r => r.Tally.Asked > 0))
            {
                var safe =
                    row.Options.All(o => secrets.Of(o).All(s => Protect(o, s)))
                    && secrets.Beside(row).All(s => ProtectBeside(question, s))
                    && secrets.OfOtherForm(row).All(s => ProtectByBases(rows, row, s));
                if (!safe && !WithholdMore(rows, row.Group.Kind))
                {
                    Each(rows);
                    return;
                }
            }
            again = withheld.Count > before;
        }
    }

    // Nothing of the question is left to withhold. What one of its numbers cannot be kept from, by other questions, others still can.
    private void Each(Cells[] rows)
    {
        foreach (var option in rows.Where(r => r.Tally.Asked > 0).SelectMany(r => r.Options))
        {
            foreach (var secret in secrets.Of(option))
            {
                Protect(option, secret);
            }
        }
    }

    /// <returns>False when the secret cannot be made safe by withholding more beside it.</returns>
    private bool Protect(Unit option, WholeNumber secret)
    {
        while (!secret.Safe && !AlternativeSearch.Finds(secret))
        {
            var next = option.IsWithheld ? Nearest(option, secret) : option;
            if (next is null)
            {
                return false;
            }
            withheld.Add(next);
            // Alone in a row that adds up it would be known, and protect nothing.
            if (next.Row is { AddsUp: true } row)
            {
                withheld.Second(row.Options);
            }
        }
        return true;
    }

    // Who called it not relevant follows from those asked less those who answered where nobody may leave it blank: then only the whole breakdown hides it.
    private bool ProtectBeside(string question, WholeNumber secret)
    {
        if (secret.Safe || AlternativeSearch.Finds(secret))
        {
            return true;
        }
        withheld.Add(set.Besides.Single(b => b.Question == question));
        return AlternativeSearch.Finds(secret);
    }

    // How many were asked a routed question tells it, so that its breakdown there goes, and after it those on the fewest.
    private bool ProtectByBases(Cells[] rows, Cells row, WholeNumber secret)
    {
        var others = rows.Where(r => r.Group.Kind == row.Group.Kind && r != row).OrderBy(r => r.Base.Value);
        foreach (var next in others.Prepend(row).Where(r => !r.Whole.IsWithheld))
        {
            if (secret.Safe || AlternativeSearch.Finds(secret))
            {
                return true;
            }
            withheld.Add(next.Whole);
        }
        return secret.Safe || AlternativeSearch.Finds(secret);
    }

    // Of the nearest, what by itself makes the secret safe; where another question tells it, that question's breakdown; else the smallest, and then more beside it.
    private static Unit? Nearest(Unit option, WholeNumber secret)
    {
        Unit[] Ring(Predicate<Unit> which) =>
            Around(secret).Select(ring => Candidates(ring, option, which)).FirstOrDefault(r => r.Length > 0) ?? [];
        Unit[] nearest = [.. Ring(u => u.Question == option.Question), .. Ring(u => u.Question != option.Question)];
        return Array.Find(nearest, u => Suffices(u, secret)) ?? nearest.FirstOrDefault();
    }

    private static Unit[] Candidates(WholeNumber[] ring, Unit option, Predicate<Unit> which)
    {
        Unit[] all = [.. ring.SelectMany(n => n.Units).Distinct().Where(u => which(u) && Protects(u, option))];
        Array.Sort(all, Withheld.Compare);
        return all;
    }

    private static bool Suffices(Unit candidate, WholeNumber secret)
    {
        var told = Array.FindAll(candidate.Numbers, n => !n.Withheld);
        Array.ForEach(told, n => n.Withheld = true);
        var found = AlternativeSearch.Finds(secret, quick: true);
        Array.ForEach(told, n => n.Withheld = false);
        return found;
    }

    // First what tells the secret by itself; then by rings, the nearer the likelier: what stands in a sum with it, and in a sum with a withheld number of the
    // ring before.
    private static IEnumerable<WholeNumber[]> Around(WholeNumber secret)
    {
        if (secret.ToldBy is { } sum)
        {
            yield return [.. sum.Terms.Select(t => t.Number)];
        }
        HashSet<WholeNumber> seen = [secret];
        WholeNumber[] ring = [secret];
        while (ring.Length > 0)
        {
            ring = [.. ring.SelectMany(n => n.Terms).SelectMany(t => t.Sum.Terms).Select(t => t.Number).Where(seen.Add)];
            yield return [.. ring.Where(n => !n.Withheld)];
            ring = [.. ring.Where(n => n.Withheld)];
        }
    }

    // Areas tell nothing of sectors, nor sectors of areas. The region's own figures are given up last: for a breakdown's sake the breakdown goes.
    private static bool Protects(Unit candidate, Unit option) =>
        !candidate.IsWithheld
        && !candidate.Follows
        && candidate.Row is not null
        && (candidate.Counter != Unit.Whole || candidate.Row.TellsAnswered || candidate.Question != option.Question)
        && option.Group.Kind switch
        {
            BreakdownKind.Region => true,
            BreakdownKind.Area => candidate.Group.Kind == BreakdownKind.Area,
            _ => candidate.Group.Kind is BreakdownKind.Sector or BreakdownKind.Side,
        };

    // The breakdown itself goes first, then the finest, and only in the end the region's own figures. False when nothing is left.
    private bool WithholdMore(Cells[] rows, BreakdownKind kind)
    {
        BreakdownKind[] stages =
        [
            kind == BreakdownKind.Region ? BreakdownKind.Sector : kind,
            BreakdownKind.Sector,
            BreakdownKind.Side,
            BreakdownKind.Area,
            BreakdownKind.Region,
        ];
        foreach (var stage in stages)
        {
            var next = Array.FindAll(rows, r => r.Group.Kind == stage && !r.Whole.IsWithheld);
            foreach (var row in next)
            {
                withheld.Add(row.Whole);
            }
            if (next.Length > 0)
            {
                return rows.Any(r => !r.Whole.IsWithheld);
            }
        }
        return false;
    }
}
