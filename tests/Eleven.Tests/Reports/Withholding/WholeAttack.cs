using Eleven.QuestionSets;
using Eleven.Reports;
using Eleven.Tallies;

namespace Eleven.Tests.Reports.Withholding;

/// <summary>All tables of a <see cref="WholeSurvey"/> on the desk at once, with what its questions tell of one another.</summary>
internal sealed class WholeAttack
{
    private static readonly Group Police = new() { Side = PoliceSide.Police };
    private static readonly Group Others = new() { Side = PoliceSide.Others };
    private static readonly Group[] Areas = [.. WholeSurvey.Audit.Areas.Select(a => new Group { Area = a.Id })];
    private static readonly Group[] Sectors = [.. WholeSurvey.Audit.Sectors.Select(s => new Group { Sector = s.Id })];

    // Names what no table prints: what the police of an area or sector were asked and said.
    private const string OfPolice = "-police/";
    private readonly TableAttack _tables;
    private readonly Secrecy _secrecy;

    /// <param name="editions">Published one after the other, of the same answers.</param>
    public WholeAttack(WholeSurvey survey, params AudienceView[] editions)
    {
        _tables = new TableAttack(WholeSurvey.Audit, survey.Book, editions, survey.Sectors == PoliceSectors.Several);
        _secrecy = new Secrecy(_tables);
        _tables.Members();
        foreach (var question in WholeSurvey.Questions)
        {
            _tables.Question(question.Code);
        }
        Elsewhere();
    }

    /// <summary>What follows and ought not to, save what everyone knows to be 0 or the same as what is told.</summary>
    public string[] Recovered() =>
        [.. _tables.Attacker.Recovered().Where(n => n.Contains(OfPolice) ? IsFew(n) : _secrecy.IsSecret(n) && IsSecret(n)).Distinct()];

    /// <summary>One withheld count more, by its key in a pattern.</summary>
    public void Tell(string key)
    {
        var parts = key.Split('/');
        var cells = Of(parts[0], _tables.Groups.Single(g => g.Key == parts[1]));
        var counter = cells.Find(parts[2])!.Value;
        _tables.Attacker.Told(cells[counter], cells.Truth.Counts[counter]);
    }

    // What sector the people of a sector or side are of, and what area those of an area, is no secret, and of two areas how many are in both; nor what the police were not
    // asked or offered.
    private bool IsSecret(string name)
    {
        var (question, key, word) = (name.Split('/')[0], name.Split('/')[1], name.Split('/')[2]);
        var own = question is "S" && (key.StartsWith("sector:") || key is "police" or "others");
        var area = question is "P" && key.EndsWith("march");
        var notAsked = key == "police" && question is "9" or "17";
        var group = _tables.Groups.FirstOrDefault(g => g.Key == key);
        var notOffered =
            question is "7" && word.EndsWith("video") && group is { Area: null, Side: not PoliceSide.Police } && PoliceIn(group) == 0;
        return !own && !area && !notAsked && !notOffered && word is not ("base phone" or "base visit");
    }

    private AttackedCells Of(string code, Group group) => _tables.Of(code, group);

    private int Members(Group group) => _tables.Members(group);

    private void Same(int one, int other) => _tables.Attacker.AddUp(one, [other]);

    private void Elsewhere()
    {
        foreach (var group in _tables.Groups)
        {
            foreach (var everyone in new[] { "P", "1", "4", "5", "6", "7", "10", "11", "12" })
            {
                Same(Of(everyone, group).Asked, Members(group));
            }
            if (group.Side != PoliceSide.Police)
            {
                Same(Of("9", group).Asked, Of("S", group).Asked);
                Same(Of("9", group).Asked, Of("17", group).Asked);
                _tables.Attacker.AddUp(Of("9", group).Asked, [Of("8", group).Asked, Of("8-schools", group).Asked]);
            }
            Same(Of("7", group).BaseOf(0), Of("7", group).Answered);
            Same(Of("7", group).BaseOf(1), Of("7", group).Answered);
            Same(Of("2", group).Asked, Of("1", group)[0]);
            Same(Of("5:themes", group).Answered, Of("5", group).Answered);
            Same(Of("13", group).Asked, Of("12", group)[0]);
            Same(Of("13:themes", group).Asked, Of("13", group).Asked);
            Same(Of("13:themes", group).Answered, Of("13", group).Answered);
            // Whoever has seen the form knows that nobody may leave it blank.
            _tables.Attacker.Between([(Of("12", group).Blank, 1)], 0, 0);
        }
        Same(Of("9", Group.Region).Asked, Members(Others));
        if (Of("17", Group.Region).Truth.Blank == 0)
        {
            Array.ForEach(_tables.Groups, g => _tables.Attacker.Between([(Of("17", g).Blank, 1)], 0, 0));
        }
        PoliceApart();
        Same(Of("8", Police).Asked, Members(Police));
        Same(Of("7", Group.Region).BaseOf(2), Of("7", Police).Answered);
        Places();
    }

    // Questions that hang on one which the police are asked in other words, or that only the others are asked: the one less the other is the police.
    private void PoliceApart()
    {
        foreach (var group in _tables.Groups.Where(g => g.Side != PoliceSide.Police))
        {
            _tables.Attacker.AddUp(Members(group), [Of("14", group).Asked, People(group)]);
            _tables.Attacker.AddUp(Of("15", group).Asked, [Of("14", group)[0], Apart("14", group)]);
            _tables.Attacker.AddUp(Of("1", group)[0], [Of("16", group).Asked, Apart("1", group)]);
        }
        Same(Of("14", Police).Asked, Members(Police));
        Same(Of("15", Police).Asked, Of("14", Police)[0]);
        foreach (var code in new[] { "14", "1" })
        {
            Same(Apart(code, Group.Region), Of(code, Police)[0]);
            foreach (var group in _tables.Groups.Where(g => g.Side != PoliceSide.Police))
            {
                _tables.Attacker.AtMost(Apart(code, group), People(group));
                _tables.Attacker.AtMost(Apart(code, group), Apart(code, Group.Region));
            }
            // Everybody works somewhere.
            _tables.Attacker.Between([(Apart(code, Group.Region), 1), .. Areas.Select(a => (Apart(code, a), -1L))], -5000, 0);
        }
    }

    private int People(Group group) => Cell($"asked{OfPolice}{group.Key}/people", PoliceIn(group));

    private int Apart(string code, Group group) => Cell($"{code}{OfPolice}{group.Key}/yes", SaidYes(code, group));

    private int Cell(string name, long truth) => _tables.Attacker.Cell(name, truth);

    private long PoliceIn(Group group) => _tables.Book.Members(group, Instrument.Survey) - Of("14", group).Truth.Asked;

    private long SaidYes(string code, Group group) =>
        code == "1"
            ? Of("1", group).Truth.Counts[0] - Of("16", group).Truth.Asked
            : Of("15", group).Truth.Asked - Of("14", group).Truth.Counts[0];

    // On too few, or for the public few of them: in an area, or in what is left beside it.
    private bool IsFew(string name)
    {
        var (code, key, word) = (name.Split('-')[0], name.Split('/')[1], name.Split('/')[2]);
        if (word != "yes" || _tables.Groups.Single(g => g.Key == key) is not { Side: null } group || group == Group.Region)
        {
            return false;
        }
        bool Few(long people, long yes) =>
            people > 0 && (people < WholeSurvey.Audit.Thresholds.MinimumBase || IsSmall(yes) || IsSmall(people - yes));
        if (Of(code, Police).Truth.Answered == 0)
        {
            // Everyone may know that nobody of them answered.
            return false;
        }
        var (here, said) = (PoliceIn(group), SaidYes(code, group));
        return Few(here, said) || (group.Area is not null && Few(PoliceIn(Group.Region) - here, SaidYes(code, Group.Region) - said));
    }

    private bool IsSmall(long count) =>
        _tables.Editions[0].Audience == Audience.Public && count >= 1 && count <= WholeSurvey.Audit.Thresholds.SmallCount;

    // The people of a sector and of an area are answers to questions too.
    private void Places()
    {
        for (var s = 0; s < Sectors.Length; s++)
        {
            if (PoliceIn(Sectors[s]) > 0)
            {
                // Their form does not ask it.
                _tables.Attacker.AddUp(Members(Sectors[s]), [Of("S", Group.Region)[s], People(Sectors[s])]);
                continue;
            }
            Same(Of("S", Group.Region)[s], Members(Sectors[s]));
            Same(Of("S", Sectors[s]).Asked, Members(Sectors[s]));
            for (var a = 0; a < Areas.Length; a++)
            {
                Same(Of("S", Areas[a])[s], Of("P", Sectors[s])[a]);
            }
        }
        for (var a = 0; a < Areas.Length; a++)
        {
            Same(Of("P", Group.Region)[a], Members(Areas[a]));
            Same(Of("P", Areas[a])[a], Members(Areas[a]));
        }
    }
}
