using System.ComponentModel.DataAnnotations;
using System.Text;
using Eleven.QuestionSets;
using Eleven.Web.Writing;

namespace Eleven.Web.Library;

/// <summary>What a grade looks like in a question.</summary>
public sealed class GradeWords
{
    /// <summary>What the grade was called when the form was shown: it may be gone when the form comes back.</summary>
    public string? Label { get; set; }

    /// <summary>Empty where the scale's own words stand.</summary>
    [StringLength(2000, ErrorMessage = "What a grade looks like must be 2,000 characters or fewer")]
    public string? Words
    {
        get;
        set => field = Pasted.Lines(value);
    }

    /// <summary>By which the form knows the grade, wherever it moves. What is chosen may have any characters, brackets among them.</summary>
    public static string KeyOf(Grade grade) => Convert.ToHexStringLower(Encoding.UTF8.GetBytes(grade.Value));

    /// <summary>Of each grade of a question, by its key.</summary>
    public static Dictionary<string, GradeWords> Of(RatingQuestion question) =>
        question.Scale.Grades.DistinctBy(KeyOf).ToDictionary(KeyOf, g => Of(question, g));

    /// <summary>As the question has it.</summary>
    public static GradeWords Of(RatingQuestion question, Grade grade) =>
        new() { Label = grade.Label, Words = question.Descriptors.GetValueOrDefault(grade.Value) };
}
