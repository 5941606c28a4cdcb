using Eleven.Files.Yaml;

namespace Eleven.Tests.Yaml;

/// <summary>Slips of the pen by which a file is no YAML: each is told where it was made, and in words that say what to do.</summary>
public sealed class YamlSlipTests
{
    private const string Bracket = "Close it with ], and put quotes round a text that holds a bracket, a comma or #.";
    private const string Brace = "Close it with }, and put quotes round a text that holds a bracket, a comma or #.";
    private const string Quotes = "The quotation mark that opens here is not closed. Put double quotes round the whole text.";
    private const string Indent =
        "This line does not begin under the one that it belongs with. Indent it by as many spaces, and begin each item of a list with '- '.";

    [Theory]
    [InlineData("title: A\n▶region Five Rivers\nperiod: x", "A colon is missing in this line. Write 'region: ' and the value after it.")]
    [InlineData("title: A\n▶region:Five Rivers\nperiod: x", "A space is missing after the colon in this line. Write 'key: value'.")]
    [InlineData("title: Section 11▶: the report", "This colon stands inside a text. Put quotes round the whole text.")]
    [InlineData("areas:\n  - {id: a}\n ▶- {id: b}", Indent)]
    [InlineData(
        "themes:\n  - question: A\n     ▶base: answered",
        "This line stands deeper than the one that it belongs with, and would be part of its text. Indent it by as many spaces."
    )]
    [InlineData("themes:\n  - question: A\n    base: asked\n   ▶codebook: x", Indent)]
    [InlineData("options:\n  - Weekly\n  ▶-Monthly\n", "A space is missing after this hyphen. Write '- ' before each item of a list.")]
    [InlineData("title: A\n▶\tregion: B", "A tab stands here. Indent with spaces.")]
    [InlineData("areas:\n  - id: a\n▶\u00A0\u00A0\u00A0\u00A0name: B", "A no-break space stands here. Indent with ordinary spaces.")]
    [InlineData("title: A\nregion:▶\u00A0Five Rivers\nperiod: x", "A no-break space stands after this colon. Type an ordinary space.")]
    [InlineData("reports: ▶[region, westmarch\nprose: x", "The [ that opens here is not closed. " + Bracket)]
    [InlineData("title: A\nreports: ▶[region, westmarch", "The [ that opens here is not closed. " + Bracket)]
    [InlineData("sectors:\n  - {id: fire, name: Fire}\n  - ▶{id: prison\n  - {id: b}", "The { that opens here is not closed. " + Brace)]
    [InlineData("areas:\n  - ▶{id: a, colour: #1d4f73}\n  - {id: b}", "The { that opens here is not closed. " + Brace)]
    [InlineData("areas:\n  - {id: a, spellings: ▶[B}\n  - {id: b}", "The [ that opens here is not closed. " + Bracket)]
    [InlineData("a: {title: ▶\"One, two}\nb: {title: \"Three\"}", Quotes)]
    [InlineData("label: ▶'til you know\nhelp: It's here\nmore: 'x'", Quotes)]
    [InlineData("sectors:\n  - {id: prison name▶: Prison}", "A comma is missing before this. Put one between one key and the next.")]
    [InlineData(
        "file: ▶\"exports\\survey.xlsx\"",
        "A backslash stands between these double quotes. Write / between folders, or put single quotes round the text."
    )]
    [InlineData("label: ▶%known", "A text cannot begin with '%'. Put quotes round it.")]
    [InlineData("label: ▶@known", "A text cannot begin with '@'. Put quotes round it.")]
    [InlineData("label: ▶`known`", "A text cannot begin with '`'. Put quotes round it.")]
    [InlineData("label: ▶? known", "A text cannot begin with '?'. Put quotes round it.")]
    [InlineData(
        "options:\n  Weekly\n  - Never\n  - {label▶: Other}",
        "This colon stands in a text that began lines before. Check the hyphens and the indentation there, or put quotes round the text."
    )]
    public void A_slip_is_told_where_it_was_made(string text, string what)
    {
        var marked = Marked.Of(text);

        var said = QuestionSetYaml.Parse("small.yaml", marked.Text).Problems.ShouldHaveSingleItem().ToString();

        said.ShouldStartWith(marked.Said("small.yaml", [what]).Single());
        said.ShouldEndWith(".");
    }

    [Theory]
    [InlineData("help: >-\n  Say [what you do, and \"how\n  and 'why'.\ntitle▶ A")]
    [InlineData("links:\n  - {a: \"b\",\n     c: 'it''s [so]'}\ntitle▶ A")]
    [InlineData("help: Say (what) {you} do # and [why\ntitle▶ A")]
    public void Signs_that_are_closed_or_are_text_are_not_blamed(string text) =>
        QuestionSetYaml.Parse("small.yaml", Marked.Of(text).Text).Problems.ShouldHaveSingleItem().ToString().ShouldNotContain("opens here");
}
