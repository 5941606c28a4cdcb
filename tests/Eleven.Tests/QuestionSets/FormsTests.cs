using Eleven.QuestionSets;

namespace Eleven.Tests.QuestionSets;

public sealed class FormsTests
{
    private static readonly QuestionSet Survey = new()
    {
        Id = "survey",
        Version = "1",
        Title = "Survey",
        Instrument = Instrument.Survey,
        Sections =
        [
            new("A", "Work", [YesNo("1", "Do you know who leads?"), Several("2", ["Advice", "Training"])]),
            new("B", "More", [YesNo("3", "Anything else?")]),
        ],
        Variants =
        [
            new()
            {
                Id = "police",
                Title = "Police form",
                Omits = ["3"],
                Replaces = [new(YesNo("1", "Do you know who to call?"), Match.Similar)],
                AddsOptions = [new("2", new("video", "Video"))],
            },
        ],
    };

    [Fact]
    public void The_general_form_is_the_set_itself() => Survey.ForVariant(null).ShouldBeSameAs(Survey);

    [Fact]
    public void A_form_leaves_out_replaces_and_adds()
    {
        var form = Survey.ForVariant("police");

        form.Sections.Select(s => s.Code).ShouldBe(["A"]);
        form.Questions.Select(q => q.Text).ShouldBe(["Do you know who to call?", "Which?"]);
        form.Find("2")!.Options.Select(o => (o.Id, o.OnlyIn)).ShouldBe([("advice", null), ("training", null), ("video", "police")]);
        form.Variants.ShouldBeEmpty();
    }

    [Fact]
    public void A_form_that_is_not_there_is_a_bug() => Should.Throw<ArgumentException>(() => Survey.ForVariant("fire"));

    [Fact]
    public void Options_from_the_audit_bear_its_names_and_spellings()
    {
        var areas = new ChooseSeveralQuestion
        {
            Code = "1",
            Text = "Where?",
            Choices = [],
            OptionsFrom = OptionsFrom.Areas,
        };
        var organisations = new ChooseOneQuestion
        {
            Code = "2",
            Text = "Who?",
            Choices = [],
            OptionsFrom = OptionsFrom.Organisations,
        };
        var set = Survey with { Sections = [new("A", "Work", [areas, organisations])], Variants = [] };

        var filled = set.FilledFrom(Audits.Now);

        filled.Find("1")!.Options.ShouldHaveSingleItem().Label.ShouldBe("Westmarch");
        filled.Find("2")!.Options.Select(o => o.Id).ShouldBe(["trust", "council", "charity"]);
        filled.Find("2")!.Options[0].Spellings.ShouldBe(["Old Trust"]);
    }

    private static YesNoQuestion YesNo(string code, string text) => new() { Code = code, Text = text };

    private static ChooseSeveralQuestion Several(string code, string[] labels) =>
        new()
        {
            Code = code,
            Text = "Which?",
            Choices = [.. labels.Select(l => new Option(Slug.Of(l), l))],
        };
}
