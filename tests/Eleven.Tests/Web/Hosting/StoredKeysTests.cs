using System.Security.Cryptography;
using Eleven.Store.Keys;
using Eleven.Store.People;
using Eleven.Tests.Store;
using Eleven.Web.Hosting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Eleven.Tests.Web.Hosting;

/// <summary>What one node hid, another shows, by the keys in the store; and the store alone shows nothing.</summary>
public sealed class StoredKeysTests(Sites sites) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("eleven-keys-");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBoth]
    public async Task Two_nodes_on_one_store_read_what_the_other_hid(Database database)
    {
        await using var store = await sites.Store(database);
        await using var one = await Node(store);
        var hidden = Protector(one).Protect("words");
        await using var other = await Node(store);

        Protector(other).Unprotect(hidden).ShouldBe("words");
        Protector(one).Unprotect(Protector(other).Protect("back")).ShouldBe("back");
    }

    [Theory, OnBoth]
    public async Task Whoever_signed_in_at_one_node_is_signed_in_at_the_other(Database database)
    {
        await using var store = await sites.Store(database);
        await using var one = await Node(store);
        await using var other = await Node(store);
        using var visitor = await one.SignedInAs(await (await Ground.On(one)).Somebody(Role.Executive));
        using var there = other.Visitor();
        there.Cookies.Add(visitor.Cookies.GetAllCookies());

        (await there.Get("/account")).Heading.ShouldBe("Your account");
        (await there.Post("/sign-out")).Address.ShouldBe("/sign-in");
        (await visitor.Get("/account")).Address.ShouldStartWith("/sign-in");
    }

    [Fact]
    public async Task The_store_without_the_key_file_shows_no_key()
    {
        await using var store = await sites.Store(Database.Sqlite);
        await using var one = await Node(store);
        var hidden = Protector(one).Protect("words");
        await using (var work = one.Open())
        {
            var kept = (await work.StoredKeys.SingleAsync(Stop)).Xml;
            kept.ShouldContain("<hidden");
            kept.ShouldNotContain("masterKey");
        }

        var another = Site.On(store.Settings, _folder.FullName) with
        {
            Key = new KeyFile([.. EmptyStore.Key.Select(b => (byte)(b ^ 1))]),
            HasNewKey = true,
        };
        await using var thief = await Site.Start(another);

        Should.Throw<CryptographicException>(() => Protector(thief).Unprotect(hidden));
    }

    [Fact]
    public void Keys_made_from_the_key_file_differ_from_it_and_from_each_other()
    {
        var file = new KeyFile(EmptyStore.Key);

        byte[][] keys = [EmptyStore.Key, file.RecordKey, file.StoredKeysKey, file.AttemptsKey];

        keys.Select(Convert.ToHexString).ShouldBeUnique();
        // HKDF-SHA256 over the bytes 1 to 32 without a salt, as another program makes it: a key must not change with a version.
        Convert.ToHexStringLower(file.RecordKey).ShouldBe(RecordKeyElsewhere);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private Task<Site> Node(EmptyStore store) => Site.Start(Site.On(store.Settings, _folder.FullName));

    private static IDataProtector Protector(Site site) =>
        site.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test");

    private const string RecordKeyElsewhere = "e6b6e6b519c4fac613427c4fb0313de98f9f96b9c6ed3a87b25eaecb879db3a1";
}
