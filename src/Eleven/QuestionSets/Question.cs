using System.Collections.Immutable;

namespace Eleven.QuestionSets;

/// <summary>What an answer says about the respondent rather than about practice.</summary>
public enum Classifies
{
    Nothing,
    Area,
    Sector,
    Organisation,

    /// <summary>The respondent's team: never shown or cross-tabulated outside the team.</summary>
    Team,
    Respondent,
}

/// <summary>One question of a set. The kind is the derived type; options are in the order in which they are printed.</summary>
public abstract record Question
{
    /// <summary>The code printed before the question and used in figure addresses, for example 4 or A1.</summary>
    public required string Code { get; init; }
    public required string Text { get; init; }

    /// <summary>A few words for charts and headings; the text where none is given.</summary>
    public string Label
    {
        get => field ?? Text;
        init;
    }
    public string? Help { get; init; }
    public ImmutableArray<string> EvidencePrompts { get; init; } = [];
    public bool Required { get; init; }
    public bool MayBeNotRelevant { get; init; }

    /// <summary>All must hold, else the question is not asked.</summary>
    public ImmutableArray<Condition> AskedIf { get; init; } = [];
    public ImmutableArray<string> Topics { get; init; } = [];
    public Classifies Classifies { get; init; }

    /// <summary>The period the question asks about, as printed, for example "the last two years".</summary>
    public string? Period { get; init; }

    /// <summary>Another base than the kind's own; printed with the figures.</summary>
    public BaseKind? OtherBase { get; init; }
    public BaseKind CountedOver => OtherBase ?? DefaultBase;
    public abstract BaseKind DefaultBase { get; }

    /// <summary>Whether an option says that the question does not apply.</summary>
    public bool MayNotApply => Options.Any(o => o.DoesNotApply);

    /// <summary>What can be counted: options, grades as reported, items or steps. Empty for text.</summary>
    public virtual ImmutableArray<Option> Options => [];

    /// <summary>Whether an answer that is no listed option counts as "Other".</summary>
    public virtual bool OffersOther => false;

    /// <summary>Number of counters: the options, and one more where Other is offered.</summary>
    public int Counters => Options.Length + (OffersOther ? 1 : 0);

    /// <summary>Text that goes with the answer or is the answer: narrative boxes, each with its own code under the question.</summary>
    public virtual ImmutableArray<TextBox> Boxes => [];

    /// <summary>Its words in the areas that read others, by area id: filled in from the names that the audit's areas have for terms.</summary>
    public ImmutableDictionary<string, QuestionWords> AreaWords { get; init; } = ImmutableDictionary<string, QuestionWords>.Empty;
}

/// <summary>What of a question names policies and tools by terms. Options have <see cref="Option.AreaNames"/>.</summary>
public sealed record QuestionWords(string Text, string Label, string? Help, ImmutableArray<string> EvidencePrompts);

/// <summary>What a share is a share of. Each kind of question has one default.</summary>
public enum BaseKind
{
    /// <summary>Everyone who got the question, routing and variants taken into account.</summary>
    Asked,

    /// <summary>Those who gave an answer.</summary>
    Answered,

    /// <summary>Returns that gave a grade.</summary>
    Rated,

    /// <summary>Those who placed every item.</summary>
    RankedCompletely,

    /// <summary>Those who answered, less those who chose an option that says that the question does not apply to them. Never the base of a question itself.</summary>
    Applies,
}

/// <summary>The question is asked only if the named question was answered with any of these options.</summary>
public sealed record Condition(string Question, ImmutableArray<string> AnyOf);

/// <summary>A text box under a question; its code is QUESTION:BOX, for example 4:well.</summary>
public sealed record TextBox(string Code, string Label)
{
    public string? Asks { get; init; }
}

/// <summary>One thing that can be ticked, chosen, placed or known.</summary>
public sealed record Option(string Id, string Label)
{
    /// <summary>"None of these" and the like: excludes the others.</summary>
    public bool ExcludesOthers { get; init; }

    /// <summary>Whoever chooses it says that the question is not theirs. It is an answer like any other, counted and shown; only an order of questions leaves it out of the base.</summary>
    public bool DoesNotApply { get; init; }

    /// <summary>Other spellings that mean the same option (an edited form, an older export).</summary>
    public ImmutableArray<string> Spellings { get; init; } = [];

    /// <summary>Names used in single areas, by area id: policies and tools are called differently.</summary>
    public ImmutableDictionary<string, string> AreaNames { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The variant that alone offers this option; null: every form does.</summary>
    public string? OnlyIn { get; init; }

    /// <summary>Colour for charts (#rrggbb), where the option has one of its own.</summary>
    public string? Colour { get; init; }

    /// <summary>A letter or digit that tells the option apart without colour.</summary>
    public string? Letter { get; init; }

    /// <summary>"Counts as positive" in summaries: strengths, risks, change. Null: neither good nor bad.</summary>
    public bool? Positive { get; init; }

    /// <summary>As it is called there.</summary>
    /// <param name="area">Id; null: the label.</param>
    public string LabelIn(string? area) => area is not null && AreaNames.TryGetValue(area, out var name) ? name : Label;
}
