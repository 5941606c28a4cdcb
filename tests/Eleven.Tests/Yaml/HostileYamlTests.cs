using System.Diagnostics;
using System.Text;
using Eleven.Files.Yaml;

namespace Eleven.Tests.Yaml;

public sealed class HostileYamlTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("eleven-yaml-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Text_that_is_no_yaml_is_said_where_it_stops_making_sense() =>
        Said("title: 'Not closed")
            .ShouldHaveSingleItem()
            .ShouldStartWith("small.yaml, line 1, column 8: The quotation mark that opens here is not closed.");

    [Fact]
    public void A_tab_is_named() =>
        Said("sections:\n\t- code: A").ShouldBe(["small.yaml, line 2, column 1: A tab stands here. Indent with spaces."]);

    [Theory]
    [InlineData("")]
    [InlineData("# nothing yet\n")]
    public void An_empty_file_is_said_so(string text) =>
        Said(text).ShouldBe(["small.yaml, line 1, column 1: The file is empty. Write its keys, one a line."]);

    [Fact]
    public void A_file_that_is_a_list_is_said_so() =>
        Said("- code: A")
            .ShouldBe(["small.yaml, line 1, column 1: The file must hold keys with values, for example 'title: Practitioner survey'."]);

    [Fact]
    public void Anchors_are_refused_where_they_stand() =>
        Said("id: small\ntitle: &a Small")
            .ShouldBe([
                "small.yaml, line 2, column 8: Anchors and aliases (& and *) are not read. Write the value out where it is needed.",
            ]);

    [Fact]
    public void A_bomb_of_aliases_is_refused_at_its_first_anchor() =>
        Said("a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]")
            .ShouldHaveSingleItem()
            .ShouldStartWith("small.yaml, line 1, column 4: Anchors");

    [Fact]
    public void Tags_are_refused() =>
        Said("id: !!int 5").ShouldHaveSingleItem().ShouldStartWith("small.yaml, line 1, column 5: Tags (!) are not read.");

    [Fact]
    public void A_second_document_is_refused() =>
        Said("id: small\n---\nid: other")
            .ShouldHaveSingleItem()
            .ShouldStartWith("small.yaml, line 2, column 1: A second document starts here.");

    [Fact]
    public void A_list_as_a_key_is_refused() =>
        Said("? [a, b]\n: c")
            .ShouldBe(["small.yaml, line 1, column 3: A key must be one word or a text. Check the brackets and colons here."]);

    [Theory]
    [InlineData('[')]
    [InlineData('{')]
    public void Endless_brackets_are_refused(char bracket) =>
        Said("id: " + new string(bracket, 1_000_000)).ShouldHaveSingleItem().ShouldContain("more than 20 levels deep");

    [Fact]
    public void A_file_over_five_megabytes_is_refused() =>
        SaidOfFile(Encoding.UTF8.GetBytes("id: " + new string('x', 5 * 1024 * 1024)))
            .ShouldBe([
                "small.yaml, line 1, column 1: The file is larger than 5 MB, which no such file needs. Check that it is the right one.",
            ]);

    [Fact]
    public void Another_encoding_is_named_with_its_place() =>
        SaidOfFile([.. "id: small\ntitle: caf"u8, 0xE9, .. "\n"u8])
            .ShouldBe(["small.yaml, line 2, column 11: A character here is not UTF-8. Save the file again as UTF-8."]);

    [Fact]
    public void A_byte_order_mark_and_windows_line_ends_are_no_mistake()
    {
        var path = Path.Combine(_folder, "small.yaml");
        var text = SetText.Of("""- {code: "1", kind: yes-no, text: One?}""").Replace("\n", "\r\n");
        File.WriteAllBytes(path, [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)]);

        QuestionSetYaml.Read(path).Problems.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("prompts", "a, ")]
    [InlineData("prompts", "{a: b}, ")]
    [InlineData("options", "a, ")]
    [InlineData("topics", "westmach, ")]
    [InlineData("asked-if", "{question: '9', is: [yes]}, ")]
    [InlineData("asked-if", "{qestion: '9'}, ")]
    public void A_file_full_of_one_thing_is_read_or_refused_in_little_time(string key, string item)
    {
        var much = new StringBuilder();
        while (much.Length < 1_000_000)
        {
            much.Append(item);
        }
        var text = SetText.Of($$"""- {code: "1", kind: choose-several, text: One?, {{key}}: [{{much}}]}""");
        var clock = Stopwatch.StartNew();

        var loaded = QuestionSetYaml.Parse("small.yaml", text);

        loaded.Problems.ShouldNotBeEmpty();
        loaded.Problems.Length.ShouldBeLessThanOrEqualTo(101);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void A_file_with_more_mistakes_than_anyone_reads_lists_a_hundred()
    {
        var keys = string.Join('\n', Enumerable.Range(0, 5000).Select(n => $"k{n}: x"));

        var said = Said(keys);

        said.Length.ShouldBe(101);
        said[^1].ShouldBe("small.yaml: There are more mistakes than these. Correct these first.");
    }

    [Fact]
    public void A_mapping_full_of_mistakes_is_refused_too()
    {
        var path = Path.Combine(_folder, "full.map.yaml");
        File.WriteAllText(path, string.Join('\n', Enumerable.Range(0, 5000).Select(n => $"k{n}: x")));
        var set = QuestionSetYaml.Parse("small.yaml", SetText.Of("""- {code: "1", kind: yes-no, text: One?}""")).Value!;

        ColumnMappingYaml.Read(path, set, set).Problems.Length.ShouldBe(101);
    }

    private static string[] Said(string text) => [.. QuestionSetYaml.Parse("small.yaml", text).Problems.Select(p => p.ToString())];

    private string[] SaidOfFile(byte[] bytes)
    {
        var path = Path.Combine(_folder, "small.yaml");
        File.WriteAllBytes(path, bytes);
        return [.. QuestionSetYaml.Read(path).Problems.Select(p => p.ToString())];
    }
}
