using AngleSharp.Dom;
using Eleven.Web.Accounts;

namespace Eleven.Tests.Web.Accounts;

/// <summary>The steps that everybody who begins must take.</summary>
internal static class Joining
{
    private const int StepSeconds = 30;

    /// <summary>Makes the first account by the printed link: region, password, and the second step.</summary>
    public static async Task FirstAccount(this Visitor visitor, string said)
    {
        await visitor.Post(
            new Uri(said.Split(' ')[^1]).AbsolutePath,
            ("Region", "Five Rivers"),
            ("Name", "Ada Admin"),
            ("Email", "ada@example.org"),
            ("Password", Known.Password)
        );
        (await SetUpApp(visitor)).Address.ShouldBe("/account/recovery-codes");
    }

    /// <summary>Sets up an authenticator app with the secret that the page shows.</summary>
    public static async Task<Page> SetUpApp(Visitor visitor)
    {
        var page = await visitor.Get("/account/authenticator");
        page.Html.QuerySelector("svg[role=img]").ShouldNotBeNull();
        var secret = page.Html.QuerySelector(".eleven-secret")!.TextContent;
        return await visitor.Fill(page, page.Address, ("SecurityCode", CodeOf(secret)));
    }

    /// <summary>What an app shows now that was given the secret as a page shows it.</summary>
    public static string CodeOf(string shown) =>
        Totp.Code(shown.Replace(" ", ""), (long)(DateTime.UtcNow - DateTime.UnixEpoch).TotalSeconds / StepSeconds);
}
