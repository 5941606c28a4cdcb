namespace Eleven.Tests.Yaml;

public sealed class AuditMistakeTests : IDisposable
{
    private readonly string _folder = AuditExample.MakeFolder();

    public void Dispose() => Directory.Delete(Path.Combine(_folder, ".."), recursive: true);

    [Fact]
    public void An_unknown_key_of_the_audit() =>
        Wrong("data-date:", "▶datadate:", "'datadate' is not a key of the audit: did you mean 'data-date'?");

    [Fact]
    public void An_id_with_capitals() =>
        Wrong(
            "id: five-rivers-2024-25",
            "id: ▶Five Rivers",
            "'Five Rivers' cannot be an id. Use small letters, digits and hyphens, for example 'five-rivers'."
        );

    [Fact]
    public void A_title_that_no_cover_holds() =>
        Wrong(
            "title: Section 11 audit 2024-25",
            $"title: ▶{new string('a', 201)}",
            "This title has 201 letters, and a cover holds 200. Shorten it."
        );

    [Fact]
    public void An_id_too_long_to_name_a_file_by()
    {
        var id = new string('a', 61);
        Wrong("id: five-rivers-2024-25", $"id: ▶{id}", "This id has 61 letters, and files are named by it. Use 60 at most.");
    }

    [Theory]
    [InlineData(
        "▶Neglct Toolkit: GCP",
        "No question set of this audit has the term 'Neglct Toolkit', so that this name is printed nowhere: did you mean 'Neglect Toolkit'?"
    )]
    [InlineData("Neglect Toolkit: ▶", "Nothing is given for 'Neglect Toolkit'. Write a text.")]
    [InlineData(
        "Neglect Toolkit: ▶\" \"",
        "Nothing is given for 'Neglect Toolkit'. Write what it is called in the area, or take the line out."
    )]
    [InlineData(
        "Neglect Toolkit: GCP, ▶neglect toolkit: Other",
        "'neglect toolkit' has a name already: capitals make no difference. Keep one of the two."
    )]
    [InlineData("Neglect Toolkit: GCP, ▶Neglect Toolkit: Other", "'Neglect Toolkit' is there twice. Keep one of the two.")]
    [InlineData(
        "Neglect Toolkit: ▶\"{{GCP}}\"",
        "The name for 'Neglect Toolkit' has two braces together, which would be printed. Take them out."
    )]
    [InlineData("▶\"{{Neglect Toolkit}}\": GCP", "Write the term without its braces.")]
    [InlineData("Neglect Toolkit: ▶[GCP]", "'Neglect Toolkit' must be a text. Put quotes round it if it holds brackets or a colon.")]
    public void A_name_of_an_area_for_a_term(string names, string what) =>
        Wrong("names: {Neglect Toolkit: Graded Care Profile}", $"names: {{{names}}}", what);

    [Fact]
    public void Names_of_an_area_that_are_no_list_of_terms() =>
        Wrong(
            "names: {Neglect Toolkit: Graded Care Profile}",
            "names: ▶[Graded Care Profile]",
            "'names' must hold keys with values, one a line."
        );

    [Fact]
    public void A_logo_that_is_not_there() =>
        Wrong(
            "pictures/logo.png",
            "▶pictures/log.png",
            "'pictures/log.png' cannot be a logo. There is no such file in the audit's folder. Correct the name or add the file."
        );

    [Fact]
    public void A_logo_that_is_a_folder() =>
        Wrong("pictures/logo.png", "▶pictures", "'pictures' cannot be a logo. The file cannot be read. Check who may read it.");

    [Fact]
    public void A_logo_that_is_no_picture() =>
        Wrong("pictures/logo.png", "▶words.md", "'words.md' cannot be a logo. The picture must be a PNG or a JPEG.");

    [Fact]
    public void A_logo_outside_the_folder() =>
        Wrong(
            "pictures/logo.png",
            "▶/logo.png",
            "'/logo.png' must be a path from the audit's folder, for example exports/survey.xlsx. Copy the file there."
        );

    [Fact]
    public void A_date_that_is_none() =>
        Wrong("2024-08-30", "▶30 August 2024", "'30 August 2024' is no date. Write it as year, month and day, for example 2025-02-01.");

    [Fact]
    public void A_duplicate_area() =>
        Wrong(
            "{id: westmarch, name: Westmarch}",
            "{id: westmarch, name: Westmarch}\n  - {id: ▶westmarch, name: Again}",
            "Two areas have the id 'westmarch'. Give this one another id."
        );

    [Theory]
    [InlineData("Northmarch")]
    [InlineData("NORTHMARCH ")]
    [InlineData("North March")]
    public void A_name_of_two_areas(string name) =>
        Wrong(
            "{id: westmarch, name: Westmarch}",
            $"{{id: westmarch, name: ▶\"{name}\"}}",
            $"'{name.Trim()}' names two areas, the other in line 7. Take it from one of them."
        );

    [Fact]
    public void An_area_id_with_a_meaning_of_its_own() =>
        Wrong(
            "{id: westmarch, name: Westmarch}",
            "{id: westmarch, name: Westmarch}\n  - {id: ▶rest, name: Rest}",
            "'rest' cannot be an area's id, because it has a meaning of its own in the names of groups. Choose another."
        );

    [Fact]
    public void An_unknown_area_of_an_organisation() =>
        Wrong("areas: [westmarch]", "areas: [▶westmach]", "There is no area 'westmach': did you mean 'westmarch'?");

    [Fact]
    public void An_unknown_sector() => Wrong("sector: health", "sector: ▶helth", "There is no sector 'helth': did you mean 'health'?");

    [Fact]
    public void An_unknown_organisation_expected() =>
        Wrong(
            "expected: all",
            "expected: [westmarch-trust, ▶fire]",
            "There is no organisation 'fire': write one of: northmarch-police, westmarch-trust."
        );

    [Fact]
    public void An_unknown_question_set() =>
        Wrong(
            "returns: self-assessment-2023-24",
            "returns: ▶self-assesment-2023-24",
            "There is no question set 'self-assesment-2023-24': did you mean 'self-assessment-2023-24'? It is looked for in question-sets in this folder, two folders up, and among the ready-made sets."
        );

    [Fact]
    public void Two_sets_with_a_code_in_common() =>
        Wrong(
            "returns: self-assessment-2023-24",
            "returns: ▶staff-survey-2017",
            "practitioner-survey-2024-25 and staff-survey-2017 both have a question '1', so its figures could not be told apart. Give the questions of one set other codes."
        );

    [Fact]
    public void A_source_of_an_unknown_set() =>
        Wrong("questions: returns", "questions: ▶retruns", "There is no question set 'retruns': did you mean 'returns'?");

    [Fact]
    public void An_unknown_variant() =>
        Wrong("variant: police", "variant: ▶polise", "There is no variant of practitioner-survey-2024-25 'polise': did you mean 'police'?");

    [Fact]
    public void An_unknown_layout() =>
        Wrong("layout: auto", "layout: ▶survey-monkey", "There is no layout 'survey-monkey': did you mean 'surveymonkey'?");

    [Fact]
    public void Two_sources_of_one_name() =>
        Wrong("name: police, file", "name: ▶general, file", "Two sources are called 'general'. Give this one another name.");

    [Fact]
    public void Two_sources_of_one_file() =>
        Wrong(
            "file: exports/police.xlsx",
            "file: ▶exports/general.xlsx",
            "Source 'general' is the same file, and its answers count once. Name the other file, or take one of the two sources out."
        );

    [Theory]
    [InlineData("weekly", "'every SIX  weeks' of question 13 is recoded to 'other' above, and here to 'weekly'. Keep one of the two.")]
    [InlineData("other", "'every SIX  weeks' of question 13 is recoded to 'other' above already. Take one of the two out.")]
    public void Words_recoded_twice(string to, string what) =>
        Wrong(
            "reason: Said in the margin}",
            $"reason: Said in the margin}}\n  - {{question: \"13\", from: ▶every SIX  weeks, to: {to}}}",
            what
        );

    [Theory]
    [InlineData(
        "/home/me/police.xlsx",
        "'/home/me/police.xlsx' must be a path from the audit's folder, for example exports/survey.xlsx. Copy the file there."
    )]
    [InlineData(
        "C:\\Users\\me\\police.xlsx",
        "'C:\\Users\\me\\police.xlsx' must be a path from the audit's folder, for example exports/survey.xlsx. Copy the file there."
    )]
    [InlineData("exports\\police.xlsx", "Write 'exports/police.xlsx', with / between folders.")]
    [InlineData("*/police.xlsx", "'*/police.xlsx' is no path. Only the file's name may hold * for any letters.")]
    public void A_path_that_cannot_travel_with_the_folder(string path, string what) =>
        Wrong("file: exports/police.xlsx", $"file: ▶'{path}'", what);

    [Fact]
    public void A_minimum_base_off_its_limits() =>
        Wrong("minimum-base: 12", "minimum-base: ▶4", "'minimum-base' must be a whole number from 5 to 20. '4' is not.");

    [Fact]
    public void A_heat_map_for_nobody() =>
        Wrong("heat-map: public", "heat-map: ▶everyone", "'everyone' is not known under 'heat-map': write one of: partners, public.");

    [Theory]
    [InlineData("3")]
    [InlineData("one")]
    [InlineData("-1")]
    public void Decimals_off_their_limits(string decimals) =>
        Wrong(
            "decimals-in-tables: 2",
            $"decimals-in-tables: ▶{decimals}",
            $"'decimals-in-tables' must be a whole number from 0 to 2. '{decimals}' is not."
        );

    [Fact]
    public void A_rule_for_aspects_that_there_is_not() =>
        Wrong(
            "where-aspects-differ: higher",
            "where-aspects-differ: ▶mean",
            "'mean' is not known under 'where-aspects-differ': write one of: lower, higher."
        );

    [Fact]
    public void Counting_that_is_no_map() =>
        Wrong(
            "counting: {decimals-in-tables: 2, where-aspects-differ: higher}",
            "counting: ▶lower",
            "This must be the rules of counting: keys with values, one a line."
        );

    [Fact]
    public void A_recode_of_an_unknown_question() =>
        Wrong("{question: \"13\", from", "{question: ▶\"99\", from", "There is no question '99': write one of the 46 there are.");

    [Fact]
    public void A_recode_of_a_question_without_options() =>
        Wrong(
            "{question: \"13\", from",
            "{question: ▶\"9\", from",
            "Question '9' has no options that answers could count as. Name a question that does."
        );

    [Fact]
    public void A_recode_to_an_unknown_option() =>
        Wrong("to: other", "to: ▶quaterly", "There is no option of question 13 'quaterly': did you mean 'quarterly'?");

    [Fact]
    public void A_duplicate_of_an_unknown_source() =>
        Wrong("source: general", "source: ▶genral", "There is no source 'genral': did you mean 'general'?");

    [Fact]
    public void A_row_to_keep_that_is_not_among_them() =>
        Wrong("keep: 31", "keep: ▶32", "Row 32 is not among the rows named. Keep one of them.");

    [Fact]
    public void A_row_that_is_no_number() =>
        Wrong("rows: [14, 31]", "rows: [▶last, 31]", "'last' is no row. Write the number that the spreadsheet shows.");

    [Fact]
    public void A_duplicate_of_one_row() =>
        Wrong(
            "[14, 31], keep: 31",
            "[▶31], keep: 31",
            "One row is no duplicate. Name all rows of the respondent, and under keep the one that counts."
        );

    [Fact]
    public void A_duplicate_that_names_a_row_twice() =>
        Wrong("[14, 31], keep: 31", "[31, ▶31], keep: 31", "Row 31 is there twice. Name each row once.");

    [Fact]
    public void A_duplicate_without_rows() =>
        Wrong(
            "- {source: general, file: general.xlsx, rows: [14, 31], keep",
            "- ▶{source: general, keep",
            "'rows' is missing from a duplicate (of return workbooks, 'files'). Add it."
        );

    [Fact]
    public void A_duplicate_with_rows_and_files() =>
        Wrong(
            "files: [trust.xlsx, trust-2.xlsx]",
            "files: [trust.xlsx, trust-2.xlsx], rows: ▶[2, 3]",
            "Write rows (and their file), or files where every return is a file of its own, and not both."
        );

    [Fact]
    public void A_worksheet_of_return_workbooks() =>
        Wrong(
            "layout: return-workbook",
            "layout: return-workbook, worksheet: ▶Grades",
            "A return workbook is read whole. Take the worksheet out, or correct the layout."
        );

    [Fact]
    public void Themes_of_a_question_without_words() =>
        Wrong("- question: \"8\"", "- question: ▶\"4\"", "Question '4' asks for no words. Name a question that does.");

    [Fact]
    public void Themes_of_one_text_box() =>
        Wrong(
            "- question: \"8\"",
            "- question: ▶\"8:text\"",
            "Themes are given to all the words of a question. Write '8', without the text box."
        );

    [Fact]
    public void A_duplicate_theme() =>
        Wrong(
            "- {id: no-time, label: No time}",
            "- {id: no-time, label: No time}\n      - {id: ▶no-time, label: Again}",
            "Two themes have the id 'no-time'. Give this one another id."
        );

    [Fact]
    public void An_unknown_theme() =>
        Wrong("[hard-to-find, no-time]", "[hard-to-find, ▶no-tiem]", "There is no theme 'no-tiem': did you mean 'no-time'?");

    [Fact]
    public void A_file_that_is_not_named_by_its_hash() =>
        Wrong(
            "- {file: 0123456789abcdef",
            "- {file: ▶general.xlsx",
            "'general.xlsx' is no file's hash. Copy the 16 digits that `eleven import` prints for the file."
        );

    [Fact]
    public void A_file_of_theme_codes_that_is_not_there() =>
        Wrong(
            "codes:\n      - {file: 0123456789abcdef, row: 12, themes: [hard-to-find, no-time]}",
            "codes: ▶themes/q8.csv",
            "There is no file 'themes/q8.csv' in the audit's folder. Correct the name or add the file."
        );

    [Fact]
    public void An_earlier_audit_that_is_not_there() =>
        Wrong("folder: ../2023-24", "folder: ▶../2022-23", "There is no audit.yaml in '../2022-23'. Correct the folder.");

    [Fact]
    public void An_earlier_audit_with_a_name_figures_cannot_bear() =>
        Wrong(
            "{name: \"2023-24\", folder",
            "{name: ▶2023/24, folder",
            "'2023/24' cannot be an audit's name, because figures are named by it. Use letters, digits and hyphens."
        );

    [Fact]
    public void A_hash_in_capitals() =>
        Wrong("- {file: 0123456789abcdef", "- {file: ▶0123456789ABCDEF", "A file's hash has small letters. Write '0123456789abcdef'.");

    [Fact]
    public void A_comparison_with_itself() =>
        Wrong("folder: ../2023-24", "folder: ▶.", "This is the audit's own folder. Name the folder of an earlier audit.");

    [Fact]
    public void An_earlier_audit_that_is_there_twice() =>
        Wrong(
            "{name: \"2023-24\", folder: ../2023-24, reports: ../2023-24}",
            "{name: \"2023-24\", folder: ../2023-24, reports: ../2023-24}\n  - {name: last, folder: ▶../2023-24/}",
            "This folder is compared with already. Name another earlier audit, or take one of the two out."
        );

    [Fact]
    public void A_quote_of_an_unknown_kind() =>
        Wrong(
            "kind: good-practice",
            "kind: ▶best",
            "'best' is not known under 'kind': write one of: plain, strength, risk, good-practice."
        );

    [Fact]
    public void A_quote_released_by_nobody() =>
        Wrong(
            "- {question: \"9\", file: 0123456789abcdef, row: 12, text: It helped., who: \"Practitioner, health\", released-by: Quality assurance subgroup,",
            "- ▶{question: \"9\", file: 0123456789abcdef, row: 12, who: Someone,",
            "'released-by' is missing from a quote. Add it."
        );

    [Fact]
    public void A_quote_for_an_unknown_area() =>
        Wrong(
            "kind: good-practice, area: westmarch",
            "kind: good-practice, area: ▶eastmarch",
            "There is no area 'eastmarch': did you mean 'westmarch'?"
        );

    [Fact]
    public void A_reply_to_an_unknown_organisation() =>
        Wrong(
            "{organisation: westmarch-trust, area",
            "{organisation: ▶westmarch-trsut, area",
            "There is no organisation 'westmarch-trsut': did you mean 'westmarch-trust'?"
        );

    [Fact]
    public void A_return_in_an_own_format_is_counted_or_not() =>
        Wrong(
            "counted: not-comparable",
            "counted: ▶maybe",
            "'maybe' is not known under 'counted': write one of: transcribed, not-comparable."
        );

    [Theory]
    [InlineData("eastmarch", "westmarch")]
    [InlineData("briefing:eastmarch", "briefing:westmarch")]
    [InlineData("organisation:westmarch-trsut", "organisation:westmarch-trust")]
    public void A_report_of_nothing_there_is(string wrong, string meant) =>
        Wrong("reports: [region, westmarch,", $"reports: [region, ▶{wrong},", $"There is no report '{wrong}': did you mean '{meant}'?");

    [Fact]
    public void A_report_of_an_organisation_that_is_like_none_there_is() =>
        Wrong(
            "reports: [region, westmarch,",
            "reports: [region, ▶organisation:x,",
            "There is no report 'organisation:x': write one of: region, northmarch, westmarch, briefing, briefing:northmarch, briefing:westmarch, organisation:ID (ID: an organisation's id in audit.yaml)."
        );

    [Fact]
    public void Prose_that_is_named_and_not_there() =>
        Wrong(
            "prose: words.md",
            "prose: ▶wrods.md",
            "There is no file 'wrods.md' in the audit's folder. Correct the name or add the file."
        );

    private void Wrong(string right, string wrong, string what)
    {
        AuditExample.Text.ShouldContain(right);
        var marked = Marked.Of(AuditExample.Text.Replace(right, wrong));

        var loaded = AuditExample.Parse(_folder, marked.Text);

        loaded.Value.ShouldBeNull();
        loaded.Problems.Select(p => p.ToString()).ShouldBe(marked.Said("audit.yaml", [what]));
    }
}
