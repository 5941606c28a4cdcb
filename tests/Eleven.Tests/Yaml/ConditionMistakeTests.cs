using static Eleven.Tests.Yaml.SetText;

namespace Eleven.Tests.Yaml;

public sealed class ConditionMistakeTests
{
    [Fact]
    public void A_condition_on_an_unknown_question_is_seen_where_it_is_named() =>
        Wrong(
            """
            - {code: Q1, kind: yes-no, text: One?}
            - {code: Q2, kind: yes-no, text: Two?, asked-if: {question: ▶Q11, is: ["yes"]}}
            """,
            "There is no question 'Q11': did you mean 'Q1'?"
        );

    [Fact]
    public void A_condition_on_an_unknown_option_is_seen_where_it_is_named() =>
        Wrong(
            """
            - {code: "1", kind: choose-one, text: One?, options: [Weekly, Monthly]}
            - {code: "2", kind: yes-no, text: Two?, asked-if: [{question: "1", is: [weekly, ▶montly]}]}
            """,
            "Question '1' has no option 'montly': did you mean 'monthly'?"
        );

    [Fact]
    public void Nothing_hangs_on_words() =>
        Wrong(
            """
            - {code: "1", kind: long-text, text: One?}
            - {code: "2", kind: yes-no, text: Two?, asked-if: {question: ▶"1", is: ["yes"]}}
            """,
            "Question '1' has no options to choose, so nothing can hang on its answer. Name another question."
        );

    [Fact]
    public void A_condition_names_an_answer() =>
        Wrong(
            """
            - {code: "1", kind: yes-no, text: One?}
            - {code: "2", kind: yes-no, text: Two?, asked-if: {question: "1", ▶is: []}}
            """,
            "The condition names no answer. Write at least one."
        );

    [Fact]
    public void A_condition_on_a_later_question_is_seen() =>
        Wrong(
            """
            - {code: "1", kind: yes-no, text: One?, asked-if: {question: ▶"2", is: ["yes"]}}
            - {code: "2", kind: yes-no, text: Two?}
            """,
            "'1' hangs on '2', which is asked only after it. Move one of them."
        );

    [Fact]
    public void A_question_that_hangs_on_itself_is_seen() =>
        Wrong(
            """- {code: "1", kind: yes-no, text: One?, ▶asked-if: {question: "1", is: ["yes"]}}""",
            "'1' hangs on its own answer. Take the condition out."
        );

    [Fact]
    public void A_circle_of_conditions_is_told_with_its_way() =>
        Wrong(
            """
            - {code: "0", kind: yes-no, text: None?}
            - {code: "1", kind: yes-no, text: One?, ▶asked-if: {question: "3", is: ["yes"]}}
            - {code: "2", kind: yes-no, text: Two?, asked-if: [{question: "0", is: ["yes"]}, {question: "1", is: ["yes"]}]}
            - {code: "3", kind: yes-no, text: Three?, asked-if: {question: "2", is: ["yes"]}}
            """,
            "These questions wait for each other: 1, 3, 2, 1. Take one of the conditions out."
        );

    [Fact]
    public void Conditions_that_shut_each_other_out_are_seen_with_what_hangs_on_them() =>
        Wrong(
            """
            - {code: "4", kind: yes-no, text: Four?}
            - {code: "5", kind: yes-no, text: Five?, asked-if: {question: "4", is: ["yes"]}}
            - {code: "6", kind: yes-no, text: Six?, ▶asked-if: [{question: "5", is: ["yes"]}, {question: "4", is: ["no"]}]}
            - {code: "7", kind: yes-no, text: Seven?, ▶asked-if: {question: "6", is: ["yes"]}}
            """,
            "Nobody can be asked '6': '4' would have to be answered 'yes' and 'no' at once. Take one of the conditions out.",
            "Nobody is asked '7', because nobody is asked '6'."
        );

    [Fact]
    public void An_option_that_excludes_the_others_cannot_stand_with_one_of_them() =>
        Wrong(
            """
            - {code: "1", kind: choose-several, text: One?, options: [Advice, Training, {label: None, excludes-others: true}]}
            - {code: "2", kind: yes-no, text: Two?, ▶asked-if: [{question: "1", is: [none]}, {question: "1", is: [advice]}]}
            """,
            "Nobody can be asked '2': '1' would have to be answered 'none' and 'advice' at once. Take one of the conditions out."
        );

    [Fact]
    public void Two_options_that_can_be_ticked_together_are_no_mistake() =>
        Right(
            Of(
                """
                - {code: "1", kind: choose-several, text: One?, options: [Advice, Training, {label: None, excludes-others: true}], other: true}
                - {code: "2", kind: yes-no, text: Two?, asked-if: [{question: "1", is: [training]}, {question: "1", is: [none, advice]}]}
                - {code: "3", kind: yes-no, text: Three?, asked-if: {question: "1", is: [other]}}
                """
            )
        );
}
