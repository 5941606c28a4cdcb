using System.ComponentModel.DataAnnotations;
using Eleven.QuestionSets;

namespace Eleven.Web.Writing;

/// <summary>Words that can be seen. A name is more than that: see <see cref="NameFieldAttribute"/>.</summary>
/// <param name="what">Begins the sentence that says what is wrong.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class TextFieldAttribute(string what) : ValidationAttribute
{
    /// <summary>Whether it has several lines.</summary>
    public bool Lines { get; init; }

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        value is string text && Unseen.In(text, Lines) ? new($"{what} {Unseen.Said}") : ValidationResult.Success;
}
