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
        // What was said of the grades of another scale says nothing of these.
        var said = before?.Scale.Id == scale.Id ? scale.Grades : [];
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
            Descriptors = said.Select(g => (g.Value, form.Descriptors.GetValueOrDefault(GradeWords.KeyOf(g))?.Words))
                .Where(d => d.Words is not null)
                .ToImmutableDictionary(d => d.Value, d => d.Words!),
            Narrative = RatingBoxes.Of(form.Boxes, before),
        };
    }
}
