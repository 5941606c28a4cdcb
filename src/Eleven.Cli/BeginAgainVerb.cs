using System.CommandLine;

namespace Eleven.Cli;

/// <summary>eleven begin-again: a way in for whoever lost theirs, where nobody can sign in to give it.</summary>
internal static class BeginAgainVerb
{
    public static Command New()
    {
        var email = new Argument<string>("email") { HelpName = "E-MAIL", Description = "With which they sign in to the application." };
        var verb = new Verb("begin-again", "Prints a link for whoever cannot sign in any more.")
        {
            More =
            [
                Application.WhereTheStoreIs,
                "Whoever has the link chooses a password and a second step. It works once, within 7 days. What let them in before no longer does, and the record says so.",
                "Where an administrator can still sign in, they do this under People.",
            ],
            Examples = ["eleven begin-again jo.smith@example.org"],
        };
        verb.Add(email);
        verb.SetAction(given => Edge.Run(() => Application.Run(verb.Name, given.GetRequiredValue(email))));
        return verb;
    }
}
