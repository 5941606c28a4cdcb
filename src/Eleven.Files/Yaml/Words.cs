using System.Collections.Immutable;
using Eleven.Answers;
using Eleven.Answers.Layouts;
using Eleven.Answers.Returns;
using Eleven.QuestionSets;
using Eleven.Reports;

namespace Eleven.Files.Yaml;

/// <summary>The fixed words of question sets and audits, and what they mean.</summary>
internal static class Words
{
    public static readonly WordList<bool> TrueFalse = new(("true", true), ("false", false));

    public static readonly WordList<Instrument> Instruments = new(
        ("self-assessment", Instrument.SelfAssessment),
        ("survey", Instrument.Survey)
    );

    public static readonly WordList<BaseKind> Bases = new(
        ("asked", BaseKind.Asked),
        ("answered", BaseKind.Answered),
        ("rated", BaseKind.Rated),
        ("ranked-completely", BaseKind.RankedCompletely)
    );

    public static readonly WordList<Classifies> Classifiers = new(
        ("area", Classifies.Area),
        ("sector", Classifies.Sector),
        ("organisation", Classifies.Organisation),
        ("team", Classifies.Team),
        ("respondent", Classifies.Respondent)
    );

    public static readonly WordList<OptionsFrom> AuditLists = new(
        ("areas", OptionsFrom.Areas),
        ("sectors", OptionsFrom.Sectors),
        ("organisations", OptionsFrom.Organisations)
    );

    public static readonly WordList<Match> Matches = new(("same", Match.Same), ("similar", Match.Similar), ("different", Match.Different));

    public static readonly WordList<QuoteKind> Quotes = new(
        ("plain", QuoteKind.Plain),
        ("strength", QuoteKind.Strength),
        ("risk", QuoteKind.Risk),
        ("good-practice", QuoteKind.GoodPractice)
    );

    /// <summary>Whether the heat map is public.</summary>
    public static readonly WordList<bool> HeatMap = new(("partners", false), ("public", true));

    public static readonly WordList<AspectRule> AspectRules = new(
        (AspectRule.Lower.Word(), AspectRule.Lower),
        (AspectRule.Higher.Word(), AspectRule.Higher)
    );

    public static readonly WordList<BaseKind> ThemeBases = new(("asked", BaseKind.Asked), ("answered", BaseKind.Answered));

    public static readonly WordList<ReturnFormat> OwnFormats = new(
        ("transcribed", ReturnFormat.OwnTranscribed),
        ("not-comparable", ReturnFormat.OwnNotComparable)
    );

    public static readonly ImmutableArray<string> Layouts = ["auto", .. LayoutNames.All.Split(", "), ReturnForm.Layout];
}
