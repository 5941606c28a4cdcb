namespace Eleven.Files.Csv;

/// <summary>Tells text of another script, in an encoding that is not read, from Western European text of one byte a letter.</summary>
internal static class AnotherScript
{
    private const int ShortestRun = 4;
    private const int Fewest = 6;

    /// <summary>
    /// Whether the bytes above 127 come in runs of many different ones, as in Shift-JIS, GBK or Windows-1251; in English and its neighbours they come one by one. A rule of dashes
    /// or bullets is no such run.
    /// </summary>
    public static bool Seen(ReadOnlySpan<byte> piece)
    {
        var (high, inRuns, run) = (0, 0, 0);
        var (seen, inRun) = (new HashSet<byte>(), new HashSet<byte>());
        for (var i = 0; i <= piece.Length; i++)
        {
            if (i < piece.Length && piece[i] > 127)
            {
                (high, run) = (high + 1, run + 1);
                inRun.Add(piece[i]);
                continue;
            }
            // The second byte of a character may be an ordinary letter's.
            if (run > 0 && i + 1 < piece.Length && piece[i] is >= 0x40 and <= 0x7E && piece[i - 1] > 127 && piece[i + 1] > 127)
            {
                continue;
            }
            if (run >= ShortestRun)
            {
                inRuns += run;
                seen.UnionWith(inRun);
            }
            run = 0;
            inRun.Clear();
        }
        return inRuns * 2 > high && seen.Count >= Fewest;
    }
}
