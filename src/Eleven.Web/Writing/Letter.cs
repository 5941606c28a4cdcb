using System.Collections.Immutable;
using Eleven.Store.Mail;

namespace Eleven.Web.Writing;

/// <summary>Something that is put in where a letter's words name it.</summary>
/// <param name="Name">Between the braces.</param>
/// <param name="Means">What it stands for, in a few words.</param>
public sealed record LetterField(string Name, string Means)
{
    /// <summary>Without it the letter would not do what it is for.</summary>
    public bool Must { get; init; }

    /// <summary>A link signs somebody in, and subjects are read by whoever looks after mail.</summary>
    public bool IsSecret { get; init; }
}

/// <summary>A letter that Eleven writes: when, what can be put in, and its standard words.</summary>
/// <param name="Code">In addresses.</param>
/// <param name="Name">As pages call it.</param>
/// <param name="When">Sent when somebody …</param>
public sealed record Letter(LetterKind Kind, string Code, string Name, string When, ImmutableArray<LetterField> Fields, Wording Standard)
{
    private static readonly LetterField ToName = new("name", "The name of the person it goes to");
    private static readonly LetterField From = new("from", "The name of the person who gave the role");
    private static readonly LetterField Partnership = new(
        "partnership",
        "The name of the partnership, or of the region where the letter goes to somebody with roles in several"
    );

    public static ImmutableArray<Letter> All { get; } =
    [
        new(
            LetterKind.Invitation,
            "invitation",
            "Invitation",
            "Sent when somebody gets an account, or another invitation.",
            [ToName, From, Partnership, Link("The link with which they begin. It works once, within 7 days")],
            new(
                "Your account for the Section 11 audit",
                """
                Hello {{name}}

                {{from}} has made an account for you in Eleven, the service for the Section 11 safeguarding audit.

                To begin, open this link and choose a password:
                {{link}}

                The link works once, within 7 days. If it no longer works, ask {{from}} for another.
                """
            )
        ),
        new(
            LetterKind.NewRole,
            "new-role",
            "Another role",
            "Sent when somebody who has an account gets another role.",
            [ToName, From, Partnership, Link("The address of Eleven, where they sign in as before")],
            new(
                "You have been given another role in Eleven",
                """
                Hello {{name}}

                {{from}} has given you another role in Eleven, the service for the Section 11 safeguarding audit.

                Sign in as before:
                {{link}}
                """
            )
        ),
        new(
            LetterKind.NewPassword,
            "new-password",
            "New password",
            "Sent when somebody says that they forgot their password.",
            [ToName, Partnership, Link("The link with which they choose another. It works once, within one hour")],
            new(
                "Choose a new password for Eleven",
                """
                Hello {{name}}

                Somebody, probably you, asked for a new password for your account in Eleven.

                To choose one, open this link:
                {{link}}

                The link works once, within one hour. If you did not ask for it, do nothing: your password stays as it is.
                """
            )
        ),
        new(
            LetterKind.NewAddress,
            "new-address",
            "New e-mail address",
            "Sent to an address that somebody wants to use from now on, so that it is known to be theirs.",
            [
                ToName,
                Partnership,
                Link("The link with which they confirm the address. It works once, within one day, where they are signed in"),
            ],
            new(
                "Confirm your e-mail address for Eleven",
                """
                Hello {{name}}

                Somebody, probably you, wants to use this e-mail address for your account in Eleven, the service for the Section 11 safeguarding audit.

                To use it from now on, sign in as before and open this link:
                {{link}}

                The link works once, within one day. If you did not ask for it, do nothing: nothing is changed.
                """
            )
        ),
        new(
            LetterKind.AccountChanged,
            "account-changed",
            "Account changed",
            "Sent when a way of signing in to somebody’s account was changed, so that they notice if it was not them.",
            [
                ToName,
                Partnership,
                new("what", "What was changed, in a sentence") { Must = true },
                Link("Where they choose a new password if it was not them"),
            ],
            new(
                "Your account in Eleven was changed",
                """
                Hello {{name}}

                {{what}}

                If that was not you, choose a new password at once, and tell the person who runs Eleven for you:
                {{link}}
                """
            )
        ),
    ];

    public static Letter Of(LetterKind kind) => All.Single(l => l.Kind == kind);

    private static LetterField Link(string means) => new("link", means) { Must = true, IsSecret = true };
}
