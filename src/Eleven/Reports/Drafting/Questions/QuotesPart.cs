using Eleven.QuestionSets;

namespace Eleven.Reports.Drafting.Questions;

/// <summary>Words that people released for print, under what they show.</summary>
internal static class QuotesPart
{
    private static readonly (QuoteKind Kind, string Title)[] Kinds =
    [
        (QuoteKind.Strength, "Strengths, in people's own words"),
        (QuoteKind.Risk, "Risks, in people's own words"),
        (QuoteKind.GoodPractice, "Good practice, in people's own words"),
        (QuoteKind.Plain, "In people's own words"),
    ];

    public static IEnumerable<Block> Of(Scope scope, Question question)
    {
        var released = scope.Input.Quotes.Where(q => ReleasedWords.CodeOf(q) == question.Code && IsFor(scope, q)).ToArray();
        foreach (var (kind, title) in Kinds)
        {
            var quotes = released.Where(q => q.Kind == kind).ToArray();
            if (quotes.Length > 0)
            {
                yield return new Heading(4, title, $"{Anchor.Question(question.Code)}-{kind.ToString().ToLowerInvariant()}");
            }
            foreach (var quote in quotes)
            {
                if (ReleasedWords.Of(scope, quote) is { } text)
                {
                    yield return new QuoteBlock(text, quote.Who);
                }
            }
        }
    }

    private static bool IsFor(Scope scope, ReleasedQuote quote) => quote.Area is null || scope.Area is null || quote.Area == scope.Area.Id;
}
