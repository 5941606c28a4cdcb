using System.Collections.Immutable;
using Eleven.QuestionSets;
using Eleven.Reports;
using Eleven.Tallies;
using Eleven.Tests.Reports;

namespace Eleven.Tests.Data;

/// <summary>A survey of few figures, counted by hand: 40 people, 20 of them in Westmarch, where so few said no that it is withheld from the public.</summary>
internal static class SomeFigures
{
    public static readonly Question Known = new YesNoQuestion { Code = "4", Text = "Do you know your lead, \"=1+1\"?" };
    public static readonly Question Satisfied = new ScaleQuestion
    {
        Code = "14",
        Text = "How satisfied are you?",
        LowLabel = "Not at all",
        HighLabel = "Very",
    };
    public static readonly Question Order = new RankQuestion
    {
        Code = "11",
        Text = "What matters most?",
        Items = [new("time", "Time"), new("place", "Place")],
    };
    public static readonly Question Grade = new RatingQuestion
    {
        Code = "A1",
        Text = "Structure",
        Scale = new Scale("rag", "Compliance", [], [new("red", "Weak"), new("green", "Strong")]),
    };

    private static readonly Group Westmarch = new() { Area = "westmarch" };

    public static readonly Audit Audit = new()
    {
        Id = "audit",
        Title = "Audit",
        Period = "2024-25",
        Region = "Five Rivers",
        Areas = [new("westmarch", "Westmarch"), new("northmarch", "Northmarch")],
        Sectors = [],
    };

    public static ImmutableArray<TidyRow> For(Audience audience) =>
        [.. TidyRows.Of(AudienceView.Of(Book, Audit, Survey, audience), [.. Survey, Grade], [Group.Region, Westmarch])];

    /// <summary>What would be run, quoted or broken if it were written as it is.</summary>
    public static ImmutableArray<TidyRow> Hostile { get; } =
    [
        .. ((string[])["=1+1", "+1", "-1", "@SUM(1)", "\tx", "\rx", "a,b", "say \"no\"", "two\r\nlines", Reports.Hostile.Text]).Select(
            text => new TidyRow(text, text, text, text, text, text, text, 1, 2, text, 0.5m, null, Mark.None)
        ),
    ];

    private static ImmutableArray<Question> Survey => [Known, Satisfied, Order];

    private static TallyBook Book =>
        new(
            [Group.Region, Westmarch],
            [
                new(Group.Region, Instrument.Survey, 40),
                new(Westmarch, Instrument.Survey, 20),
                new(Group.Region, Instrument.SelfAssessment, 4),
                new(Westmarch, Instrument.SelfAssessment, 3),
            ],
            [
                Tally(Known, Group.Region, 40, 38, 30, 8),
                Tally(Known, Westmarch, 20, 19, 17, 2),
                Tally(Satisfied, Group.Region, 40, 30, 0, 0, 10, 10, 10),
                Tally(Satisfied, Westmarch, 20, 0, 0, 0, 0, 0, 0),
                Tally(Order, Group.Region, 40, 40, 25, 15) with
                {
                    Places =
                    [
                        [25, 15],
                        [15, 25],
                    ],
                },
                Tally(Grade, Group.Region, 4, 2, 1, 1) with
                {
                    Who = Instrument.SelfAssessment,
                    NotRelevant = 1,
                },
            ]
        );

    private static QuestionTally Tally(Question question, Group group, long asked, long answered, params long[] counts) =>
        new()
        {
            Question = question,
            Group = group,
            Who = Instrument.Survey,
            Asked = asked,
            Answered = answered,
            Counts = [.. counts],
        };
}
