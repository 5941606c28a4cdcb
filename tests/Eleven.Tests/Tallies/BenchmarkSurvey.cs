using System.Text;
using System.Text.Json;

namespace Eleven.Tests.Tallies;

/// <summary>
/// The invented survey of the benchmark, row for row as bench/peers/gen.cs writes it: byte-order mark, CRLF, line feeds in words, answers joined by semicolons.
/// A row depends on its number alone.
/// </summary>
internal sealed class BenchmarkSurvey
{
    private readonly string[] _meta;
    private readonly string[] _areas;
    private readonly string[] _sectors;
    private readonly int _police;
    private readonly Col[] _cols;

    public BenchmarkSurvey(string codebook)
    {
        using var doc = JsonDocument.Parse(File.ReadAllBytes(codebook));
        var root = doc.RootElement;
        _meta = Strs(root.GetProperty("meta"));
        _areas = Strs(root.GetProperty("areas"));
        _sectors = Strs(root.GetProperty("sectors"));
        _police = Array.IndexOf(_sectors, root.GetProperty("police").GetString());
        _cols = [.. root.GetProperty("columns").EnumerateArray().Select(c => Column(root, c))];
    }

    public byte[] Rows(int count)
    {
        var text = new StringBuilder("\uFEFF");
        text.AppendJoin(',', _meta.Concat(_cols.Select(c => c.Title)).Select(Quote)).Append("\r\n");
        for (var id = 1; id <= count; id++)
        {
            Row(text, id);
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string[] Strs(JsonElement e) => [.. e.EnumerateArray().Select(x => x.GetString()!)];

    private static Col Column(JsonElement root, JsonElement c)
    {
        string[] options =
            !c.TryGetProperty("options", out var o) ? []
            : o.ValueKind == JsonValueKind.String ? Strs(root.GetProperty(o.GetString()![1..]))
            : Strs(o);
        return new(
            c.GetProperty("id").GetString()!,
            c.GetProperty("type").GetString()!,
            c.GetProperty("title").GetString()!,
            options,
            c.TryGetProperty("other", out var other) && other.GetBoolean()
        );
    }

    private static string Quote(string s) => s.AsSpan().IndexOfAny(",\"\r\n") < 0 ? s : "\"" + s.Replace("\"", "\"\"") + "\"";

    private void Row(StringBuilder sb, long id)
    {
        var r = new Rng(0x5EC71011UL ^ (ulong)id * 0x9E3779B97F4A7C15UL);
        var start = new DateTime(2024, 6, 3, 7, 30, 0).AddSeconds(r.Next(84 * 86400));
        var end = start.AddSeconds(150 + r.Next(1500));
        sb.Append(id)
            .Append(',')
            .Append(start.ToString("dd/MM/yyyy HH:mm:ss"))
            .Append(',')
            .Append(end.ToString("dd/MM/yyyy HH:mm:ss"))
            .Append(",anonymous,");
        // Areas: most people name one, some several, a few all five.
        int mask;
        double a = r.Unit();
        int Area()
        {
            double u = r.Unit();
            return u < .17 ? 0
                : u < .43 ? 1
                : u < .57 ? 2
                : u < .80 ? 3
                : 4;
        }
        if (a < .74)
            mask = 1 << Area();
        else if (a < .90)
        {
            mask = 1 << Area();
            mask |= 1 << Area();
        }
        else if (a < .95)
        {
            mask = 1 << Area();
            mask |= 1 << Area();
            mask |= 1 << Area();
        }
        else
            mask = 31;
        double s = r.Unit();
        int sector =
            s < .30 ? 0
            : s < .56 ? 1
            : s < .66 ? 2
            : s < .75 ? 3
            : s < .85 ? 4
            : s < .89 ? 5
            : s < .93 ? 6
            : s < .96 ? 7
            : s < .99 ? 8
            : 9;
        bool isPolice = sector == _police;
        double keen = r.Unit(); // one person's general awareness
        bool barrier = false,
            briefed = false;
        foreach (var c in _cols)
        {
            sb.Append(',');
            switch (c.Id)
            {
                case "Q01":
                    for (int k = 0; k < _areas.Length; k++)
                        if ((mask >> k & 1) != 0)
                            sb.Append(_areas[k]).Append(';');
                    continue;
                case "Q02":
                    sb.Append(_sectors[sector]);
                    continue;
                case "Q03":
                    if (r.Unit() < .82)
                        sb.Append(Quote(Bank.Teams[r.Next(Bank.Teams.Length)]));
                    continue;
                case "Q07":
                    barrier = r.Unit() < .17;
                    if (r.Unit() < .985)
                        sb.Append(barrier ? "Yes" : "No");
                    else
                        barrier = false;
                    continue;
                case "Q08":
                    if (barrier && r.Unit() < .85)
                        Text(sb, ref r, 2);
                    continue;
                case "Q11":
                    if (r.Unit() < .94)
                        Rank(sb, ref r, c.Options);
                    continue;
                case "Q13":
                    double f = r.Unit();
                    if (f < .03)
                        continue;
                    sb.Append(
                        f < .10 ? c.Options[0]
                        : f < .44 ? c.Options[1]
                        : f < .58 ? c.Options[2]
                        : f < .72 ? c.Options[3]
                        : f < .81 ? c.Options[4]
                        : Quote(Bank.Others[r.Next(Bank.Others.Length)])
                    );
                    continue;
                case "Q14":
                    double g = r.Unit();
                    if (g < .05)
                        continue;
                    sb.Append(
                        g < .11 ? '1'
                        : g < .17 ? '2'
                        : g < .31 ? '3'
                        : g < .62 ? '4'
                        : '5'
                    );
                    continue;
                case "Q16":
                    briefed = r.Unit() < (isPolice ? .53 : .68);
                    if (r.Unit() < .99)
                        sb.Append(briefed ? "Yes" : "No");
                    continue;
                case "Q17":
                    if (briefed)
                        Multi(sb, ref r, c, .42);
                    continue;
            }
            switch (c.Type)
            {
                case "text":
                    if (r.Unit() < .52)
                        Text(sb, ref r, 3);
                    break;
                case "multi":
                    if (r.Unit() < .97)
                        Multi(sb, ref r, c, isPolice ? .22 : .44);
                    break;
                default: // yes/no, aware/not aware, yes/no/not applicable
                    if (r.Unit() < .02)
                        break;
                    double p = (isPolice ? .42 : .70) + .25 * (keen - .5),
                        u = r.Unit();
                    sb.Append(
                        u < p ? c.Options[0]
                        : c.Options.Length > 2 && u > .93 ? c.Options[2]
                        : c.Options[1]
                    );
                    break;
            }
        }
        sb.Append("\r\n");
    }

    private static void Multi(StringBuilder sb, ref Rng r, Col c, double p)
    {
        string? other = c.Other && r.Unit() < .06 ? Bank.Others[r.Next(Bank.Others.Length)] : null;
        bool any = other != null,
            q = other != null && other.AsSpan().IndexOfAny(",\"\n") >= 0;
        Span<bool> on = stackalloc bool[c.Options.Length];
        for (int k = 0; k < on.Length; k++)
        {
            on[k] = r.Unit() < p * (1.3 - .8 * k / on.Length);
            any |= on[k];
            q |= on[k] && c.Options[k].Contains(',');
        }
        if (!any)
        {
            int k = r.Next(on.Length);
            on[k] = true;
            q |= c.Options[k].Contains(',');
        }
        if (q)
            sb.Append('"');
        for (int k = 0; k < on.Length; k++)
            if (on[k])
                sb.Append(c.Options[k]).Append(';');
        if (other != null)
            sb.Append(q ? other.Replace("\"", "\"\"") : other).Append(';');
        if (q)
            sb.Append('"');
    }

    private static void Rank(StringBuilder sb, ref Rng r, string[] options)
    {
        Span<int> left = [0, 1, 2, 3, 4];
        for (int len = left.Length; len > 0; len--)
        {
            // The first item left is the likelier choice.
            int k = r.Unit() < .5 ? 0 : r.Next(len);
            sb.Append(options[left[k]]).Append(';');
            for (int j = k; j < len - 1; j++)
                left[j] = left[j + 1];
        }
    }

    private static void Text(StringBuilder sb, ref Rng r, int max)
    {
        var t = new StringBuilder();
        int parts = 1 + r.Next(max);
        for (int k = 0; k < parts; k++)
        {
            if (k > 0)
                t.Append(r.Unit() < .12 ? "\n" : " ");
            t.Append(Bank.Openers[r.Next(Bank.Openers.Length)])
                .Append(' ')
                .Append(Bank.Middles[r.Next(Bank.Middles.Length)])
                .Append(' ')
                .Append(Bank.Ends[r.Next(Bank.Ends.Length)]);
        }
        sb.Append(Quote(t.ToString()));
    }

    private sealed record Col(string Id, string Type, string Title, string[] Options, bool Other);

    private struct Rng(ulong seed)
    {
        ulong _s = seed;

        public ulong Raw()
        {
            ulong z = _s += 0x9E3779B97F4A7C15UL;
            z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ z >> 27) * 0x94D049BB133111EBUL;
            return z ^ z >> 31;
        }

        public double Unit() => (Raw() >> 11) * (1.0 / (1UL << 53));

        public int Next(int n) => (int)((Raw() >> 33) * (ulong)n >> 31);
    }

    private static class Bank
    {
        public static readonly string[] Teams =
        [
            "Front Door / MASH",
            "Health visiting, north locality",
            "School nursing",
            "Emergency Department",
            "Response Team 4",
            "Neighbourhood policing",
            "Youth justice service",
            "Family support – under 5s",
            "Community midwifery",
            "CAMHS",
            "Housing options",
            "Adult mental health (Think Family)",
            "GP surgery",
            "Prevention & protection",
            "Children in care",
            "Disabled children's team",
            "Strategy, policy and QA",
            "The \"Hub\"",
            "Early help",
            "Probation – courts team",
        ];
        public static readonly string[] Others =
        [
            "Bi-monthly",
            "6 weekly",
            "Every half term",
            "When I ask for it",
            "Termly, with peers",
            "Fortnightly",
            "As needed, usually after a strategy meeting",
            "My manager's \"open door\"",
            "Peer group – café style",
            "Microsoft Teams channel",
            "Word of mouth",
            "National college webinar",
            "Noticeboard in the staff room",
            "WhatsApp group (team)",
            "I look them up myself",
            "Annual update, online",
            "Through our named nurse",
            "Podcast",
            "Regional forum",
            "Not sure",
        ];
        public static readonly string[] Openers =
        [
            "I used the threshold document when",
            "We contacted the LADO after",
            "In supervision we talked about how",
            "The escalation policy helped because",
            "I always ask families",
            "Honestly,",
            "After a rapid review the team changed how",
            "It's hard to find the tool on the website, so",
            "I keep \"the child's voice\" in every record:",
            "Time is the barrier;",
            "My colleague – who is new – said",
            "We use translators and",
            "As a duty worker I",
            "Learning from the review of Child A meant",
        ];
        public static readonly string[] Middles =
        [
            "a concern about a professional was raised at short notice,",
            "the family, school and health visitor did not agree",
            "fathers and other carers were left out of the plan",
            "what matters to them, what language they speak at home and how they see themselves",
            "I would not know where to look for the current version",
            "we record ethnicity, faith and identity accurately",
            "the neglect toolkit gave us a shared language",
            "bruising in a non-mobile baby was seen",
            "information came back late from another area",
            "the team meeting covers one briefing each month",
            "the child said “I feel safer now”",
            "the parents preferred the naïve explanation",
            "an 8½-year-old had moved school three times",
            "consent was unclear",
        ];
        public static readonly string[] Ends =
        [
            "and the plan was changed the same week.",
            "so I escalated it and it was resolved within 5 working days.",
            "which took far too long.",
            "and we now check this every time.",
            "(this was very helpful).",
            "but there is little time to read, reflect and share it.",
            "and I felt listened to 👍",
            "so more training on this would be welcome, please.",
            "and the social worker thanked us.",
            "– that is the main thing.",
            "so we tried again, twice, with the same result.",
            "n/a",
            "and nothing else.",
            "as set out in “Working Together”.",
        ];
    }
}
