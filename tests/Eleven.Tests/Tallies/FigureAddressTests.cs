using Eleven.Tallies;
using Eleven.Tests.Published;
using FsCheck;
using FsCheck.Fluent;

namespace Eleven.Tests.Tallies;

public sealed class FigureAddressTests
{
    [Theory]
    [InlineData("A1.green.share", "A1", "green", Measure.Share, "", null)]
    [InlineData("4.yes.share@westmarch", "4", "yes", Measure.Share, "westmarch", null)]
    [InlineData("4.yes", "4", "yes", Measure.Share, "", null)]
    [InlineData("14.mean", "14", null, Measure.Mean, "", null)]
    [InlineData("11.relevant-content.first-three@police", "11", "relevant-content", Measure.FirstThree, "police", null)]
    [InlineData("A1.green.share#2019-20", "A1", "green", Measure.Share, "", "2019-20")]
    [InlineData("8.theme:hard-to-find.count", "8", "theme:hard-to-find", Measure.Count, "", null)]
    [InlineData("responses@police+westmarch", "responses", null, Measure.Members, "westmarch+police", null)]
    [InlineData("returns#2023-24", "returns", null, Measure.Members, "", "2023-24")]
    [InlineData("4.yes@rest-of:westmarch+sector:health", "4", "yes", Measure.Share, "rest-of:westmarch+sector:health", null)]
    [InlineData("4.yes@16=yes", "4", "yes", Measure.Share, "16=yes", null)]
    [InlineData("4.first.share", "4", "first", Measure.Share, "", null)]
    public void An_address_says_question_option_measure_group_and_audit(
        string text,
        string question,
        string? option,
        Measure measure,
        string group,
        string? audit
    )
    {
        FigureAddress.TryParse(text, out var address, out var mistake).ShouldBeTrue(mistake?.What);

        (address!.Question, address.Option, address.Measure, address.Group.Key, address.Audit).ShouldBe(
            (question, option, measure, group, audit)
        );
    }

    [Theory]
    [InlineData("", 1, "Write the code of a question")]
    [InlineData("4", 2, "Say what of question 4")]
    [InlineData("4..share", 3, "Write an option or a measure")]
    [InlineData("4.yes.shre", 7, "'shre' is not a measure: did you mean 'share'?")]
    [InlineData("4.yes.share.now", 13, "There are too many parts")]
    [InlineData("4.yes@", 7, "Write a group after @")]
    [InlineData("4.yes@westmarch+levenshire", 17, "one area only")]
    [InlineData("4.yes@police+others", 14, "one side (police or others) only")]
    [InlineData("4.yes@sector:", 14, "Write the id of a sector")]
    [InlineData("4.yes@16=", 10, "Write an option after =")]
    [InlineData("4.yes#2019-20@westmarch", 14, "The group comes before the audit")]
    [InlineData("4.yes#", 7, "Write the name of an audit")]
    [InlineData("4.yes please", 6, "' ' cannot stand here")]
    [InlineData("4.yes@a@b", 8, "'@' cannot stand here")]
    [InlineData("responses.yes", 11, "only a group can follow")]
    public void A_mistake_says_where_it_is_and_what_to_write(string text, int position, string what)
    {
        FigureAddress.TryParse(text, out _, out var mistake).ShouldBeFalse();

        mistake!.Position.ShouldBe(position);
        mistake.What.ShouldContain(what);
        mistake.ToString().ShouldContain($"character {position}: ");
    }

    [Fact]
    public void The_reports_own_area_and_the_rest_stand_for_an_area_of_its_own()
    {
        Read("4.yes@rest+police").InReportOf("westmarch").Group.Key.ShouldBe("rest-of:westmarch+police");
        Read("4.yes@area").InReportOf("westmarch").Group.Key.ShouldBe("westmarch");
        Read("4.yes").InReportOf("westmarch").ShouldBe(Read("4.yes"));
    }

    [Fact]
    public void What_is_printed_reads_back_as_the_same_address() =>
        Prop.ForAll(
                Addresses().ToArbitrary(),
                address =>
                {
                    FigureAddress.TryParse(address.ToString(), out var again, out var mistake).ShouldBeTrue(mistake?.ToString());
                    again.ShouldBe(address);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Every_published_figure_is_addressed_as_its_row_means_it()
    {
        foreach (var row in PublishedRow.All.Where(r => !r.IsFact))
        {
            var meant = RowAddress.Of(row.Figure);

            var read = Read(row.Figure);

            (read.Question, read.Option, read.Audit).ShouldBe((meant.Question, meant.Option, meant.Audit), row.Id);
            (read.Measure == Measure.Members ? "members" : MeasureWords.Of(read.Measure)).ShouldBe(meant.Measure, row.Id);
            read.Group.Key.Split('+', StringSplitOptions.RemoveEmptyEntries).ShouldBe(meant.Groups, ignoreOrder: true, row.Id);
        }
    }

    [Fact]
    public void Whatever_is_written_is_an_address_or_a_mistake_inside_it() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<NonNull<string>>(),
                text =>
                {
                    if (!FigureAddress.TryParse(text.Get, out _, out var mistake))
                    {
                        mistake!.Position.ShouldBeInRange(1, text.Get.Length + 1);
                    }
                }
            )
            .QuickCheckThrowOnFailure();

    // Option ids that are words for measures are the hard ones: their share must be said.
    private static Gen<FigureAddress> Addresses() =>
        from question in Gen.Elements("4", "A1", "q0004_0001", "4:well", "mean", "police")
        from option in Gen.Elements<string?>(null, "yes", "first", "base", "share", "theme:it-systems", "did-not-rate")
        from measure in Gen.Elements(Enum.GetValues<Measure>())
        from area in Gen.Elements<string?>(null, "westmarch", "area", "north-1")
        from not in Gen.Elements(true, false)
        from sector in Gen.Elements<string?>(null, "health", "police")
        from side in Gen.Elements<PoliceSide?>(null, PoliceSide.Police, PoliceSide.Others)
        from classifier in Gen.Elements<(string, string)?>(null, ("16", "yes"), ("A1", "not-relevant"))
        from audit in Gen.Elements<string?>(null, "2019-20", "last")
        let members = measure == Measure.Members
        select new FigureAddress(
            members ? "returns" : question,
            members ? null : option,
            measure,
            new()
            {
                Area = area,
                NotThatArea = area is not null && not,
                Sector = sector,
                Side = side,
                Classifier = classifier,
            },
            audit
        );

    private static FigureAddress Read(string text) =>
        FigureAddress.TryParse(text, out var address, out var mistake) ? address : throw new InvalidOperationException(mistake.What);
}
