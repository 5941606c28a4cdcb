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
    // Some scripts join and part their letters by these.
    private const int NonJoiner = 0x200C;
    private const int Joiner = 0x200D;

    /// <summary>A code is made of it, so letters of the Latin alphabet or digits are needed.</summary>
    public bool MakesCode { get; init; }

    /// <summary>What is wrong with a name, in a sentence without a full stop; null where nothing is, or where it is empty.</summary>
    public static string? Problem(string what, string? typed, bool makesCode = false) =>
        string.IsNullOrWhiteSpace(typed) ? null
        : typed.Trim().EnumerateRunes().Any(IsHidden) ? $"{what} has characters that cannot be seen. Type it again"
        : !typed.EnumerateRunes().Any(Rune.IsLetterOrDigit) || (makesCode && Slug.Of(typed).Length == 0)
            ? $"{what} must have a letter or a number"
        : null;

    /// <summary>Line ends, and what has no width or turns the direction of what follows: by it a name could pass for another.</summary>
    internal static bool IsHidden(Rune rune) =>
        rune.Value is not (NonJoiner or Joiner)
        && Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator;

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        Problem(what, value as string, MakesCode) is { } problem ? new(problem) : ValidationResult.Success;
}
