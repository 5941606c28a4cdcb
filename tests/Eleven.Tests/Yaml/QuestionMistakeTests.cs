using static Eleven.Tests.Yaml.SetText;

namespace Eleven.Tests.Yaml;

public sealed class QuestionMistakeTests
{
    private const string YesNo = """- {code: "1", kind: yes-no, text: One?}""";

    [Fact]
    public void An_unknown_key_is_named_with_the_nearest_known_one() =>
        Wrong(
            """- {code: "1", kind: yes-no, text: One?, ▶lable: One}""",
            "'lable' is not a key of a yes-no question: did you mean 'label'?"
        );

    [Fact]
    public void A_key_like_no_other_is_told_with_all_there_are() =>
        Wrong(
            """- {code: "1", kind: short-text, text: One?, ▶zzzzzz: 1}""",
            "'zzzzzz' is not a key of a short-text question: write one of: code, text, kind, label, help, prompts, required, may-be-not-relevant, asked-if, topics, classifies, period, base."
        );

    [Fact]
    public void A_key_of_another_kind_of_question_is_unknown() =>
        Wrong(
            """- {code: "1", kind: rank, text: One?, options: [A, B], ▶ticked: Known}""",
            "'ticked' is not a key of a rank question: write one of: code, text, options, kind, label, help, prompts, required, may-be-not-relevant, asked-if, topics, classifies, period, base."
        );

    [Fact]
    public void An_unknown_kind_is_named_with_the_nearest_known_one() =>
        Wrong(
            """- {code: "1", kind: ▶choose-sevral, text: One?}""",
            "'choose-sevral' is no kind of question: did you mean 'choose-several'?"
        );

    [Fact]
    public void A_question_of_unknown_kind_does_not_make_others_wrong() =>
        Wrong(
            """
            - {code: "1", kind: ▶yesno, text: One?}
            - {code: "2", kind: long-text, text: Two?, asked-if: {question: "1", is: ["yes"]}}
            """,
            "'yesno' is no kind of question: did you mean 'yes-no'?"
        );

    [Fact]
    public void Missing_text_is_seen_at_the_question() =>
        Wrong("""- ▶{code: "1", kind: yes-no}""", "'text' is missing from a yes-no question. Add it.");

    [Fact]
    public void A_key_with_nothing_after_it_is_missing() =>
        Wrong(
            """
            - code: "1"
              kind: yes-no
              ▶text:
              help:
            """,
            "'text' is missing from a yes-no question. Add it."
        );

    [Fact]
    public void A_missing_code_is_seen_at_the_question() =>
        Wrong("- ▶{kind: yes-no, text: One?}", "'code' is missing from a question. Add it.");

    [Fact]
    public void A_missing_kind_is_seen_at_the_question() =>
        Wrong("""- ▶{code: "1", text: One?}""", "'kind' is missing from a question. Add it.");

    [Fact]
    public void A_list_where_a_text_belongs_is_a_wrong_type() =>
        Wrong(
            """- {code: "1", kind: yes-no, text: ▶[One?]}""",
            "'text' must be a text. Put quotes round it if it holds brackets or a colon."
        );

    [Fact]
    public void A_text_where_a_list_belongs_is_a_wrong_type() =>
        Wrong(
            """- {code: "1", kind: yes-no, text: One?, prompts: ▶A policy}""",
            "'prompts' must be a list: each item on its own line after a hyphen, or all in brackets: [a, b]."
        );

    [Fact]
    public void A_text_where_keys_belong_is_a_wrong_type() => Wrong("- ▶One?", "This must be a question: keys with values, one a line.");

    [Fact]
    public void A_flag_is_true_or_false() =>
        Wrong(
            """- {code: "1", kind: yes-no, text: One?, required: ▶yes}""",
            "'yes' is not known under 'required': write one of: true, false."
        );

    [Fact]
    public void A_number_of_steps_off_the_limits_is_refused() =>
        Wrong(
            """- {code: "1", kind: scale, text: One?, low: Low, high: High, steps: ▶five}""",
            "'steps' must be a whole number from 2 to 11. 'five' is not."
        );

    [Fact]
    public void A_colour_is_six_digits() =>
        Wrong(
            """- {code: "1", kind: choose-several, text: One?, options: [{label: A, colour: ▶red}]}""",
            "'red' is no colour. Write # and six digits in quotes, for example \"#1d4f73\"."
        );

    [Fact]
    public void A_duplicate_code_is_seen_at_the_second() =>
        Wrong($"{YesNo}\n- {{code: ▶\"1\", kind: yes-no, text: Two?}}", "Question '1' is there twice. Give this one another code.");

    [Fact]
    public void A_key_that_is_there_twice_is_seen_at_the_second() =>
        Wrong("""- {code: "1", kind: yes-no, text: One?, ▶text: Two?}""", "'text' is there twice. Keep one of the two.");

    [Fact]
    public void Codes_that_differ_in_capitals_alone() =>
        Wrong(
            "- {code: a1, kind: yes-no, text: One?}\n- {code: ▶A1, kind: yes-no, text: Two?}",
            "Question 'A1' differs from 'a1' in capitals alone, which nobody can tell apart. Give this one another code."
        );

    [Fact]
    public void An_option_with_a_colon_in_it() =>
        Wrong(
            """
            - code: "1"
              kind: choose-several
              text: One?
              options:
                - ▶Yes: weekly
                - No
            """,
            "This colon makes a key of 'Yes'. Put quotes round the option: \"Yes: weekly\"."
        );

    [Fact]
    public void Only_what_is_chosen_can_say_that_a_question_does_not_apply() =>
        Wrong(
            """- {code: "1", kind: rank, text: One?, options: [A, {label: B, does-not-apply: ▶true}]}""",
            "Only options of choose-one and choose-several can say that a question does not apply. Take 'does-not-apply' out."
        );

    [Fact]
    public void Whoever_says_that_a_question_does_not_apply_says_nothing_else() =>
        Wrong(
            """- {code: "1", kind: choose-several, text: One?, options: [A, {label: B, does-not-apply: ▶true}]}""",
            "Whoever says that the question does not apply gives no other answer. Add 'excludes-others: true', or take 'does-not-apply' out."
        );

    [Fact]
    public void What_does_not_apply_is_neither_good_nor_bad() =>
        Wrong(
            """- {code: "1", kind: choose-one, text: One?, options: [A, {label: B, positive: false, does-not-apply: ▶true}]}""",
            "'B' says that the question does not apply, and is neither good nor bad. Take 'positive' out."
        );

    [Fact]
    public void A_question_applies_to_somebody() =>
        Wrong(
            """- {code: "1", kind: choose-one, text: One?, ▶options: [{label: A, does-not-apply: true}, {label: B, does-not-apply: true}]}""",
            "Every option of question '1' says that it does not apply. Take 'does-not-apply' out of one of them."
        );

    [Fact]
    public void Of_several_answers_one_alone_says_that_a_question_does_not_apply() =>
        Wrong(
            """- {code: "1", kind: choose-several, text: One?, ▶options: [C, {label: A, excludes-others: true, does-not-apply: true}, {label: B, excludes-others: true, does-not-apply: true}]}""",
            "Two options of question '1' say that it does not apply, and one person could choose both. Make one of them."
        );

    [Fact]
    public void An_option_with_nothing_in_it() =>
        Wrong(
            """- {code: "1", kind: choose-several, text: One?, options: [A, ▶""]}""".Replace("\"\"", "~"),
            "This option is empty. Write its label, or take the hyphen out."
        );

    [Fact]
    public void A_code_must_fit_in_the_names_of_figures() =>
        Wrong(
            """- {code: ▶"1.1", kind: yes-no, text: One?}""",
            "'1.1' cannot be a question's code, because figures are named by it. Use letters, digits and hyphens, for example A1, and neither responses nor returns."
        );

    [Fact]
    public void Duplicate_option_ids_are_seen_at_the_second() =>
        Wrong(
            """- {code: "1", kind: choose-several, text: One?, options: [Advice, ▶{id: advice, label: Other advice}]}""",
            "Two options have the id 'advice'. Give this one another id."
        );

    [Fact]
    public void A_spelling_belongs_to_one_option() =>
        Wrong(
            """- {code: "1", kind: choose-several, text: One?, options: [Advice, ▶{label: Guidance, spellings: [advice]}]}""",
            "'advice' names two options of question '1'. Take it from one of them."
        );

    [Fact]
    public void An_option_id_that_is_a_measure_is_refused() =>
        Wrong(
            """- {code: "1", kind: choose-several, text: One?, options: [▶First]}""",
            "'first' cannot be an id, because it has a meaning of its own in the names of figures. Give the option another id."
        );

    [Fact]
    public void An_option_called_other_clashes_with_the_offer_of_other() =>
        Wrong(
            """- {code: "1", kind: choose-several, text: One?, options: [Advice, ▶Other], other: true}""",
            "The id 'other' stands for what people write under Other. Give this option another id, or take out 'other: true'."
        );

    [Theory]
    [InlineData("choose-one", 62)]
    [InlineData("choose-several", 62)]
    [InlineData("tick-each", 31)]
    [InlineData("rank", 15)]
    public void No_more_options_than_an_answer_can_hold(string kind, int most)
    {
        var options = string.Join(", ", Enumerable.Range(1, most).Select(n => $"Item {n}"));

        Right(Of($$"""- {code: "1", kind: {{kind}}, text: One?, options: [{{options}}]}"""));
        Wrong(
            $$"""- {code: "1", kind: {{kind}}, text: One?, ▶options: [{{options}}, One more]}""",
            $"Question '1' has {most + 1} options; this kind of question holds at most {most}. Make two questions of it."
        );
    }

    [Fact]
    public void A_choice_of_one_is_none() =>
        Wrong("""- {code: "1", kind: choose-one, text: One?, ▶options: [Advice]}""", "Question '1' needs at least 2 options and has 1.");

    [Fact]
    public void A_list_of_the_audit_must_be_one_there_is() =>
        Wrong(
            """- {code: "1", kind: choose-one, text: One?, options: ▶area}""",
            "'area' is not known under 'options': did you mean 'areas'?"
        );

    [Fact]
    public void Items_to_tick_are_the_sets_own() =>
        Wrong(
            """- {code: "1", kind: tick-each, text: One?, options: ▶areas}""",
            "Options must be a list: each on its own line after a hyphen, or all in brackets: [a, b]."
        );

    [Fact]
    public void Two_questions_cannot_both_tell_the_area() =>
        Wrong(
            """
            - {code: "1", kind: choose-several, text: One?, options: areas, classifies: area}
            - {code: "2", kind: choose-several, text: Two?, options: areas, classifies: ▶area}
            """,
            "Questions '1' and '2' both tell the respondent's area. Keep 'classifies' at one of them."
        );

    [Fact]
    public void Only_a_rating_is_counted_over_the_rated() =>
        Wrong(
            """- {code: "1", kind: yes-no, text: One?, base: ▶rated}""",
            "Only a rating can be counted over the rated, and only a rank over the ranked completely. Write asked or answered."
        );

    [Fact]
    public void Signs_of_safety_has_three_boxes() =>
        Wrong(
            """- {code: "1", kind: signs-of-safety, text: One?, ▶boxes: [{code: well, label: Well}]}""",
            "Signs of Safety has three boxes, not 1. Take 'boxes' out for the usual three."
        );

    [Fact]
    public void A_box_has_a_code_of_its_own() =>
        Wrong(
            """- {code: "1", kind: signs-of-safety, text: One?, boxes: [{code: a, label: A}, ▶{code: a, label: B}, {code: c, label: C}]}""",
            "'a' cannot be this box's code. Use letters, digits and hyphens, and each code once."
        );

    [Fact]
    public void All_mistakes_of_a_file_are_told_in_one_go() =>
        Wrong(
            """
            - {code: "1", kind: yes-no, text: One?, ▶hepl: Think.}
            - ▶{code: "2", kind: rank, options: [A, B]}
            - {code: "3", kind: long-text, text: Three?, asked-if: {question: ▶"4", is: ["yes"]}}
            """,
            "'hepl' is not a key of a yes-no question: did you mean 'help'?",
            "'text' is missing from a rank question. Add it.",
            "There is no question '4': write one of: 1, 2, 3."
        );
}
