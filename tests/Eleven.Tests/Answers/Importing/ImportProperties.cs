using System.Numerics;
using Eleven.Answers;
using Eleven.Answers.Importing;
using Eleven.Answers.Parsing;
using Eleven.QuestionSets;
using FsCheck;
using FsCheck.Fluent;

namespace Eleven.Tests.Answers.Importing;

/// <summary>What holds for any file.</summary>
public sealed class ImportProperties
{
    private static readonly string[] Cells =
    [
        "",
        " ",
        "Yes",
        "No",
        "Perhaps",
        "Training;",
        "Training;Post;",
        "Post;By pigeon;",
        "By; pigeon;",
        "3",
        "3.0",
        "9",
        "2 - so so",
        "Oct-49",
        "#NAME?",
        "-",
        "First;Second;Third;",
        "Third;Second;",
        "Aware",
        "Not aware",
        "x",
        "Not selected",
        "Calderport;",
        "Atlantis",
        "Police",
        "1",
        "2",
        "N/A",
        "Good",
        "2|3",
        "words\nand words",
        "1.2E+15",
        "0",
    ];

    private static readonly QuestionSet Form = A.Set(
        A.Several("1", "Area", "Calderport", "Northmarch") with
        {
            Classifies = Classifies.Area,
        },
        A.One("2", "Sector", "Police", "Health") with
        {
            Classifies = Classifies.Sector,
            Other = true,
        },
        A.YesNo("3", "Ready?"),
        A.Several("4", "Ways", "Training", "Post") with
        {
            AskedIf = [new Condition("3", ["yes"])],
        },
        A.Steps("5", "Satisfied?"),
        A.Rank("6", "Rank them", "First", "Second", "Third"),
        A.Ticks("7", "Policies", "Escalation", "Threshold"),
        A.Rating("8", "Lead", "One", "Two") with
        {
            MayBeNotRelevant = true,
        },
        A.Words("9", "Why?") with
        {
            AskedIf = [new Condition("4", ["training"])],
        }
    );

    private static readonly string[] Headers =
    [
        "ID",
        "Start time",
        "Completion time",
        "Area",
        "Sector",
        "Ready?",
        "Ways",
        "Ways - Other (please specify)",
        "Satisfied?",
        "Rank them",
        "Escalation",
        "Threshold",
        "Lead",
        "Why?",
        "Unknown to anyone",
    ];

    [Fact]
    public void Any_file_adds_up()
    {
        var row = Gen.Elements(Cells).ArrayOf(Headers.Length);
        var short_ = Gen.Elements(Cells).ArrayOf(3);
        var rows = Gen.Frequency((12, row), (1, short_)).ListOf();

        Check.One(
            Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(300),
            Prop.ForAll(
                rows.ToArbitrary(),
                file =>
                {
                    var sheet = new TinySheet([Headers, .. file, .. file.Take(1)]) { File = "any.xlsx" };
                    var imported = Import.Read(sheet, A.Request(Form));
                    var table = imported.Table!;
                    return imported.Reconciliation.AddsUp
                        && imported.Reconciliation.Cells.All(c => c.Count > 0)
                        && table.Rows.Length == imported.Reconciliation.RowsStored
                        && table.Columns.All(c => c.Codes.Length == table.Rows.Length && c.Codes.All(code => code < c.Values.Length))
                        && table.AreasOf.Length == table.Rows.Length
                        && table.SectorOf.Length == table.Rows.Length;
                }
            )
        );
    }

    [Fact]
    public void Any_headers_are_recognised_or_refused_and_what_is_read_adds_up()
    {
        string[] words =
        [
            .. Headers,
            "",
            "Respondent ID",
            "Timestamp",
            "UserID",
            "Response_ID",
            "Response",
            "Open-Ended Response",
            "Other (please specify)",
            "Training",
            "Post",
            "q0003",
            "q0004_0001",
            "Q3. Ready?",
            "Q_9_Ready?",
            "Ways - Training",
            "Policies [Escalation]",
            "Escalation - Aware",
            "Please explain",
            "Ready?2",
            "IP Address",
        ];
        var width = 7;
        var files =
            from headers in Gen.Elements(words).ArrayOf(width).ArrayOf(3)
            from rows in Gen.Elements(Cells).ArrayOf(width).ListOf()
            select new TinySheet([.. headers, .. rows]) { File = "any.csv" };

        Check.One(
            Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(300),
            Prop.ForAll(
                files.ToArbitrary(),
                sheet =>
                {
                    var imported = Import.Read(sheet, A.Request(Form));
                    var refused = imported.Reconciliation.Problems.Any(p => p.Severity == Severity.Refused);
                    return imported.Reconciliation.AddsUp && refused == (imported.Table is null);
                }
            )
        );
    }

    [Fact]
    public void Every_import_of_the_same_file_gives_the_same_answers()
    {
        var rows = Gen.Elements(Cells).ArrayOf(Headers.Length).ListOf();

        Check.One(
            Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(50),
            Prop.ForAll(
                rows.ToArbitrary(),
                file =>
                {
                    var first = Import.Read(new TinySheet([Headers, .. file]) { File = "a.xlsx" }, A.Request(Form)).Table!;
                    var second = Import.Read(new TinySheet([Headers, .. file]) { File = "a.xlsx" }, A.Request(Form)).Table!;
                    return first.Columns.Zip(second.Columns).All(c => Answers(c.First).SequenceEqual(Answers(c.Second)));
                }
            )
        );
    }

    [Fact]
    public void No_cell_breaks_a_reader()
    {
        var readers = Form.Questions.Select(q => QuestionReader.For(q)).ToList();

        Check.One(
            Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(500),
            Prop.ForAll(
                ArbMap.Default.ArbFor<NonNull<string>>(),
                cell => readers.TrueForAll(r => r.Read(cell.Get) is { Fates.Length: 1 } reading && reading.Value.Raw == cell.Get)
            )
        );
    }

    private static IEnumerable<Answer> Answers(AnswerColumn column) => column.Codes.Select(c => column.Values[c].Answer);
}
