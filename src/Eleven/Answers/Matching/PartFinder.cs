using Eleven.Answers.Parsing;
using Eleven.QuestionSets;

namespace Eleven.Answers.Matching;

/// <summary>What a sub-header means within its question: an option, an item, a grid cell, a place, an aspect, words for Other, or a box.</summary>
internal static class PartFinder
{
    public const string Comment = "comment";
    private const double NearlyABox = 0.8;
    private const double NearlyAnOption = 0.85;
    private const double Suggested = 0.55;

    private static readonly string[] Responses = ["", "response", "open ended response", "open ended", "answer", "text"];
    private static readonly string[] Comments =
    [
        Comment,
        "comments",
        "why",
        "why not",
        "please explain",
        "further comments",
        "details",
        "please give details",
        "reason",
        "please specify",
        "additional comments",
        "tell us more",
        "explanation",
    ];

    public static bool IsResponse(string subHeader) => Responses.Contains(Wording.Key(subHeader));

    /// <summary>Whether the words are one of those that stand over a box for comments, and nothing more.</summary>
    public static bool IsComment(string key) => Comments.Contains(key);

    public static bool IsOpenEnded(string subHeader) => Wording.Key(subHeader).StartsWith("open ended");

    /// <summary>Null when the sub-header means nothing in this question.</summary>
    public static FoundPart? Find(Question question, string subHeader)
    {
        var key = Wording.Key(subHeader);
        if (Option(question, key) is { } option)
        {
            return new(option);
        }
        if (key.StartsWith("other") && question.OffersOther)
        {
            return new(Part.OtherWords);
        }
        if (GridCell(question, subHeader) is { } cell)
        {
            return new(cell);
        }
        if (Place(question, key) is { } place)
        {
            return new(place);
        }
        return Box(question, key) is { } box ? new(null, box) : NearBox(question, key) ?? Words(key) ?? Near(question, key);
    }

    /// <summary>The item or aspect that a header names without its question.</summary>
    public static Part? Row(Question question, string key) =>
        Option(question, key) is { } part && (question is TickEachQuestion || part.Kind == PartKind.Aspect) ? part : null;

    /// <summary>Items or aspects that may stand as headers of their own, by key.</summary>
    public static IEnumerable<(Part Part, string Key)> Rows(Question question) =>
        question is RatingQuestion rating
            ? rating.Aspects.Select((aspect, at) => (new Part(PartKind.Aspect, at), Wording.Key(aspect)))
            : question.Options.SelectMany(
                (o, at) => o.AreaNames.Values.Append(o.Label).Select(l => (new Part(PartKind.Option, at), Wording.Key(l)))
            );

    public static Part? Option(Question question, string key)
    {
        if (question is RatingQuestion rating)
        {
            var aspect = IndexOf(rating.Aspects, key, a => [a]);
            var grade =
                aspect >= 0 ? -1 : IndexOf(rating.Scale.Grades, key, g => [g.Label, g.Value, $"{g.Value} {g.Label}", .. g.Spellings]);
            return aspect >= 0 ? new Part(PartKind.Aspect, aspect)
                : grade >= 0 ? new Part(PartKind.Option, grade)
                : null;
        }
        var option = IndexOf(question.Options, key, o => [o.Label, .. o.Spellings, .. o.AreaNames.Values]);
        option = option < 0 && question is ScaleQuestion scale ? Step(scale, key) : option;
        return option < 0 ? null : new Part(PartKind.Option, option);
    }

    private static int Step(ScaleQuestion scale, string key) =>
        key == Wording.Key(scale.LowLabel) ? 0
        : key == Wording.Key(scale.HighLabel) ? scale.Steps - 1
        : -1;

    // "Escalation policy - Know of it": a row and a column of an expanded grid.
    public static Part? GridCell(Question question, string subHeader)
    {
        if (question is not (TickEachQuestion or RatingQuestion))
        {
            return null;
        }
        for (
            var at = subHeader.IndexOf(" - ", StringComparison.Ordinal);
            at > 0;
            at = subHeader.IndexOf(" - ", at + 1, StringComparison.Ordinal)
        )
        {
            if (Row(question, Wording.Key(subHeader[..at])) is { } item)
            {
                return new Part(PartKind.GridCell, item.Index, subHeader[(at + 3)..].Trim());
            }
        }
        return null;
    }

    public static Part? Place(Question question, string key)
    {
        var words = key.Split(' ');
        var digits = words
            .Select(w => w.TrimEnd('s', 't', 'n', 'd', 'r', 'h'))
            .FirstOrDefault(w => w.Length > 0 && w.All(char.IsAsciiDigit));
        return
            question is RankQuestion
            && digits is not null
            && words.Length <= 3
            && int.Parse(digits) is var place
            && place >= 1
            && place <= question.Options.Length
            ? new Part(PartKind.Place, place - 1)
            : null;
    }

    public static string? Box(Question question, string key) =>
        question is TextQuestion
            ? null
            : question.Boxes.FirstOrDefault(b => Wording.Key(b.Label) == key || Wording.Key(b.Code) == key)?.Code;

    private static FoundPart? Words(string key) =>
        Comments.Any(c => key == c || key.StartsWith(c + " ")) || key.StartsWith("other ") ? new(null, Comment) : null;

    private static FoundPart? NearBox(Question question, string key) =>
        question is not TextQuestion && question.Boxes.FirstOrDefault(b => IsNear(b.Label, key, NearlyABox)) is { } box
            ? new(null, box.Code) { Like = box.Label }
            : null;

    private static FoundPart? Near(Question question, string key)
    {
        var best = question
            .Options.Select((o, index) => (Option: o, Index: index, Likeness: Likeness.Of(Wording.Key(o.Label), key)))
            .OrderByDescending(o => o.Likeness)
            .FirstOrDefault();
        return question is RatingQuestion || best.Likeness < Suggested
            ? null
            : new(new Part(PartKind.Option, best.Index))
            {
                Like = best.Option.Label,
                Sure = IsNear(best.Option.Label, key, NearlyAnOption),
            };
    }

    private static bool IsNear(string label, string key, double least) =>
        Wording.Key(label) is var wording && Likeness.Of(wording, key) >= least && SameWords.Are(wording, key);

    public static int IndexOf<T>(IReadOnlyList<T> things, string key, Func<T, IEnumerable<string>> wordings)
    {
        for (var i = 0; key.Length > 0 && i < things.Count; i++)
        {
            if (wordings(things[i]).Any(w => Wording.Key(w) == key))
            {
                return i;
            }
        }
        return -1;
    }
}
