using System.Collections.Immutable;
using Eleven.Answers;
using Eleven.Answers.Importing;
using Eleven.Answers.Matching;
using Eleven.QuestionSets;

namespace Eleven.Tests.Answers;

/// <summary>Small question sets and an audit to read answers for.</summary>
internal static class A
{
    public static readonly Audit Audit = new()
    {
        Id = "five-rivers",
        Title = "Section 11 audit",
        Period = "2024-25",
        Region = "Five Rivers",
        DataDate = new DateOnly(2024, 8, 30),
        Areas =
        [
            new("calderport", "Calderport"),
            new("northmarch", "Northmarch"),
            new("westmarch", "Westmarch") { Spellings = ["West March"] },
        ],
        Sectors = [new("police", "Police") { Police = true }, new("health", "Health") { Spellings = ["NHS"] }],
        Organisations =
        [
            new("calderport-council", "Calderport Council", "health", ["calderport"]) { FormerNames = ["City of Calderport"] },
            new("river-police", "River Police", "police", ["all"]),
        ],
    };

    public static readonly Scale Scale = new(
        "compliance",
        "Level of compliance",
        [
            new("0", "Inadequate", "Nothing in place", "red"),
            new("1", "Requires improvement", "Some things in place", "red"),
            new("2", "Good", "Most things in place", "amber"),
            new("3", "Outstanding", "All in place and checked", "green"),
        ],
        [new("red", "Red"), new("amber", "Amber"), new("green", "Green")]
    );

    public static ImmutableArray<Option> Options(params string[] labels) => [.. labels.Select(l => new Option(Slug.Of(l), l))];

    public static YesNoQuestion YesNo(string code, string text, params Condition[] askedIf) =>
        new()
        {
            Code = code,
            Text = text,
            AskedIf = [.. askedIf],
        };

    public static ChooseOneQuestion One(string code, string text, params string[] options) =>
        new()
        {
            Code = code,
            Text = text,
            Choices = Options(options),
        };

    public static ChooseSeveralQuestion Several(string code, string text, params string[] options) =>
        new()
        {
            Code = code,
            Text = text,
            Choices = Options(options),
        };

    public static TickEachQuestion Ticks(string code, string text, params string[] items) =>
        new()
        {
            Code = code,
            Text = text,
            Items = Options(items),
            TickedLabel = "Aware",
            UntickedLabel = "Not aware",
        };

    public static RankQuestion Rank(string code, string text, params string[] items) =>
        new()
        {
            Code = code,
            Text = text,
            Items = Options(items),
        };

    public static ScaleQuestion Steps(string code, string text) =>
        new()
        {
            Code = code,
            Text = text,
            LowLabel = "Not at all satisfied",
            HighLabel = "Very satisfied",
        };

    public static RatingQuestion Rating(string code, string text, params string[] aspects) =>
        new()
        {
            Code = code,
            Text = text,
            Scale = Scale,
            Aspects = [.. aspects],
        };

    public static TextQuestion Words(string code, string text) =>
        new()
        {
            Code = code,
            Text = text,
            Long = true,
        };

    public static QuestionSet Set(params Question[] questions) => SetFor(Instrument.Survey, questions);

    public static QuestionSet Returns(params Question[] questions) => SetFor(Instrument.SelfAssessment, questions);

    public static ImportRequest Request(QuestionSet form) =>
        new()
        {
            Source = "general",
            Form = form,
            Audit = Audit,
        };

    public static Imported Import(this Sheet sheet, params Question[] questions) => sheet.Import(Request(Set(questions)));

    public static Imported Import(this Sheet sheet, ImportRequest request)
    {
        var imported = Eleven.Answers.Importing.Import.Read(sheet, request);
        imported.Reconciliation.AddsUp.ShouldBeTrue();
        return imported;
    }

    public static ImmutableArray<Answer> AnswersTo(this Imported imported, string code)
    {
        var column = imported.Table.ShouldNotBeNull().Find(code).ShouldNotBeNull();
        return [.. column.Codes.Select(c => column.Values[c].Answer)];
    }

    public static Problem ShouldHaveSingleProblem(this IEnumerable<Problem> problems, Severity severity) =>
        problems.Where(p => p.Severity == severity).ShouldHaveSingleItem();

    public static ColumnMapping Mapping(params MappedColumn[] columns) => new([.. columns]);

    private static QuestionSet SetFor(Instrument instrument, Question[] questions) =>
        new()
        {
            Id = "set",
            Version = "1",
            Title = "Set",
            Instrument = instrument,
            Sections = [new("A", "Section", [.. questions])],
        };
}
