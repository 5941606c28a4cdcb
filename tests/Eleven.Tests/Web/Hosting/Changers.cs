using System.Collections.Concurrent;
using System.Net;
using AngleSharp.Dom;
using Eleven.Store;
using Eleven.Store.People;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Tests.Web.Hosting;

/// <summary>
/// People who send numbered changes at once, as browsers do, to a program that may be killed at any moment. In turn: an organisation in two areas, a contact,
/// and an invitation, which is an account, a role, a link and a mail.
/// </summary>
internal sealed class Changers
{
    private const int AtOnce = 4;
    private readonly Visitor _visitor;
    private readonly ConcurrentDictionary<int, bool> _confirmed = new();
    private readonly string _token;
    private readonly string _sector;
    private readonly string[] _areas;
    private readonly string _contacts;
    private int _last;
    private int _count;

    private Changers(Visitor visitor, string token, string sector, string[] areas, string contacts) =>
        (_visitor, _token, _sector, _areas, _contacts) = (visitor, token, sector, areas, contacts);

    /// <summary>Numbers of the changes that were answered as done.</summary>
    public ICollection<int> Confirmed => _confirmed.Keys;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <param name="visitor">The administrator of an empty region, which gets two areas, a sector and an organisation.</param>
    public static async Task<Changers> In(Visitor visitor)
    {
        var region = (await visitor.Get("/settings"))
            .Html.QuerySelectorAll("a[href^='/settings/regions/']")
            .Select(a => a.GetAttribute("href")!)
            .First(a => a.EndsWith("/partnerships"))[..^"/partnerships".Length];
        foreach (var area in (string[])["North", "South"])
        {
            await visitor.Post(region + "/partnerships", ("Form.Name", area + " Partnership"), ("Form.Area", area));
        }
        await visitor.Post(region + "/sectors/add", ("Form.Name", "Fire"));
        var form = await visitor.Get("/organisations/add");
        var sector = form.Html.QuerySelectorAll("[name='Form.Sector'] option").Single(o => o.TextContent == "Fire").GetAttribute("value")!;
        string[] areas =
        [
            .. form.Html.QuerySelectorAll("[name='Form.Areas']").Select(a => a.GetAttribute("value")!).Where(a => a != "all"),
        ];
        areas.Length.ShouldBe(2);
        var first = await visitor.Fill(form, form.Address, ("Form.Name", "First"), ("Form.Sector", sector), ("Form.Areas", areas[0]));
        return new(visitor, form.Value(Visitor.Token)!, sector, areas, first.Address + "/contacts");
    }

    /// <summary>Sends changes until the last of all, or until the program no longer answers.</summary>
    /// <param name="moment">After so many confirmed ones, with others on their way, <paramref name="then"/> is done.</param>
    public async Task Send(int all, int moment, Func<Task> then) =>
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => One(all, moment, then)));

    /// <summary>What the store has of a change; where it has nothing, nothing is said.</summary>
    public static string Whole(int number) =>
        (number % 3) switch
        {
            0 => "2 areas, recorded: Organisation, OrganisationArea, OrganisationArea",
            1 => "recorded: Contact",
            _ => "1 role, 1 link, 1 mail, recorded: Grant, Person",
        };

    /// <inheritdoc cref="Whole"/>
    public static async Task<string[]> Found(StoreContext store, int all)
    {
        var added = (await store.RecordRows.Where(r => r.Action == "added").ToListAsync(Stop)).ToLookup(r => r.SubjectId, r => r.Subject);
        string Recorded(params Guid[] ids) =>
            "recorded: " + string.Join(", ", ids.SelectMany(id => added[id.ToString()]).Order(StringComparer.Ordinal));
        var organisations = await store.Organisations.Include(o => o.Areas).ToListAsync(Stop);
        var contacts = await store.Contacts.ToListAsync(Stop);
        var people = await store.Users.Include(p => p.Grants).ToListAsync(Stop);
        var links = await store.OneTimeLinks.Where(l => l.Purpose == LinkPurpose.Invitation).ToListAsync(Stop);
        var mails = await store.Outbox.ToListAsync(Stop);
        return
        [
            .. Enumerable
                .Range(1, all)
                .Select(n =>
                    string.Join(
                        " and ",
                        (n % 3) switch
                        {
                            0 => organisations
                                .Where(o => o.Name == Name(n))
                                .Select(o => $"{o.Areas.Count} areas, {Recorded([o.Id, .. o.Areas.Select(a => a.Id)])}"),
                            1 => contacts.Where(c => c.Name == Name(n)).Select(c => Recorded(c.Id)),
                            _ => people
                                .Where(p => p.Name == Name(n))
                                .Select(p =>
                                    $"{p.Grants.Count} role, {links.Count(l => l.PersonId == p.Id)} link, {mails.Count(m => m.To == p.Email)} mail, "
                                    + Recorded([p.Id, .. p.Grants.Select(g => g.Id)])
                                ),
                        }
                    )
                ),
        ];
    }

    private static string Name(int number) => $"Number {number}";

    private async Task One(int all, int moment, Func<Task> then)
    {
        while (Interlocked.Increment(ref _last) is var number && number <= all)
        {
            try
            {
                using var answer = await Change(number);
                answer.StatusCode.ShouldBe(HttpStatusCode.Found, await answer.Content.ReadAsStringAsync(Stop));
            }
            catch (HttpRequestException)
            {
                // Killed.
                return;
            }
            _confirmed[number] = true;
            if (Interlocked.Increment(ref _count) == moment)
            {
                await then();
            }
        }
    }

    private Task<HttpResponseMessage> Change(int number)
    {
        var name = Name(number);
        var email = $"number.{number}@example.org";
        return (number % 3) switch
        {
            0 => Post(
                "/organisations/add",
                ("Form.Name", name),
                ("Form.Sector", _sector),
                ("Form.Areas", _areas[0]),
                ("Form.Areas", _areas[1])
            ),
            1 => Post(_contacts, ("Form.Name", name), ("Form.Email", email), ("Form.Role", "SafeguardingLead")),
            _ => Post("/people/invite", ("Name", name), ("Email", email), ("Role", "Executive"), ("Place", _areas[0])),
        };
    }

    private async Task<HttpResponseMessage> Post(string path, params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        request.Content = new FormUrlEncodedContent(
            fields.Append((Visitor.Token, _token)).Select(f => KeyValuePair.Create(f.Item1, f.Item2))
        );
        return await _visitor.Ask(request);
    }
}
