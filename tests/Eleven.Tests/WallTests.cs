using System.Reflection;
using System.Text.RegularExpressions;

namespace Eleven.Tests;

public sealed partial class WallTests
{
    // In the order in which an audit flows through them: a room uses only itself and those before it.
    private static readonly string[] Rooms = ["QuestionSets", "Answers", "Tallies", "Findings", "Reports", "Improvement"];

    private static readonly Assembly Core = Assembly.Load("Eleven");

    [Fact]
    public void The_core_references_only_the_base_library()
    {
        var baseLibrary = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

        var others = Core.GetReferencedAssemblies().Where(a => !File.Exists(Path.Combine(baseLibrary, $"{a.Name}.dll")));

        others.ShouldBeEmpty();
    }

    [Fact]
    public void A_room_uses_only_the_rooms_before_it()
    {
        var core = ProjectFolder.Path("src", "Eleven");
        var sources = Directory.GetFiles(core, "*.cs", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(core, f));

        var against = sources.Where(f => !IsBuilt(f)).SelectMany(f => Against(f, File.ReadAllText(Path.Combine(core, f))));

        against.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Tallies/Figure.cs", "using Eleven.Reports;", "Tallies/Figure.cs uses Reports")]
    [InlineData("Tallies/Figure.cs", "using static Reports.Marks;", "Tallies/Figure.cs uses Reports")]
    [InlineData("Tallies/Figure.cs", "var page = new Improvement.Register();", "Tallies/Figure.cs uses Improvement")]
    [InlineData("Problem.cs", "using Eleven.QuestionSets;", "Problem.cs uses QuestionSets")]
    [InlineData("Cellar/Wine.cs", "", "Cellar/Wine.cs is in no room")]
    public void A_step_against_the_order_is_seen(string file, string code, string seen) => Against(file, code).ShouldBe([seen]);

    [Theory]
    [InlineData("Tallies/Figure.cs", "using Eleven.Answers; using Eleven.Tallies;")]
    [InlineData("Tallies/Figure.cs", "var n = response.Reports.Count; // as Eleven.Reports shows it")]
    public void A_step_with_the_order_is_not(string file, string code) => Against(file, code).ShouldBeEmpty();

    [Fact]
    public void No_interface_stands_without_two_implementations()
    {
        Type[] types =
        [
            .. new[] { "Eleven", "Eleven.Files", "Eleven.Store", "Eleven.Cli" }.SelectMany(name => Assembly.Load(name).GetTypes()),
        ];

        var lonely = types.Where(t => t.IsInterface && types.Count(c => !c.IsAbstract && Implements(c, t)) < 2);

        lonely.ShouldBeEmpty();
    }

    private static bool IsBuilt(string file) => file.StartsWith("obj/") || file.StartsWith("bin/");

    private static bool Implements(Type type, Type contract) =>
        type.GetInterfaces().Any(i => (i.IsGenericType ? i.GetGenericTypeDefinition() : i) == contract);

    // A file beside the rooms is used by all of them, so it uses none.
    private static IEnumerable<string> Against(string file, string source)
    {
        var at = file.Contains('/') ? Array.IndexOf(Rooms, file.Split('/')[0]) : -1;
        if (at < 0 && file.Contains('/'))
        {
            return [$"{file} is in no room"];
        }

        var code = CommentsAndStrings().Replace(source, "");
        return RoomNames()
            .Matches(code)
            .Select(m => m.Groups[1].Value)
            .Distinct()
            .Where(r => Array.IndexOf(Rooms, r) > at)
            .Select(r => $"{file} uses {r}");
    }

    [GeneratedRegex(@"//[^\n]*|/\*.*?\*/|'(?:\\.|[^'\\])'|""{3}.*?""{3}|""(?:\\.|[^""\\])*""", RegexOptions.Singleline)]
    private static partial Regex CommentsAndStrings();

    // Eleven.Reports anywhere, `using Reports`, and Reports.Thing from inside the namespace; not response.Reports, a member of that name.
    [GeneratedRegex(
        @"(?:\bEleven\.|\busing\s+(?:static\s+)?|(?<![\w.])(?=\w+\s*\.\s*[A-Z]))(QuestionSets|Answers|Tallies|Findings|Reports|Improvement)\b"
    )]
    private static partial Regex RoomNames();
}
