using System.ComponentModel.DataAnnotations;
using Eleven.QuestionSets;

namespace Eleven.Web.Writing;

/// <summary>A few words on one line that can be seen. A name is more than that: see <see cref="NameFieldAttribute"/>; a long text is less: see <see cref="Pasted"/>.</summary>
/// <param name="what">Begins the sentence that says what is wrong.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class TextFieldAttribute(string what) : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        value is string text && Unseen.In(text) ? new($"{what} {Unseen.SaidOf(text)}") : ValidationResult.Success;
}
