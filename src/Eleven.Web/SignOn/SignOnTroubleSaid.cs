using System.Diagnostics;
using Eleven.Web.Accounts;

namespace Eleven.Web.SignOn;

/// <summary>Why nobody came in, in words, and what to do.</summary>
/// <param name="Provider">What people call it.</param>
/// <param name="Next">Where somebody goes on: to the other ways of signing in, or to their account.</param>
public sealed record SignOnTroubleSaid(SignOnTrouble Trouble, string Provider, string Next = WayIn.Password)
{
    /// <summary>By which whoever runs the service finds the line of the log.</summary>
    public string Reference { get; } =
        Trouble is SignOnTrouble.Denied or SignOnTrouble.Taken ? "" : Activity.Current?.TraceId.ToHexString() ?? "";

    public string NextWords => Next == WayIn.Password ? "Sign in another way, or try again" : "Go to your account";

    /// <summary>Of the answer.</summary>
    public int Status =>
        Trouble switch
        {
            SignOnTrouble.Unreachable or SignOnTrouble.ProviderFailed or SignOnTrouble.WronglySet => StatusCodes.Status502BadGateway,
            SignOnTrouble.Denied or SignOnTrouble.Taken => StatusCodes.Status200OK,
            _ => StatusCodes.Status400BadRequest,
        };

    public string Heading =>
        Trouble switch
        {
            SignOnTrouble.Denied => $"You did not sign in with {Provider}",
            SignOnTrouble.NotBegunHere => "This sign-in was not begun here",
            SignOnTrouble.Taken => "It is linked to another account",
            _ => $"Sorry, signing in with {Provider} did not work",
        };

    public string[] Words =>
        Trouble switch
        {
            SignOnTrouble.Denied => [$"You ended it, or {Provider} does not let you use this service. Nothing was changed here."],
            SignOnTrouble.NotBegunHere =>
            [
                "It was begun in another browser, was used already, or took longer than 15 minutes. Your browser must allow cookies for this site.",
                "Begin again.",
            ],
            SignOnTrouble.ProviderFailed => [$"{Provider} says that it has a problem. Try again later."],
            SignOnTrouble.Unreachable => [$"{Provider} does not answer at the moment. Try again later."],
            SignOnTrouble.WronglySet => [$"This service and {Provider} are not set up for each other as they must be."],
            SignOnTrouble.Clock => [$"The clocks of this service and of {Provider} differ, or the answer took too long."],
            SignOnTrouble.Taken =>
            [
                $"The account at {Provider} with which you just signed in is linked to another account here, so it was not linked to this one.",
                $"If it is not yours, sign out at {Provider} first.",
            ],
            _ => [$"What {Provider} said about you could not be trusted, so it was not used."],
        };
}
