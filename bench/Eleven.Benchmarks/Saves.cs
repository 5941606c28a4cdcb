using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Eleven.Benchmarks;

/// <summary>Several signed-in people save at once, each a form of their own, one after another as fast as they are answered: how many saves a second the application takes.</summary>
internal static partial class Saves
{
    /// <param name="links">Addresses of one application, each of which signs somebody in who looks after organisations.</param>
    public static async Task Run(int seconds, string[] links)
    {
        var people = await Task.WhenAll(links.Select((link, n) => Begin(link, n)));
        var taken = new ConcurrentBag<(double Ms, HttpStatusCode Status)>();
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(
            people.Select(async p =>
            {
                for (var n = 0; clock.Elapsed.TotalSeconds < seconds; n++)
                {
                    taken.Add(await Save(p.Who, p.Form, n));
                }
            })
        );
        double[] ms = [.. taken.Select(t => t.Ms).Order()];
        double At(double share) => ms[Math.Min(ms.Length - 1, (int)(ms.Length * share))];
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"saves {ms.Length} by {people.Length} in {clock.Elapsed.TotalSeconds:0.0} s: {ms.Length / clock.Elapsed.TotalSeconds:0.0} a second, failed {taken.Count(t => t.Status != HttpStatusCode.Redirect)}, p50 {At(0.5):0.0} ms, p95 {At(0.95):0.0} ms, slowest {ms[^1]:0.0} ms"
            )
        );
    }

    // Each has the contact of another organisation before them.
    private static async Task<(HttpClient Who, string Form)> Begin(string link, int n)
    {
        var who = new HttpClient(new SocketsHttpHandler { CookieContainer = new(), AllowAutoRedirect = false })
        {
            BaseAddress = new Uri(new Uri(link), "/"),
        };
        (await who.GetAsync(link)).Dispose();
        var organisations = Link().Matches(await who.GetStringAsync("/organisations")).Select(m => m.Groups[1].Value).Distinct().ToArray();
        var organisation = organisations[n % organisations.Length];
        var contacts = Link().Matches(await who.GetStringAsync(organisation)).Select(m => m.Groups[1].Value);
        return (who, contacts.First(c => c.StartsWith(organisation + "/contacts/", StringComparison.Ordinal)));
    }

    private static async Task<(double Ms, HttpStatusCode Status)> Save(HttpClient who, string form, int n)
    {
        var page = await who.GetStringAsync(form);
        var main = page[page.IndexOf("<main", StringComparison.Ordinal)..];
        var fields = Hidden()
            .Matches(main)
            .Select(m => KeyValuePair.Create(m.Groups["n"].Value, WebUtility.HtmlDecode(m.Groups["v"].Value)))
            .DistinctBy(f => f.Key)
            .Append(KeyValuePair.Create("Form.Name", "Contact"))
            .Append(KeyValuePair.Create("Form.JobTitle", $"Head of safeguarding {n}"))
            .Append(KeyValuePair.Create("Form.Role", "SafeguardingLead"))
            .Append(KeyValuePair.Create("Form.Email", "lead@example.org"));
        var clock = Stopwatch.StartNew();
        using var answer = await who.PostAsync(form, new FormUrlEncodedContent(fields));
        return (clock.Elapsed.TotalMilliseconds, answer.StatusCode);
    }

    [GeneratedRegex("<a[^>]* href=\"(/organisations/[0-9a-f]{8}-[^\"?#]+)\"")]
    private static partial Regex Link();

    [GeneratedRegex("<input (?:name=\"(?<n>[^\"]+)\" type=\"hidden\"|type=\"hidden\" name=\"(?<n>[^\"]+)\") value=\"(?<v>[^\"]*)\"")]
    private static partial Regex Hidden();
}
