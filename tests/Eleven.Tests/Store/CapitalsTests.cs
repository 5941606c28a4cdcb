using Eleven.Store;
using Eleven.Store.People;
using Eleven.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Tests.Store;

/// <summary>Names are compared in capitals: in the program, and by each database.</summary>
public sealed class CapitalsTests(Sites sites)
{
    // Latin with all its additions, Greek and Cyrillic, and the letters that are printed as one. One of them got a capital only in 2024.
    private static readonly (int First, int Last)[] Alphabets =
    [
        (0x41, 0x19A),
        (0x19C, 0x24F),
        (0x370, 0x52F),
        (0x1E00, 0x1EFF),
        (0xFB00, 0xFB06),
    ];

    [Theory, OnBoth]
    public async Task A_database_writes_every_letter_in_the_same_capitals_as_the_program(Database database)
    {
        string[] letters =
        [
            .. Alphabets
                .SelectMany(a => Enumerable.Range(a.First, a.Last - a.First + 1))
                .Select(c => $"{(char)c}")
                .Where(l => char.IsLetter(l[0])),
        ];
        await using var empty = await sites.Store(database);
        await using var store = empty.Open();
        foreach (var letter in letters)
        {
            store.Regions.Add(new() { Name = letter, Code = $"letter-{(int)letter[0]}" });
        }
        await store.SaveChangesAsync(TestContext.Current.CancellationToken);

        var there = await store
            .Regions.Select(r => new { r.Name, Capitals = r.Name.ToUpper() })
            .ToListAsync(TestContext.Current.CancellationToken);

        there
            .Where(t => t.Capitals != Capitals.Of(t.Name))
            .Select(t => $"{t.Name} {(int)t.Name[0]:X4}: {t.Capitals} {Capitals.Of(t.Name)}")
            .Order(StringComparer.Ordinal)
            .ShouldBeEmpty();
    }

    [Theory, OnBoth]
    public async Task A_name_is_one_however_its_accents_were_typed_and_kept(Database database)
    {
        string[] names = ["Caf\u00E9", "Cafe\u0301", "CAFE\u0301", "J\u030C", "\u01F0", "j\u030C"];
        await using var empty = await sites.Store(database);
        await using var store = empty.Open();
        foreach (var (n, name) in names.Index())
        {
            store.Regions.Add(new() { Name = name, Code = $"name-{n}" });
        }
        await store.SaveChangesAsync(TestContext.Current.CancellationToken);

        foreach (var sought in names.Select(Capitals.Of))
        {
            (await store.Regions.CountAsync(r => r.Name.ToUpper() == sought, TestContext.Current.CancellationToken)).ShouldBe(3, sought);
        }
    }

    [Theory, OnBoth]
    public async Task Who_is_renamed_stands_elsewhere_in_lists_and_the_record_tells_of_the_name_alone(Database database)
    {
        var stop = TestContext.Current.CancellationToken;
        await using var empty = await sites.Store(database);
        await using (var store = empty.Open())
        {
            store.Users.AddRange(new Person { Name = "Ann" }, new Person { Name = "kim" });
            await store.SaveChangesAsync(stop);
            (await store.Users.SingleAsync(p => p.Name == "Ann", stop)).Name = "zoe";
            await store.SaveChangesAsync(stop);
        }

        await using var later = empty.Open();
        (await later.Users.OrderBy(p => p.PlainName).Select(p => p.PlainName).ToListAsync(stop)).ShouldBe(["kim", "zoe"]);
        var values = await later.RecordValues.Select(v => v.Json).ToListAsync(stop);
        values.ShouldContain(v => v.Contains("zoe"));
        values.ShouldAllBe(v => !v.Contains("PlainName"));
    }

    [Theory]
    [InlineData("ÉLAN  &  O’Hara", "elan and ohara")]
    [InlineData("e\u0301lan", "elan")]
    [InlineData("Łukasz İpek", "lukasz ipek")]
    [InlineData("Œuvre Ångström Straße", "oeuvre angstrom strasse")]
    [InlineData("Ŵyedale – St. John's", "wyedale st johns")]
    [InlineData("한국", "한국")]
    [InlineData("&", "and")]
    [InlineData("…", "…")]
    public void A_name_is_searched_and_put_in_order_by_its_letters_alone(string name, string plain) => Plain.Of(name).ShouldBe(plain);

    [Theory, OnBoth]
    public async Task Letters_with_accents_stand_beside_those_without_on_either_database(Database database)
    {
        string[] names = ["Zebra", "Élan", "ella", "Ångström", "Œuvre", "St John’s", "St John Ambulance", "zurich", "Zürich Trust"];
        await using var empty = await sites.Store(database);
        await using var store = empty.Open();
        store.Users.AddRange(names.Select(n => new Person { Name = n }));
        await store.SaveChangesAsync(TestContext.Current.CancellationToken);

        (await store.Users.OrderBy(p => p.PlainName).Select(p => p.Name).ToListAsync(TestContext.Current.CancellationToken)).ShouldBe([
            "Ångström",
            "Élan",
            "ella",
            "Œuvre",
            "St John Ambulance",
            "St John’s",
            "Zebra",
            "zurich",
            "Zürich Trust",
        ]);
    }
}
