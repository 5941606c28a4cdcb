using System.Collections.Immutable;
using Eleven.QuestionSets;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Eleven.Web.Library;

/// <summary>What a form says of a rating: its scale, what each grade looks like, and what is written beside.</summary>
internal static class RatingReading
{
    public static RatingQuestion Read(
        QuestionForm form,
        string code,
        RatingQuestion? before,
        QuestionSet set,
        ModelStateDictionary problems
    )
    {
        var scale = OfferedScales.Of(set).FirstOrDefault(s => s.Id == form.Scale);
        if (scale is null)
        {
            problems.AddModelError("Form.Scale", "Choose a scale");
            return new()
            {
                Code = code,
                Text = "",
                Scale = new("", "", [], []),
            };
        }
        if (form.Descriptors.Exists(d => d?.Length > 2000))
        {
            problems.AddModelError("Form.Descriptors[0]", "What a grade looks like must be 2,000 characters or fewer");
        }
        if (form.Descriptors.Exists(d => Unseen.In(d ?? "", lines: true)))
        {
            problems.AddModelError("Form.Descriptors[0]", $"What a grade looks like {Unseen.Said}");
        }
        // What was said of the grades of another scale says nothing of these.
        var said = before?.Scale.Id == scale.Id ? scale.Grades.Zip(form.Descriptors) : [];
        return (
            before
            ?? new()
            {
                Code = code,
                Text = "",
                Scale = scale,
            }
        ) with
        {
            Scale = scale,
            Descriptors = said.Where(d => !string.IsNullOrWhiteSpace(d.Second))
                .ToImmutableDictionary(d => d.First.Value, d => d.Second!.ReplaceLineEndings("\n").Trim()),
            Narrative = RatingBoxes.Of(form.Boxes, before),
        };
    }
}
