using System.Collections.Immutable;

namespace Eleven.QuestionSets.Editing;

/// <summary>Scales of a set that is being worked on, with all ratings that use them: each gives the set as it is afterwards.</summary>
public static class ScaleEditing
{
    /// <summary>Null where there is none of this id.</summary>
    public static Scale? FindScale(this QuestionSet set, string id) => set.AllScales.FirstOrDefault(s => s.Id == id);

    /// <summary>Ratings of any form that use the scale.</summary>
    public static IEnumerable<RatingQuestion> RatedOn(this QuestionSet set, string scale) =>
        set
            .Questions.Concat(set.Variants.SelectMany(v => v.Replaces.Select(r => r.Question)))
            .OfType<RatingQuestion>()
            .Where(q => q.Scale.Id == scale);

    /// <summary>Puts a scale behind the others. No question uses it yet.</summary>
    public static QuestionSet AddScale(this QuestionSet set, Scale scale) => set with { Scales = [.. set.AllScales, scale] };

    /// <summary>Takes out a scale that no question uses.</summary>
    public static QuestionSet RemoveScale(this QuestionSet set, string id) =>
        set with
        {
            Scales = [.. set.AllScales.Where(s => s.Id != id)],
        };

    /// <summary>Puts a scale in place of the one of its id, for all questions that use it.</summary>
    public static QuestionSet ChangeScale(this QuestionSet set, Scale scale) => set.With(scale, words => words);

    /// <summary>Puts a grade behind the others, as the best.</summary>
    public static QuestionSet AddGrade(this QuestionSet set, Scale scale, Grade grade) =>
        set.ChangeScale(scale with { Grades = scale.Grades.Add(grade) });

    /// <summary>Changes a grade. What questions say of it stays, under its new value.</summary>
    /// <param name="at">Its place, from 0.</param>
    public static QuestionSet ChangeGrade(this QuestionSet set, Scale scale, int at, Grade grade)
    {
        var was = scale.Grades[at].Value;
        return set.With(
            scale with
            {
                Grades = scale.Grades.SetItem(at, grade),
            },
            said => said.TryGetValue(was, out var words) && was != grade.Value ? said.Remove(was).SetItem(grade.Value, words) : said
        );
    }

    /// <summary>Takes a grade out, with what questions say of it, and with its band where no other grade is reported so.</summary>
    /// <param name="at">Its place, from 0.</param>
    public static QuestionSet RemoveGrade(this QuestionSet set, Scale scale, int at)
    {
        var gone = scale.Grades[at];
        return set.With(
            scale with
            {
                Grades = scale.Grades.RemoveAt(at),
                Bands = LosesBand(scale, at) ? [.. scale.Bands.Where(b => b.Id != gone.Band)] : scale.Bands,
            },
            said => said.Remove(gone.Value)
        );
    }

    /// <summary>Whether the grade alone is reported as its band.</summary>
    public static bool LosesBand(Scale scale, int at) => scale.Grades.Count(g => g.Band == scale.Grades[at].Band) == 1;

    /// <summary>One place towards the worst (up) or the best.</summary>
    public static QuestionSet MoveGrade(this QuestionSet set, Scale scale, string value, bool up) =>
        set.ChangeScale(scale with { Grades = SectionEditing.Moved(scale.Grades, g => g.Value == value, up) });

    /// <summary>Puts a band in place of the one of its id, or behind the others.</summary>
    public static QuestionSet PutBand(this QuestionSet set, Scale scale, Option band)
    {
        var at = scale.Bands.ToList().FindIndex(b => b.Id == band.Id);
        return set.ChangeScale(scale with { Bands = at < 0 ? scale.Bands.Add(band) : scale.Bands.SetItem(at, band) });
    }

    /// <summary>Takes a band out.</summary>
    /// <param name="instead">The id of the band as which its grades are reported from then on.</param>
    public static QuestionSet RemoveBand(this QuestionSet set, Scale scale, string band, string instead) =>
        set.ChangeScale(
            scale with
            {
                Bands = [.. scale.Bands.Where(b => b.Id != band)],
                Grades = [.. scale.Grades.Select(g => g.Band == band ? g with { Band = instead } : g)],
            }
        );

    /// <summary>One place up or down in what is printed.</summary>
    public static QuestionSet MoveBand(this QuestionSet set, Scale scale, string band, bool up) =>
        set.ChangeScale(scale with { Bands = SectionEditing.Moved(scale.Bands, b => b.Id == band, up) });

    private static QuestionSet With(
        this QuestionSet set,
        Scale scale,
        Func<ImmutableDictionary<string, string>, ImmutableDictionary<string, string>> said
    )
    {
        return set with
        {
            Scales = [.. set.AllScales.Select(s => s.Id == scale.Id ? scale : s)],
            Sections = [.. set.Sections.Select(s => s with { Questions = [.. s.Questions.Select(Changed)] })],
            Variants =
            [
                .. set.Variants.Select(v => v with { Replaces = [.. v.Replaces.Select(r => r with { Question = Changed(r.Question) })] }),
            ],
        };

        Question Changed(Question question) =>
            question is RatingQuestion rating && rating.Scale.Id == scale.Id
                ? rating with
                {
                    Scale = scale,
                    Descriptors = said(rating.Descriptors),
                }
                : question;
    }
}
