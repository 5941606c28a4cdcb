using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Eleven.Benchmarks;

/// <summary>
/// Reads pages of a running application at a fixed rate, as several signed-in people in turn. A request is timed from when it was due, so that waiting behind a slow
/// one counts. Bytes are those that came over the wire, compressed as the server sends them.
/// </summary>
internal static partial class Load
{
    private const int PagesOfOneKind = 3;
    private static readonly string[] NotPages = ["/sign-out", "/reports/", ".csv", ".yaml", "/export", "/demo/", "/stop-viewing"];

    /// <param name="links">Addresses of the same application, each of which signs somebody in.</param>
    public static async Task Run(int rate, int seconds, string[] links)
    {
        var people = new List<HttpClient>();
        var pages = new List<(HttpClient Who, string Path, string Kind)>();
        foreach (var link in links)
        {
            var who = Client(new Uri(new Uri(link), "/"));
            (await who.GetAsync(link)).EnsureSuccessStatusCode();
            people.Add(who);
            pages.AddRange(await Found(who));
        }
        await Weigh(people[0], pages[0].Path);
        // Once round, so that nothing is compiled or opened for the first time while it is timed.
        foreach (var (who, path, _) in pages)
        {
            await who.GetAsync(path);
        }
        var taken = await AtRate(pages, rate, seconds);
        Tell(taken, rate);
    }

    private static HttpClient Client(Uri address)
    {
        var client = new HttpClient(
            new SocketsHttpHandler
            {
                CookieContainer = new CookieContainer(),
                AutomaticDecompression = DecompressionMethods.None,
                MaxConnectionsPerServer = 200,
            }
        )
        {
            BaseAddress = address,
        };
        return client;
    }

    // Follows the links of every page from the first on, a few pages of each kind.
    private static async Task<List<(HttpClient, string, string)>> Found(HttpClient who)
    {
        var seen = new Dictionary<string, int>();
        var known = new HashSet<string> { "/" };
        var next = new Queue<string>(known);
        var found = new List<(HttpClient, string, string)>();
        while (next.TryDequeue(out var path))
        {
            var kind = Kind(path);
            if (seen.GetValueOrDefault(kind) >= PagesOfOneKind || NotPages.Any(path.Contains))
            {
                continue;
            }
            using var response = await who.GetAsync(path);
            if (response.StatusCode != HttpStatusCode.OK || response.Content.Headers.ContentType?.MediaType != "text/html")
            {
                continue;
            }
            seen[kind] = seen.GetValueOrDefault(kind) + 1;
            found.Add((who, path, kind));
            foreach (
                var link in Href().Matches(await response.Content.ReadAsStringAsync()).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value))
            )
            {
                var target = new Uri(new Uri(who.BaseAddress!, path), link);
                if (target.Authority == who.BaseAddress!.Authority && known.Add(target.PathAndQuery))
                {
                    next.Enqueue(target.PathAndQuery);
                }
            }
        }
        return found;
    }

    private static string Kind(string path)
    {
        var parts = path.Split('?', 2);
        var route = string.Join('/', parts[0].Split('/').Select((s, i) => i > 1 && Id().IsMatch(s) ? "{}" : s));
        return parts.Length == 1 ? route : route + "?" + string.Join('&', parts[1].Split('&').Select(q => q.Split('=')[0]).Order());
    }

    private static async Task Weigh(HttpClient who, string path)
    {
        using var asking = new HttpRequestMessage(HttpMethod.Get, path);
        asking.Headers.Add("Accept-Encoding", "br, gzip");
        using var page = await who.SendAsync(asking);
        var html = (await page.Content.ReadAsByteArrayAsync()).LongLength;
        using var plain = await who.GetAsync(path);
        long assets = 0;
        var text = await plain.Content.ReadAsStringAsync();
        foreach (var asset in Asset().Matches(text).Select(m => m.Groups[1].Value).Where(a => a.StartsWith('/')).Distinct())
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, asset);
            request.Headers.Add("Accept-Encoding", "br, gzip");
            using var got = await who.SendAsync(request);
            assets += (await got.Content.ReadAsByteArrayAsync()).LongLength;
        }
        Console.WriteLine($"weight first {html + assets} after {html}");
    }

    private static async Task<List<(string Kind, double Ms, HttpStatusCode Status)>> AtRate(
        List<(HttpClient Who, string Path, string Kind)> pages,
        int rate,
        int seconds
    )
    {
        var clock = Stopwatch.StartNew();
        var all = new List<Task<(string, double, HttpStatusCode)>>();
        for (var i = 0; i < rate * seconds; i++)
        {
            var due = TimeSpan.FromSeconds((double)i / rate);
            if (due - clock.Elapsed is { Ticks: > 0 } wait)
            {
                await Task.Delay(wait);
            }
            all.Add(One(pages[i % pages.Count], due, clock));
        }
        return [.. await Task.WhenAll(all)];
    }

    private static async Task<(string, double, HttpStatusCode)> One(
        (HttpClient Who, string Path, string Kind) page,
        TimeSpan due,
        Stopwatch clock
    )
    {
        using var response = await page.Who.GetAsync(page.Path, HttpCompletionOption.ResponseContentRead);
        return (page.Kind, (clock.Elapsed - due).TotalMilliseconds, response.StatusCode);
    }

    private static void Tell(List<(string Kind, double Ms, HttpStatusCode Status)> taken, int rate)
    {
        string Line(string name, double[] ms) =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"{name} {ms.Length} {At(ms, 0.5):0.0} {At(ms, 0.95):0.0} {At(ms, 0.99):0.0} {ms.Max():0.0}"
            );
        Console.WriteLine($"failed {taken.Count(t => t.Status != HttpStatusCode.OK)} rate {rate}");
        Console.WriteLine(Line("all", [.. taken.Select(t => t.Ms).Order()]));
        foreach (var kind in taken.GroupBy(t => t.Kind).OrderByDescending(g => At([.. g.Select(t => t.Ms).Order()], 0.95)))
        {
            Console.WriteLine(Line(kind.Key, [.. kind.Select(t => t.Ms).Order()]));
        }
    }

    private static double At(double[] sorted, double share) => sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))];

    [GeneratedRegex("<a[^>]* href=\"([^\"#]+)\"")]
    private static partial Regex Href();

    [GeneratedRegex("(?:<script[^>]* src|<link[^>]* href|<img[^>]* src)=\"([^\"]+)\"")]
    private static partial Regex Asset();

    [GeneratedRegex("[0-9]|-")]
    private static partial Regex Id();
}
