using Eleven.Files.Yaml;

namespace Eleven.Tests.Yaml;

public sealed class SchemaTests : IDisposable
{
    private const string Stranger = "zzzzzzzzzzzzzzzzzzzzzzzzz";
    private readonly string _folder = AuditExample.MakeFolder();

    public static TheoryData<string> ShippedSets =>
        [.. Directory.GetFiles(ProjectFolder.Path("question-sets"), "*.yaml").Select(f => Path.GetFileName(f))];

    public void Dispose() => Directory.Delete(Path.Combine(_folder, ".."), recursive: true);

    [Theory]
    [MemberData(nameof(ShippedSets))]
    public void Shipped_question_sets_fit_the_schema(string file) =>
        SchemaWalk.Of("question-set").Walk(Nodes(File.ReadAllText(ProjectFolder.Path("question-sets", file)))).ShouldBeEmpty();

    [Fact]
    public void The_audits_of_the_examples_fit_the_schema()
    {
        var audits = Directory.GetFiles(ProjectFolder.Path("examples"), "audit.yaml", SearchOption.AllDirectories).Select(File.ReadAllText);

        audits.Append(AuditExample.Text).SelectMany(text => SchemaWalk.Of("audit").Walk(Nodes(text))).ShouldBeEmpty();
    }

    [Fact]
    public void The_schema_lists_the_layouts_there_are() =>
        SchemaWalk.Of("audit").Choices("source", "layout").ShouldBe(Words.Layouts, ignoreOrder: true);

    [Fact]
    public void A_file_that_does_not_fit_is_seen()
    {
        var text = AuditExample
            .Text.Replace("title:", "titel:")
            .Replace("minimum-base: 12", "minimum-base: 3")
            .Replace("colour: \"#1d4f73\"", "colour: blue");

        SchemaWalk.Of("audit").Walk(Nodes(text)).Length.ShouldBe(4);
    }

    [Fact]
    public void Every_key_of_the_question_set_schema_is_read()
    {
        ParseSet(EveryKey.QuestionSet).ShouldBeEmpty();
        AllKeysAreUsed("question-set", EveryKey.QuestionSet);
    }

    [Fact]
    public void Every_key_of_the_audit_schema_is_read()
    {
        ParseAudit(AuditExample.Text).ShouldBeEmpty();
        AllKeysAreUsed("audit", AuditExample.Text);
    }

    [Fact]
    public void The_question_set_reader_knows_the_keys_of_the_schema_and_no_others() =>
        KnowsTheSameKeys("question-set", EveryKey.QuestionSet, ParseSet);

    [Fact]
    public void The_audit_reader_knows_the_keys_of_the_schema_and_no_others() => KnowsTheSameKeys("audit", AuditExample.Text, ParseAudit);

    [Theory]
    [InlineData("question-set", "question-sets.md")]
    [InlineData("audit", "audit-folder.md")]
    public void Every_key_is_told_in_the_documentation(string schema, string document)
    {
        var told = File.ReadAllText(ProjectFolder.Path("docs", document));

        SchemaWalk.Of(schema).AllKeys().Where(k => !told.Contains($"`{k}`")).ShouldBeEmpty();
    }

    [Fact]
    public void The_example_in_the_documentation_of_question_sets_is_right() =>
        QuestionSetYaml.Parse("school-survey-2026.yaml", Example("question-sets.md")).Problems.Select(p => p.ToString()).ShouldBeEmpty();

    [Fact]
    public void The_example_in_the_documentation_of_audits_is_right()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "themes"));
        File.WriteAllText(Path.Combine(_folder, "themes", "q8.csv"), "file,row,themes\n");
        File.WriteAllText(Path.Combine(_folder, "prose.md"), "");

        ParseAudit(Example("audit-folder.md")).ShouldBeEmpty();
    }

    private static string Example(string document) =>
        File.ReadAllText(ProjectFolder.Path("docs", document)).Split("```yaml\n")[1].Split("```")[0];

    private static void AllKeysAreUsed(string schema, string text)
    {
        var walk = SchemaWalk.Of(schema);
        walk.Walk(Nodes(text)).ShouldBeEmpty();

        var used = walk
            .Maps.GroupBy(m => string.Join(',', m.Keys))
            .ToDictionary(g => g.Key, g => g.SelectMany(m => m.Map.Entries.Select(e => e.Key.Value)).ToHashSet());

        foreach (var keys in walk.AllObjects())
        {
            var missing = keys.Except(used[string.Join(',', keys)]);
            // What all kinds of question have in common is used in one of them.
            var elsewhere = keys.Contains("asked-if") ? used.Where(u => u.Key.Contains("asked-if")).SelectMany(u => u.Value) : [];
            missing.Except(elsewhere).ShouldBeEmpty();
        }
    }

    // A key that nobody knows, put into each map in turn, makes the reader list the keys that it does know.
    private static void KnowsTheSameKeys(string schema, string text, Func<string, IEnumerable<string>> parse)
    {
        var root = Nodes(text);
        var walk = SchemaWalk.Of(schema);
        walk.Walk(root).ShouldBeEmpty();

        foreach (var (map, keys) in walk.Maps)
        {
            var stranger = map with { Entries = [.. map.Entries, new(YamlOut.Text(Stranger), YamlOut.Text("x"))] };

            var said = parse(YamlOut.Write((YamlMap)Replaced(root, map, stranger))).Single(p => p.Contains(Stranger));

            said.Split("write one of: ")[1].TrimEnd('.').Split(", ").ShouldBe(keys, ignoreOrder: true);
        }
    }

    private static YamlNode Replaced(YamlNode at, YamlMap old, YamlMap put) =>
        at switch
        {
            YamlMap map when ReferenceEquals(map, old) => put,
            YamlMap map => map with { Entries = [.. map.Entries.Select(e => e with { Value = Replaced(e.Value, old, put) })] },
            YamlList list => list with { Items = [.. list.Items.Select(i => Replaced(i, old, put))] },
            _ => at,
        };

    private static IEnumerable<string> ParseSet(string text) =>
        QuestionSetYaml.Parse("every.yaml", text).Problems.Select(p => p.ToString());

    private IEnumerable<string> ParseAudit(string text) => AuditExample.Parse(_folder, text).Problems.Select(p => p.ToString());

    private static YamlMap Nodes(string text) => YamlTree.Read(text, new YamlProblems("file.yaml"))!;
}
