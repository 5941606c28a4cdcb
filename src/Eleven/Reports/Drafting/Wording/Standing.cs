using System.Collections.Immutable;

namespace Eleven.Reports.Drafting.Wording;

/// <summary>Options in the order of their shares, ties kept together. "Other" has no place among them, for it is many answers; where it is alone, it has.</summary>
/// <param name="Top">The highest share and everything tied with it.</param>
/// <param name="Next">The two with lower shares, and what is tied with the second; none when that is too many to name.</param>
/// <param name="Bottom">The lowest share and everything tied with it; empty when all are equal.</param>
internal sealed record Standing(
    ImmutableArray<(int Counter, Stated Share)> Top,
    ImmutableArray<(int Counter, Stated Share)> Next,
    ImmutableArray<(int Counter, Stated Share)> Bottom
)
{
    private const int MostNamed = 3;

    /// <summary>Another answer than those listed, to be told apart: at least as common as the last of those named here. Null where it is less common.</summary>
    public Stated? Other { get; private init; }

    /// <summary>As many gave another answer as gave the most common one that is listed.</summary>
    public bool OtherLeads => Other is { } other && !IsLess(other, Top[0].Share);

    /// <summary>Nobody gave any of those that may be seen: none of them is the most common.</summary>
    public bool IsOfNobody => Top[0].Share.Figure.Count == 0;

    /// <summary>Null when no figure may be seen.</summary>
    public static Standing? Of(Tallied tallied)
    {
        var shown = tallied.InOrder();
        ImmutableArray<(int Counter, Stated Share)> listed = [.. shown.Where(o => !tallied.IsOther(o.Counter))];
        var all = listed.IsEmpty ? shown : listed;
        if (all.IsEmpty)
        {
            return null;
        }
        var top = Tied(all, 0);
        ImmutableArray<(int Counter, Stated Share)> after = [.. all.Where(o => IsLess(o.Share, top[0].Share))];
        var next = after.Take(2).ToImmutableArray();
        if (next.Length == 2)
        {
            next = [.. after.TakeWhile((o, i) => i < 2 || Same(o.Share, next[1].Share))];
        }
        ImmutableArray<(int, Stated)> bottom = top.Length == all.Length ? [] : [.. all.Where(o => Same(o.Share, all[^1].Share))];
        next = next.Length > MostNamed ? [] : next;
        var last = next.IsEmpty ? top[0] : next[^1];
        var other = shown.Where(o => !all.Contains(o) && o.Share.Figure.Count > 0 && !IsLess(o.Share, last.Share));
        return new(top, next, bottom) { Other = other.Select(o => (Stated?)o.Share).FirstOrDefault() };
    }

    private static ImmutableArray<(int Counter, Stated Share)> Tied(ImmutableArray<(int Counter, Stated Share)> all, int at) =>
        [.. all.Where(o => Same(o.Share, all[at].Share))];

    private static bool IsLess(Stated one, Stated other) => one.Figure.Count * other.Figure.Base < other.Figure.Count * one.Figure.Base;

    private static bool Same(Stated one, Stated other) => one.Figure.Count * other.Figure.Base == other.Figure.Count * one.Figure.Base;
}
