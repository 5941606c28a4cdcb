using System.Collections.Immutable;

namespace Eleven.Reports.Withholding;

/// <summary>An edition that was kept.</summary>
/// <param name="File">What a message calls the place where its pattern stands.</param>
/// <param name="Beginning">What a message puts before a place in that audit's settings, where it is another audit's.</param>
public sealed record StandingEdition(KeptPattern Kept, string File, string Beginning = "");

/// <summary>
/// What was withheld from one audience before: in this audit's reports, and when earlier audits were published. It stays so in this audit's reports: two choices of what
/// stands withheld beside a small count tell that count, whichever year's cover they are printed under.
/// </summary>
/// <param name="Own">Null where no reports of this audit were written for the audience.</param>
/// <param name="Earlier">By the names of earlier audits; those that are missing have no reports for the audience.</param>
public sealed record StandingEditions(StandingEdition? Own, ImmutableDictionary<string, StandingEdition> Earlier)
{
    public static readonly StandingEditions None = new(null, ImmutableDictionary<string, StandingEdition>.Empty);
}
