using Eleven.Store.Mail;
using Eleven.Web.Writing;

namespace Eleven.Tests.Web.Writing;

public sealed class WordingTests
{
    private static readonly Letter Invitation = Letter.Of(LetterKind.Invitation);

    [Fact]
    public void Fields_are_filled_in_whatever_their_capitals_and_spaces()
    {
        var filled = new Wording("For {{ Name }}", "{{name}}: {{LINK}}").With(
            new Dictionary<string, string> { ["name"] = "Jo", ["link"] = "https://example.org" }
        );

        filled.ShouldBe(new Wording("For Jo", "Jo: https://example.org"));
    }

    [Fact]
    public void What_is_filled_in_is_one_line_and_its_braces_name_nothing()
    {
        var filled = new Wording("For {{name}}", "{{name}}\n{{link}}").With(
            new Dictionary<string, string> { ["name"] = "Jo\r\nBcc: all@example.org {{link}}", ["link"] = "secret" }
        );

        filled.Subject.ShouldBe("For Jo  Bcc: all@example.org {{link}}");
        filled.Text.ShouldBe("Jo  Bcc: all@example.org {{link}}\nsecret");
    }

    [Fact]
    public void The_standard_words_of_every_letter_are_allowed_and_name_every_field_that_must_stand()
    {
        foreach (var letter in Letter.All)
        {
            letter.Standard.SubjectProblems(letter).ShouldBeEmpty(letter.Code);
            letter.Standard.TextProblems(letter).ShouldBeEmpty(letter.Code);
        }
        Letter.All.Select(l => l.Kind).ShouldBe(Enum.GetValues<LetterKind>());
        Letter.All.Select(l => l.Code).ShouldBeUnique();
    }

    [Theory]
    [InlineData("One\nTwo", "Subject must be one line")]
    [InlineData("One\u0007", "Subject must be one line")]
    [InlineData("For {{nmae}}", "Subject has {{nmae}}, which is no field of this letter. Did you mean {{name}}?")]
    [InlineData(
        "For {{telephone}}",
        "Subject has {{telephone}}, which is no field of this letter. Use {{name}}, {{from}}, {{partnership}}, {{link}}"
    )]
    [InlineData("For {{name", "Subject has braces that do not close, or with nothing between them. Write a field like {{name}}")]
    [InlineData("For {{ }}", "Subject has braces that do not close, or with nothing between them. Write a field like {{name}}")]
    [InlineData("{{link}}", "Take {{link}} out of the subject. It is for its reader alone, and a subject is seen by others")]
    public void A_subject_that_cannot_be_sent_is_told_why(string subject, string problem) =>
        new Wording(subject, "").SubjectProblems(Invitation).ShouldBe([problem]);

    [Theory]
    [InlineData("Hello", "Text must have {{link}} in it: the link with which they begin. It works once, within 7 days")]
    [InlineData(
        "{{link}} {{what}}",
        "Text has {{what}}, which is no field of this letter. Use {{name}}, {{from}}, {{partnership}}, {{link}}"
    )]
    [InlineData("{{link}} \0", "Text has a character that cannot be sent. Type it again, and do not paste it")]
    [InlineData("{{link}} }}", "Text has braces that do not close, or with nothing between them. Write a field like {{name}}")]
    public void A_text_that_cannot_be_sent_is_told_why(string text, string problem) =>
        new Wording("", text).TextProblems(Invitation).ShouldBe([problem]);

    [Fact]
    public void Words_have_an_end()
    {
        new Wording(new('a', 150), "{{link}}" + new string('a', 4992)).TextProblems(Invitation).ShouldBeEmpty();
        new Wording(new('a', 150), "").SubjectProblems(Invitation).ShouldBeEmpty();
        new Wording(new('a', 151), "").SubjectProblems(Invitation).ShouldBe(["Subject must be 150 characters or fewer"]);
        new Wording("", "{{link}}" + new string('a', 4993)).TextProblems(Invitation).ShouldBe(["Text must be 5,000 characters or fewer"]);
    }

    [Fact]
    public void A_long_row_of_braces_is_read_at_once()
    {
        var braces = string.Concat(Enumerable.Repeat("{{" + new string(' ', 50), 100));

        new Wording(braces, braces).TextProblems(Invitation).ShouldNotBeEmpty();
    }
}
