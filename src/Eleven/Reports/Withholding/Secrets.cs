using Eleven.QuestionSets;

namespace Eleven.Reports.Withholding;

/// <summary>
/// The numbers of an option that nobody may be able to work out: what is withheld of it, and for the public the later places of a ranking that only 1 to 4
/// gave it, which no table prints and a mean place may tell. In the group itself, and in what taking an area from its region leaves.
/// </summary>
/// <param name="isSmall">Whether a count is one that the audience may not see.</param>
/// <param name="minimumBase">Of a breakdown outside the team.</param>
internal sealed class Secrets(PublishableSet set, Func<long, bool> isSmall, int minimumBase)
{
    private readonly Dictionary<Unit, SecretNumbers> _rest = [];
    private readonly Dictionary<WholeNumber, WholeNumber> _restBeside = [];

    public IEnumerable<WholeNumber> Of(Unit option)
    {
        var row = option.Row!;
        var nobody = row.Tally.AnsweredOf(option.Counter) == 0 && !row.Group.Members.IsWithheld;
        if (nobody || row.NotOffered(option.Counter))
        {
            return [];
        }
        var (here, whole) = (Here(option), set.InRegion(option));
        if (whole is null || option.Group.Kind != BreakdownKind.Area)
        {
            return Of(here, option.IsWithheld, whole);
        }
        // Where only one of the two is withheld, the rest is as safe as that one.
        return Of(here, option.IsWithheld, whole).Concat(Of(Rest(option, whole), option.IsWithheld && whole.IsWithheld, whole));
    }

    /// <summary>
    /// Who called a question not relevant, where that is withheld and some of those asked gave it no answer. In the group itself, and in what taking an area from its region leaves.
    /// </summary>
    public IEnumerable<WholeNumber> Beside(Cells row)
    {
        if (row.NotRelevant is not { Withheld: true } here || Silent(row) == 0)
        {
            return [];
        }
        var whole = set.Region(row.Question.Code);
        if (whole?.NotRelevant is { Withheld: false, Value: 0 })
        {
            return [];
        }
        var rest = row.Group.Kind == BreakdownKind.Area && whole?.NotRelevant is { Withheld: true } && Silent(whole) > Silent(row);
        return rest ? [here, RestBeside(here, whole!.NotRelevant!)] : [here];
    }

    /// <summary>
    /// How many of one form came to a routed question, where that form's people in the group are too few or few of them did or did not: by area and police together, say, which
    /// no table prints. Also in what taking an area from its region leaves.
    /// </summary>
    public IEnumerable<WholeNumber> OfOtherForm(Cells row)
    {
        if (row.OfOtherForm is not { } here || row.Group.IsPolice || row.Group.Kind is BreakdownKind.Region or BreakdownKind.Side)
        {
            return [];
        }
        var (people, count) = (here.People, here.Number.Value);
        var all = row.Group.Kind == BreakdownKind.Area ? set.Region(row.Question.Code)?.OfOtherForm : null;
        return IsFew(people, count) || (all is not null && IsFew(all.People - people, all.Number.Value - count)) ? [here.Number] : [];
    }

    private bool IsFew(long people, long count) => people > 0 && (people < minimumBase || isSmall(count) || isSmall(people - count));

    private static long Silent(Cells row) => row.Tally.Asked - row.Tally.Answered;

    private WholeNumber RestBeside(WholeNumber area, WholeNumber region)
    {
        if (!_restBeside.TryGetValue(area, out var rest))
        {
            _restBeside[area] = rest = Knowledge.Total([new(region, 1), new(area, -1)]);
            rest.Withheld = true;
        }
        return rest;
    }

    private IEnumerable<WholeNumber> Of(SecretNumbers numbers, bool withheld, Unit? whole)
    {
        var later = numbers.LaterPlaces.Where(p => isSmall(p.Value));
        return withheld ? numbers.Printed.Where((_, at) => whole is null || !TellsOfAll(whole, at)).Concat(later) : later;
    }

    // All of the region gave the same answer, and its figure says so of every part of it.
    private static bool TellsOfAll(Unit whole, int at)
    {
        var row = whole.Row!;
        var everyone = row.TellsAnswered ? row.Tally.Asked : row.Bases[whole.Counter].Value;
        var number = Here(whole).Printed[at];
        return !whole.IsWithheld
            && (
                row.Ranks.Length > 0 && number == row.Ranks[whole.Counter].Sum
                    ? row.Ranks[whole.Counter].Places.Any(p => p.Value == everyone)
                    : number.Value == 0 || number.Value == everyone
            );
    }

    private static SecretNumbers Here(Unit option) =>
        option.Row is { Ranks.Length: > 0 } row
            ? new(row.Ranks[option.Counter].Told, row.Ranks[option.Counter].Places[1..])
            : new([option.Numbers[0]], []);

    // What is left in the region besides the area is nothing but the one less the other.
    private SecretNumbers Rest(Unit area, Unit region)
    {
        if (!_rest.TryGetValue(area, out var rest))
        {
            WholeNumber Less(Func<Unit, IEnumerable<Term>> of)
            {
                var total = Knowledge.Total(of(region).Concat(of(area).Select(t => new Term(t.Number, -t.Weight))));
                total.Withheld = true;
                return total;
            }
            WholeNumber[] Places(Unit unit) => unit.Row!.Ranks[unit.Counter].Places;
            _rest[area] = rest = area.Row!.Question is RankQuestion question
                ? new(
                    [Less(u => [new(Places(u)[0], 1)]), Less(u => Ranking.FirstThreeOf(Places(u))), Less(u => Ranking.SumOf(Places(u)))],
                    [.. Enumerable.Range(1, question.Items.Length - 1).Select(place => Less(u => [new(Places(u)[place], 1)]))]
                )
                : new([Less(u => [new(u.Numbers[0], 1)])], []);
        }
        return rest;
    }

    /// <param name="Printed">What print tells where the option is published.</param>
    /// <param name="LaterPlaces">Second place and after, of a ranked item; else empty.</param>
    private sealed record SecretNumbers(WholeNumber[] Printed, WholeNumber[] LaterPlaces);
}
