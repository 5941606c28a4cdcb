using Eleven.QuestionSets;
using Eleven.Tests.Findings;

namespace Eleven.Tests.QuestionSets;

/// <summary>An audit's question set as its areas read it: each with its own names, and with the terms' own words where there is none.</summary>
public sealed class AreaReadingTests
{
    private static readonly Audit Audit = SomeReturns.Audit with
    {
        Areas =
        [
            new("calderport", "Calderport") { Names = NamesInText.None.Add("Front Door", "MASH") },
            new("westmarch", "Westmarch") { Names = NamesInText.None.Add("neglect toolkit", "Graded Care Profile") },
        ],
    };

    private static readonly QuestionSet Set = SomeReturns.Set(
        "survey",
        new YesNoQuestion
        {
            Code = "1",
            Text = "Do you know the {{front door}}?",
            Label = "The {{front door}}",
            Help = "Ring the {{front door}}.",
            EvidencePrompts = ["Calls to the {{front door}}"],
        },
        new ChooseSeveralQuestion
        {
            Code = "2",
            Text = "What do you use?",
            Choices =
            [
                new("toolkit", "{{neglect toolkit}}"),
                new("door", "The {{front door}}")
                {
                    AreaNames = System.Collections.Immutable.ImmutableDictionary<string, string>.Empty.Add("calderport", "Hub"),
                },
            ],
        }
    ) with
    {
        Introduction = "About the {{front door}}.",
        Variants =
        [
            new()
            {
                Id = "police",
                Title = "Police",
                Police = true,
                Replaces = [new(new YesNoQuestion { Code = "1", Text = "Did you call the {{front door}}?" }, Match.Similar)],
                AddsOptions = [new("2", new("card", "Card of the {{front door}}"))],
            },
        ],
    };

    [Fact]
    public void What_an_audit_reads_has_no_braces_left()
    {
        var read = Set.FilledFrom(Audit);

        NamesInText.TermsOf(read).ShouldBeEmpty();
        read.Terms.ShouldBe(["front door", "neglect toolkit"]);
        read.Introduction.ShouldBe("About the front door.");
        var one = read.Find("1")!;
        (one.Text, one.Label, one.Help, one.EvidencePrompts[0]).ShouldBe(
            ("Do you know the front door?", "The front door", "Ring the front door.", "Calls to the front door")
        );
        read.Find("2")!.Options.Select(o => o.Label).ShouldBe(["neglect toolkit", "The front door"]);
    }

    [Fact]
    public void An_area_reads_its_own_names_and_else_the_terms_themselves()
    {
        var calderport = Set.FilledFrom(Audit).In("calderport");
        var westmarch = Set.FilledFrom(Audit).In("westmarch");

        var one = calderport.Find("1")!;
        (one.Text, one.Label, one.Help, one.EvidencePrompts[0]).ShouldBe(
            ("Do you know the MASH?", "The MASH", "Ring the MASH.", "Calls to the MASH")
        );
        westmarch.Find("1")!.Text.ShouldBe("Do you know the front door?");
        westmarch.Find("2")!.Options.Select(o => o.Label).ShouldBe(["Graded Care Profile", "The front door"]);
        // What the set itself calls an option in an area goes before.
        calderport.Find("2")!.Options.Select(o => o.Label).ShouldBe(["neglect toolkit", "Hub"]);
    }

    [Fact]
    public void So_does_every_form()
    {
        var police = Set.FilledFrom(Audit).ForVariant("police");

        police.In("calderport").Find("1")!.Text.ShouldBe("Did you call the MASH?");
        police.In("calderport").Find("2")!.Options[^1].Label.ShouldBe("Card of the MASH");
        police.In("westmarch").Find("2")!.Options[^1].Label.ShouldBe("Card of the front door");
        police.In(null).ShouldBeSameAs(police);
    }

    [Fact]
    public void A_preview_reads_the_same()
    {
        var north = Audit.Areas[0];

        var preview = Set.InArea(north.Id, north.Names);

        preview.Introduction.ShouldBe("About the MASH.");
        preview.Find("1")!.Label.ShouldBe("The MASH");
        preview.Find("2")!.Options.Select(o => o.Label).ShouldBe(["neglect toolkit", "Hub"]);
        preview.ForVariant("police").Find("2")!.Options[^1].Label.ShouldBe("Card of the MASH");
    }

    [Fact]
    public void Terms_without_a_name_are_told_with_the_areas_that_have_none() =>
        Checks
            .OfTerms(Set, Audit with { Areas = [.. Audit.Areas, new("fenmarch", "Fenmarch")] })
            .Select(m => $"{string.Join('/', m.Path)}: {m.What}")
            .ShouldBe([
                "sections/0/questions/0/text: Westmarch and Fenmarch have no name for “front door”: these words themselves are printed there.",
                "sections/0/questions/1/text: Calderport and Fenmarch have no name for “neglect toolkit”: these words themselves are printed there.",
            ]);

    [Fact]
    public void Braces_where_no_area_is_read_are_a_mistake()
    {
        var set = Set with
        {
            Title = "About {{front door}}",
            Topics = [new("lead", "{{x}}")],
            Sections =
            [
                new(
                    "A",
                    "{{x}}",
                    [
                        SomeReturns.Rating("1") with
                        {
                            Aspects = ["This", "{{x}}"],
                        },
                        new ScaleQuestion
                        {
                            Code = "2",
                            Text = "How well?",
                            LowLabel = "{{x}}",
                            HighLabel = "well",
                        },
                    ]
                ),
            ],
            Variants = [],
        };

        Checks
            .Of(set)
            .Where(m => m.What.EndsWith("but not here. Take out the braces."))
            .Select(m => string.Join('/', m.Path))
            .ShouldBe(
                ["title", "sections/0/title", "topics/lead", "sections/0/questions/0/aspects/1", "sections/0/questions/1/low"],
                ignoreOrder: true
            );
    }

    [Fact]
    public void A_figure_has_no_place_in_a_question() =>
        Checks
            .Of(SomeReturns.Set("survey", SomeReturns.YesNo("1") with { Text = "Why did {{4.yes.share@police}} say no?" }))
            .Select(m => m.What)
            .ShouldBe([
                "'4.yes.share@police' is the name of a figure, and figures are for what is written about the answers. Write a term of words here, such as {{threshold document}}.",
            ]);
}
