using System.Globalization;

namespace Eleven.Web.Accounts;

/// <summary>The steps of time of which codes were used, so that none works twice, whatever the clock is set to. Those that were used long ago are not named.</summary>
internal sealed record UsedCodes
{
    // More than anybody uses before a clock that is far ahead is noticed.
    private const int Most = 100;
    private const char Between = ',';
    private readonly long[] _steps;

    private UsedCodes(IEnumerable<long> steps) => _steps = [.. steps];

    public static UsedCodes None { get; } = new([]);

    public static UsedCodes Parse(string? kept) =>
        kept is null ? None : new(kept.Split(Between).Select(s => long.Parse(s, CultureInfo.InvariantCulture)));

    /// <summary>A code is taken only of a step after this one. Steps yet to come were used when the clock was ahead: they stop nobody before they are there.</summary>
    public long Last(long now) => _steps.Where(s => s <= now).Append(Forgotten).Max();

    public bool Contains(long step) => _steps.Contains(step);

    public UsedCodes With(long step) => new(_steps.Append(step).OrderDescending().Take(Most));

    public override string ToString() => string.Join(Between, _steps.Select(s => s.ToString(CultureInfo.InvariantCulture)));

    // Any before the earliest that is named may have been used.
    private long Forgotten => _steps.Length < Most ? 0 : _steps.Min();
}
