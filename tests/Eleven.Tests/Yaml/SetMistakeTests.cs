using static Eleven.Tests.Yaml.SetText;

namespace Eleven.Tests.Yaml;

public sealed class SetMistakeTests
{
    private const string YesNo = """- {code: "1", kind: yes-no, text: One?, topics: [lead]}""";
    private const string Rating = """- {code: A1, kind: rating, text: How well?, scale: colours}""";

    [Fact]
    public void The_id_is_the_files_name() =>
        IsWrong(
            Of(YesNo, Topics).Replace("id: small", "id: ▶smal"),
            "The id must be the file's name, 'small'. Correct the id or rename the file."
        );

    [Fact]
    public void Missing_keys_of_the_set_are_seen_at_its_start() =>
        IsWrong(
            "▶▶▶▶▶{version: '1'}",
            "'id' is missing from a question set. Add it.",
            "'title' is missing from a question set. Add it.",
            "'instrument' is missing from a question set. Add it.",
            "'sections' is missing from a question set. Add it.",
            "The set has no sections. Add one with its questions."
        );

    [Theory]
    [InlineData("\"One\\e?\"")]
    [InlineData("\"One\\a?\"")]
    [InlineData("\"One\\uFFFE?\"")]
    [InlineData("One\u200B?")]
    [InlineData("One\u202E?")]
    public void A_text_has_nothing_that_cannot_be_seen(string text) =>
        IsWrong(Of(YesNo.Replace("One?", "▶" + text), Topics), "This text has characters that cannot be seen. Type it again.");

    [Fact]
    public void Options_that_look_the_same_are_two_of_one_name() =>
        IsWrong(
            Of("- {code: A1, kind: choose-one, text: Which?, options: [{id: one, label: Caf\u00E9}, ▶{id: two, label: Cafe\u0301}]}"),
            "'Caf\u00E9' names two options of question 'A1'. Take it from one of them."
        );

    [Fact]
    public void A_source_is_dated_by_year_month_and_day() =>
        IsWrong(
            Of(YesNo, Topics + "\nsources: [{title: The Act, dated: ▶01/08/2023}]"),
            "'01/08/2023' is no date. Write it as year, month and day, for example 2025-02-01."
        );

    [Fact]
    public void An_instrument_is_one_of_two() =>
        IsWrong(
            Of(YesNo, Topics).Replace("instrument: survey", "instrument: ▶servey"),
            "'servey' is not known under 'instrument': did you mean 'survey'?"
        );

    [Fact]
    public void An_unknown_topic_is_seen_where_it_is_named() =>
        IsWrong(Of(YesNo.Replace("[lead]", "[▶led]"), Topics), "There is no topic 'led': did you mean 'lead'?");

    [Fact]
    public void A_topic_is_named_once_a_question() =>
        IsWrong(Of(YesNo.Replace("[lead]", "[lead, ▶lead]"), Topics), "Topic 'lead' is there twice. Take one out.");

    [Fact]
    public void Two_topics_of_one_title_are_one_too_many() =>
        IsWrong(Of(YesNo, "topics: {lead: The lead, leads: ▶The lead}"), "Two topics are called 'The lead'. Use one of them.");

    [Fact]
    public void A_link_from_an_unknown_question_is_seen() =>
        IsWrong(
            Of(YesNo, Topics + "\nlinks:\n  - {question: ▶'11', set: earlier, with: A1, match: same, topic: ▶laed}"),
            "There is no question '11': write one of: 1.",
            "There is no topic 'laed': did you mean 'lead'?"
        );

    [Fact]
    public void A_link_says_how_far_the_questions_match() =>
        IsWrong(Of(YesNo, Topics + "\nlinks:\n  - ▶{question: '1', set: earlier, with: A1}"), "'match' is missing from a link. Add it.");

    [Fact]
    public void A_section_without_questions_is_seen() =>
        IsWrong(
            Of(YesNo, Topics).Replace("sections:", "sections:\n  - ▶{code: B, title: Empty, questions: []}"),
            "Section 'B' has no questions. Add one or take the section out."
        );

    [Fact]
    public void An_unknown_scale_is_seen_where_it_is_named() =>
        IsWrong(
            Of(Rating.Replace("colours", "▶colors"), Colours.Replace("colours:", "▶colours:")),
            "There is no scale 'colors': did you mean 'colours'?",
            "No question uses the scale 'colours'. Name it in a rating or take it out."
        );

    [Fact]
    public void A_grade_is_reported_as_a_band_there_is() =>
        IsWrong(
            Of(Rating, Colours.Replace("band: green", "band: ▶gren")).Replace("{id: green", "▶{id: green"),
            "No grade is reported as band 'green'. Name it in a grade or take it out.",
            "Grade '1' is reported as 'gren', which is no band of this scale: did you mean 'green'?"
        );

    [Fact]
    public void Bands_are_told_apart_by_their_letters() =>
        IsWrong(
            Of(Rating, Colours.Replace("letter: G", "letter: ▶r")),
            "Two bands have the letter 'r'. Give this one another, because colour alone must not tell bands apart."
        );

    [Fact]
    public void A_band_says_letter_colour_and_whether_it_is_positive() =>
        IsWrong(
            Of(
                Rating,
                Colours.Replace("{id: red, label: Bad, letter: R, colour: \"#d4351c\", positive: false}", "▶▶▶{id: red, label: Bad}")
            ),
            "'colour' is missing from a band. Add it.",
            "'letter' is missing from a band. Add it.",
            "'positive' is missing from a band. Add it."
        );

    [Fact]
    public void Two_bands_of_one_id_are_seen() =>
        IsWrong(
            Of(Rating, Colours.Replace("{id: green", "▶{id: red").Replace("band: green", "band: red")),
            "Two options have the id 'red'. Give this one another id."
        );

    [Fact]
    public void A_descriptor_belongs_to_a_grade_of_the_scale() =>
        IsWrong(
            Of(Rating.Replace("scale: colours", "scale: colours, descriptors: {'0': None, ▶'7': All}"), Colours),
            "The scale 'colours' has no grade '7': write one of: 0, 1."
        );

    [Fact]
    public void One_aspect_is_no_choice_between_two() =>
        IsWrong(
            Of(Rating.Replace("scale: colours", "scale: colours, ▶aspects: [alone]"), Colours),
            "One aspect is no choice between two. Name at least two, or take 'aspects' out."
        );

    [Fact]
    public void A_variant_leaves_out_questions_there_are() =>
        IsWrong(
            Of(YesNo, Topics + "\nvariants: {police: {title: Police form, omits: [▶'9']}}"),
            "There is no question '9': write one of: 1."
        );

    [Fact]
    public void A_variant_replaces_questions_there_are() =>
        IsWrong(
            Of(
                YesNo,
                Topics
                    + "\nvariants: {police: {title: Police form, replaces: [{match: same, question: {code: ▶'9', kind: yes-no, text: Nine?}}]}}"
            ),
            "There is no question '9': write one of: 1."
        );

    [Fact]
    public void What_a_variant_asks_in_other_words_has_a_code_that_no_other_question_has() =>
        IsWrong(
            Of(
                YesNo + "\n- {code: 1-schools, kind: yes-no, text: And you?}",
                Topics
                    + "\n▶variants: {schools: {title: Schools, replaces: [{match: similar, question: {code: '1', kind: yes-no, text: One perhaps?}}]}}"
            ),
            "'1-schools' would name two questions: one of that code, and one that a form asks in other words. Give the form another id."
        );

    [Fact]
    public void A_variant_adds_options_where_there_are_options() =>
        IsWrong(
            Of(YesNo, Topics + "\nvariants: {police: {title: Police form, adds-options: {▶'1': [Perhaps]}}}"),
            "Question '1' has no list of options to add to. Replace the question instead."
        );

    [Fact]
    public void An_added_option_that_is_there_already_is_seen_in_the_variant() =>
        IsWrong(
            Of(
                "- {code: '1', kind: choose-several, text: One?, options: [Advice]}",
                "variants: {police: {title: Police form, adds-options: {'1': [Guidance, ▶Advice]}}}"
            ),
            "Two options have the id 'advice'. Give this one another id."
        );

    [Fact]
    public void A_form_that_leaves_out_what_another_question_hangs_on_is_seen() =>
        IsWrong(
            Of(
                YesNo + "\n- {code: '2', kind: long-text, text: Two?, asked-if: {question: '1', is: ['yes']}}",
                Topics + "\nvariants: {police: {title: Police form, ▶omits: ['1']}}"
            ),
            "The form leaves out '1', on which '2' hangs. Leave out '2' too, or replace it."
        );

    [Fact]
    public void A_set_that_asks_too_much_is_refused_without_more_ado()
    {
        var questions = string.Join('\n', Enumerable.Range(1, 501).Select(n => $"- {{code: Q{n}, kind: yes-no, text: Again?}}"));

        IsWrong(Of(questions).Replace("sections:", "▶sections:"), "There are 501 questions; at most 500 are read. Make two sets of it.");
    }

    private const string Topics = "topics: {lead: The lead}";

    private const string Colours = """
        scales:
          colours:
            title: Two colours
            bands:
              - {id: red, label: Bad, letter: R, colour: "#d4351c", positive: false}
              - {id: green, label: Good, letter: G, colour: "#00703c", positive: true}
            grades:
              - {value: "0", label: Not in place, descriptor: None., band: red}
              - {value: "1", label: In place, descriptor: All., band: green}
        """;
}
