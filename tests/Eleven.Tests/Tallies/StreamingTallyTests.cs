using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using Eleven.Answers;
using Eleven.Answers.Importing;
using Eleven.Answers.Parsing;
using Eleven.Files.Csv;
using Eleven.QuestionSets;
using Eleven.Tallies;
using Eleven.Tests.Csv;
using FsCheck;
using FsCheck.Fluent;

namespace Eleven.Tests.Tallies;

public sealed class StreamingTallyTests
{
    private static readonly ImmutableArray<Group> Groups =
    [
        Group.Region,
        new() { Area = "westmarch" },
        new() { Area = "westmarch", NotThatArea = true },
        new() { Sector = "health" },
        new() { Side = PoliceSide.Police },
        new() { Side = PoliceSide.Others },
        new() { Area = "calderport", Sector = "police" },
    ];

    private static readonly QuestionSet Set = AnAudit.Set([
        new ChooseSeveralQuestion
        {
            Code = "A",
            Text = "Areas",
            Choices = [.. AnAudit.Region.Areas.Select(a => new Option(a.Id, a.Name))],
            Classifies = Classifies.Area,
        },
        new ChooseOneQuestion
        {
            Code = "S",
            Text = "Sector",
            Choices = [.. AnAudit.Region.Sectors.Select(s => new Option(s.Id, s.Name))],
            Classifies = Classifies.Sector,
        },
        .. AnAudit.Questions,
        new TextQuestion
        {
            Code = "8",
            Text = "Only if known",
            AskedIf = [new("1", ["yes"])],
        },
    ]);

    private const string Header =
        "ID,Start time,Completion time,Email,Name,Areas,Sector,Known?,How often?,Which?,policy,toolkit,Order,Satisfied,Why?,Only if known";

    [Fact]
    public void Whatever_was_answered_streaming_counts_as_the_bitmaps_do() =>
        Prop.ForAll(
                Gen.Choose(0, 10_000).ToArbitrary(),
                seed =>
                {
                    using var file = new TempFile(Survey(rows: seed % 300, seed));
                    var table = Imported(file).Table!;
                    var streamed = Streamed(file);
                    var inMemory = Bitmaps.Tally([table], AnAudit.Region, Groups);
                    foreach (var group in Groups)
                    {
                        streamed.Book.Members(group, Instrument.Survey).ShouldBe(inMemory.Members(group, Instrument.Survey));
                        foreach (var question in Set.Questions)
                        {
                            Shown(streamed.Book.Find(question.Code, group)!)
                                .ShouldBe(Shown(inMemory.Find(question.Code, group)!), $"group '{group}'");
                        }
                    }
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_row_that_stands_in_the_file_twice_counts_once_and_is_named()
    {
        var once = Survey(rows: 200, seed: 3);
        var rows = once.Split("\r\n");
        using var file = new TempFile(once + rows[5] + "\r\n" + rows[9] + "\r\n" + rows[5] + "\r\n");
        using var without = new TempFile(once);

        var streamed = Streamed(file);

        streamed.Duplicates.ShouldBe([new(202, 6), new(203, 10), new(204, 6)]);
        Shown(streamed.Book).ShouldBe(Shown(Streamed(without).Book));
    }

    [Fact]
    public void Rows_alike_but_for_one_answer_both_count()
    {
        using var file = new TempFile($"{Header}\n1,a,b,,,Westmarch;,Health,Yes,,,,,,,,\n1,a,b,,,Westmarch;,Health,No,,,,,,,,\n");

        var streamed = Streamed(file);

        streamed.Rows.ShouldBe(2);
        streamed.Duplicates.ShouldBeEmpty();
    }

    [Fact]
    public void Rows_that_audit_yaml_leaves_out_are_not_counted()
    {
        using var file = new TempFile(Survey(rows: 10, seed: 1));
        var decisions = new Decisions { Duplicates = [new("general", [3, 4], 4, "same person")] };

        var streamed = Streamed(file, decisions);

        streamed.LeftOut.ShouldBe(1);
    }

    [Fact]
    public void What_is_no_listed_answer_is_named_by_row_and_counted()
    {
        using var file = new TempFile($"{Header}\n1,a,b,,,Westmarch;,Health,Perhaps,,,,,,,,\n2,a,c,,,Westmarch;,Health,Perhaps,,,,,,,,\n");

        var streamed = Streamed(file);

        streamed.Troubles.Single().Rows.ShouldBe([2, 3]);
        streamed.Troubles.Single().What.ShouldContain("\"Perhaps\" is no listed answer of question 1");
        streamed.Book.Find("1", Group.Region)!.Unreadable.ShouldBe(2);
    }

    [Fact]
    public void More_different_words_for_Other_than_are_kept_are_counted_all_the_same()
    {
        var text = new StringBuilder(Header).Append('\n');
        for (var row = 0; row < 40_000; row++)
        {
            text.Append(row).Append(",a,b,,,Westmarch;,Health,,In my own words ").Append(row).Append(",,,,,,,\n");
        }
        using var file = new TempFile(text.ToString());

        Streamed(file).Book.Find("2", Group.Region)!.Counts.ShouldBe([0, 0, 40_000]);
    }

    [Fact]
    public void Counters_of_sixteen_bits_do_not_overflow()
    {
        var text = new StringBuilder(Header).Append('\n');
        for (var row = 0; row < 140_000; row++)
        {
            text.Append(row).Append(",a,b,,,Westmarch;,Health,Yes,,,,,,,,\n");
        }
        using var file = new TempFile(text.ToString());

        Streamed(file).Book.Find("1", Group.Region)!.Counts.ShouldBe([140_000, 0]);
    }

    [Fact]
    public void A_ranking_of_fifteen_items_takes_several_vectors()
    {
        ImmutableArray<Option> items = [.. Enumerable.Range(0, 15).Select(i => new Option($"i{i}", $"Item {(char)('a' + i)}"))];
        var rank = new RankQuestion
        {
            Code = "1",
            Text = "Order",
            Items = items,
        };
        var cell = string.Concat(items.Reverse().Select(i => i.Label + ";"));
        using var file = new TempFile($"ID,Order\n1,{cell}\n2,{cell}\n");

        var tally = StreamingTally
            .Of(CsvSheet.Open(file.Path), Plan([new(rank, [1], QuestionReader.For(rank).Read)]), [Group.Region])
            .Book.Find("1", Group.Region)!;

        tally.Places[0][14].ShouldBe(2);
        tally.Places[14][0].ShouldBe(2);
    }

    [Fact]
    public void Cells_of_one_question_may_stand_apart()
    {
        var each = (TickEachQuestion)AnAudit.Questions[3];
        var reader = QuestionReader.For(each, new ParsingRules { Parts = [new(PartKind.Option, 0), new(PartKind.Option, 1)] });
        using var file = new TempFile("ID,policy,between,toolkit\n1,Yes,x,No\n2,No,y,\n");

        var tally = StreamingTally
            .Of(CsvSheet.Open(file.Path), Plan([new(each, [1, 3], reader.Read)]), [Group.Region])
            .Book.Find("4", Group.Region)!;

        tally.Counts.ShouldBe([1, 0]);
        tally.BaseOfEach.ShouldBe([2, 1]);
    }

    private static StreamPlan Plan(ImmutableArray<StreamedQuestion> questions) =>
        new()
        {
            Audit = AnAudit.Region,
            Who = Instrument.Survey,
            Questions = questions,
            LeftOut = FrozenSet<int>.Empty,
        };

    private static ImportRequest Request(Decisions? decisions) =>
        new()
        {
            Source = "general",
            Form = Set,
            Audit = AnAudit.Region,
            Decisions = decisions ?? new(),
        };

    private static Imported Imported(TempFile file) => Import.Read(CsvSheet.Open(file.Path), Request(null));

    private static StreamedTally Streamed(TempFile file, Decisions? decisions = null)
    {
        var request = Request(decisions);
        var plan = StreamPlans.Of(Imported(file).Map!, request)!;
        return StreamingTally.Of(CsvSheet.Open(file.Path), plan, Groups);
    }

    private static string Shown(TallyBook book) =>
        string.Join('\n', Groups.SelectMany(g => Set.Questions.Select(q => $"{g} {Shown(book.Find(q.Code, g)!)}")));

    private static string Shown(QuestionTally t) =>
        $"{NaiveCount.Of(t)} base [{string.Join(' ', t.BaseOfEach)}] places [{string.Join(" | ", t.Places.Select(p => string.Join(' ', p)))}]";

    private static string Survey(int rows, int seed)
    {
        var random = new Random(seed);
        var text = new StringBuilder(Header).Append("\r\n");
        for (var row = 1; row <= rows; row++)
        {
            string[] cells =
            [
                One(random, "", "Westmarch;", "Calderport;Northmarch;", "Westmarch;Calderport;Northmarch;"),
                One(random, "Health", "Police", "", "police"),
                One(random, "Yes", "No", "", " ", "Perhaps"),
                One(random, "weekly", "monthly", "", "When I ask, mostly", "#NAME?"),
                One(random, "a;", "a;c;", "b;my own;", "", ";"),
                One(random, "Yes", "No", ""),
                One(random, "Yes", "No", "", "?"),
                One(random, "x;y;z;", "z;y;x;", "x;y;", ""),
                One(random, "1", "5", "3", "", "7"),
                One(random, "Because \"it\" is", "", "  ", "two\nlines", "#REF!", "– dash"),
                One(random, "", "words", "“quoted”"),
            ];
            text.Append(row).Append(",01/02/2024 09:00,01/02/2024 09:05,anonymous,,").AppendJoin(',', cells.Select(Quoted)).Append("\r\n");
        }
        return text.ToString();
    }

    private static string One(Random random, params string[] of) => of[random.Next(of.Length)];

    private static string Quoted(string cell) => cell.AsSpan().IndexOfAny("\",\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"")}\"";
}
