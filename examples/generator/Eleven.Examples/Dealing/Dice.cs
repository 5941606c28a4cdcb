namespace Eleven.Examples.Dealing;

/// <summary>Chance that falls the same way in every run and on every machine (xorshift), named so that one question's dealing does not move another's.</summary>
internal sealed class Dice
{
    private ulong _state;

    public Dice(string name)
    {
        _state = 14695981039346656037;
        foreach (var c in name)
        {
            _state = (_state ^ c) * 1099511628211;
        }
        _state = _state == 0 ? 1 : _state;
        Below(2);
    }

    public int Below(int limit)
    {
        _state ^= _state >> 12;
        _state ^= _state << 25;
        _state ^= _state >> 27;
        return (int)((_state * 2685821657736338717 >> 33) % (ulong)limit);
    }

    public bool Chance(int percent) => Below(100) < percent;

    public T Pick<T>(IReadOnlyList<T> from) => from[Below(from.Count)];

    public List<T> Shuffled<T>(IEnumerable<T> things)
    {
        var list = things.ToList();
        for (var i = list.Count - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (list[i], list[j]) = (list[j], list[i]);
        }
        return list;
    }
}
