using Eleven.Web.Hosting;
using Microsoft.AspNetCore.WebUtilities;

namespace Eleven.Web.Accounts;

/// <summary>Leads somebody to the next step of signing in, and remembers where they wanted to go.</summary>
internal static class WayIn
{
    public const string Password = "/sign-in";
    public const string SecondStep = "/sign-in/second-step";
    public const string SetUp = "/account/second-step";

    // Once somebody is in, there is nothing to do on these.
    private static readonly PathString[] OnTheWay = ["/sign-in", "/sign-out", "/stop-viewing"];

    public static async Task Lead(HttpContext context)
    {
        var address = context.Request.Path + context.Request.QueryString.ToString();
        var isSent = HttpMethods.IsPost(context.Request.Method) && !IsOnTheWay(address);
        var kept = isSent ? await context.RequestServices.GetRequiredService<WordsKept>().Keep(context) : null;
        var back = Back(kept ?? address);
        context.Response.Redirect(
            context.SignedIn() switch
            {
                null => To(Password, back) + Said(context, isSent, kept),
                { HasSecondStep: false } => SetUp,
                _ => To(SecondStep, back),
            }
        );
    }

    /// <summary>A page that leads back afterwards.</summary>
    public static string To(string page, string back) => back == "/" ? page + "?back=/" : $"{page}?back={Uri.EscapeDataString(back)}";

    /// <summary>Where somebody goes on who is in: a page of ours, and none of signing in or out, which a browser that goes back may ask for.</summary>
    public static string Back(string? asked)
    {
        var address = LocalAddress.Or(asked);
        return IsOnTheWay(address) ? Back(QueryHelpers.ParseQuery(new Uri(Nowhere, address).Query).GetValueOrDefault("back")) : address;
    }

    private static Uri Nowhere { get; } = new("http://nowhere.invalid");

    private static bool IsOnTheWay(string address)
    {
        var path = PathString.FromUriComponent(address.Split('?', '#')[0]);
        return Array.Exists(OnTheWay, o => path.StartsWithSegments(o));
    }

    // Whoever had no session and sent nothing just wants to come in.
    private static string Said(HttpContext context, bool isSent, string? kept) =>
        isSent ? $"&over=true&sent={(kept is null ? "lost" : "kept")}"
        : context.Features.Get<OverSession>() is null ? ""
        : "&over=true";
}
