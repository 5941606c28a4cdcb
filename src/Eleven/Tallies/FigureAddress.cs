using System.Diagnostics.CodeAnalysis;

namespace Eleven.Tallies;

/// <summary>What of a counter is meant.</summary>
public enum Measure
{
    Share,
    Count,

    /// <summary>The base the share is of.</summary>
    Base,
    Answered,
    Asked,

    /// <summary>Mean of a scale, or mean place of a ranked item.</summary>
    Mean,

    /// <summary>Share of the top two steps of a scale.</summary>
    Top,

    /// <summary>Share of first places of a ranked item.</summary>
    First,

    /// <summary>Share of the first three places of a ranked item.</summary>
    FirstThree,

    /// <summary>Share of an option among those to whom the question applies; of the question as a whole, how many of those who answered these are.</summary>
    WhereItApplies,

    /// <summary>Members of a group, question and option left out: responses or returns.</summary>
    Members,
}

/// <summary>
/// The name of one figure: QUESTION.OPTION.MEASURE@GROUP#AUDIT, for example A1.green.share, 4.yes.share@westmarch, 14.mean, A1.green.share#2019-20,
/// 8.theme:hard-to-find.share, responses@westmarch+police. Group and audit may be left out: the region, this audit. Grammar: docs/figures.md.
/// </summary>
public sealed record FigureAddress(string Question, string? Option, Measure Measure, Group Group, string? Audit)
{
    /// <summary>Before the id of a theme in place of an option.</summary>
    public const string Theme = "theme:";

    /// <summary>The option of the question; the theme's id where the option names a theme.</summary>
    public string? ThemeId => Option?.StartsWith(Theme) == true ? Option[Theme.Length..] : null;

    /// <summary>Reads an address; where it cannot be read, the mistake says where and what to write.</summary>
    public static bool TryParse(
        string text,
        [NotNullWhen(true)] out FigureAddress? address,
        [NotNullWhen(false)] out AddressMistake? mistake
    )
    {
        (address, mistake) = new AddressReader(text).Read();
        return address is not null;
    }

    /// <summary>The same figure with the report's own area in place of @area and @rest; unchanged where it names neither.</summary>
    /// <param name="area">Area id of the report.</param>
    public FigureAddress InReportOf(string area) => NamesReportsArea ? this with { Group = Group with { Area = area } } : this;

    /// <summary>Whether it says @area or @rest: it means something in one area's report only.</summary>
    public bool NamesReportsArea => Group.Area == AddressGrammar.ReportsArea;

    public override string ToString() => AddressGrammar.Print(this);
}

/// <summary>Why an address cannot be read.</summary>
/// <param name="Position">Of the character in the address at which it goes wrong, the first being 1.</param>
/// <param name="What">One plain sentence, with what to write instead.</param>
public sealed record AddressMistake(string Address, int Position, string What)
{
    public override string ToString() => $"'{Address}', character {Position}: {What}";
}
