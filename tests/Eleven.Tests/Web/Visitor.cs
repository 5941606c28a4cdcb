using System.Net;
using AngleSharp.Dom;
using Eleven.Web.Govuk;
using Microsoft.AspNetCore.DataProtection;

namespace Eleven.Tests.Web;

/// <summary>Somebody with a browser: keeps cookies, follows where an answer leads, and sends forms with the token they hold.</summary>
public sealed class Visitor : IDisposable
{
    public const string Token = "__RequestVerificationToken";
    private const int Furthest = 5;
    private readonly HttpClient _client;

    public Visitor(Uri address)
    {
        Handler = new() { AllowAutoRedirect = false, CookieContainer = Cookies };
        _client = new(Handler) { BaseAddress = address };
    }

    /// <summary>By which the words of a form are read; null where the site is another process.</summary>
    public IDataProtectionProvider? Protection { get; init; }

    public CookieContainer Cookies { get; init; } = new();

    private HttpClientHandler Handler { get; }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async Task<Page> Get(string path) => await Follow(await _client.GetAsync(path, Stop));

    /// <summary>Opens the page, fills in its form and sends it.</summary>
    public async Task<Page> Post(string path, params (string Name, string Value)[] fields) => await Fill(await Get(path), path, fields);

    /// <summary>Fills in the form of a page that is open, and sends it to where the form says, or else to the page's own address.</summary>
    public async Task<Page> Fill(Page page, string path, params (string Name, string Value)[] fields)
    {
        var form = page
            .Html.QuerySelectorAll("main form")
            .FirstOrDefault(f => fields.All(x => f.QuerySelector($"[name='{x.Name}']") is not null));
        (string, string)[] held =
        [
            .. (form ?? page.Html.DocumentElement)
                .QuerySelectorAll("input[type=hidden]")
                .Select(i => (i.GetAttribute("name")!, i.GetAttribute("value") ?? ""))
                .Where(i => fields.All(f => f.Name != i.Item1))
                .DistinctBy(i => i.Item1),
        ];
        return await Send(form?.GetAttribute("action") ?? path, [.. held, .. fields]);
    }

    /// <summary>Sends the form of a page that is open several times at once. Each answer is followed with cookies of its own, so that none shows what was said to another.</summary>
    public async Task<Page[]> FillAtOnce(int times, Page page, string path, params (string Name, string Value)[] fields) =>
        await Task.WhenAll(
            Enumerable
                .Range(0, times)
                .Select(async _ =>
                {
                    using var press = new Visitor(_client.BaseAddress!) { Protection = Protection };
                    press.Cookies.Add(Cookies.GetAllCookies());
                    return await press.Fill(page, path, fields);
                })
        );

    /// <summary>Sends fields as they are, without opening anything first.</summary>
    public async Task<Page> Send(string path, params (string Name, string Value)[] fields) =>
        await Follow(
            await _client.PostAsync(path, new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))), Stop)
        );

    /// <summary>Opens the page, chooses a file in its form, and sends it.</summary>
    public async Task<Page> Upload(string path, string field, string name, byte[] file) =>
        await Attach(await Get(path), path, field, name, file);

    /// <summary>Chooses a file in the form of a page that is open, and sends it.</summary>
    public async Task<Page> Attach(Page page, string path, string field, string name, byte[] file)
    {
        var form = page.Html.QuerySelectorAll("main form").First(f => f.QuerySelector($"[name='{field}']") is not null);
        using var content = new MultipartFormDataContent { { new ByteArrayContent(file), field, name } };
        foreach (var hidden in form.QuerySelectorAll("input[type=hidden]"))
        {
            content.Add(new StringContent(hidden.GetAttribute("value") ?? ""), hidden.GetAttribute("name")!);
        }
        return await Follow(await _client.PostAsync(path, content, Stop));
    }

    /// <summary>The answer itself, wherever it leads.</summary>
    public async Task<HttpResponseMessage> Ask(HttpRequestMessage request) => await _client.SendAsync(request, Stop);

    /// <summary>What a browser needs to go on as this visitor.</summary>
    public IEnumerable<Microsoft.Playwright.Cookie> BrowserCookies() =>
        Cookies
            .GetAllCookies()
            .Select(c => new Microsoft.Playwright.Cookie
            {
                Name = c.Name,
                Value = c.Value,
                Domain = c.Domain,
                Path = c.Path,
            });

    public void Dispose()
    {
        _client.Dispose();
        Handler.Dispose();
    }

    private async Task<Page> Follow(HttpResponseMessage answer)
    {
        for (var steps = 0; steps < Furthest && (int)answer.StatusCode is >= 300 and < 400 && answer.Headers.Location is { } next; steps++)
        {
            var from = answer.RequestMessage!.RequestUri!;
            answer.Dispose();
            answer = await _client.GetAsync(new Uri(from, next), Stop);
        }
        using (answer)
        {
            var page = new Page(
                answer.StatusCode,
                answer.RequestMessage!.RequestUri!.PathAndQuery,
                answer.Headers,
                await answer.Content.ReadAsStringAsync(Stop)
            );
            HasWordsForAllThatItAsks(page);
            return page;
        }
    }

    // On every page that any test opens: else a field of a new page could not be given back where it is too late to save it.
    private void HasWordsForAllThatItAsks(Page page)
    {
        if (Protection is null)
        {
            return;
        }
        foreach (var form in page.Html.QuerySelectorAll("main form"))
        {
            var words = FormWords.Read(form.QuerySelector($"input[name='{FormWords.Field}']")?.GetAttribute("value"), Protection);
            var asked = form.QuerySelectorAll("[name]:not([type=hidden], [type=password], [type=file], button)");
            (form.GetAttribute("method") == "post" ? asked.Select(a => a.GetAttribute("name")!).Distinct() : [])
                .Except(words.SelectMany(w => w.Names))
                .ShouldBeEmpty(page.Address);
            (words.Count == 0 || form.GetAttribute("method") == "post").ShouldBeTrue(page.Address);
        }
    }
}
