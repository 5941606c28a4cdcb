using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using Eleven.Store.Mail;
using Eleven.Web.Changing;
using Eleven.Web.Writing;

namespace Eleven.Web.Pages.Settings;

/// <summary>The words of a letter as one types them. What is too long or cannot be sent the wording itself says.</summary>
public sealed class LetterForm
{
    [Required(ErrorMessage = "Enter a subject")]
    [AllowNull]
    public string Subject
    {
        get;
        set => field = value?.Trim() ?? "";
    } = "";

    [Required(ErrorMessage = "Enter the text")]
    [AllowNull]
    public string Text
    {
        get;
        set => field = value?.ReplaceLineEndings("\n").TrimEnd() ?? "";
    } = "";

    public Wording Wording => new(Subject, Text);

    public static LetterForm Of(Wording words) => new() { Subject = words.Subject, Text = words.Text };

    /// <summary>Each field as it stands there and as it was typed.</summary>
    public Difference[] Beside(LetterTemplate there) => [new("Subject", there.Subject, Subject), new("Text", there.Text, Text)];
}
