using YamlDotNet.RepresentationModel;

namespace Eleven.Examples.Dealing;

/// <summary>Deals the counts of a survey out to its people, cell by cell and question by question.</summary>
internal sealed class SurveyDealer(SurveyTarget target, string audit)
{
    private readonly List<Person> _people = target.People();

    // 14 was left blank by the person who left 13 blank.
    private static readonly Dictionary<string, string> BlankTogether = new() { ["14"] = "13" };

    public List<Person> Answer()
    {
        foreach (var (code, node) in target.Questions)
        {
            Question(code, node);
            if (node.Find("police-form") is { } police)
            {
                Question(code, police);
            }
        }
        return _people;
    }

    private void Question(string code, YamlNode node)
    {
        for (var cell = 0; cell < target.Cells.Count; cell++)
        {
            var dice = new Dice($"{audit}/{code}/{cell}");
            var answered = node.Get("answered").Numbers()[cell];
            var people = Answering(code, node, cell, answered, dice);
            switch (node.Text("kind"))
            {
                case "rank":
                    Ranked(code, node, cell, people, dice);
                    break;
                case "choose-several" or "tick-each":
                    Several(code, node, cell, people, dice);
                    break;
                case "short-text" or "long-text":
                    Themes(code, node, cell, people, dice);
                    break;
                default:
                    One(code, node, cell, people, dice);
                    break;
            }
        }
    }

    private List<Person> Answering(string code, YamlNode node, int cell, int answered, Dice dice)
    {
        var asked = _people.Where(p => p.Cell == target.Cells[cell].Id);
        if (node.Text("asked-if")?.Split(" is ") is [var route, var answer])
        {
            asked = asked.Where(p => p.Chose(route, answer));
        }
        if (BlankTogether.TryGetValue(code, out var before))
        {
            asked = asked.Where(p => p.Chosen.ContainsKey(before));
        }
        var people = dice.Shuffled(asked).Take(answered).ToList();
        return people.Count == answered
            ? people
            : throw new InvalidDataException(
                $"Question {code} of {audit} needs {answered} people in cell {cell} and finds {people.Count}."
            );
    }

    private void One(string code, YamlNode node, int cell, List<Person> people, Dice dice)
    {
        if (code == "4" && target.Sectors.Entries().First().Value.Find("no-to-question-4") is not null && !target.Cells[cell].Police)
        {
            SectorsAndQuestion4(cell, people, dice);
            return;
        }
        foreach (var (person, option) in Deal.One(people, Counts(node, "options", cell), dice))
        {
            person.Chosen[code] = [option];
        }
        foreach (var recode in node.Find("recoded").Items())
        {
            var written = dice.Shuffled(people.Where(p => p.Chose(code, recode.Text("to")!)));
            foreach (var person in written.Take(recode.Find("people").Numbers()[cell]))
            {
                person.Typed[code] = recode.Text("from")!;
            }
        }
    }

    private void SectorsAndQuestion4(int cell, List<Person> people, Dice dice)
    {
        var sectors = target.Sectors.Entries().Select(s => (s.Key, s.Value.Find("people").Numbers()[cell])).ToList();
        foreach (var group in Deal.One(people, sectors, dice).GroupBy(d => d.Value))
        {
            var no = target.Sectors.Get(group.Key).Find("no-to-question-4").Numbers()[cell];
            foreach (var (person, answer) in Deal.One([.. group.Select(d => d.Key)], [("no", no), ("yes", group.Count() - no)], dice))
            {
                person.Sector = group.Key;
                person.Chosen["4"] = [answer];
            }
        }
    }

    private static void Several(string code, YamlNode node, int cell, List<Person> people, Dice dice)
    {
        var alone = node.Text("excludes-others");
        var counts = Counts(node, "options", cell);
        counts.AddRange(Counts(node, "police-only", cell));
        var alones = dice.Shuffled(people).Take(counts.Where(c => c.Id == alone).Sum(c => c.Count)).ToHashSet();
        foreach (var person in alones)
        {
            person.Chosen[code] = [alone!];
        }
        List<Person> others = [.. people.Where(p => !alones.Contains(p))];
        counts.RemoveAll(c => c.Id == alone);
        foreach (var (person, options) in Deal.Several(others, counts, node.Text("kind") == "choose-several", dice))
        {
            person.Chosen[code] = [.. options];
        }
    }

    private static void Ranked(string code, YamlNode node, int cell, List<Person> people, Dice dice)
    {
        var orders = node.Get("rankings").Items().ToList();
        var counts = orders.Select((o, i) => ($"{i}", o.Find("people").Numbers()[cell])).ToList();
        foreach (var (person, order) in Deal.One(people, counts, dice))
        {
            person.Chosen[code] = orders[order[0] - '0'].Find("order").Texts();
        }
    }

    private static void Themes(string code, YamlNode node, int cell, List<Person> people, Dice dice)
    {
        foreach (var (person, themes) in Deal.Several(people, Counts(node, "themes", cell), everyone: false, dice))
        {
            person.Themes[code] = [.. themes];
        }
    }

    private static List<(string Id, int Count)> Counts(YamlNode node, string key, int cell) =>
        [.. node.Find(key).Entries().Select(o => (o.Key, o.Value.Numbers()[cell]))];
}
