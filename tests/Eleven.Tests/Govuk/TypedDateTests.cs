using Eleven.Web.Govuk;

namespace Eleven.Tests.Govuk;

public sealed class TypedDateTests
{
    [Theory]
    [InlineData("27", "3", "2027")]
    [InlineData(" 27 ", "03", "2027")]
    [InlineData("27", "March", "2027")]
    [InlineData("27", "mar", " 2027")]
    public void A_date_is_read_as_one_writes_it(string day, string month, string year) =>
        Read(day, month, year).ShouldBe(new(new(2027, 3, 27), Part: null, Problem: null));

    [Fact]
    public void A_leap_day_is_a_date() => Read("29", "2", "2028").Date.ShouldBe(new(2028, 2, 29));

    [Theory]
    [InlineData("", "", "", null, "Enter the closing date")]
    [InlineData("1", "", "", "Month", "The closing date must include a month and a year")]
    [InlineData("", "3", "2027", "Day", "The closing date must include a day")]
    [InlineData("1", "3", "27", "Year", "The closing date must include a year of 4 numbers")]
    [InlineData("1", "3", "0000", null, "The closing date must be a real date")]
    [InlineData("29", "2", "2027", null, "The closing date must be a real date")]
    [InlineData("31", "4", "2027", null, "The closing date must be a real date")]
    [InlineData("0", "4", "2027", null, "The closing date must be a real date")]
    [InlineData("1", "13", "2027", null, "The closing date must be a real date")]
    [InlineData("1", "marx", "2027", null, "The closing date must be a real date")]
    [InlineData("1", "m", "2027", null, "The closing date must be a real date")]
    [InlineData("-1", "3", "2027", null, "The closing date must be a real date")]
    [InlineData("99999999999", "3", "2027", null, "The closing date must be a real date")]
    public void What_is_no_date_says_what_to_do(string day, string month, string year, string? part, string problem) =>
        Read(day, month, year).ShouldBe(new(Date: null, part, problem));

    [Fact]
    public void A_date_is_shown_as_it_is_read() =>
        TypedDate.Of(new DateOnly(2027, 3, 27)).Read("The closing date").Date.ShouldBe(new DateOnly(2027, 3, 27));

    private static DateReading Read(string day, string month, string year) =>
        new TypedDate
        {
            Day = day,
            Month = month,
            Year = year,
        }.Read("The closing date");
}
