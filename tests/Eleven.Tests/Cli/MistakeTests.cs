namespace Eleven.Tests.Cli;

public sealed class MistakeTests
{
    [Fact]
    public void An_audit_in_order_is_said_to_be()
    {
        using var audit = new SmallAudit();

        var ran = audit.Eleven("check").ShouldEnd(0);

        ran.OutLines.ShouldBe(["audit.yaml is in order: 2 areas, 1 question set, 1 source."]);
        ran.Error.ShouldBeEmpty();
    }

    [Fact]
    public void What_reports_will_not_break_down_is_a_note_and_no_mistake()
    {
        using var audit = new SmallAudit();
        audit.Write(
            "question-sets/staff.yaml",
            SmallAudit.Questions
                + """

                      - {code: "5", kind: yes-no, text: Does it work?, asked-if: {question: "2", is: ["yes"]}}
                      - {code: "6", kind: yes-no, text: Is it quick?, asked-if: {question: "2", is: ["yes"]}}
                variants:
                  police:
                    title: Police form
                    police: true
                    replaces:
                      - {match: similar, question: {code: "2", kind: yes-no, text: Do you know your sergeant?}}
                """
        );

        const string note =
            "staff.yaml, line 22, column 56: Questions 5 and 6 follow question 2, which the police form asks in other words. Together they would tell what few people said, so reports for partners "
            + "and the public will not show them by area or sector. To have them shown, ask question 2 in the same words on every form, or let only one question follow question 2.";
        var ofSet = audit.Eleven("check", "question-sets/staff.yaml").ShouldEnd(0);
        (string.Join('\n', ofSet.OutLines), string.Join('\n', ofSet.ErrorLines)).ShouldBe(
            ("staff.yaml is in order: 6 questions in 1 section.", note)
        );
        var ofAudit = audit.Eleven("check").ShouldEnd(0);
        ofAudit.OutLines.ShouldBe(["audit.yaml is in order: 2 areas, 1 question set, 1 source."]);
        ofAudit.ErrorLines[0].ShouldBe(note);
        audit.Eleven("import").ShouldEnd(0).Out.ShouldContain($"Notes: nothing is lost (1):\n  {note}");
    }

    [Fact]
    public void A_ready_made_question_set_is_found_wherever_the_audit_stands()
    {
        using var audit = new SmallAudit();
        audit.Write("audit.yaml", SmallAudit.Yaml.Replace("{staff: staff}", "{staff: practitioner-survey-2024-25}"));
        audit.Write(
            "exports/answers.csv",
            "Which areas do you work in?,Do you know who leads on safeguarding children in your organisation?\r\nNorthmarch,Yes\r\n"
        );

        audit.Eleven("check").ShouldEnd(0).OutLines.ShouldContain("audit.yaml is in order: 2 areas, 1 question set, 1 source.");
    }

    [Fact]
    public void Every_mistake_in_audit_yaml_is_told_with_its_line_and_column()
    {
        using var audit = new SmallAudit();
        audit.Write(
            "audit.yaml",
            """
            id: Small Audit
            period: 2024-25
            region: Five Rivers
            areas:
              - {id: northmarch, name: Northmarch}
              - {id: northmarch, name: Westmarch, colour: blue}
            sectors:
              - {id: police, name: Police, polise: true}
            organisations:
              - {id: trust, name: Trust, sector: helth, areas: [westmach]}
            question-sets: {staff: stuff}
            sources:
              - {name: answers, file: ../../etc/passwd, questions: staf, layout: excel}
            thresholds: {minimum-base: 2}
            recodes:
              - {question: "99", from: x, to: y}
            duplicates:
              - {source: nothing, rows: [3], keep: 4}
            reports: [nowhere]
            colour: red
            """
        );

        var ran = audit.Eleven("check").ShouldEnd(2);

        ran.Out.ShouldBeEmpty();
        ran.ErrorLines.ShouldAllBe(l => l.StartsWith("audit.yaml, line "));
        int[] lines = [1, 6, 8, 10, 11, 13, 14, 20];
        lines.ShouldAllBe(line => ran.Error.Contains($"audit.yaml, line {line}, column "), ran.Error);
        ran.Error.ShouldContain("'title'");
    }

    [Theory]
    [InlineData(
        "{code: \"2\", kind: yes-no, text: Do you know your lead?}",
        "{code: \"2\", kind: yes-no, text: A, asked-if: {question: \"5\", is: [\"yes\"]}}\n      - {code: \"5\", kind: yes-no, text: B, asked-if: {question: \"2\", is: [\"yes\"]}}",
        "staff.yaml, line "
    )]
    [InlineData("kind: rating", "kind: ratting", "staff.yaml, line 20")]
    [InlineData("band: green}", "band: gren}", "staff.yaml, line 13")]
    public void A_mistake_in_a_question_set_ends_every_verb(string right, string wrong, string place)
    {
        using var audit = new SmallAudit();
        audit.Write("question-sets/staff.yaml", SmallAudit.Questions.Replace(right, wrong));

        audit.Eleven("check", "question-sets/staff.yaml").ShouldEnd(2).ErrorLines.ShouldContain(l => l.StartsWith(place));
        audit.Eleven("report").ShouldEnd(2).ErrorLines.ShouldContain(l => l.StartsWith(place));
        Directory.Exists(audit.At("reports")).ShouldBeFalse();
    }

    [Fact]
    public void A_source_that_is_not_there_and_a_mapping_that_is_wrong_are_mistakes()
    {
        using var audit = new SmallAudit();
        audit.Write(
            "audit.yaml",
            SmallAudit.Yaml.Replace("questions: staff}", "questions: staff, mapping: exports/map.yaml}")
                + "\n  - {name: more, file: exports/more.csv, questions: staff}"
        );
        audit.Write("exports/map.yaml", "columns:\n  - {column: A, question: \"77\"}\n");

        var ran = audit.Eleven("check").ShouldEnd(2);

        ran.Error.ShouldContain("map.yaml, line 2, column 27: ");
        ran.Error.ShouldContain("audit.yaml, line 14, column 24: ");
        ran.Error.ShouldContain("exports/more.csv");
    }

    [Theory]
    [InlineData("exports/*.csv")]
    [InlineData("./exports/answers.csv")]
    public void A_file_of_two_sources_is_a_mistake(string file)
    {
        using var audit = new SmallAudit();
        audit.Write("audit.yaml", SmallAudit.Yaml + $"\n  - {{name: more, file: {file}, questions: staff}}");

        audit
            .Eleven("check")
            .ShouldRefuse(2, $"audit.yaml, line 14, column 24: '{file}' is or takes in answers.csv, which source 'answers' names already");
    }

    [Fact]
    public void Prose_in_another_encoding_is_a_mistake_with_its_place()
    {
        using var audit = new SmallAudit();
        audit.Write("prose.md", [.. "## introduction\n\nIn the caf"u8, 0xE9, .. ".\n"u8]);

        audit.Eleven("report").ShouldRefuse(2, "prose.md, line 3, column 11: A character here is not UTF-8. Save the file again as UTF-8.");
        Directory.Exists(audit.At("reports")).ShouldBeFalse();
    }

    [Fact]
    public void A_mistake_in_a_question_set_makes_no_others_in_audit_yaml()
    {
        using var audit = new SmallAudit();
        audit.Write("audit.yaml", SmallAudit.Yaml + "\nrecodes:\n  - {question: \"3\", from: x, to: green}");
        audit.Write("question-sets/staff.yaml", SmallAudit.Questions.Replace("scale: ready}", "scale: raedy}"));

        audit.Eleven("check").ShouldEnd(2).ErrorLines.ShouldAllBe(l => l.StartsWith("staff.yaml, line "));
    }

    [Theory]
    [InlineData(
        "{column: A, question: \"1\"}\n  - {column: A, question: \"2\"}",
        "map.yaml, line 3, column 5: Column 'A' is told already in line 2."
    )]
    [InlineData(
        "{column: B, row: X, question: \"1\"}\n  - {column: B, row: x, question: \"2\"}",
        "map.yaml, line 3, column 5: The row 'x' of column 'B' is told already in line 2."
    )]
    [InlineData("{column: Z, question: \"1\"}", "map.yaml, line 2, column 5: There is no column 'Z' in source answers.")]
    [InlineData(
        "{column: B, question: \"2\", option: Yess}",
        "map.yaml, line 2, column 40: Question 2 has no option, item or box 'Yess': did you mean 'Yes'?"
    )]
    [InlineData("{column: No such header, ignore: true}", "map.yaml, line 2, column 5: There is no column 'No such header'")]
    [InlineData(
        "{column: B, question: \"2\"}\n  - {column: Do you know your lead?, ignore: true}",
        "map.yaml, line 3, column 5: Column 'Do you know your lead?' is told otherwise as 'B' (map.yaml, line 2, column 5)."
    )]
    public void A_mapping_of_columns_that_are_not_there_or_told_twice_is_a_mistake_with_its_line(string columns, string mistake)
    {
        using var audit = new SmallAudit();
        audit.Write("audit.yaml", SmallAudit.Yaml.Replace("questions: staff}", "questions: staff, mapping: map.yaml}"));
        audit.Write("map.yaml", $"columns:\n  - {columns}\n");

        audit.Eleven("import").ShouldEnd(2).Error.ShouldContain(mistake);
        audit.Eleven("tally").ShouldEnd(2).Error.ShouldContain(mistake);
        audit.Eleven("check").ShouldEnd(2).Error.ShouldContain(mistake);
    }

    [Fact]
    public void Where_the_mapping_has_a_mistake_nobody_is_told_to_name_another_file()
    {
        using var audit = new SmallAudit();
        audit.Write("audit.yaml", SmallAudit.Yaml.Replace("questions: staff}", "questions: staff, mapping: map.yaml}"));
        audit.Write("exports/answers.csv", "Favourite colour,Shoe size\r\nBlue,41\r\nRed,38\r\n");
        audit.Write("map.yaml", "columns:\n  - {column: B, question: \"2\", option: Yess}\n");

        audit.Eleven("check").ShouldEnd(2).ErrorLines.ShouldHaveSingleItem().ShouldStartWith("map.yaml, line 2, column 40: ");
    }

    [Theory]
    [InlineData("import")]
    [InlineData("tally")]
    [InlineData("report")]
    public void A_file_of_another_survey_is_refused(string verb)
    {
        using var audit = new SmallAudit();
        audit.Write("exports/answers.csv", "Favourite colour,Shoe size\r\nBlue,41\r\nRed,38\r\n");

        audit.Eleven(verb).ShouldEnd(1).Error.ShouldContain("answers.csv: no column answers a question of staff");
    }

    [Theory]
    [InlineData(
        "Which area do you work in?,Shoe size\r\nWestmarch,41\r\nNorthmarch,38\r\n",
        "of 2 columns 1 is matched to a question of staff"
    )]
    [InlineData("Which area do you work in?,Do you know your lead?\r\nWestmarch,Blue\r\nNorthmarch,Red\r\n", "of 2 columns 2 are matched")]
    [InlineData("Your patch,Is the lead known?\r\nWestmarch,Yes\r\nNorthmarch,No\r\n", "no column answers a question of staff")]
    public void A_file_of_which_no_answer_counts_is_refused_and_import_shows_its_columns(string answers, string found)
    {
        using var audit = new SmallAudit();
        audit.Write("exports/answers.csv", answers);

        foreach (var verb in new[] { "tally", "report", "check" })
        {
            var told = audit.Eleven(verb).ShouldEnd(1).ErrorLines.ShouldHaveSingleItem();
            told.ShouldStartWith($"answers.csv: {found}");
            told.ShouldContain("name the right file, layout or question set in audit.yaml, or say in a mapping file which columns answer");
        }
        Directory.Exists(audit.At("reports")).ShouldBeFalse();
        var looked = audit.Eleven("import").ShouldEnd(1);
        looked.Error.ShouldContain(found);
        looked.Out.ShouldContain("Adds up");
    }

    [Fact]
    public void Beside_other_files_it_is_listed_by_import_and_refused_by_what_counts()
    {
        using var audit = new SmallAudit();
        audit.Write("audit.yaml", SmallAudit.Yaml + "\n  - {name: more, file: exports/more.csv, questions: staff}");
        audit.Write("exports/more.csv", "Which area do you work in?,Is the lead known?\r\nWestmarch,Yes\r\n");

        audit.Eleven("import").ShouldEnd(0).Out.ShouldContain("more.csv: of 2 columns 1 is matched to a question of staff");
        audit.Eleven("report").ShouldEnd(1).Error.ShouldContain("more.csv: of 2 columns 1 is matched to a question of staff");
        audit.Eleven("why", "2.yes").ShouldEnd(1);
        audit.Write("audit.yaml", SmallAudit.Yaml + "\n  - {name: more, file: exports/more.csv, questions: staff, mapping: more.yaml}");
        audit.Write("more.yaml", "columns:\n  - {column: B, question: \"2\"}\n");
        audit.Eleven("why", "2.yes").ShouldEnd(0).Out.ShouldContain("39 of 41");
    }

    [Theory]
    [InlineData("nobody answered yet", "Which area do you work in?,Do you know your lead?,How ready are you?,What would help?\r\n")]
    [InlineData(
        "only areas were ticked",
        "Which area do you work in?,Do you know your lead?,How ready are you?,What would help?\r\nWestmarch,,,\r\n"
    )]
    public void A_file_in_which_there_are_no_answers_is_not_taken_for_another_surveys(string what, string answers)
    {
        using var audit = new SmallAudit();
        audit.Write("exports/answers.csv", answers);

        audit.Eleven("tally").ShouldEnd(0).Error.ShouldNotContain("which columns answer", Case.Sensitive, what);
    }

    [Theory]
    [InlineData("{{2.yess}}", "yes")]
    [InlineData("{{22.yes}}", "22")]
    [InlineData("{{2.no}}", "withheld")]
    [InlineData("{{2.yes", "")]
    public void A_figure_in_prose_that_does_not_exist_or_is_withheld_is_told_with_its_line(string figure, string word)
    {
        using var audit = new SmallAudit();
        audit.Write("prose.md", $"## introduction\n\nAll is well.\n\nOf all, {figure} said so.\n");

        var checkedAudit = audit.Eleven("check").ShouldEnd(2);
        checkedAudit.ErrorLines[0].ShouldStartWith("prose.md, line 5, column ");
        checkedAudit.ErrorLines[0].ShouldContain(word);
        audit.Eleven("report", "--format", "word").ShouldEnd(2).ErrorLines[0].ShouldBe(checkedAudit.ErrorLines[0]);
        Directory.Exists(audit.At("reports")).ShouldBeFalse();
    }

    [Fact]
    public void An_area_nobody_named_and_a_grade_off_the_scale_are_left_out_and_named()
    {
        using var audit = new SmallAudit();
        audit.Write("exports/answers.csv", SmallAudit.Answers("Atlantis,Yes,7,Words\r\n"));

        var ran = audit.Eleven("import").ShouldEnd(0);

        ran.Out.ShouldContain("Adds up");
        ran.Out.ShouldContain("Atlantis");
        ran.OutLines.ShouldContain(l => l.Contains("row 42") && l.Contains('7'));
        audit.Eleven("tally").ShouldEnd(0).Out.ShouldContain("In all");
    }

    [Fact]
    public void An_organisation_that_answered_twice_is_named_and_a_line_in_audit_yaml_is_asked_for()
    {
        using var audit = new SmallAudit();
        audit.Write(
            "audit.yaml",
            SmallAudit.Yaml.Replace(
                "question-sets: {",
                "organisations:\n  - {id: trust, name: River Trust, sector: health, areas: all}\nexpected: all\nquestion-sets: {"
            )
        );
        audit.Write(
            "question-sets/staff.yaml",
            SmallAudit
                .Questions.Replace("instrument: survey", "instrument: self-assessment")
                .Replace(
                    "text: Which area do you work in?, options: areas, classifies: area",
                    "text: Your organisation, options: organisations, classifies: organisation"
                )
        );
        audit.Write(
            "exports/answers.csv",
            "Your organisation,Do you know your lead?,How ready are you?,What would help?\nRiver Trust,Yes,1,a\nRiver Trust,No,0,b\n"
        );

        var ran = audit.Eleven("import").ShouldEnd(0);

        ran.OutLines.ShouldContain(l => l.Contains("River Trust") && l.Contains("duplicates") && l.Contains("audit.yaml"));
    }

    [Theory]
    [InlineData("why", "2.yess")]
    [InlineData("why", "2.yes@atlantis")]
    [InlineData("why", "@@")]
    [InlineData("report", "--for", "atlantis")]
    public void What_does_not_exist_is_answered_with_a_sentence(params string[] typed)
    {
        using var audit = new SmallAudit();

        audit.Eleven(typed).ShouldRefuse(2);
    }

    [Theory]
    [InlineData("nowhere", "there is no such folder")]
    [InlineData("exports", "there is no audit.yaml in this folder")]
    [InlineData("exports/answers.csv", "this is a file")]
    public void Where_there_is_no_audit_it_is_said_so(string given, string sentence)
    {
        using var audit = new SmallAudit();

        audit.Eleven("report", given).ShouldRefuse(2, given, sentence);
        audit.Eleven("tally", given).ShouldRefuse(2, given, sentence);
    }
}
