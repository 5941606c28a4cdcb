using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text;
using Eleven.QuestionSets;

namespace Eleven.Web.Writing;

/// <summary>What somebody or something is called: one line that can be seen and read, since by its name people tell it from others.</summary>
/// <param name="what">Begins the sentence that says what is wrong.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NameFieldAttribute(string what = "Name") : ValidationAttribute
{
    /// <summary>A code is made of it, so letters of the Latin alphabet or digits are needed.</summary>
    public bool MakesCode { get; init; }

    /// <summary>A name as it is kept: without spaces at its ends, and one where several stand together, which look like one.</summary>
    public static string Written(string? typed) =>
        typed is null
            ? ""
            : string.Join(
                    ' ',
                    string.Concat(typed.Select(c => char.GetUnicodeCategory(c) == UnicodeCategory.SpaceSeparator ? ' ' : c))
                        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                )
                .Trim();

    /// <summary>What is wrong with a name, in a sentence without a full stop; null where nothing is, or where it is empty.</summary>
    public static string? Problem(string what, string? typed, bool makesCode = false) =>
        string.IsNullOrWhiteSpace(typed) ? null
        : Unseen.In(typed.Trim()) ? $"{what} {Unseen.SaidOf(typed.Trim())}"
        : !typed.EnumerateRunes().Any(Rune.IsLetterOrDigit) || (makesCode && Slug.Of(typed).Length == 0)
            ? $"{what} must have a letter or a number"
        : null;

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        Problem(what, value as string, MakesCode) is { } problem ? new(problem) : ValidationResult.Success;
}
