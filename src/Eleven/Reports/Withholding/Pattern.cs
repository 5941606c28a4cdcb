using System.Collections.Immutable;

namespace Eleven.Reports.Withholding;

/// <summary>
/// What is withheld from one audience over everything that may be published of an audit: kept beside what was published, so that the next run
/// withholds it too. Cells are named QUESTION/GROUP/OPTION, by the option's id; a whole breakdown QUESTION/GROUP; members of a group responses/GROUP;
/// "not relevant" and blanks QUESTION/*.
/// </summary>
/// <param name="Members">Responses in each group whose size is told, by group key: what a later edition is held against. Nothing that is not in the reports.</param>
public sealed record Pattern(Audience Audience, ImmutableSortedSet<string> Withheld, ImmutableSortedDictionary<string, long> Members)
{
    /// <summary>Of the figures it was decided on. Null where there is none: for the team, and of too few responses.</summary>
    public EditionDigest? Digest { get; init; }

    /// <summary>Stands for a question where the members of a group are meant.</summary>
    public const string Responses = "responses";

    public static Pattern Nothing(Audience audience) => new(audience, [], ImmutableSortedDictionary<string, long>.Empty);

    /// <summary>"Not relevant" and "did not answer" of a question, in every group: they stand beside the options and follow from one another.</summary>
    public static string Beside(string question) => $"{question}/*";

    /// <param name="option">Its id, so that another order of options does not change what is withheld.</param>
    public static string Cell(string question, string group, string option) => $"{question}/{group}/{option}";

    public static string Whole(string question, string group) => $"{question}/{group}";

    public bool Has(string question, string group, string option) =>
        Withheld.Contains(Whole(question, group)) || Withheld.Contains(Cell(question, group, option));

    public bool HasWhole(string question, string group) => Withheld.Contains(Whole(question, group));
}
