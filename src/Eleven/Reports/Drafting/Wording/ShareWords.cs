using Eleven.Tallies;

namespace Eleven.Reports.Drafting.Wording;

/// <summary>Shares in words: whole percent, and counts below a base of 20. None and all are words.</summary>
internal static class ShareWords
{
    /// <summary>Below this base prose states counts, for one person more or less would move a percentage by over five points.</summary>
    public const int SmallestPercentBase = 20;

    /// <summary>"89%"; "13 of 15"; "none"; "all 14".</summary>
    public static Sentence Short(Stated share)
    {
        var (count, of) = (share.Figure.Count, share.Figure.Base);
        return (count, of) switch
        {
            (_, 0) => Sentence.Words("nobody asked"),
            (0, _) => $"{new Said("none", share.Address)}",
            _ when of < SmallestPercentBase => Counts(share),
            _ when count == of => $"{new Said("all", share.Address)}",
            _ => $"{share.Percent}",
        };
    }

    /// <summary>"89% (63 of 71)"; "13 of 15"; "none of 12"; "all 14".</summary>
    /// <param name="of">What the base is, after it: " to whom it applies"; empty where that is said elsewhere.</param>
    public static Sentence WithCounts(Stated share, string of = "")
    {
        var (count, whole) = (share.Figure.Count, share.Figure.Base);
        return (count, whole) switch
        {
            (_, 0) => Sentence.Words("nobody asked"),
            (0, _) => $"{new Said("none", share.Address)} of {share.Base}{of}",
            _ when count == whole && whole > 1 => $"{All(share)}{of}",
            _ when whole < SmallestPercentBase => $"{Counts(share)}{of}",
            _ => $"{share.Percent} ({share.Count} of {share.Base}{of})",
        };
    }

    /// <summary>Within brackets: "89%, 63 of 71"; "13 of 15".</summary>
    public static Sentence Within(Stated share) =>
        share.Figure.Base < SmallestPercentBase || share.Figure.Count == 0 || share.Figure.Count == share.Figure.Base
            ? WithCounts(share)
            : Sentence.Of($"{share.Percent}, {share.Count} of {share.Base}");

    /// <summary>"89% of practitioners in Westmarch who answered (63 of 71)"; "13 of the 15 returns"; "none of the 12 returns".</summary>
    /// <param name="members">Plural, with what the base is: "returns in Westmarch".</param>
    public static Sentence Of(Stated share, string members)
    {
        var (count, of) = (share.Figure.Count, share.Figure.Base);
        return (count, of) switch
        {
            (_, 0) => $"{new Said("none", share.Address)} of the {members}",
            (0, 1) or (1, 1) => $"{new Said(count == 0 ? "not the one" : "the only one", share.Address)} of the {members}",
            (0, _) => $"{new Said("none", share.Address)} of the {share.Base} {members}",
            _ when count == of => $"{All(share)} {members}",
            _ when of < SmallestPercentBase => $"{share.Count} of the {share.Base} {members}",
            _ => $"{share.Percent} of {members} ({share.Count} of {share.Base})",
        };
    }

    /// <summary>At a bar: "89% (63)", and below a base of 20 "13 of 15".</summary>
    public static string AtBar(Figure share) =>
        share.Base == 0 ? "–"
        : share.Base < SmallestPercentBase ? $"{share.Count} of {share.Base}"
        : $"{WholePercent(share)} ({share.Count:N0})";

    /// <summary>Never 0% of some, nor 100% of not all.</summary>
    public static string WholePercent(Figure share)
    {
        var percent = share.Percent(0);
        return percent switch
        {
            null => "none",
            0 when share.Count > 0 => "under 1%",
            100 when share.Count < share.Base => "over 99%",
            _ => $"{percent}%",
        };
    }

    private static Sentence Counts(Stated share) =>
        share.Figure.Count == share.Figure.Base && share.Figure.Base > 1 ? All(share) : Sentence.Of($"{share.Count} of {share.Base}");

    private static Sentence All(Stated share) =>
        share.Figure.Base == 2
            ? Sentence.Of($"{new Said("both", share.Address)}")
            : Sentence.Of($"{new Said("all", share.Address)} {share.Base}");
}
