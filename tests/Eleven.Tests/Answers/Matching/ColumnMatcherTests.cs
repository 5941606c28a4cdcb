using Eleven.Answers;
using Eleven.Answers.Matching;

namespace Eleven.Tests.Answers.Matching;

public sealed class ColumnMatcherTests
{
    private const string Meta = "ID|Start time|Completion time|Email|Name";
    private const string Lead = "Do you know who leads on safeguarding children in your organisation?";

    [Theory]
    [InlineData("Do you know who leads on safeguarding children within your organisation?")]
    [InlineData("4. Do you know who is the lead on safeguarding children in your organisation")]
    public void A_near_wording_is_taken(string header) =>
        TinySheet.Of("a.xlsx", $"{Meta}|{header}", "1|1|2|a||Yes").Import(A.YesNo("4", Lead)).AnswersTo("4").ShouldBe([Answer.Of(0)]);

    [Fact]
    public void An_unsure_wording_is_listed_with_its_suggestion_and_not_used()
    {
        var sheet = TinySheet.Of("a.xlsx", $"{Meta}|Who leads on safeguarding in your organisation?|Ready?", "1|1|2|a||Yes|Yes");

        var imported = sheet.Import(A.YesNo("4", Lead), A.YesNo("5", "Ready?"));

        imported.AnswersTo("4").ShouldBe([Answer.NotAsked]);
        var problem = imported.Reconciliation.Problems.First(p => p.Severity == Severity.Unsure);
        problem.Where.ShouldBe("a.xlsx, column F");
        problem.What.ShouldStartWith("\"Who leads on safeguarding in your organisation?\" may be question 4");
        imported.Reconciliation.Columns[5].ShouldSatisfyAllConditions(c => c.Question.ShouldBe("4"), c => c.Sure.ShouldBeFalse());
    }

    [Fact]
    public void A_mapping_settles_what_is_unsure()
    {
        var request = A.Request(A.Set(A.YesNo("4", Lead))) with
        {
            Mapping = A.Mapping(new MappedColumn("Who leads on safeguarding in your organisation?", "4")),
        };

        var imported = TinySheet.Of("a.xlsx", $"{Meta}|Who leads on safeguarding in your organisation?", "1|1|2|a||Yes").Import(request);

        imported.AnswersTo("4").ShouldBe([Answer.Of(0)]);
        imported.Reconciliation.Problems.ShouldAllBe(p => p.Severity == Severity.Note);
    }

    [Fact]
    public void A_mapping_to_a_question_that_is_not_there_is_named()
    {
        var request = A.Request(A.Set(A.YesNo("4", Lead))) with { Mapping = A.Mapping(new MappedColumn("F", "99")) };

        var imported = TinySheet.Of("a.xlsx", $"{Meta}|{Lead}", "1|1|2|a||Yes").Import(request);

        imported.Reconciliation.Problems.ShouldContain(p =>
            p.What.Contains("the mapping names question 99, which the question set does not have")
        );
    }

    [Fact]
    public void A_column_that_matches_nothing_is_named_and_its_cells_are_counted()
    {
        var imported = TinySheet.Of("a.xlsx", $"{Meta}|Favourite colour|Ready?", "1|1|2|a||Blue|Yes").Import(A.YesNo("5", "Ready?"));

        imported
            .Reconciliation.Problems.ShouldHaveSingleProblem(Severity.LeftOut)
            .What.ShouldStartWith("\"Favourite colour\" was left out");
        imported.Reconciliation.Cells.ShouldContain(new Explained("the column matches no question", 1));
    }

    [Fact]
    public void A_question_without_a_column_is_named_and_counts_as_not_asked()
    {
        var imported = TinySheet
            .Of("a.xlsx", $"{Meta}|Ready?", "1|1|2|a||Yes")
            .Import(A.YesNo("5", "Ready?"), A.Words("9", "An example of good use"));

        imported.AnswersTo("9").ShouldBe([Answer.NotAsked]);
        imported.Reconciliation.Problems.ShouldContain(p => p.What.StartsWith("no column answers question 9"));
    }

    [Fact]
    public void Two_columns_with_the_same_answer_do_not_overwrite_each_other()
    {
        var request = A.Request(A.Set(A.YesNo("5", "Ready?"))) with
        {
            Mapping = A.Mapping(new MappedColumn("F", "5"), new MappedColumn("G", "5")),
        };

        var imported = TinySheet.Of("a.xlsx", $"{Meta}|One|Two", "1|1|2|a||Yes|No").Import(request);

        imported.AnswersTo("5").ShouldBe([Answer.Of(0)]);
        imported.Reconciliation.Problems.ShouldContain(p =>
            p.Where.EndsWith("column G") && p.What.Contains("column F already answers this")
        );
    }

    [Fact]
    public void Names_used_in_single_areas_are_the_same_item()
    {
        var each = A.Ticks("6", "Policies", "Child protection procedures", "Threshold document");
        each = each with
        {
            Items =
            [
                each.Items[0] with
                {
                    AreaNames = each.Items[0].AreaNames.Add("northmarch", "Organisation safeguarding policy"),
                },
                each.Items[1],
            ],
        };

        var imported = TinySheet
            .Of("a.xlsx", $"{Meta}|Organisation safeguarding policy|Treshold document", "1|1|2|a||Aware|Aware")
            .Import(each);

        imported.AnswersTo("6")[0].Knows(0).ShouldBeTrue();
    }

    [Theory]
    [InlineData("Q4")]
    [InlineData("4")]
    [InlineData("Q04")]
    public void A_code_alone_is_the_question(string header) =>
        TinySheet.Of("a.csv", $"{Meta}|{header}", "1|1|2|a||Yes").Import(A.YesNo("4", Lead)).AnswersTo("4").ShouldBe([Answer.Of(0)]);

    [Fact]
    public void Two_questions_of_one_wording_are_told_apart_by_the_authors_number()
    {
        var sheet = TinySheet.Of("a.xlsx", $"{Meta}|9. Please explain|7. Please explain", "1|1|2|a||nine|seven");

        var table = sheet.Import(A.Words("7", "Please explain"), A.Words("9", "Please explain")).Table!;

        table.Find("7")!.Values[0].Raw.ShouldBe("seven");
        table.Find("9")!.Values[0].Raw.ShouldBe("nine");
    }

    [Theory]
    [InlineData(
        "Are you able to share what you know with other organisations when you need to?",
        "Are you unable to share what you know with other organisations when you need to?"
    )]
    [InlineData(
        "Which safeguarding training have you completed in the last 2 years at work?",
        "Which safeguarding training have you completed in the last 3 years at work?"
    )]
    public void A_word_that_turns_the_question_round_is_never_taken_as_near(string asked, string header)
    {
        var imported = TinySheet.Of("a.xlsx", $"{Meta}|{header}", "1|1|2|a||Yes").Import(A.YesNo("4", asked));

        imported.AnswersTo("4").ShouldBeEmpty();
        imported.Reconciliation.Columns[5].ShouldSatisfyAllConditions(c => c.Question.ShouldBe("4"), c => c.Sure.ShouldBeFalse());
    }

    [Theory]
    [InlineData("Training held in 2025", "\"Training held in 2025\" is only something like \"Training held in 2024\"", false)]
    [InlineData(
        "A leaflet that says who does not lead on safeguarding here",
        "\"A leaflet that says who does not lead on safeguarding here\" is only something like \"A leaflet that says who does lead on safeguarding here\"",
        false
    )]
    [InlineData("Training, held in 2024", "same wording", true)]
    [InlineData("Trainig held in 2024", "near wording", true)]
    [InlineData("Training helt in 2024", "\"Training helt in 2024\" is only something like \"Training held in 2024\"", false)]
    public void The_same_holds_for_an_option_and_the_reason_says_how_alike_it_is(string heading, string why, bool sure)
    {
        var sheet = TinySheet.Of("a.csv", "Respondent ID|What helps?||", $"|{heading}|Lunch|Time", "1|1|1|");
        var helps = A.Several(
            "4",
            "What helps?",
            "Training held in 2024",
            "A leaflet that says who does lead on safeguarding here",
            "Lunch",
            "Time"
        );

        var imported = sheet.Import(helps);

        imported.Reconciliation.Columns[1].ShouldSatisfyAllConditions(c => c.Why.ShouldBe(why), c => c.Sure.ShouldBe(sure));
        imported.Reconciliation.Problems.Count(p => p.Severity == Severity.Unsure && p.Where == "a.csv, column B").ShouldBe(sure ? 0 : 1);
    }

    [Theory]
    [InlineData("Policies - Procedures of 2025")]
    [InlineData("Procedures of 2025")]
    public void The_same_holds_for_a_row_of_a_grid(string header) =>
        TinySheet
            .Of("a.xlsx", $"{Meta}|{header}|Threshold document", "1|1|2|a||Aware|Aware")
            .Import(A.Ticks("6", "Policies", "Procedures of 2024", "Threshold document"))
            .Reconciliation.Columns[5]
            .ShouldSatisfyAllConditions(c => c.Question.ShouldBe("6"), c => c.Sure.ShouldBeFalse());

    [Fact]
    public void A_header_that_goes_on_after_the_whole_question_is_the_question()
    {
        const string header = "14. How satisfied are you with your supervision? 1 = not very satisfied, 5 = very satisfied";

        var imported = TinySheet
            .Of("a.xlsx", $"{Meta}|{header}", "1|1|2|a||4")
            .Import(A.Steps("14", "How satisfied are you with your supervision?"));

        imported.AnswersTo("14").ShouldBe([Answer.Of(3)]);
    }

    [Fact]
    public void Steps_under_a_reworded_header_are_never_the_questions_of_those_numbers()
    {
        var sheet = TinySheet.Of("a.csv", "Respondent ID|How sure do you feel?|||", "|1|2 - Rather|Q1|Sometimes", "1|1|||Sometimes");

        var imported = sheet.Import(
            A.YesNo("1", "Ready?"),
            A.One("2", "Does your manager ask you about it?", "Sometimes", "Rather"),
            A.Words("3", "Sometimes"),
            A.Steps("4", "Thinking of the last year, would you know whom to ask?")
        );

        imported
            .Reconciliation.Columns.Where(c => c.Question != null && c.Sure)
            .Select(c => $"{c.Header}: {c.Question}, {c.Why}")
            .ShouldBeEmpty();
        imported.Reconciliation.Problems.Count(p => p.Where.StartsWith("a.csv, column")).ShouldBe(4);
    }
}
