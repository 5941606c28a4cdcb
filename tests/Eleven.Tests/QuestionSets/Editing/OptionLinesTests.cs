using Eleven.QuestionSets;
using Eleven.QuestionSets.Editing;

namespace Eleven.Tests.QuestionSets.Editing;

public sealed class OptionLinesTests
{
    private static readonly Option Poster = new("p", "Poster") { Spellings = ["Posters"], Colour = "#123456" };
    private static readonly Option Meeting = new("meeting", "Team meeting");
    private static readonly Option None = new("none", "None of these") { ExcludesOthers = true };

    [Fact]
    public void An_option_whose_label_stays_is_the_same_wherever_it_moves()
    {
        var read = OptionLines.Read([Poster, Meeting, None], ["Team meeting", "New one", "Poster"], ["None of these"]);

        read.ShouldBe([Meeting, new("new-one", "New one"), Poster, None]);
        read[2].Spellings.ShouldBe(["Posters"]);
    }

    [Fact]
    public void Lines_that_stay_as_they_were_change_no_order() =>
        OptionLines.Read([None, Poster, Meeting], ["Poster", "Team meeting"], ["None of these"]).ShouldBe([None, Poster, Meeting]);

    [Fact]
    public void What_excludes_others_follows_the_list_in_which_it_stands() =>
        OptionLines
            .Read([Poster, None], ["None of these"], ["Poster"])
            .ShouldBe([None with { ExcludesOthers = false }, Poster with { ExcludesOthers = true }]);

    [Fact]
    public void What_says_that_the_question_does_not_apply_follows_its_list_and_is_neither_good_nor_bad()
    {
        var good = Meeting with { Positive = true };

        OptionLines
            .Read([Poster, good], ["Poster"], [], ["Team meeting"])
            .ShouldBe([Poster, Meeting with { ExcludesOthers = true, DoesNotApply = true }]);
        OptionLines
            .Read([Poster, good], ["Poster"], notApplying: ["Team meeting"])
            .ShouldBe([Poster, Meeting with { DoesNotApply = true }]);
        OptionLines
            .Read([Poster, Meeting with { DoesNotApply = true }], ["Team meeting", "Poster"], notApplying: [])
            .ShouldBe([Meeting, Poster]);
    }

    [Fact]
    public void Where_a_list_is_not_asked_for_its_options_stay_as_they_were()
    {
        var notMine = new Option("not-mine", "Not mine") { DoesNotApply = true };

        OptionLines.Read([notMine, None], ["None of these", "New one", "Not mine"]).ShouldBe([None, new("new-one", "New one"), notMine]);
    }

    [Theory]
    [InlineData("Meeting", "meeting-2")]
    [InlineData("Other", "other-2")]
    [InlineData("Share", "share-2")]
    [InlineData("???", "option")]
    [InlineData("Team meeting", "team-meeting")]
    public void A_new_option_has_an_id_that_is_free_and_means_nothing_else(string label, string id) =>
        OptionLines.Read([Meeting], ["Team meeting", label], [])[1].Id.ShouldBe(id);

    [Fact]
    public void Empty_lines_and_blanks_are_no_options() =>
        OptionLines.Lines(" Poster \r\n\r\n  \nTeam meeting").ShouldBe(["Poster", "Team meeting"]);
}
