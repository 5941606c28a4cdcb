using System.Collections.Frozen;
using System.Collections.Immutable;
using Eleven.Answers;
using Eleven.Answers.Layouts;
using Eleven.QuestionSets;
using Eleven.Reports;

namespace Eleven.Files.Yaml;

/// <summary>The fixed words of question sets and audits, and what they mean.</summary>
internal static class Words
{
    public static readonly FrozenDictionary<string, bool> TrueFalse = Of(("true", true), ("false", false));

    public static readonly FrozenDictionary<string, Instrument> Instruments = Of(
        ("self-assessment", Instrument.SelfAssessment),
        ("survey", Instrument.Survey)
    );

    public static readonly FrozenDictionary<string, BaseKind> Bases = Of(
        ("asked", BaseKind.Asked),
        ("answered", BaseKind.Answered),
        ("rated", BaseKind.Rated),
        ("ranked-completely", BaseKind.RankedCompletely)
    );

    public static readonly FrozenDictionary<string, Classifies> Classifiers = Of(
        ("area", Classifies.Area),
        ("sector", Classifies.Sector),
        ("organisation", Classifies.Organisation),
        ("team", Classifies.Team),
        ("respondent", Classifies.Respondent)
    );

    public static readonly FrozenDictionary<string, OptionsFrom> AuditLists = Of(
        ("areas", OptionsFrom.Areas),
        ("sectors", OptionsFrom.Sectors),
        ("organisations", OptionsFrom.Organisations)
    );

    public static readonly FrozenDictionary<string, Match> Matches = Of(
        ("same", Match.Same),
        ("similar", Match.Similar),
        ("different", Match.Different)
    );

    public static readonly FrozenDictionary<string, QuoteKind> Quotes = Of(
        ("plain", QuoteKind.Plain),
        ("strength", QuoteKind.Strength),
        ("risk", QuoteKind.Risk),
        ("good-practice", QuoteKind.GoodPractice)
    );

    /// <summary>Whether the heat map is public.</summary>
    public static readonly FrozenDictionary<string, bool> HeatMap = Of(("partners", false), ("public", true));

    public static readonly FrozenDictionary<string, BaseKind> ThemeBases = Of(("asked", BaseKind.Asked), ("answered", BaseKind.Answered));

    public static readonly FrozenDictionary<string, ReturnFormat> OwnFormats = Of(
        ("transcribed", ReturnFormat.OwnTranscribed),
        ("not-comparable", ReturnFormat.OwnNotComparable)
    );

    public static readonly ImmutableArray<string> Layouts = ["auto", .. LayoutNames.All.Split(", "), "return-workbook"];

    /// <summary>How a meaning is written.</summary>
    public static string For<T>(FrozenDictionary<string, T> words, T meaning)
        where T : struct => words.First(w => EqualityComparer<T>.Default.Equals(w.Value, meaning)).Key;

    private static FrozenDictionary<string, T> Of<T>(params (string Word, T Meaning)[] words) =>
        words.ToFrozenDictionary(w => w.Word, w => w.Meaning);
}
