using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Eleven.Files.Yaml;
using Eleven.QuestionSets;
using Eleven.QuestionSets.Editing;
using Eleven.Store.Audits;
using Eleven.Store.People;
using Eleven.Tests.Store;
using Eleven.Web.Library;
using Microsoft.EntityFrameworkCore;
using Asked = Eleven.QuestionSets.QuestionSet;

namespace Eleven.Tests.Web.QuestionSets;

/// <summary>The scales of a draft: grades, and the bands with colour and letter as which they are reported.</summary>
public sealed class ScaleTests(Sites sites)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBoth]
    public async Task A_grade_is_changed_moved_and_added_and_what_questions_say_of_it_stays(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        var version = await ground.Questions("self-assessment-2023-24", QuestionSetState.Draft);
        using var manager = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));
        var scale = Shelf.Address(version) + "/scales/compliance";
        var before = await Read(site, version);

        var first = await manager.Get(scale + "/grades/0");
        (await manager.Fill(first, first.Address, Grade("1", "", "red"))).Problems.ShouldBe(
            ["Enter the name of the grade", "Another grade of this scale is chosen so. Enter something else"],
            ignoreOrder: true
        );
        await manager.Fill(first, first.Address, Grade("N", "Nothing yet", "red"));
        await manager.Post(scale + "/grades/add", Grade("4", "Shown to others", "green"));
        await manager.Post(scale, ("Grade", "4"), ("Do", "up"));
        await manager.Post(scale, ("Band", "green"), ("Do", "up"));
        await manager.Post(scale, ("Title", "How well <it> works"));

        var set = await Read(site, version);
        var now = set.FindScale("compliance")!;
        now.Title.ShouldBe("How well <it> works");
        now.Grades.Select(g => g.Value).ShouldBe(["N", "1", "2", "4", "3"]);
        now.Bands.Select(b => b.Id).ShouldBe(["red", "green", "amber"]);
        var (was, rating) = ((RatingQuestion)before.Find("A1")!, (RatingQuestion)set.Find("A1")!);
        rating.Descriptors["N"].ShouldBe(was.Descriptors["0"]);
        rating.Scale.Grades.Length.ShouldBe(5);
        Checks.Of(set).ShouldBeEmpty();
        (await manager.Get(Shelf.Address(version) + "/questions/A1")).Words.ShouldContain("N - Nothing yet");
    }

    [Theory, OnBoth]
    public async Task Moving_a_grade_or_a_band_leads_to_where_it_stands_then(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        var scale = Shelf.Address(await ground.Questions("self-assessment-2023-24", QuestionSetState.Draft)) + "/scales/compliance";
        using var manager = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));

        await LeadsTo("Grade", "2", "up", "#grade-1");
        await LeadsTo("Grade", "2", "down", "#grade-2");
        await LeadsTo("Band", "red", "down", "#band-red");

        async Task LeadsTo(string what, string which, string way, string place)
        {
            var page = await manager.Get(scale);
            var form = page.Html.QuerySelector($"input[name='{what}'][value='{which}']")!.ParentElement!;
            var hidden = form.QuerySelectorAll("input").Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value")));
            using var answer = await manager.Ask(
                new(HttpMethod.Post, scale) { Content = new FormUrlEncodedContent([.. hidden!, KeyValuePair.Create("Do", way)]) }
            );
            answer.Headers.Location!.OriginalString.ShouldBe(scale + place);
            (await manager.Get(scale)).Html.QuerySelector($"{place} input[value='{which}']").ShouldNotBeNull();
        }
    }

    [Theory, OnBoth]
    public async Task Whoever_describes_grades_while_a_colleague_adds_one_is_told_and_keeps_their_words(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        var here = Shelf.Address(await ground.Questions("self-assessment-2023-24", QuestionSetState.Draft));
        using var manager = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));
        using var colleague = await site.SignedInAs(await ground.Somebody(Role.RegionalAdministrator));
        var open = await manager.Get(here + "/questions/A1");

        await colleague.Post(here + "/scales/compliance/grades/add", Grade("4", "Shown to others", "green"));
        var told = await manager.Fill(open, open.Address, ("Form.Text", "How?"), (Words(open).First().Name, "My words"));

        told.Status.ShouldBe(HttpStatusCode.OK);
        told.Problems.ShouldNotBeEmpty();
        (Words(told).First().Words, Words(told).Last().Words).ShouldBe(("My words", ""));
    }

    [Theory, OnBoth]
    public async Task What_a_grade_looks_like_stays_with_it_when_a_colleague_moves_it(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        var version = await ground.Questions("self-assessment-2023-24", QuestionSetState.Draft);
        var here = Shelf.Address(version);
        using var manager = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));
        using var colleague = await site.SignedInAs(await ground.Somebody(Role.RegionalAdministrator));
        var open = await manager.Get(here + "/questions/A1");

        await colleague.Post(here + "/scales/compliance", ("Grade", "0"), ("Do", "down"));
        var told = await manager.Fill(open, open.Address, Filled(open, "How?"));

        told.Problems.ShouldHaveSingleItem();
        Words(told).Select(w => (w.Label, w.Words)).ShouldBe(Words(open).Select(w => (w.Label, w.Words)), ignoreOrder: true);
        Words(told)[1].Label.ShouldBe(Words(open)[0].Label);
        var was = (RatingQuestion)(await Read(site, version)).Find("A1")!;
        await manager.Fill(told, told.Address, Filled(told, "How?"));
        var now = (RatingQuestion)(await Read(site, version)).Find("A1")!;
        (now.Text, now.Scale.Grades[0].Value).ShouldBe(("How?", "1"));
        now.Descriptors.OrderBy(d => d.Key).ShouldBe(was.Descriptors.OrderBy(d => d.Key));
    }

    [Theory, OnBoth]
    public async Task What_a_grade_looked_like_that_a_colleague_took_out_can_still_be_read(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        var version = await ground.Questions("self-assessment-2023-24", QuestionSetState.Draft);
        var here = Shelf.Address(version);
        using var manager = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));
        using var colleague = await site.SignedInAs(await ground.Somebody(Role.RegionalAdministrator));
        var open = await manager.Get(here + "/questions/A1");

        await colleague.Post(here + "/scales/compliance/grades/0/remove");
        var told = await manager.Fill(open, open.Address, Filled(open, "How?"));

        told.Problems.ShouldHaveSingleItem();
        Words(told).Select(w => w.Words).ShouldBe([.. Words(open).Skip(1).Select(w => w.Words), Words(open)[0].Words]);
        told.Words.ShouldContain("This grade was taken out while you had this open. What stands here is not kept: copy what you need.");
        (await manager.Fill(told, told.Address, Filled(told, "How?"))).Words.ShouldContain("Question A1 is saved.");
        var now = (RatingQuestion)(await Read(site, version)).Find("A1")!;
        now.Descriptors.OrderBy(d => d.Key).Select(d => d.Value).ShouldBe(Words(open).Skip(1).Select(w => w.Words));
    }

    [Fact]
    public async Task What_is_too_long_of_a_grade_is_told_at_that_grade()
    {
        var site = await sites.On(Database.Sqlite);
        var ground = await Ground.On(site);
        var here = Shelf.Address(await ground.Questions("self-assessment-2023-24", QuestionSetState.Draft));
        using var manager = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));
        var open = await manager.Get(here + "/questions/A1");
        var fourth = Words(open)[3].Name;

        var told = await manager.Fill(
            open,
            open.Address,
            [.. Filled(open, "How?").Where(f => f.Item1 != fourth), (fourth, new string('x', 2001))]
        );

        told.Problems.ShouldBe(["What a grade looks like must be 2,000 characters or fewer"]);
        var field = told.Html.QuerySelector(".govuk-error-summary__list a")!.GetAttribute("href")!;
        told.Html.QuerySelector(field)!.GetAttribute("name").ShouldBe(fourth);
        told.Html.QuerySelectorAll("textarea.govuk-textarea--error").ShouldHaveSingleItem().GetAttribute("name").ShouldBe(fourth);
    }

    [Theory, OnBoth]
    public async Task What_a_removed_grade_takes_with_it_is_said_before(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        var version = await ground.Questions("self-assessment-2023-24", QuestionSetState.Draft);
        using var manager = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));
        var here = Shelf.Address(version);
        var before = await Read(site, version);
        await manager.Post(here + "/questions/A2/asked-if?on=A1", ("Answers", "green"));

        var asks = await manager.Get(here + "/scales/compliance/grades/3/remove");
        asks.Heading.ShouldBe("Remove grade In place and proven?");
        asks.Words.ShouldContain("It can no longer be chosen in questions A1, A2");
        asks.Words.ShouldContain($"A1: {((RatingQuestion)before.Find("A1")!).Descriptors["3"]}");
        asks.Words.ShouldContain("No other grade is reported as Outstanding, so that band goes too.");
        asks.Words.ShouldContain("Question A2 is asked only after this answer: change when it is asked too.");
        await manager.Post(here + "/scales/compliance/grades/0", Grade("0", "Changed meanwhile", "red"));
        var told = await manager.Fill(asks, asks.Address);
        told.Problems.ShouldHaveSingleItem();
        await manager.Fill(told, told.Address);

        var set = await Read(site, version);
        var now = set.FindScale("compliance")!;
        (now.Grades.Length, now.Bands.Length).ShouldBe((3, 2));
        set.Questions.OfType<RatingQuestion>().ShouldAllBe(q => !q.Descriptors.ContainsKey("3") && q.Scale.Bands.Length == 2);
        (await manager.Get(here + "/edit")).Html.QuerySelector("#question-A2 .govuk-error-message")!.TextContent.ShouldContain("'green'");
        await manager.Post(here + "/scales/compliance/grades/2/remove");
        (await manager.Get(here + "/scales/compliance/grades/0/remove")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, OnBoth]
    public async Task A_band_has_a_colour_told_by_words_and_a_letter_of_its_own(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        var version = await ground.Questions("self-assessment-2023-24", QuestionSetState.Draft);
        using var manager = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));
        var scale = Shelf.Address(version) + "/scales/compliance";

        var open = await manager.Get(scale + "/bands/red");
        open.Words.ShouldContain("White letter, contrast 4.9 to 1; stands out from a white page");
        open.Words.ShouldContain("Black letter, contrast 14.5 to 1; too pale for a white page, so it gets a border");
        (await manager.Fill(open, open.Address, Band("Red", "g", "own", ("Form.Own", "red")))).Problems.ShouldBe(
            [
                "Colour must be # and six digits, such as #1d70b8",
                "Another band of this scale has this letter: colour alone must not tell them apart",
            ],
            ignoreOrder: true
        );
        await manager.Fill(open, open.Address, Band("Needs work", "N", "own", ("Form.Own", "#1D70B8")));
        await manager.Post(scale + "/bands/add", Band("Best of all", "B", "#4c2c92"));
        (await manager.Get(scale)).Words.ShouldContain("No grade is reported as band 'best-of-all'.");
        (await manager.Get(Shelf.Address(version) + "/edit")).Html.QuerySelector("#problems a")!.GetAttribute("href").ShouldBe(scale);
        await manager.Post(scale + "/bands/best-of-all/remove");
        (await manager.Post(scale + "/bands/amber/remove", ("Instead", "amber"))).Problems.ShouldBe(["Choose how its grades are reported"]);
        await manager.Post(scale + "/bands/amber/remove", ("Instead", "red"));

        var now = (await Read(site, version)).FindScale("compliance")!;
        now.Bands.Select(b => (b.Id, b.Label, b.Letter, b.Colour))
            .ShouldBe([("red", "Needs work", "N", "#1d70b8"), ("green", "Outstanding", "O", "#00703c")]);
        now.Grades.Select(g => g.Band).ShouldBe(["red", "red", "red", "green"]);
        var chip = (await manager.Get(scale)).Html.QuerySelector("svg.eleven-band")!;
        (chip.GetAttribute("aria-label"), chip.TextContent).ShouldBe(("N, Needs work:", "N"));
    }

    [Theory, OnBoth]
    public async Task A_scale_is_added_kept_while_nobody_uses_it_used_and_removed(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        var version = await ground.Questions("self-assessment-2023-24", QuestionSetState.Draft);
        using var manager = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));
        var here = Shelf.Address(version);

        (await manager.Post(here + "/scales", ("Title", ""), ("From", "none"))).Problems.ShouldBe(
            ["Enter the name of the scale", "Choose a scale to begin with"],
            ignoreOrder: true
        );
        var added = await manager.Post(here + "/scales", ("Title", "Three steps"), ("From", "compliance"));
        added.Heading.ShouldBe("Three steps");
        (await manager.Post(here + "/scales", ("Title", "Three: steps"), ("From", "compliance"))).Address.ShouldEndWith(
            "/scales/three-steps-2"
        );
        await manager.Post(here + "/scales/three-steps-2", ("Do", "remove"));
        (await manager.Get(here + "/edit")).Words.ShouldContain("No question uses the scale 'three-steps'.");
        await manager.Post(
            here + "/questions/add?to=A&kind=rating",
            ("Form.Code", "A9"),
            ("Form.Text", "How?"),
            ("Form.Scale", "three-steps")
        );
        var used = await manager.Get(here + "/scales/three-steps");
        used.Words.ShouldContain("A9. How?");
        used.Html.QuerySelector("[value=remove]").ShouldBeNull();
        (await manager.Fill(added, added.Address, ("Do", "remove"))).Problems.ShouldBe([
            "Questions use this scale now. Choose another scale for them first",
        ]);

        var set = await Read(site, version);
        set.AllScales.Select(s => s.Id).ShouldBe(["compliance", "three-steps"]);
        Checks.Of(set).ShouldBeEmpty();
    }

    // What is said of each grade, in the order in which the form has them.
    private static (string Label, string Name, string Words)[] Words(Page page) =>
        [
            .. page
                .Html.QuerySelectorAll<IHtmlTextAreaElement>("textarea[name^='Form.Descriptors']")
                .Select(a => (page.Html.QuerySelector($"label[for='{a.Id}']")!.TextContent.Trim(), a.Name!, a.Value)),
        ];

    // The form of a rating as it is, with another question.
    private static (string, string)[] Filled(Page page, string text) =>
        [("Form.Text", text), ("Form.Scale", "compliance"), ("Form.Boxes", "AsTheyAre"), .. Words(page).Select(w => (w.Name, w.Words))];

    private static (string, string)[] Grade(string value, string label, string band) =>
        [("Form.Value", value), ("Form.Label", label), ("Form.Descriptor", "What it means\r\nhere"), ("Form.Band", band)];

    private static (string, string)[] Band(string label, string letter, string colour, params (string, string)[] more) =>
        [("Form.Label", label), ("Form.Letter", letter), ("Form.Colour", colour), ("Form.Positive", "False"), .. more];

    private static async Task<Asked> Read(Site site, QuestionSetVersion version)
    {
        await using var store = site.Open();
        var yaml = await store.Set<QuestionSetVersion>().Where(v => v.Id == version.Id).Select(v => v.Yaml).SingleAsync(Stop);
        var set = QuestionSetYaml.Draft("self-assessment-2023-24", yaml).ShouldNotBeNull();
        return set;
    }
}
