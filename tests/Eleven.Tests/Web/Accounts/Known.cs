using Eleven.Store;
using Eleven.Store.People;
using Eleven.Store.Record;
using Eleven.Web.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Eleven.Tests.Web.Accounts;

/// <summary>Somebody with an account, who knows their password and has an authenticator app.</summary>
internal sealed class Known
{
    public const string Password = "correct horse battery staple";
    public const string Secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    private const int StepSeconds = 30;
    private long _codes;

    public required Site Site { get; init; }
    public required Ground Ground { get; init; }
    public required Person Person { get; init; }

    public string Email => Person.Email!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<Known> On(Site site, Role role = Role.RegionalAdministrator)
    {
        var ground = await Ground.On(site);
        var person = await ground.Somebody(role);
        await using var scope = site.Services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<StoreContext>().As(Actor.Program("test"));
        var people = scope.ServiceProvider.GetRequiredService<UserManager<Person>>();
        var kept = await store.Users.SingleAsync(p => p.Id == person.Id, Stop);
        await people.RemovePasswordAsync(kept);
        (await people.AddPasswordAsync(kept, Password)).Succeeded.ShouldBeTrue();
        await people.SetAuthenticationTokenAsync(kept, "Eleven", "authenticator", Secret);
        return new()
        {
            Site = site,
            Ground = ground,
            Person = kept,
        };
    }

    /// <summary>What the app shows. Asked again, what it shows next: there are two at a time that the service takes.</summary>
    public string Code() => Totp.Code(Secret, (long)(DateTime.UtcNow - DateTime.UnixEpoch).TotalSeconds / StepSeconds + _codes++);

    public async Task<Page> SignIn(Visitor visitor, string path = "/sign-in")
    {
        var second = await visitor.Post(path, ("Email", Email), ("Password", Password));
        return await visitor.Fill(second, second.Address, ("SecurityCode", Code()));
    }
}
