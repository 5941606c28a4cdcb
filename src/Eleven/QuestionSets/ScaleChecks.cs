using System.Collections.Immutable;

namespace Eleven.QuestionSets;

/// <summary>Scales of ratings: each grade reported as a band there is, and bands told apart without colour.</summary>
internal static class ScaleChecks
{
    public static IEnumerable<Mistake> Of(QuestionSet set) =>
        set.AllScales.SelectMany(Of).Concat(Unused(set)).Concat(Ratings(set).SelectMany(Descriptors));

    private static IEnumerable<Mistake> Unused(QuestionSet set) =>
        set
            .Scales.ExceptBy(set.UsedScales.Select(s => s.Id), s => s.Id)
            .Select(s => new Mistake(["scales", s.Id], $"No question uses the scale '{s.Id}'. Name it in a rating or take it out."));

    private static IEnumerable<PlacedQuestion> Ratings(QuestionSet set) =>
        Form.General(set).Questions.Concat(Form.ReplacedIn(set)).Where(q => q.Question is RatingQuestion);

    private static IEnumerable<Mistake> Descriptors(PlacedQuestion placed)
    {
        var rating = (RatingQuestion)placed.Question;
        string[] values = [.. rating.Scale.Grades.Select(g => g.Value)];
        return rating
            .Descriptors.Keys.Where(v => !values.Contains(v))
            .Order(StringComparer.Ordinal)
            .Select(v => placed.Mistake($"The scale '{rating.Scale.Id}' has no grade '{v}': {Nearest.Hint(v, values)}", "descriptors", v));
    }

    private static IEnumerable<Mistake> Of(Scale scale)
    {
        ImmutableArray<string> path = ["scales", scale.Id];
        if (scale.Grades.Length < 2)
        {
            yield return new([.. path, "grades"], $"Scale '{scale.Id}' needs at least two grades, worst first.");
        }
        foreach (var mistake in Grades(scale, path).Concat(Bands(scale, path)))
        {
            yield return mistake;
        }
    }

    private static IEnumerable<Mistake> Grades(Scale scale, ImmutableArray<string> path)
    {
        string[] bands = [.. scale.Bands.Select(b => b.Id)];
        var values = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < scale.Grades.Length; i++)
        {
            var grade = scale.Grades[i];
            if (!bands.Contains(grade.Band))
            {
                yield return new(
                    [.. path, "grades", $"{i}", "band"],
                    $"Grade '{grade.Value}' is reported as '{grade.Band}', which is no band of this scale: {Nearest.Hint(grade.Band, bands)}"
                );
            }
            if (!values.Add(grade.Value))
            {
                yield return new(
                    [.. path, "grades", $"{i}", "value"],
                    $"Grade '{grade.Value}' is there twice. Give this one another value."
                );
            }
        }
    }

    private static IEnumerable<Mistake> Bands(Scale scale, ImmutableArray<string> path)
    {
        var letters = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < scale.Bands.Length; i++)
        {
            var band = scale.Bands[i];
            if (band.Letter is not { Length: > 0 } letter)
            {
                yield return new(
                    [.. path, "bands", $"{i}"],
                    $"Band '{band.Id}' has no letter. Give it one, because colour alone must not tell bands apart."
                );
            }
            else if (!letters.Add(letter))
            {
                yield return new(
                    [.. path, "bands", $"{i}", "letter"],
                    $"Two bands have the letter '{letter}'. Give this one another, because colour alone must not tell bands apart."
                );
            }
            if (scale.Grades.All(g => g.Band != band.Id))
            {
                yield return new(
                    [.. path, "bands", $"{i}"],
                    $"No grade is reported as band '{band.Id}'. Name it in a grade or take it out."
                );
            }
        }
    }
}
