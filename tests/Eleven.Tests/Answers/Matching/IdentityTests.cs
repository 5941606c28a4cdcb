using Eleven.Answers;
using Eleven.Answers.Drafting;
using Eleven.Answers.Matching;
using Eleven.QuestionSets;

namespace Eleven.Tests.Answers.Matching;

/// <summary>Columns that tell who answered a survey, by header and by cells, in exports of every tool; and questions that only sound like them.</summary>
public sealed class IdentityTests
{
    private const string Forms = "ID|Start time|Completion time|Email|Name";
    private static readonly string[] Names = ["Kim Marsh", "Jo O'Neill", "Ade Okafor-Reed", "Sam Lee", "Dr Ana Ruiz", "Lou Park"];

    [Theory]
    [InlineData("Your e-mail")]
    [InlineData("What is your e-mail address?")]
    [InlineData("3. What's your email?")]
    [InlineData("Email address (optional)")]
    [InlineData("Please leave your work e\u2010mail address if you would like a copy of the report")]
    [InlineData("If you would like to be entered in the prize draw, please give your email address.")]
    [InlineData("Manager's name")]
    [InlineData("Line manager\u2019s full name")]
    [InlineData("Name of your line manager")]
    [InlineData("Name of the person completing this survey on behalf of your organisation")]
    [InlineData("What is your name?")]
    [InlineData("Your name (this will not be shared)")]
    [InlineData("First Name:")]
    [InlineData("Name and job title")]
    [InlineData("Your name, role and organisation")]
    [InlineData("Name, organisation and e-mail")]
    [InlineData("If you would like to take part in a follow-up, please provide your name and contact details")]
    [InlineData("Would you be happy to be contacted? If yes, please leave your email address")]
    [InlineData("Contact telephone")]
    [InlineData("Contact number")]
    [InlineData("Daytime phone no.")]
    [InlineData("Work/mobile phone number")]
    [InlineData("Date of birth")]
    [InlineData("Home address")]
    [InlineData("Your postcode")]
    [InlineData("Employee number")]
    [InlineData("National Insurance number")]
    [InlineData("Please provide your contact details")]
    [InlineData("May we have your name and e-mail address?")]
    public void A_header_that_asks_who_answers_is_left_out_of_a_draft_and_it_says_so(string header)
    {
        var draft = Draft(header, ["", "", "", "", "", ""]);

        draft.Guesses[0].Why.ShouldBe("left out: its header tells who answered or when");
        draft.Set.ShouldNotBeNull().Questions.Select(q => q.Text).ShouldBe(["Ready?"]);
        var told = draft.Problems.ShouldHaveSingleProblem(Severity.Note).What;
        told.ShouldStartWith("one column tells who answered or when and is left out, as listed. ");
        told.ShouldContain("keep-columns in audit.yaml");
    }

    [Theory]
    [InlineData("Does your organisation have a named designated lead?", "Yes", "No")]
    [InlineData("Name of your organisation", "River Trust", "Calderport Council")]
    [InlineData("What is the name of your setting?", "Hill School", "Vale Nursery")]
    [InlineData("Team name", "Early Help", "Assessment North")]
    [InlineData("Which team are you in?", "Early Help", "Assessment North")]
    [InlineData("How do you share names with parents?", "By letter", "We do not")]
    [InlineData("Name three risks", "Cuts, turnover, workload", "Online harm")]
    [InlineData("Name: a policy you use", "Escalation policy", "Threshold document")]
    [InlineData("Name a service you refer to", "Early Help", "Talking Space")]
    [InlineData("Could you name your designated lead?", "Yes", "No")]
    [InlineData("Would you share your e-mail address with parents?", "Yes", "No")]
    [InlineData("Do you have the contact number of the duty team?", "Yes", "No")]
    [InlineData("Is your line manager's name known to children?", "Yes", "No")]
    [InlineData("How often do you e-mail other agencies?", "Daily", "Never")]
    [InlineData("Work e-mail", "Daily", "Never")]
    [InlineData("Mobile", "Very useful", "Not useful")]
    [InlineData("Line manager", "Very supportive", "Not supportive")]
    [InlineData("Line manager", "Strongly Agree", "Strongly Disagree")]
    [InlineData("Designated lead", "Yes", "No")]
    [InlineData("Which of these do you record: name, address, date of birth?", "Name", "Address")]
    [InlineData("What would you change about your contact with families?", "More time", "Less paper")]
    [InlineData("What is your name for this process?", "Strategy meeting", "Initial discussion")]
    [InlineData("If no, please give details:", "No time for it", "Too few staff")]
    [InlineData("What is the name of the policy you follow?", "Escalation policy", "Threshold document")]
    [InlineData("Name of the service or team you work in", "Early Help", "Assessment North")]
    [InlineData("Agency / team name", "Early Help", "Assessment North")]
    [InlineData("Support from your line manager", "Good", "Poor")]
    [InlineData("Signed", "Yes", "Not yet")]
    [InlineData("Address the concerns you have", "Cuts in the service", "Long waits")]
    [InlineData("Your role", "Social worker", "Nurse")]
    [InlineData("Postcode area", "ZZ1", "ZZ2")]
    [InlineData("How many children did you see?", "12", "30")]
    public void A_question_that_sounds_like_it_stays_one(string header, string one, string other)
    {
        var draft = Draft(header, [one, other, one, one, other, one]);

        draft.Guesses[0].Question.ShouldBe("1", draft.Guesses[0].Why);
    }

    [Theory]
    [InlineData("e-mail addresses", "k.marsh@example.org", "jo@example.org", "none", "ade.okafor@mail.example.org")]
    [InlineData("phone numbers", "01632 960001", "+44 7700 900123", "(01632) 960-123", "07700900456")]
    [InlineData("IP addresses", "192.0.2.4", "198.51.100.17", "2001:db8::7", "203.0.113.9")]
    [InlineData("National Insurance numbers", "AB 12 34 56 C", "CE123456A", "", "HJ 98 76 54 D")]
    [InlineData("NHS numbers", "943 476 5919", "4010232137", "n/a", "987 654 4321")]
    [InlineData("links to single responses", "https://forms.example/r?edit2=2_a", "https://forms.example/r?edit2=2_b", "", "")]
    [InlineData("times of day", "04/09/2026 04:47:21 AM", "2026-09-04 11:03", "", "4.9.2026 09:15")]
    public void Cells_tell_who_answered_under_any_header(string kind, params string[] cells)
    {
        Draft("Field 7", cells).Guesses[0].Why.ShouldBe($"left out: most of its cells are {kind}, which tell who answered or when");

        var dropped = TinySheet.Of("a.csv", ["Field 7|Ready?", .. cells.Select(c => $"{c}|Yes")]).Import(A.YesNo("1", "Ready?"));
        dropped.Reconciliation.Columns[0].Why.ShouldBe("identity column, dropped");
        dropped
            .Reconciliation.Problems.ShouldHaveSingleProblem(Severity.Note)
            .What.ShouldStartWith($"columns that tell who answered or when were dropped, by their cells: Field 7 ({kind}). ");
    }

    [Theory]
    [InlineData("dates", "2026-09-04", "04/09/2026", "2026-09-05 00:00:00", "5.9.2026")]
    [InlineData("numbers", "12", "3450", "1000000", "7")]
    [InlineData("versions", "1.2", "1.2.3", "2.0", "3.1")]
    [InlineData(
        "words with an address in them",
        "Ring kim@example.org",
        "Ask duty@example.org first",
        "Write to us: a@example.org",
        "No idea"
    )]
    [InlineData("a few addresses among words", "a@example.org", "My manager", "The duty desk", "I look it up")]
    public void Other_cells_are_answers(string what, params string[] cells) =>
        Draft("Field 7", cells).Guesses[0].Question.ShouldBe("1", what);

    [Theory]
    [InlineData("Nom", "Cara Brown", "Dev Patel", "Ewa Mac Donald", "Farid O'Neill")]
    [InlineData("Who else should we speak to?", "Anna Evans", "Anna Evans", "Hal Khan", "My manager")]
    [InlineData("Trainers", "Jo Lee; Anna Khan", "Anna Khan", "Bob Smith;Jo Lee", "Anna Khan")]
    [InlineData("Field 7", "cara brown", "anna khan", "bob jones", "Gwen Smith")]
    [InlineData("Field 7", "Brown, Cara", "Khan, Anna", "O'Neill, Bob", "Patel, Dev")]
    [InlineData("Field 7", "Mrs C Brown", "Dr Patel", "Mr Xu", "Miss A. Khan")]
    [InlineData("Field 7", "Cara Brown, nurse", "Bob Patel - team manager", "Dev Khan (lead)", "Gwen Evans, health visitor")]
    [InlineData("Field 7", "Kim", "Anna", "Farid", "Gwen")]
    [InlineData("Field 7", "Zsuzsa Varga", "Anna Kovacs", "Tibor Nagy", "Eva Szabo")]
    public void Names_of_people_tell_who_answered_under_any_header(string header, params string[] cells)
    {
        var draft = Draft(header, cells);

        draft.Guesses[0].Why.ShouldBe("left out: most of its cells are names of people, which tell who answered or when");
        draft.Set.ShouldNotBeNull().Questions.Select(q => q.Text).ShouldBe(["Ready?"]);
    }

    [Theory]
    [InlineData("Organisation", "Westmarch Council", "Leicester City", "River Trust", "Jane Smith House")]
    [InlineData("Which do you know?", "Working Together", "Neglect Toolkit", "Child Exploitation", "Early Help")]
    [InlineData("Ward", "Holly", "Rose", "Heather", "Daisy")]
    [InlineData("Month", "April", "May", "June", "August")]
    [InlineData("Rating", "Amber", "Red", "Green", "Amber")]
    [InlineData("Religion", "Christian", "Muslim", "Jewish", "Sikh")]
    [InlineData("Site", "Florence Nightingale Ward", "Charlotte Street", "Elizabeth House", "Stanley Road")]
    [InlineData("How sure?", "Very Satisfied", "Not Sure", "Strongly Agree", "Will Attend")]
    [InlineData("Job", "Social Worker", "Health Visitor", "Police Constable", "Team Leader")]
    [InlineData("Participant", "Yes", "Never", "Yes", "Never")]
    public void What_is_written_like_a_name_and_is_none_stays_and_each_may_be_an_option(string header, params string[] cells)
    {
        var draft = Draft(header, [.. cells, .. cells, .. cells]);

        var question = draft.Set.ShouldNotBeNull().Questions.First();
        question.Options.Select(o => o.Label).ShouldBe(cells.Distinct(), ignoreOrder: true, draft.Guesses[0].Why);
    }

    [Theory]
    [InlineData("Your name and role", "Cara Brown, nurse", "Bob Patel, team manager")]
    [InlineData("Your name and job title", "C B, nurse", "B P, team manager")]
    [InlineData("Name (so that we can send your certificate)", "Kim", "Jo")]
    [InlineData("Participant", "Zsuzsa Varga", "Tibor Nagy")]
    [InlineData("Who are you?", "Zsuzsa Varga", "Tibor Nagy")]
    [InlineData("Payroll no.", "300013", "300026")]
    [InlineData("NHS smartcard", "653 956 8804", "687 459 9750")]
    [InlineData("Collar no", "PC5001", "PC5002")]
    [InlineData("User", "jsmith1", "akhan2")]
    public void Headers_that_ask_it_in_other_words_are_left_out_too(string header, string one, string other) =>
        Draft(header, [one, other]).Guesses[0].Why.ShouldBe("left out: its header tells who answered or when");

    [Theory]
    [InlineData("places on the map", "51.401, -2.501", "51.402, -2.502")]
    [InlineData("names on social media", "@user1", "@user_2")]
    public void So_do_places_on_the_map_and_handles(string kind, string one, string other) =>
        Draft("Field 7", [one, other]).Guesses[0].Why.ShouldBe($"left out: most of its cells are {kind}, which tell who answered or when");

    [Fact]
    public void A_name_among_answers_is_never_an_option()
    {
        string[] cells = ["My manager", "The MASH", "Jane Smith", "My manager", "The MASH", "Jane Smith", "The MASH", "My manager"];

        var draft = Draft("Who do you ask first?", cells);

        draft.Guesses[0].Why.ShouldEndWith("; names of people among them are no options");
        var question = draft.Set.ShouldNotBeNull().Questions.First();
        question.Options.Select(o => o.Label).ShouldBe(["My manager", "The MASH"]);
        question.OffersOther.ShouldBeTrue();
    }

    [Fact]
    public void A_number_that_everybody_names_is_an_answer() =>
        Draft(
            "Which number do you ring to refer a child?",
            ["01632 960001", "01632 960001", "01632 960001", "01632 960002", "01632 960001", ""]
        )
            .Guesses[0]
            .Question.ShouldBe("1");

    [Theory]
    [InlineData("Line manager")]
    [InlineData("Who is your line manager?")]
    [InlineData("Designated safeguarding lead")]
    [InlineData("Who is completing this form?")]
    [InlineData("Completed by")]
    [InlineData("Who completed this survey?")]
    [InlineData("Signed")]
    [InlineData("Your name for the prize draw")]
    public void Whom_a_header_names_by_role_is_left_out_where_the_cells_are_names(string header) =>
        Draft(header, Names).Guesses[0].Question.ShouldBeNull();

    [Theory]
    [InlineData("Microsoft Forms", $"{Forms}|Your e-mail|Ready?", "1|45500|45501|anonymous||k@example.org|Yes", 1)]
    [InlineData(
        "Google Forms",
        "Timestamp|Ready?|What is your e-mail address?|Contact telephone",
        "9/4/2026 9:00:00|Yes|k@example.org|01632 960001",
        1
    )]
    [InlineData("SurveyMonkey (one header row)", "Respondent ID|Ready?|Manager's name", "118|Yes|Kim Marsh", 1)]
    [InlineData("SmartSurvey (one header row)", "Response_ID|Completion_Status|Q_1_Ready?|Q_2_Your_name", "7|Complete|Yes|Kim Marsh", 1)]
    [InlineData(
        "table with one header row",
        "StartDate|EndDate|Status|IPAddress|Duration (in seconds)|RecordedDate|ResponseId|RecipientLastName|RecipientFirstName|RecipientEmail|ExternalReference|LocationLatitude|LocationLongitude|DistributionChannel|UserLanguage|Ready?",
        "2026-09-04 09:00:01|2026-09-04 09:03:00|IP Address|192.0.2.4|179|2026-09-04 09:03:01|R_1aB|Marsh|Kim|k@example.org|x1|51.5|-0.1|email|EN|Yes",
        1
    )]
    [InlineData(
        "table with one header row",
        "Submission Date|First Name|Last Name|E-mail|Phone Number|Ready?|Submission URL|Submission ID|IP",
        "2026-09-04 09:00:01|Kim|Marsh|k@example.org|(01632) 960001|Yes|https://forms.example/submission/51|51|192.0.2.4",
        1
    )]
    [InlineData(
        "table with one header row",
        "id. Response ID|submitdate. Date submitted|startlanguage. Start language|token. Access code|startdate. Date started|datestamp. Date last action|ipaddr. IP address|refurl. Referrer URL|G01Q01. Ready?|G01Q02. Please enter your e-mail address",
        "4|2026-09-04 09:03:00|en|aB3x|2026-09-04 09:00:00|2026-09-04 09:03:00|192.0.2.4||Yes|k@example.org",
        1
    )]
    public void Every_tools_own_columns_and_the_forms_questions_about_people_are_left_out(
        string layout,
        string headers,
        string row,
        int questions
    )
    {
        var drafted = DraftQuestions.Of(TinySheet.Of("a.csv", headers, row, row.Replace("Yes", "No")), "survey");

        drafted.Layout.ShouldContain(layout);
        drafted
            .Guesses.Where(g => g.Question is not null)
            .Select(g => g.Header)
            .Count()
            .ShouldBe(questions, string.Join("\n", drafted.Guesses));
        drafted.Set.ShouldNotBeNull().Questions.ShouldHaveSingleItem().Text.ShouldContain("Ready?");
    }

    [Fact]
    public void Of_contact_details_under_one_heading_only_the_team_stays()
    {
        var sheet = TinySheet.Of(
            "a.csv",
            "Respondent ID|Ready?|Please give your contact details|||||",
            "|Response|Name|Company|Team|City/Town|Email Address|Phone Number",
            "1|Yes|Kim Marsh|River Trust|Early Help|Calderport|k@example.org|01632 960001",
            "2|No|Jo Reed|Vale Trust|Early Help|Westmarch|j@example.org|01632 960002"
        );

        var questions = DraftQuestions.Of(sheet, "survey").Guesses.Where(g => g.Question is not null).Select(g => g.Columns);

        questions.ShouldBe(["B", "D to E"]);
    }

    [Fact]
    public void Options_named_like_contact_details_are_options()
    {
        var sheet = TinySheet.Of(
            "a.csv",
            "Respondent ID|How do you reach your lead?|||Which details do you hold?|",
            "|E-mail|Phone|Line manager|Name|Address",
            "1|E-mail||Line manager|Name|",
            "2||Phone|||Address",
            "3|E-mail|Phone||Name|Address"
        );

        var questions = DraftQuestions.Of(sheet, "survey").Set.ShouldNotBeNull().Questions.ToList();

        questions.Select(q => q.Options.Length).ShouldBe([3, 2]);
    }

    [Fact]
    public void What_the_question_set_asks_is_kept_and_it_says_so()
    {
        var sheet = TinySheet.Of("a.csv", "Your e-mail|Ready?", "k@example.org|Yes", "j@example.org|No");

        var imported = sheet.Import(A.Words("1", "Your e-mail"), A.YesNo("2", "Ready?"));

        imported.Table!.Find("1")!.Values[0].Raw.ShouldBe("k@example.org");
        var told = imported.Reconciliation.Problems.ShouldHaveSingleProblem(Severity.Note);
        told.Where.ShouldBe("a.csv, column A");
        told.What.ShouldStartWith("\"Your e-mail\" tells who answered, and is kept because question 1 asks it.");
    }

    [Fact]
    public void A_mapping_and_keep_columns_go_before_what_a_header_tells()
    {
        var sheet = TinySheet.Of("a.csv", "Manager's name|Contact telephone|Ready?", "Kim Marsh|01632 960001|Yes");
        var request = A.Request(A.Set(A.Words("1", "Who would you ask?"), A.YesNo("2", "Ready?"))) with
        {
            Mapping = A.Mapping(new MappedColumn("A", "1")),
            Decisions = new Decisions { KeepColumns = ["Contact telephone"] },
        };

        var imported = sheet.Import(request);

        imported.Table!.Find("1")!.Values[0].Raw.ShouldBe("Kim Marsh");
        imported.Table.Kept["Contact telephone"].ShouldBe(["01632 960001"]);
        imported.Reconciliation.Columns[1].Why.ShouldBe("kept by a decision");
    }

    [Fact]
    public void Returns_are_of_organisations_and_name_their_leads()
    {
        var sheet = TinySheet.Of("a.csv", "Organisation|Name of safeguarding lead|Ready?", "River Trust|Kim Marsh|Yes");

        var imported = sheet.Import(A.Request(A.Returns(A.Words("1", "Name of safeguarding lead"), A.YesNo("2", "Ready?"))));

        imported.Table!.Find("1")!.Values[0].Raw.ShouldBe("Kim Marsh");
        imported.Reconciliation.Problems.ShouldNotContain(p => p.What.Contains("tells who answered"));
    }

    private static DraftedQuestions Draft(string header, string[] cells) =>
        DraftQuestions.Of(
            TinySheet.Of("a.csv", [$"{header}|Ready?", .. cells.Select((c, n) => $"{c}|{(n % 2 == 0 ? "Yes" : "No")}")]),
            "survey"
        );
}
