using Eleven.Store.People;

namespace Eleven.Tests.Web.SignOn;

/// <summary>What people do to sign in with an account that they have elsewhere.</summary>
internal static class Going
{
    /// <summary>Where a page leads its reader by itself.</summary>
    public static Uri LeadsTo(this Page page)
    {
        page.Headers.TryGetValues("Refresh", out var told).ShouldBeTrue(page.Words);
        return new(told!.Single()["0;url=".Length..]);
    }

    /// <summary>From the sign-in page to the provider, and back.</summary>
    public static async Task<Page> SignOn(
        this Visitor visitor,
        Provider provider,
        string subject,
        Action<Token>? bend = null,
        string back = "/"
    )
    {
        var sent = await visitor.Get($"{provider.Address.AbsolutePath.Insert(0, "/sign-in/with")}?back={Uri.EscapeDataString(back)}");
        return await visitor.Come(provider, sent, subject, bend);
    }

    /// <summary>From a page that leads to the provider, there and back.</summary>
    public static async Task<Page> Come(this Visitor visitor, Provider provider, Page sent, string subject, Action<Token>? bend = null) =>
        await visitor.Get(provider.Approve(sent.LeadsTo(), subject, bend).PathAndQuery);

    /// <summary>Somebody's account at the provider, linked to their account here.</summary>
    public static async Task<string> LinkedTo(this Provider provider, Site site, Person person)
    {
        var subject = $"subject-{Guid.NewGuid():N}";
        await using var store = site.Open();
        store.OutsideAccounts.Add(
            new OutsideAccount
            {
                PersonId = person.Id,
                Issuer = provider.Issuer,
                Subject = subject,
                Label = subject,
                LinkedAt = DateTime.UtcNow,
            }
        );
        await store.SaveChangesAsync(TestContext.Current.CancellationToken);
        return subject;
    }
}
