using Eleven.Files.Excel;

namespace Eleven.Tests.Excel;

public sealed class SheetNamesTests
{
    [Theory]
    [InlineData("A1 Structure", "A1 Structure")]
    [InlineData("4. Do you know who the safeguarding lead is?", "4. Do you know")]
    [InlineData("19 How you find out about life with the child", "19 How you find out about life")]
    [InlineData("[x]: a/b\\c*d?", "x a b c d")]
    [InlineData("'quoted'", "quoted")]
    [InlineData("", "Sheet")]
    [InlineData("???", "Sheet")]
    [InlineData("Internationalisierungsbemuehungen", "Internationalisierungsbemuehung")]
    [InlineData("history", "history (2)")]
    public void A_name_is_one_that_every_spreadsheet_takes(string wish, string name) => new SheetNames().Of(wish).ShouldBe(name);

    [Fact]
    public void The_same_name_is_given_once_whatever_the_case()
    {
        var names = new SheetNames();

        string[] given =
        [
            .. Enumerable
                .Range(0, 12)
                .Select(i => names.Of(i % 2 == 0 ? "A question that is as long as a name" : "A QUESTION THAT IS AS LONG AS A NAME")),
        ];

        given.Select(g => g.ToUpperInvariant()).ShouldBeUnique();
        given.ShouldAllBe(g => g.Length <= 31);
    }
}
