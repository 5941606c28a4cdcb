namespace Eleven.Tallies;

/// <summary>The counters of one combination of areas and sector.</summary>
/// <param name="Areas">A bit mask.</param>
/// <param name="Sector">-1: none given.</param>
/// <param name="Sums">As many counters as the lanes of all vectors.</param>
internal sealed record CellSums(uint Areas, int Sector, LaneMemory Lanes, long[] Sums);
