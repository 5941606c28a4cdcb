using System.ComponentModel.DataAnnotations;
using System.Net.Mail;
using Eleven.QuestionSets;

namespace Eleven.Web.Accounts;

/// <summary>
/// An e-mail address to which mail can be sent, and nothing beside it, seen or unseen. A property of a page itself must be Required too: the framework asks no other attribute about
/// one that was left empty.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class EmailFieldAttribute : ValidationAttribute
{
    private const int Longest = 254;

    /// <summary>May be left empty.</summary>
    public bool Optional { get; init; }

    public override bool IsValid(object? value) =>
        (Optional && string.IsNullOrWhiteSpace(value as string))
        || value is string { Length: > 0 and <= Longest } typed
            && MailAddress.TryCreate(typed.Trim(), out var address)
            && address.Address == typed.Trim()
            && !Unseen.In(typed)
            && address.Host.Contains('.');
}
