using Eleven.Answers;
using Eleven.Answers.Drafting;
using Eleven.Files.Yaml;
using Eleven.QuestionSets;

namespace Eleven.Tests.Answers.Drafting;

public sealed class DraftQuestionsTests
{
    private const string Meta = "ID|Start time|Completion time|Email|Name";

    [Fact]
    public void Kinds_are_guessed_from_the_answers()
    {
        var lines = Enumerable
            .Range(1, 24)
            .Select(n =>
                $"{n}|1|2|p{n}||{(n % 2 == 0 ? "Calderport;" : "Northmarch;Calderport;")}|{(n % 3 == 0 ? "Police" : "Health")}|{(n % 4 == 0 ? "No" : "Yes")}"
                + $"|{(n == 5 ? "Every six weeks" : n % 2 == 0 ? "Weekly" : "Monthly")}|{n % 5 + 1}|{(n % 2 == 0 ? "B;A;C;" : "A;B;C;")}"
                + $"|{(n % 2 == 0 ? "Aware" : "Not aware")}|{(n % 3 == 0 ? "Aware" : "Not aware")}|A sentence of response number {n}, which is long enough to be text"
            );
        var sheet = TinySheet.Of(
            "x.xlsx",
            [
                $"{Meta}|Where do you work?|Your sector|Ready?|How often?|How satisfied are you?|Please rank|Escalation policy|Threshold document|Please explain why",
                .. lines,
            ]
        );

        var draft = DraftQuestions.Of(sheet, "my-survey", audit: A.Audit);

        var questions = draft.Set.ShouldNotBeNull().Questions.ToList();
        questions.Select(q => q.Code).ShouldBe(["1", "2", "3", "4", "5", "6", "7", "8"]);
        questions[0].ShouldBeOfType<ChooseSeveralQuestion>().Classifies.ShouldBe(Classifies.Area);
        questions[1].ShouldBeOfType<ChooseOneQuestion>().Classifies.ShouldBe(Classifies.Sector);
        questions[2].ShouldBeOfType<YesNoQuestion>();
        questions[3]
            .ShouldBeOfType<ChooseOneQuestion>()
            .ShouldSatisfyAllConditions(q => q.Other.ShouldBeTrue(), q => q.Options.Select(o => o.Label).ShouldBe(["Monthly", "Weekly"]));
        questions[4].ShouldBeOfType<ScaleQuestion>().Steps.ShouldBe(5);
        questions[5].ShouldBeOfType<RankQuestion>().Options.Select(o => o.Label).ShouldBe(["A", "B", "C"]);
        questions[6]
            .ShouldBeOfType<TickEachQuestion>()
            .ShouldSatisfyAllConditions(
                q => q.TickedLabel.ShouldBe("Aware"),
                q => q.Options.Select(o => o.Id).ShouldBe(["escalation-policy", "threshold-document"])
            );
        questions[7].ShouldBeOfType<TextQuestion>().Long.ShouldBeTrue();
    }

    [Theory]
    [InlineData("Area", Classifies.Area)]
    [InlineData("Area you work in", Classifies.Area)]
    [InlineData("Locality", Classifies.Area)]
    [InlineData("Local authority", Classifies.Area)]
    [InlineData("Sector", Classifies.Sector)]
    [InlineData("Your agency", Classifies.Sector)]
    [InlineData("Type of organisation", Classifies.Sector)]
    [InlineData("How well does your agency share information?", Classifies.Nothing)]
    [InlineData("How well does the local authority share information?", Classifies.Nothing)]
    public void A_header_says_that_a_question_tells_area_or_sector(string header, Classifies told)
    {
        string[] rows =
        [
            .. Enumerable.Range(1, 24).Select(n => $"{n}|1|2|p{n}||{(n % 2 == 0 ? "North" : "South")}|{(n % 3 == 0 ? "Yes" : "No")}"),
        ];

        var draft = DraftQuestions.Of(TinySheet.Of("x.xlsx", [$"{Meta}|{header}|Ready?", .. rows]), "my-survey");

        draft.Set!.Questions.First().Classifies.ShouldBe(told);
        draft.Guesses.Count(g => g.ToString().Contains("the header names it")).ShouldBe(told == Classifies.Nothing ? 0 : 1);
    }

    [Fact]
    public void Every_guess_is_listed_with_its_columns_and_its_reason()
    {
        var sheet = TinySheet.Of("x.xlsx", $"{Meta}|4. Ready?|9. Why?", "1|1|2|a||Yes|Because it is so", "2|1|2|b||No|And so on");

        var draft = DraftQuestions.Of(sheet, "my-survey");

        draft.Guesses.Length.ShouldBe(7);
        draft.Guesses[3].ShouldBe(new Guess(null, "D", "Email", "left out: its header tells who answered or when"));
        draft.Guesses[5].ShouldBe(new Guess("4", "F", "Ready?", "yes-no: every answer is one of them"));
        draft.Set!.Questions.Select(q => q.Code).ShouldBe(["4", "9"]);
    }

    [Fact]
    public void Columns_of_one_question_are_one_question()
    {
        var sheet = TinySheet.Of(
            "x.csv",
            "Respondent ID|How often?||In which ways?||Rank them|||Policies you know|",
            "|Response|Other (please specify)|Training|Post|Red|Amber|Green|Escalation|Threshold",
            "1|Weekly||Training|Post|1|2|3|Aware|Not aware",
            "2|Monthly|||Post|3|1|2|Not aware|Aware",
            "3|Weekly||Training||2|3|1|Aware|Aware",
            "4|Monthly|x|Training||1|2|3|Aware|Not aware"
        );

        var questions = DraftQuestions.Of(sheet, "my-survey").Set.ShouldNotBeNull().Questions.ToList();

        questions[0].ShouldBeOfType<ChooseOneQuestion>().Other.ShouldBeTrue();
        questions[1].ShouldBeOfType<ChooseSeveralQuestion>().Options.Select(o => o.Label).ShouldBe(["Training", "Post"]);
        questions[2].ShouldBeOfType<RankQuestion>().Options.Length.ShouldBe(3);
        questions[3].ShouldBeOfType<TickEachQuestion>().UntickedLabel.ShouldBe("Not aware");
    }

    [Fact]
    public void Question_dash_option_headers_are_one_question()
    {
        var sheet = TinySheet.Of("x.csv", "Ready?|Ways - Training|Ways - Post", "Yes|Training|Not selected", "No|Not selected|Post");

        var questions = DraftQuestions.Of(sheet, "my-survey").Set.ShouldNotBeNull().Questions.ToList();

        questions[1].ShouldBeOfType<ChooseSeveralQuestion>().Options.Select(o => o.Label).ShouldBe(["Training", "Post"]);
    }

    [Fact]
    public void What_was_drafted_reads_the_file_it_was_drafted_from()
    {
        var lines = Enumerable
            .Range(1, 20)
            .Select(n => $"{n}|1|2|p{n}||{(n % 2 == 0 ? "Training;" : "Training;Post;")}|{(n % 3 == 0 ? "Yes" : "No")}|{n % 5 + 1}");
        var sheet = TinySheet.Of("x.xlsx", [$"{Meta}|Ways|Ready?|How satisfied?", .. lines]);

        var imported = sheet.Import(A.Request(DraftQuestions.Of(sheet, "my-survey").Set!));

        imported.Reconciliation.CellsStored.ShouldBe(60);
        imported.Reconciliation.Problems.ShouldAllBe(p => p.Severity == Eleven.Answers.Severity.Note);
    }

    // A soft hyphen of a word processor, a byte-order mark, what turns the direction, a space of no width.
    [Theory]
    [InlineData("\u00ad")]
    [InlineData("\ufeff")]
    [InlineData("\u202e")]
    [InlineData("\u200b")]
    public void An_export_with_signs_that_nobody_sees_is_drafted_and_read_as_one_without(string unseen)
    {
        var clean = DraftQuestions.Of(Dotted(""), "my-survey").Set.ShouldNotBeNull();

        QuestionSetYaml.Write(DraftQuestions.Of(Dotted(unseen), "my-survey").Set!).ShouldBe(QuestionSetYaml.Write(clean));
        var read = Dotted(unseen).Import(A.Request(clean)).Reconciliation;
        read.CellsStored.ShouldBe(24 * 7);
        read.Problems.ShouldAllBe(p => p.Severity == Eleven.Answers.Severity.Note);
    }

    [Theory]
    [InlineData('\u001b')]
    [InlineData('\ud800')]
    public void What_steers_a_terminal_is_in_no_draft(char sign)
    {
        var steers = sign.ToString();

        var set = DraftQuestions.Of(Dotted(steers), "my-survey").Set.ShouldNotBeNull();

        QuestionSetYaml.Parse("my-survey.yaml", QuestionSetYaml.Write(set)).Problems.ShouldBeEmpty();
        Dotted(steers).Import(A.Request(set)).Reconciliation.CellsStored.ShouldBe(24 * 7);
    }

    // Where a dot stands, the sign.
    private static TinySheet Dotted(string sign)
    {
        var lines = Enumerable
            .Range(1, 24)
            .Select(n =>
                $"{n}|1|2|p{n}||{(n % 2 == 0 ? "On.line;" : "On.line;Po.st;")}|{(n % 3 == 0 ? "Ye.s" : "N.o")}|{(n % 4 == 0 ? "Week.ly" : "Month.ly")}"
                + $"|{(n % 2 == 0 ? "Fir.st;Sec.ond;" : "Sec.ond;Fir.st;")}|{(n % 2 == 0 ? "Awa.re" : "Not awa.re")}|{(n % 3 == 0 ? "Awa.re" : "Not awa.re")}"
                + $"|{(n % 2 == 0 ? "1 - low.est" : "5 - high.est")}"
            );
        return TinySheet.Of(
            "x.xlsx",
            [
                .. new[] { $"{Meta}|.Ways. of working|Rea.dy?|How of.ten?|Please ra.nk|Escal.ation|Thresh.old document|How satis.fied?" }
                    .Concat(lines)
                    .Select(l => l.Replace(".", sign)),
            ]
        );
    }

    [Fact]
    public void A_summary_cannot_be_drafted_from()
    {
        var draft = DraftQuestions.Of(TinySheet.Of("a.csv", "Q1. How often?|", "Answer Choices|Responses", "Weekly|10"), "my-survey");

        draft.Set.ShouldBeNull();
        draft.Problems.ShouldHaveSingleItem().What.ShouldContain("All individual responses");
    }

    [Fact]
    public void Boxes_of_words_under_a_question_are_questions_of_their_own_and_are_read_as_drafted()
    {
        var lines = Enumerable
            .Range(1, 8)
            .Select(n =>
                $"{n}|{(n % 2 == 0 ? "Good" : "Outstanding")}|Audits found number {n}|Staff turnover in team {n}|{(n == 3 ? "When asked to" : "")}"
            );
        var sheet = TinySheet.Of(
            "x.csv",
            ["Respondent ID|Clear lines|||", "|Response|What is working well?|What worries you?|Other (please specify)", .. lines]
        );

        var draft = DraftQuestions.Of(sheet, "my-survey").Set.ShouldNotBeNull();
        draft
            .Questions.Select(q => q.Text)
            .ShouldBe(["Clear lines", "Clear lines - What is working well?", "Clear lines - What worries you?"]);
        draft.Questions.First().ShouldBeOfType<ChooseOneQuestion>().Other.ShouldBeTrue();

        var imported = sheet.Import(A.Request(draft));
        imported.Reconciliation.CellsStored.ShouldBe(8 * 3 + 1);
        imported.Table!.Find("3")!.Values[0].Raw.ShouldBe("Staff turnover in team 1");
    }

    [Theory]
    [InlineData("Teacher, primary", "Teacher, secondary", "Nurse", false)]
    [InlineData("Teacher, primary", "Nurse, community", "Nurse, hospital", false)]
    [InlineData("Training, Post", "Post, Training", "Post, Training", true)]
    [InlineData("Training, Post", "Training", "Training, Post", true)]
    [InlineData("Training, Post", "Training, Email", "Training, Post, Email", true)]
    public void Parts_around_a_comma_are_several_answers_only_where_they_recombine(string one, string other, string third, bool several)
    {
        var lines = Enumerable
            .Range(0, 24)
            .Select(n => $"{n}|1|2|p{n}||{(n % 3 == 0 ? one : n % 3 == 1 ? other : third)}");

        var question = DraftQuestions
            .Of(TinySheet.Of("x.xlsx", [$"{Meta}|What is your role?", .. lines]), "my-survey")
            .Set!.Questions.Single();

        (question is ChooseSeveralQuestion).ShouldBe(several);
        if (!several)
        {
            question.ShouldBeOfType<ChooseOneQuestion>().Options.Select(o => o.Label).ShouldBe([one, other, third]);
        }
    }

    [Theory]
    [InlineData("Not applicable to my role", true)]
    [InlineData("This does not apply to me", true)]
    [InlineData("N/A", true)]
    [InlineData("I do not work with adults", false)]
    [InlineData("Never", false)]
    public void An_answer_is_taken_to_say_that_the_question_does_not_apply_only_where_it_says_so(string answer, bool taken)
    {
        var lines = Enumerable
            .Range(0, 24)
            .Select(n =>
                $"{n}|1|2|p{n}||{(n % 3 == 0 ? answer : n % 3 == 1 ? "Always" : "Seldom")}|{(n % 2 == 0 ? "Call;Visit;" : answer + ";")}"
            );

        var draft = DraftQuestions.Of(TinySheet.Of("x.xlsx", [$"{Meta}|How often?|How do you?", .. lines]), "my-survey");

        var (one, several) = (draft.Set!.Questions.First(), draft.Set.Questions.Last());
        one.ShouldBeOfType<ChooseOneQuestion>().Options.Where(o => o.DoesNotApply).Select(o => o.Label).ShouldBe(taken ? [answer] : []);
        several
            .ShouldBeOfType<ChooseSeveralQuestion>()
            .Options.Where(o => o.DoesNotApply && o.ExcludesOthers)
            .Select(o => o.Label)
            .ShouldBe(taken ? [answer] : []);
        draft.Guesses.Count(g => g.Why.EndsWith("is taken to say that the question does not apply")).ShouldBe(taken ? 2 : 0);
        Checks.Of(draft.Set).ShouldBeEmpty();
    }

    [Fact]
    public void One_answer_that_comes_again_is_one()
    {
        var lines = Enumerable.Range(0, 8).Select(n => $"{n}|1|2|p{n}||{(n < 7 ? "Weekly" : "When asked")}");

        DraftQuestions
            .Of(TinySheet.Of("x.xlsx", [$"{Meta}|How often?", .. lines]), "my-survey")
            .Guesses[^1]
            .Why.ShouldStartWith("choose one: 1 answer comes again and again");
    }

    [Theory]
    [InlineData("What do you think?|Which team?")]
    [InlineData("What do you think?")]
    [InlineData("ID|A")]
    public void Headers_without_a_response_are_said_to_be_that(string headers)
    {
        var draft = DraftQuestions.Of(TinySheet.Of("a.csv", headers), "my-survey");

        draft.Problems.ShouldHaveSingleProblem(Severity.Refused).What.ShouldContain("headers and no responses");
    }

    [Theory]
    [InlineData("there is one answer only", "More time", "", "", "")]
    [InlineData("nearly every answer is different", "More time", "Less paper", "A desk", "A chair")]
    public void The_reason_for_text_is_the_true_one(string why, params string[] cells) =>
        DraftQuestions
            .Of(TinySheet.Of("a.csv", ["What helps?|Ready?", .. cells.Select((c, n) => $"{c}|{(n % 2 == 0 ? "Yes" : "No")}")]), "my-survey")
            .Guesses[0]
            .Why.ShouldBe($"short text: {why}");

    [Theory]
    [InlineData("1 or 2", 1, "every answer but 1 is a number from 1 to 5")]
    [InlineData("02-Jan", 6, "every answer but 6 is a number from 1 to 5")]
    public void A_few_doubtful_cells_make_a_scale_no_list_of_options(string cell, int times, string why)
    {
        var cells = Enumerable.Range(0, 20).Select(n => n < times ? cell : $"{n % 5 + 1}");

        var draft = DraftQuestions.Of(
            TinySheet.Of("a.csv", ["How sure?|Ready?", .. cells.Select((c, n) => $"{c}|{(n % 2 == 0 ? "Yes" : "No")}")]),
            "my-survey"
        );

        draft.Guesses[0].Why.ShouldContain(why);
        draft.Set.ShouldNotBeNull().Questions.First().ShouldBeOfType<ScaleQuestion>().Steps.ShouldBe(5);
    }
}
