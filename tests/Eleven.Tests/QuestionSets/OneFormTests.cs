using Eleven.QuestionSets;
using Eleven.Tests.Store;
using Eleven.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Tests.QuestionSets;

/// <summary>What looks the same is the same text, however it was typed.</summary>
public sealed class OneFormTests(Sites sites)
{
    [Theory]
    [InlineData("Cafe\u0301 Trust", "Caf\u00E9 Trust")]
    [InlineData("O\u2019Neill", "O\u2019Neill")]
    [InlineData("Vie\u0302\u0323t", "Vi\u1EC7t")]
    [InlineData("e\u0323\u0302", "\u1EC7")]
    [InlineData("e\u0301\u0301", "\u00E9\u0301")]
    [InlineData("\u212B", "\u00C5")]
    [InlineData("\u0915\u093C", "\u0915\u093C")]
    [InlineData("\u0958", "\u0915\u093C")]
    [InlineData("\u1112\u1161\u11AB", "\uD55C")]
    [InlineData("\u0301", "\u0301")]
    [InlineData("\U0001F600e\u0301", "\U0001F600\u00E9")]
    [InlineData("", "")]
    public void A_letter_and_its_accent_are_one_character_where_there_is_one(string typed, string one) => OneForm.Of(typed).ShouldBe(one);

    [Fact]
    public void Half_a_million_marks_on_one_letter_are_in_order_as_two_are()
    {
        const int Each = 250_000;
        var (above, below) = (new string('\u0301', Each), new string('\u0323', Each));

        OneForm.Of($"e{above}{below}").ShouldBe($"\u1EB9{below[1..]}{above}");
    }

    [Theory]
    [InlineData("safe\u00ADguarding", "safeguarding")]
    [InlineData("\uFEFFArea\u200B", "Area")]
    [InlineData("\u001B[31mred", " [31mred")]
    [InlineData("two\u2028lines", "two lines")]
    [InlineData("two\r\nlines\tand a tab", "two\r\nlines\tand a tab")]
    [InlineData("\u06CC\u200C\u0627", "\u06CC\u200C\u0627")]
    [InlineData("\uD83D\uDC69\u200D\uD83D\uDCBB", "\uD83D\uDC69\u200D\uD83D\uDCBB")]
    public void What_cannot_be_seen_is_taken_out_and_nothing_else(string text, string without)
    {
        Unseen.Without(text, lines: true).ShouldBe(without);
        Unseen.In(without, lines: true).ShouldBeFalse();
    }

    [Fact]
    public async Task It_is_the_form_that_the_database_makes_of_every_character_and_of_its_parts()
    {
        await using var empty = await sites.Store(Database.Postgres);
        await using var store = empty.Open();
        // Of the ideographs that stand here for others of the same look, no table is kept.
        var characters = Enumerable
            .Range(1, char.MaxValue)
            .Select(c => (char)c)
            .Where(c => !char.IsSurrogate(c) && c is not (>= '\uF900' and <= '\uFAFF'));
        var marks = Enumerable.Range(0x300, 0x70).Select(c => (char)c).ToArray();
        var all = string.Join('\n', characters.Select(c => $"{c}"));
        var pairs = string.Join('\n', from one in marks from other in marks from letter in "eA" select $"{letter}{one}{other}");
        var parts = await Asked("SELECT normalize({0}, NFD) AS \"Value\"", all);

        foreach (var text in (string[])[all, parts, pairs])
        {
            var (ours, theirs) = (OneForm.Of(text).Split('\n'), (await Asked("SELECT normalize({0}) AS \"Value\"", text)).Split('\n'));
            ours.Length.ShouldBe(theirs.Length);
            ours.Zip(theirs).Where(t => t.First != t.Second).Select(t => Numbers(t.Second)).ShouldBeEmpty();
        }

        Task<string> Asked(string question, string text) =>
            store.Database.SqlQueryRaw<string>(question, text).SingleAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("Café", false, false)]
    [InlineData("two\nlines\tand a tab", true, false)]
    [InlineData("two\nlines", false, true)]
    [InlineData("None of these\u200B", true, true)]
    [InlineData("\u001B[31m", true, true)]
    [InlineData("bell\u0007", true, true)]
    [InlineData("\u202Eback", true, true)]
    [InlineData("no\uFFFEcharacter", true, true)]
    [InlineData("soft\u00ADhyphen", true, true)]
    [InlineData("Caf\u200De", true, true)]
    [InlineData("a\uFE0F", true, true)]
    [InlineData("\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645", false, false)]
    [InlineData("\u0915\u094D\u200D\u0937", false, false)]
    [InlineData("\U0001F469\u200D\u2695\uFE0F", false, false)]
    public void What_nobody_sees_is_known_and_what_a_script_needs_is_not_taken_for_it(string text, bool lines, bool unseen) =>
        Unseen.In(text, lines).ShouldBe(unseen);

    // A line of data cannot hold it.
    [Fact]
    public void Half_a_character_is_none() => Unseen.In("half" + '\uD83D').ShouldBeTrue();

    private static string Numbers(string text) => string.Join(' ', text.Select(c => $"{(int)c:X4}"));
}
