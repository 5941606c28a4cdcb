namespace Eleven.Reports.Withholding;

/// <summary>
/// Looks for another whole set of numbers that fits all that is published. Depth-first repair: change one withheld number, then mend the sums that no longer
/// hold by changing other withheld numbers of them, the sum with the fewest ways to be mended first. What it finds is a proof; that it finds nothing within its
/// effort proves nothing, and is taken as unsafe.
/// </summary>
internal sealed class AlternativeSearch
{
    // Steps: enough to decide every question of the examples that can be decided; and a tenth, which decides most.
    private const int Thorough = 3000;
    private const int Quick = 300;
    private const int MostChanges = 40;
    private static readonly long[] Steps = [1, -1];
    private readonly List<WholeNumber> _changed = [];
    private readonly HashSet<Sum> _touched = [];
    private readonly WholeNumber _start;
    private readonly int _effort;
    private int _steps;

    private AlternativeSearch(WholeNumber start, int effort) => (_start, _effort) = (start, effort);

    /// <summary>Whether a set was found in which the number differs. All numbers that differ in it are shown safe at once.</summary>
    /// <param name="quick">Gives up early: for a choice among many.</param>
    public static bool Finds(WholeNumber number, bool quick = false) =>
        number.ToldBy is null && Array.Exists(Steps, step => new AlternativeSearch(number, quick ? Quick : Thorough).Finds(step));

    private bool Finds(long step)
    {
        if (!IsWithin(_start, step))
        {
            return false;
        }
        Change(_start, step);
        var found = Mend();
        if (found)
        {
            MarkSafe();
        }
        while (_changed.Count > 0)
        {
            Undo();
        }
        return found;
    }

    private bool Mend()
    {
        if (FewestWays() is not { } broken)
        {
            return true;
        }
        if (_changed.Count >= MostChanges || ++_steps > _effort)
        {
            return false;
        }
        var lack = LackOf(broken, broken.Drift);
        foreach (var term in broken.Terms.Where(t => Mends(t, lack)).OrderBy(t => Worth(t.Number, Step(t, lack))).ToArray())
        {
            Change(term.Number, Step(term, lack));
            if (Mend())
            {
                return true;
            }
            Undo();
        }
        return false;
    }

    /// <summary>The sum that no longer holds and has the fewest ways to be mended; null when every sum holds.</summary>
    private Sum? FewestWays()
    {
        Sum? fewest = null;
        var least = int.MaxValue;
        foreach (var sum in _touched)
        {
            var lack = LackOf(sum, sum.Drift);
            if (lack == 0)
            {
                continue;
            }
            var ways = Ways(sum, lack);
            if (ways < least)
            {
                (fewest, least) = (sum, ways);
            }
            if (ways == 0)
            {
                break;
            }
        }
        return fewest;
    }

    private static int Ways(Sum sum, long lack)
    {
        var ways = 0;
        foreach (var term in sum.Terms)
        {
            ways += Mends(term, lack) ? 1 : 0;
        }
        return ways;
    }

    private static bool Mends(Term term, long lack) =>
        term.Number is { Withheld: true, Definition: null, Change: 0 } && IsWithin(term.Number, Step(term, lack));

    private static bool IsWithin(WholeNumber number, long step) => number.Value + step >= number.Low && number.Value + step <= number.High;

    private void Change(WholeNumber number, long step)
    {
        number.Change = step;
        _changed.Add(number);
        Drift(number, step);
    }

    private void Undo()
    {
        var last = _changed[^1];
        Drift(last, -last.Change);
        last.Change = 0;
        _changed.RemoveAt(_changed.Count - 1);
    }

    private void Drift(WholeNumber number, long step)
    {
        foreach (var term in number.Terms)
        {
            _touched.Add(term.Sum);
            term.Sum.Drift += term.Weight * step;
        }
    }

    private void MarkSafe()
    {
        foreach (var number in _changed)
        {
            number.Safe = true;
        }
        foreach (var sum in _touched)
        {
            if (sum is { Drift: not 0, Defines: { Withheld: true } total })
            {
                total.Safe = true;
            }
        }
    }

    // Sums broken less sums mended by a change: the least first.
    private int Worth(WholeNumber number, long step)
    {
        var worth = 0;
        foreach (var term in number.Terms)
        {
            var now = term.Sum.Drift;
            worth += (LackOf(term.Sum, now + (term.Weight * step)) == 0 ? 0 : 1) - (LackOf(term.Sum, now) == 0 ? 0 : 1);
        }
        return worth;
    }

    // What is withheld and nothing but a sum may come out as it likes, unless it is the number that is looked at.
    private long LackOf(Sum sum, long drift) => sum.Defines is { Withheld: true } total && total != _start ? 0 : sum.Lack(drift);

    /// <summary>The step that makes up the lack: rounded away from zero, so that a range is reached.</summary>
    private static long Step(Term term, long lack)
    {
        var step = lack / term.Weight;
        return step * term.Weight == lack ? step : step + (lack > 0 == term.Weight > 0 ? 1 : -1);
    }
}
