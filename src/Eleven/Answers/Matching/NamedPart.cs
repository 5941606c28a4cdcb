using Eleven.Answers.Parsing;
using Eleven.QuestionSets;

namespace Eleven.Answers.Matching;

/// <summary>What a person names of a question in a mapping, where nothing is taken that is only like it.</summary>
internal static class NamedPart
{
    /// <summary>What a mapping names: exactly one of the question's parts, by its id or its wording, "other" or "place 2"; null when it names none.</summary>
    public static FoundPart? Find(Question question, string name)
    {
        var key = Wording.Key(name);
        // An id may be the wording of another option: written to the letter it is the id.
        var byId = question is RatingQuestion ? [] : question.Options.Select(o => o.Id).ToArray();
        var part =
            Array.IndexOf(byId, name) is var at and >= 0 ? new Part(PartKind.Option, at)
            : PartFinder.Option(question, key) is { } option ? option
            : PartFinder.IndexOf(byId, key, id => [id]) is var like and >= 0 ? new Part(PartKind.Option, like)
            : key == "other" && question.OffersOther ? Part.OtherWords
            : key.StartsWith("place ") && PartFinder.Place(question, key) is { } place ? place
            : PartFinder.GridCell(question, name);
        return part is not null ? new(part)
            : PartFinder.Box(question, key) is { } box ? new(null, box)
            : PartFinder.IsComment(key) ? new(null, PartFinder.Comment)
            : null;
    }

    /// <summary>What <see cref="Find"/> knows of a question, to show.</summary>
    public static IEnumerable<string> Names(Question question)
    {
        var parts = question is RatingQuestion rating
            ? rating.Aspects.Concat(rating.Scale.Grades.Select(g => g.Label))
            : question.Options.SelectMany(o => new[] { o.Label, o.Id });
        return parts
            .Concat(question.OffersOther ? ["other"] : [])
            .Concat(question is RankQuestion ? question.Options.Select((_, at) => $"place {at + 1}") : [])
            .Concat(question is TextQuestion ? [] : question.Boxes.SelectMany(b => new[] { b.Code, b.Label }))
            .Distinct();
    }
}
