using Eleven.Files.Yaml;
using Eleven.Tests.Answers;

namespace Eleven.Tests.Yaml;

public sealed class ColumnMappingTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void Columns_parts_rows_of_grids_and_what_is_ignored_are_read()
    {
        var read = Read(
            """
            columns:
              - {column: Your area, question: "1"}
              - {column: F, question: "3", option: other}
              - {column: G, row: My manager helps me, question: "1"}
              - {column: H, question: "3", option: by-hand}
              - {column: I, question: "3", option: Telephone}
              - {column: J, question: "3", option: e-mail}
              - {column: Notes, ignore: true}
            """
        );

        read.Value!.Columns.Select(c => (c.Column, c.Question, c.Option, c.Row))
            .ShouldBe([
                ("Your area", "1", null, null),
                ("F", "3", "other", null),
                ("G", "1", null, "My manager helps me"),
                ("H", "3", "by-hand", null),
                ("I", "3", "Telephone", null),
                ("J", "3", "e-mail", null),
                ("Notes", null, null, null),
            ]);
    }

    [Theory]
    [InlineData("{column: A}", "line 2, column 5: Say which question the column belongs to, or ignore: true, and not both.")]
    [InlineData("{column: A, question: \"9\"}", "line 2, column 27: There is no question '9': write one of: 1, 2, 3.")]
    [InlineData(
        "{column: A, question: \"3\", option: By telefone}",
        "line 2, column 40: Question 3 has no option, item or box 'By telefone': did you mean 'By telephone'?"
    )]
    [InlineData(
        "{column: A, question: \"3\", option: Otherwise}",
        "line 2, column 40: Question 3 has no option, item or box 'Otherwise': write one of: In person, by-hand, By telephone, phone, E-mail to the team, mail, other."
    )]
    [InlineData(
        "{column: A, question: \"1\", option: Yes please}",
        "Question 1 has no option, item or box 'Yes please': write one of: Yes, yes, No, no."
    )]
    [InlineData(
        "{column: A, row: X, question: \"1\", option: other}",
        "line 2, column 5: A row of a grid belongs to a question as a whole. Take ignore or option out."
    )]
    [InlineData("{colum: A, question: \"1\"}", "line 2, column 6: 'colum' is not a key of a column: did you mean 'column'?")]
    public void Mistakes_are_told_with_line_and_column(string column, string mistake) =>
        Read($"columns:\n  - {column}\n")
            .Problems.Select(p => p.ToString())
            .ShouldContain(p => p.EndsWith(mistake, StringComparison.Ordinal));

    private Loaded<Eleven.Answers.Matching.ColumnMapping> Read(string text)
    {
        File.WriteAllText(_file, text);
        var how = A.Several("3", "How?") with
        {
            Other = true,
            Choices =
            [
                new("by-hand", "In person"),
                new("phone", "By telephone") { Spellings = ["Telephone"] },
                new("mail", "E-mail to the team") { Spellings = ["E mail"] },
            ],
        };
        var set = A.Set(A.YesNo("1", "Ready?"), A.YesNo("2", "Steady?"), how);
        return ColumnMappingYaml.Read(_file, set, set);
    }
}
