using Eleven.Files.Data;

namespace Eleven.Tests.Data;

/// <summary>Words that are written as a cell and read again are the same words, and none of them is run as a formula.</summary>
public sealed class CsvTextTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("'=1+1", "''=1+1")]
    [InlineData("''-", "'''-")]
    [InlineData("'tis", "'tis")]
    [InlineData("'", "'")]
    [InlineData("", "")]
    [InlineData("Ada", "Ada")]
    public void What_is_written_is_read_again(string words, string cell)
    {
        CsvText.Cell(words).ShouldBe(cell);
        CsvText.Words(cell).ShouldBe(words);
    }
}
