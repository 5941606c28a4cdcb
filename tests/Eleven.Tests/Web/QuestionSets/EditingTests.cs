using System.Net;
using Eleven.Files.Yaml;
using Eleven.QuestionSets;
using Eleven.Store.Audits;
using Eleven.Store.People;
using Eleven.Tests.Store;
using Eleven.Web.Library;
using Microsoft.EntityFrameworkCore;
using Asked = Eleven.QuestionSets.QuestionSet;

namespace Eleven.Tests.Web.QuestionSets;

/// <summary>A draft is edited on the screen; what comes of it is the set that the core reads.</summary>
public sealed class EditingTests(Sites sites)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBoth]
    public async Task A_question_of_each_kind_is_added_and_the_set_is_sound(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        var version = await ground.Questions("self-assessment-2023-24", QuestionSetState.Draft);
        using var manager = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));
        var here = Shelf.Address(version);

        var section = await manager.Post(
            here + "/sections/add",
            ("Form.Title", "Our own <i>section</i>"),
            ("Form.Introduction", "Two\r\nlines")
        );
        section.Words.ShouldContain("G. Our own <i>section</i>");
        section.Words.ShouldContain("Section 'G' has no questions. Add one or take the section out.");
        (string Kind, (string, string)[] Fields)[] questions =
        [
            ("rating", [("Form.Scale", "compliance"), ("Form.Prompts", "A poster\r\nA survey"), ("Form.Boxes", "SignsOfSafety")]),
            ("yes-no", [("Form.YesIsPositive", "False")]),
            ("choose-one", [("Form.Options", "One\r\nTwo"), ("Form.NotApplying", "Not my work\r\nNo children here")]),
            (
                "choose-several",
                [
                    ("Form.Options", "One\r\n\r\nTwo "),
                    ("Form.Exclusive", "None of these"),
                    ("Form.NotApplying", "Not mine"),
                    ("Form.Other", "true"),
                ]
            ),
            ("tick-each", [("Form.Options", "Policy\r\nTool"), ("Form.Ticked", "Know of it"), ("Form.Unticked", "Do not")]),
            ("rank", [("Form.Options", "Policy\r\nTool")]),
            ("scale", [("Form.Steps", "7"), ("Form.Low", "Not at all"), ("Form.High", "Very")]),
            ("short-text", []),
            ("long-text", [("Form.Required", "true")]),
            ("signs-of-safety", []),
        ];
        foreach (var (n, (kind, fields)) in questions.Index())
        {
            var open = await manager.Get($"{here}/questions/add?to=G&kind={kind}");
            open.Value("Form.Code").ShouldBe($"G{n + 1}");
            var added = await manager.Fill(
                open,
                open.Address,
                [("Form.Code", $"G{n + 1}"), ("Form.Text", $"A {kind} <b>question</b>?"), .. fields]
            );
            added.Heading.ShouldBe($"Question G{n + 1}", kind);
        }

        var set = await Read(site, version.Id);
        Checks.Of(set).ShouldBeEmpty();
        var own = set.Sections[^1];
        (own.Title, own.Introduction).ShouldBe(("Our own <i>section</i>", "Two\nlines"));
        own.Questions.Select(q => KindWords.Of(q).Id).ShouldBe(questions.Select(q => q.Kind));
        var rating = (RatingQuestion)own.Questions[0];
        (rating.Scale.Id, rating.EvidencePrompts.Length, rating.Narrative).ShouldBe(("compliance", 2, SignsOfSafetyQuestion.Standard));
        ((ChoiceQuestion)own.Questions[3])
            .Choices.Select(o => (o.Id, o.ExcludesOthers, o.DoesNotApply))
            .ShouldBe([("one", false, false), ("two", false, false), ("none-of-these", true, false), ("not-mine", true, true)]);
        ((ChoiceQuestion)own.Questions[2])
            .Choices.Select(o => (o.Label, o.ExcludesOthers, o.DoesNotApply))
            .ShouldBe([("One", false, false), ("Two", false, false), ("Not my work", false, true), ("No children here", false, true)]);
        (own.Questions[3].OffersOther, own.Questions[8].Required, own.Questions[6].Options.Length).ShouldBe((true, true, 7));
        (await manager.Get(here)).Words.ShouldContain("G4 A choose-several <b>question</b>?");
        (await manager.Get(here + "/publish")).Words.ShouldContain("Audits can ask it then");
    }

    [Theory, OnBoth]
    public async Task What_is_left_of_a_question_stays_when_its_words_change(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        var version = await ground.Questions("practitioner-survey-2024-25", QuestionSetState.Draft);
        using var manager = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));
        var here = Shelf.Address(version);
        var before = await Read(site, version.Id);

        foreach (var question in before.Questions)
        {
            var page = await manager.Get($"{here}/questions/{question.Code}");
            var saved = await manager.Fill(page, page.Address, [.. Held(page)]);
            saved.Problems.ShouldBeEmpty(question.Code);
        }

        QuestionSetYaml.Write(await Read(site, version.Id)).Split('\n').ShouldBe(QuestionSetYaml.Write(before).Split('\n'));
        var six = await manager.Get(here + "/questions/6");
        var fields = Held(six).Where(f => f.Name is not ("Form.Options" or "Form.Label"));
        var lines = six.Value("Form.Options")!.Split('\n');
        await manager.Fill(
            six,
            six.Address,
            [.. fields, ("Form.Options", string.Join("\r\n", lines.Reverse().Append("Our own tool"))), ("Form.Label", "")]
        );
        var (was, now) = ((TickEachQuestion)before.Find("6")!, (TickEachQuestion)(await Read(site, version.Id)).Find("6")!);
        now.Items.Select(i => i.Id).ShouldBe([.. was.Items.Select(i => i.Id).Reverse(), "our-own-tool"]);
        (now.Label, now.Topics.Length, now.TickedLabel).ShouldBe((was.Text, was.Topics.Length, was.TickedLabel));
    }

    [Theory, OnBoth]
    public async Task A_question_hangs_on_answers_and_what_no_longer_holds_is_told_where_it_is(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        var version = await ground.Questions("practitioner-survey-2024-25", QuestionSetState.Draft);
        using var manager = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));
        var here = Shelf.Address(version);

        var choose = await manager.Get(here + "/questions/5/asked-if?on=4");
        (await manager.Fill(choose, choose.Address, ("Answers", "no-such"))).Problems.ShouldBe(["Choose at least one answer"]);
        var saved = await manager.Fill(choose, choose.Address, ("Answers", "yes"));
        saved.Words.ShouldContain("is answered Yes");
        (await manager.Get(here + "/questions/4/remove")).Words.ShouldContain("5");
        await manager.Post(here + "/questions/4/remove");

        var edit = await manager.Get(here + "/edit");
        edit.Html.QuerySelector("#question-5")!.TextContent.ShouldContain("There is no question '4'");
        edit.Html.QuerySelector("#problems a")!.GetAttribute("href").ShouldBe($"{here}/questions/5");
        var refused = await manager.Get(here + "/publish");
        refused.Words.ShouldContain("It cannot be published yet.");
        refused.Html.QuerySelectorAll("main form").ShouldBeEmpty();
        (
            await manager.Send(here + "/publish", [(Visitor.Token, choose.Value(Visitor.Token)!), ("Version", "0")])
        ).Problems.ShouldNotBeEmpty();
        (await manager.Get(here)).Fact("State").ShouldBe("Draft");
        await manager.Post(here + "/questions/5/asked-if", ("Remove", "0"));
        (await manager.Get(here + "/edit")).Words.ShouldContain("Nothing is wrong with it");
    }

    [Theory, OnBoth]
    public async Task A_question_is_held_against_one_of_another_set_until_it_is_no_longer(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        var version = await ground.Questions("self-assessment-2023-24", QuestionSetState.Draft);
        await ground.Questions("practitioner-survey-2024-25", QuestionSetState.Published);
        await (await Ground.On(site)).Questions("staff-survey-2017", QuestionSetState.Published);
        using var manager = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));
        var here = Shelf.Address(version) + "/questions/A1/links";

        var choose = await manager.Get(here + "?set=practitioner-survey-2024-25");
        choose.Html.QuerySelectorAll("#Form_With option").Length.ShouldBe(28);
        (await manager.Get(here))
            .Html.QuerySelectorAll("#set option")
            .Select(o => o.GetAttribute("value"))
            .ShouldBe(["practitioner-survey-2024-25"]);
        (await manager.Fill(choose, choose.Address, ("Form.With", "99"), ("Form.Match", "Same"))).Problems.ShouldBe(["Choose a question"]);
        (await manager.Fill(choose, choose.Address, ("Form.With", ""))).Problems.ShouldBe([
            "Choose a question",
            "Choose how alike they are",
        ]);
        await manager.Fill(choose, choose.Address, ("Form.With", "4"), ("Form.Match", "Same"));
        var again = await manager.Fill(
            choose,
            choose.Address,
            ("Form.With", "4"),
            ("Form.Match", "Similar"),
            ("Form.Topic", "lead-known"),
            ("Form.Differs", "One <b>asks</b> staff")
        );

        again.Words.ShouldContain("Similar: question 4 of practitioner survey 2024 25");
        again.Words.ShouldContain("One <b>asks</b> staff");
        (await Links()).ShouldBe([
            new("A1", "practitioner-survey-2024-25", "4", Match.Similar) { Topic = "lead-known", Differs = "One <b>asks</b> staff" },
        ]);
        await manager.Fill(again, here, ("set", "practitioner-survey-2024-25"), ("Remove", "4"));
        (await Links()).ShouldBeEmpty();

        async Task<IEnumerable<TopicLink>> Links() =>
            (await Read(site, version.Id)).Links.Where(l => l.OtherSet == "practitioner-survey-2024-25");
    }

    [Theory, OnBoth]
    public async Task Questions_and_sections_move_by_buttons_and_go(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        var version = await ground.Questions("self-assessment-2023-24", QuestionSetState.Draft);
        using var manager = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));
        var here = Shelf.Address(version);

        (await manager.Post(here + "/edit", ("Question", "A2"), ("Do", "up"))).Words.ShouldContain("Question A2 is moved up.");
        await manager.Post(here + "/edit", ("Section", "A"), ("Do", "down"));
        await manager.Post(here + "/sections/C", ("Form.Title", "New title"));
        var asks = await manager.Get(here + "/sections/D/remove");
        asks.Words.ShouldContain("Its questions go with it: D1.");
        await manager.Fill(asks, asks.Address);

        var set = await Read(site, version.Id);
        string.Join(' ', set.Sections.Select(s => s.Code)).ShouldStartWith("B A C E");
        set.Sections[1].Questions.Select(q => q.Code).Take(2).ShouldBe(["A2", "A1"]);
        set.Sections[2].Title.ShouldBe("New title");
    }

    [Theory, OnBoth]
    public async Task Two_people_may_change_two_questions_and_of_one_the_second_is_shown_both(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        var version = await ground.Questions("self-assessment-2023-24", QuestionSetState.Draft);
        using var one = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));
        using var other = await site.SignedInAs(await ground.Somebody(Role.RegionalAdministrator));
        var here = Shelf.Address(version);

        var (first, second) = (await other.Get(here + "/questions/A1"), await other.Get(here + "/questions/A2"));
        var mine = await one.Get(here + "/questions/A1");
        await one.Fill(mine, mine.Address, Changed(mine, "Mine?"));
        (await other.Fill(second, second.Address, Changed(second, "Theirs?"))).Words.ShouldContain("Question A2 is saved.");
        var told = await other.Fill(first, first.Address, Changed(first, "Theirs too?"));

        told.Problems.ShouldBe(["This was changed while you had it open. Check what is there now, then save again if yours should stand"]);
        told.Words.ShouldContain("Question Mine? Theirs too?");
        (await Read(site, version.Id)).Find("A1")!.Text.ShouldBe("Mine?");
        await other.Fill(told, told.Address, Changed(told, "Theirs too?"));
        var set = await Read(site, version.Id);
        (set.Find("A1")!.Text, set.Find("A2")!.Text).ShouldBe(("Theirs too?", "Theirs?"));
    }

    [Theory, OnBoth]
    public async Task What_cannot_be_is_refused_and_a_published_version_has_no_such_pages(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        var (draft, published) = (
            Shelf.Address(await ground.Questions("self-assessment-2023-24", QuestionSetState.Draft)),
            Shelf.Address(await ground.Questions("practitioner-survey-2024-25", QuestionSetState.Published))
        );
        using var manager = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));

        (await Add("choose-one", ("Form.Text", ""), ("Form.Code", "a1"), ("Form.Options", " \r\n "))).ShouldBe([
            "There is a question of this code already",
            "Enter the question",
            "Enter the options, one on each line",
        ]);
        (
            await Add("scale", ("Form.Text", "T"), ("Form.Code", "A 9"), ("Form.Steps", "12"), ("Form.Low", ""), ("Form.High", "h"))
        ).ShouldBe(["Code must be letters, digits and hyphens, such as A1", "Highest number must be from 2 to 11", "Enter what 1 means"]);
        (await Add("rating", ("Form.Text", new string('x', 2001)), ("Form.Code", "add"), ("Form.Scale", "no-such"))).ShouldBe([
            "Code must be letters, digits and hyphens, such as A1",
            "Question must be 2,000 characters or fewer",
            "Choose a scale",
        ]);
        (await manager.Get(draft + "/questions/add?to=no-such")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await manager.Get(draft + "/questions/no-such")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await manager.Get(draft + "/sections/no-such")).Status.ShouldBe(HttpStatusCode.NotFound);
        foreach (
            var page in new[]
            {
                "/edit",
                "/sections/add",
                "/sections/A",
                "/questions/add?to=A",
                "/questions/1",
                "/questions/1/asked-if",
                "/questions/1/remove",
            }
        )
        {
            // As somebody comes there who goes back after publishing.
            (await manager.Get(published + page)).Address.ShouldBe(published, page);
        }
        (await manager.Get(published)).Html.QuerySelectorAll("main a").ShouldNotContain(a => a.GetAttribute("href")!.EndsWith("/edit"));

        async Task<string[]> Add(string kind, params (string, string)[] fields) =>
            (await manager.Post($"{draft}/questions/add?to=A&kind={kind}", fields)).Problems;
    }

    [Theory, OnBoth]
    public async Task What_is_sent_to_a_version_that_was_published_meanwhile_comes_back(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        var draft = Shelf.Address(await ground.Questions("self-assessment-2023-24", QuestionSetState.Draft));
        using var manager = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));
        using var other = await site.SignedInAs(await ground.Somebody(Role.RegionalAdministrator));
        var form = await manager.Get(draft + "/questions/A1");
        (await other.Post(draft + "/publish")).Status.ShouldBe(HttpStatusCode.OK);

        var late = await manager.Fill(form, draft + "/questions/A1", Changed(form, "How do <b>staff</b> know?"));

        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.Heading.ShouldBe("It changed while you had it open");
        late.Words.ShouldContain("How do <b>staff</b> know?");
        late.Words.ShouldNotContain(form.Value(Visitor.Token)!);
    }

    [Theory, OnBoth]
    public async Task One_word_and_what_was_chosen_come_back_too_with_what_they_are_and_the_page_leads_to_the_version(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        var draft = Shelf.Address(await ground.Questions("self-assessment-2023-24", QuestionSetState.Draft));
        using var manager = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));
        var form = await manager.Get(draft + "/questions/A1");
        await manager.Post(draft + "/publish");
        (string, string)[] sent = [("Form.Text", "Why?"), ("Form.Label", "Reason"), ("Form.MayBeNotRelevant", "true"), ("Form.Help", "")];

        var late = await manager.Fill(form, draft + "/questions/A1", sent);

        late.Status.ShouldBe(HttpStatusCode.Conflict);
        (late.Fact("Question"), late.Fact("Short name"), late.Fact("May it be answered with Not relevant?")).ShouldBe(
            ("Why?", "Reason", "Yes")
        );
        late.Html.QuerySelectorAll("main dt").Length.ShouldBe(3);
        late.Words.ShouldContain("This version of the question set was published");
        late.Html.QuerySelector($"main a[href='{draft}']").ShouldNotBeNull();
        var moved = await manager.Fill(form, draft + "/edit", ("Question", "A1"), ("Do", "up"));
        moved.Status.ShouldBe(HttpStatusCode.Conflict);
        moved.Html.QuerySelectorAll("main dt").ShouldBeEmpty();
    }

    private static async Task<Asked> Read(Site site, Guid version)
    {
        await using var store = site.Open();
        var yaml = await store.Set<QuestionSetVersion>().Where(v => v.Id == version).Select(v => v.Yaml).SingleAsync(Stop);
        var set = await store.QuestionSets.SingleAsync(s => s.Versions.Any(v => v.Id == version), Stop);
        return QuestionSetYaml.Draft(set.Code, yaml).ShouldNotBeNull();
    }

    private static (string, string)[] Changed(Page page, string text) =>
        [.. Held(page).Where(f => f.Name != "Form.Text"), ("Form.Text", text)];

    // What a browser would send if nothing were touched.
    private static IEnumerable<(string Name, string Value)> Held(Page page)
    {
        var form = page.Html.QuerySelectorAll("main form").First(f => f.QuerySelector("[name='Form.Text']") is not null);
        foreach (var field in form.QuerySelectorAll("input, textarea, select").Where(f => f.GetAttribute("name")!.StartsWith("Form.")))
        {
            var name = field.GetAttribute("name")!;
            switch (field)
            {
                case AngleSharp.Html.Dom.IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false }:
                    break;
                case AngleSharp.Html.Dom.IHtmlInputElement input:
                    yield return (name, input.Value);
                    break;
                case AngleSharp.Html.Dom.IHtmlTextAreaElement area:
                    yield return (name, area.Value.ReplaceLineEndings("\r\n"));
                    break;
                case AngleSharp.Html.Dom.IHtmlSelectElement select:
                    yield return (name, select.Value ?? "");
                    break;
            }
        }
    }
}
