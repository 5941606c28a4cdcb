using System.CommandLine;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Eleven.Tests.Docs;

/// <summary>What the pages refer to is there: other pages and their headings, pictures, verbs and options of the command, types of the code.</summary>
public sealed partial class PagesTests
{
    private static readonly string[] Code = ["Eleven", "Eleven.Files", "Eleven.Store", "Eleven.Cli"];

    public static TheoryData<string> Pages => [.. Page.All.Select(p => p.Path)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_link_leads_somewhere(string path)
    {
        var page = new Page(path);

        var broken = page.Links.Where(l => !l.StartsWith("https://") && !Leads(page, l));

        broken.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_command_named_in_a_line_has_a_verb_and_options_that_exist(string path)
    {
        var verbs = Verbs().ToDictionary(v => v.Name);
        foreach (var line in new Page(path).InlineCode.Where(c => c.StartsWith("eleven ") && !c.StartsWith("eleven --")))
        {
            var words = line.Split(' ');
            verbs.ShouldContainKey(words[1], line);
            words.Where(w => w.StartsWith("--")).ShouldBeSubsetOf(verbs[words[1]].Options.Select(o => o.Name), line);
        }
    }

    [Theory]
    [InlineData("docs/data-flow.md")]
    [InlineData("docs/glossary.md")]
    public void Every_type_named_is_in_the_code(string path)
    {
        var page = new Page(path);
        var picture = Path.ChangeExtension(page.File, "svg");
        var drawn = File.Exists(picture) ? Drawn().Matches(File.ReadAllText(picture)).Select(m => m.Groups[1].Value) : [];
        var named = page.InlineCode.Concat(drawn).Where(c => TypeName().IsMatch(c)).ToArray();

        named.ShouldNotBeEmpty();
        named.ShouldBeSubsetOf(Code.SelectMany(a => Assembly.Load(a).GetTypes()).Select(t => t.Name));
    }

    [Fact]
    public void Every_picture_has_words_in_its_place()
    {
        var silent = Page.All.SelectMany(p =>
            Picture().Matches(p.Prose).Where(m => m.Groups[1].Length < 20).Select(m => $"{p.Path}: {m.Value}")
        );

        silent.ShouldBeEmpty();
    }

    [Fact]
    public void Every_picture_is_small_and_shown_on_a_page()
    {
        var shown = Page.All.SelectMany(p => p.Links.Select(l => Path.GetFullPath(Path.Combine(p.Folder, l)))).ToHashSet();
        var pictures = new DirectoryInfo(ProjectFolder.Path("docs", "guide", "pictures")).GetFiles();

        pictures.ShouldNotBeEmpty();
        pictures.ShouldAllBe(p => p.Length < 150_000 && shown.Contains(p.FullName));
    }

    private static bool Leads(Page page, string link)
    {
        var (file, anchor) = link.Split('#') is [var f, var a] ? (f, a) : (link, null);
        var target = file.Length == 0 ? page.File : Path.GetFullPath(Path.Combine(page.Folder, file));
        if (anchor is null)
        {
            return Path.Exists(target);
        }
        return File.Exists(target)
            && new Page(Path.GetRelativePath(ProjectFolder.Root, target).Replace('\\', '/')).Anchors.Contains(anchor);
    }

    private static IEnumerable<Command> Verbs() =>
        Assembly
            .Load("Eleven.Cli")
            .GetTypes()
            .Where(t => t.Name.EndsWith("Verb", StringComparison.Ordinal) && t.Name.Length > "Verb".Length)
            .Select(t => (Command)t.GetMethod("New", BindingFlags.Public | BindingFlags.Static)!.Invoke(null, null)!);

    [GeneratedRegex("^[A-Z][a-z]+[A-Za-z]*$")]
    private static partial Regex TypeName();

    [GeneratedRegex("""<text class="c"[^>]*>([^<]+)</text>""")]
    private static partial Regex Drawn();

    [GeneratedRegex(@"!\[([^\]]*)\]\([^)]+\)")]
    private static partial Regex Picture();
}
