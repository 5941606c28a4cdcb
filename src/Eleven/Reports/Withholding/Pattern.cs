using System.Collections.Immutable;

namespace Eleven.Reports.Withholding;

/// <summary>
/// What is withheld from one audience over everything that may be published of an audit: kept beside what was published, so that the next run
/// withholds it too. Cells are named QUESTION/GROUP/COUNTER; a whole breakdown QUESTION/GROUP; members of a group responses/GROUP;
/// "not relevant" and blanks QUESTION/*.
/// </summary>
/// <param name="Members">Responses in each group whose size is told, by group key: what a later edition is held against. Nothing that is not in the reports.</param>
public sealed record Pattern(Audience Audience, ImmutableSortedSet<string> Withheld, ImmutableSortedDictionary<string, long> Members)
{
    /// <summary>Stands for a question where the members of a group are meant.</summary>
    public const string Responses = "responses";

    public static Pattern Nothing(Audience audience) => new(audience, [], ImmutableSortedDictionary<string, long>.Empty);

    /// <summary>"Not relevant" and "did not answer" of a question, in every group: they stand beside the options and follow from one another.</summary>
    public static string Beside(string question) => $"{question}/*";

    public static string Cell(string question, string group, int counter) => $"{question}/{group}/{counter}";

    public static string Whole(string question, string group) => $"{question}/{group}";

    public bool Has(string question, string group, int counter) =>
        Withheld.Contains(Whole(question, group)) || Withheld.Contains(Cell(question, group, counter));

    public bool HasWhole(string question, string group) => Withheld.Contains(Whole(question, group));
}
