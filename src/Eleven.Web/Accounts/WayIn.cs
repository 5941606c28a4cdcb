namespace Eleven.Web.Accounts;

/// <summary>Leads somebody to the next step of signing in, and remembers where they wanted to go.</summary>
internal static class WayIn
{
    public const string Password = "/sign-in";
    public const string SecondStep = "/sign-in/second-step";
    public const string SetUp = "/account/second-step";

    public static async Task Lead(HttpContext context)
    {
        var kept = context.Features.Get<OverSession>() is { } over
            ? await context.RequestServices.GetRequiredService<WordsKept>().Keep(context, over)
            : null;
        var back =
            kept ?? (HttpMethods.IsGet(context.Request.Method) ? context.Request.Path + context.Request.QueryString.ToString() : "/");
        context.Response.Redirect(
            context.SignedIn() switch
            {
                null => To(Password, back) + (context.Features.Get<OverSession>() is null ? "" : "&over=true"),
                { HasSecondStep: false } => SetUp,
                _ => To(SecondStep, back),
            }
        );
    }

    /// <summary>A page that leads back afterwards.</summary>
    public static string To(string page, string back) => back == "/" ? page + "?back=/" : $"{page}?back={Uri.EscapeDataString(back)}";
}
