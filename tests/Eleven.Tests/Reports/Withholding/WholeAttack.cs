using Eleven.QuestionSets;
using Eleven.Reports;
using Eleven.Tallies;

namespace Eleven.Tests.Reports.Withholding;

/// <summary>
/// All that one audience may see of a survey in every table, edition and group, written down as one set of sums: an attacker who knows how surveys hang
/// together, and has a computer. Shares no code with the withholding it checks.
/// </summary>
internal sealed class WholeAttack
{
    private static readonly Group[] Groups = [.. OfferedGroups.Of(WholeSurvey.Audit)];
    private static readonly Group Police = new() { Side = PoliceSide.Police };
    private static readonly Group Others = new() { Side = PoliceSide.Others };
    private static readonly Group[] Areas = [.. WholeSurvey.Audit.Areas.Select(a => new Group { Area = a.Id })];
    private static readonly Group[] Sectors = [.. WholeSurvey.Audit.Sectors.Select(s => new Group { Sector = s.Id })];
    private readonly WholeAttacker _attacker = new();
    private readonly WholeSurvey _survey;
    private readonly AudienceView[] _editions;

    /// <param name="editions">Published one after the other, of the same answers.</param>
    public WholeAttack(WholeSurvey survey, params AudienceView[] editions)
    {
        (_survey, _editions) = (survey, editions);
        foreach (var group in Groups)
        {
            foreach (var members in editions.Select(e => e.Members(group, Instrument.Survey)).Where(m => m.IsShown))
            {
                _attacker.Told(Members(group), members.Figure.Count);
            }
        }
        Hang(Members, together: true);
        foreach (var question in WholeSurvey.Questions)
        {
            foreach (var group in Groups)
            {
                Row(Of(question.Code, group));
            }
            Tables(question);
            Array.ForEach(Areas, area => Rest(question.Code, area));
        }
        Elsewhere();
    }

    /// <summary>What follows and ought not to, save what everyone knows to be 0 or the same as what is told.</summary>
    public string[] Recovered() => [.. _attacker.Recovered().Where(IsSecret).Distinct()];

    /// <summary>One withheld count more, by its key in a pattern.</summary>
    public void Tell(string key)
    {
        var parts = key.Split('/');
        var cells = Of(parts[0], Groups.Single(g => g.Key == parts[1]));
        var counter = cells.Find(parts[2])!.Value;
        _attacker.Told(cells[counter], cells.Truth.Counts[counter]);
    }

    private bool IsSecret(string name)
    {
        var (question, key, word) = (name.Split('/')[0], name.Split('/')[1], name.Split('/')[2]);
        if (question == "responses")
        {
            return !key.StartsWith("rest-of:");
        }
        var rest = key.StartsWith("rest-of:");
        var cells = Of(question, rest ? RestOf(key[8..]) : Groups.Single(g => g.Key == key));
        var truth = cells.Truth;
        var known = IsTold(rest ? new Group { Area = key[8..] } : cells.Group);
        // A place that no table prints is a secret where few gave it. Of what is withheld every number is.
        if (word.Contains(" at ") && !(_editions[0].Audience == Audience.Public && _attacker.Truth(name) is >= 1 and <= 3))
        {
            return false;
        }
        // What sector the people of a sector are of, and what area those of an area, is no secret; nor what the police were not asked or offered.
        // Who was asked is hidden to be careful; for all but question 6 the rest of them left it blank. Those who did not tick are as secret as those who did.
        if (
            truth.Asked == 0
            || word is "asked" or "base phone" or "base visit"
            || word.StartsWith("not ")
            || ((word == "answered" || word.StartsWith("base ")) && known)
            || (word is "blank" or "not-relevant" && (question != "6" || truth.Asked == truth.Answered))
        )
        {
            return false;
        }
        // That nobody is where nobody is in the region, and that everybody is where everybody is, everyone knows; and of two areas how many are in both.
        if ((question is "P" && cells.Group.Area is not null) || IsToldOfAll(question, word))
        {
            return false;
        }
        // How many answered an item is no secret either; where nobody did, nobody knows it.
        if (known && cells.Find(word.Split(' ')[0]) is { } item && truth.AnsweredOf(item) == 0)
        {
            return false;
        }
        var own = question is "S" && (key.StartsWith("sector:") || key == "police");
        var notAsked = key == "police" && question is "9";
        var notOffered = question is "7" && word.EndsWith("video") && key != "police" && !key.EndsWith("march") && key != "";
        return !own && !notAsked && !notOffered;
    }

    private bool IsToldOfAll(string question, string word)
    {
        var region = Of(question, Group.Region);
        if (region.Find(word.Split(' ')[0]) is not { } item || !_editions.Any(e => e.Find(question, Group.Region)![item].IsShown))
        {
            return false;
        }
        var everyone = region.Truth.AnsweredOf(item);
        if (word.EndsWith(" sum"))
        {
            return region.Truth.Places[item].Contains(everyone);
        }
        var count = word.EndsWith(" three") ? region.Truth.Places[item].Take(3).Sum() : region.Truth.Counts[item];
        return count == 0 || count == everyone;
    }

    // How many answered is no secret where the size of the group is told.
    private bool IsTold(Group group) => _editions.Any(e => e.Members(group, Instrument.Survey).IsShown);

    private int Members(Group group) => _attacker.Cell($"responses/{group.Key}/members", _survey.Book.Members(group, Instrument.Survey));

    private Cells Of(string code, Group group) => new(this, code, group);

    private static Group RestOf(string area) => new() { Area = area, NotThatArea = true };

    private sealed class Cells(WholeAttack attack, string code, Group group)
    {
        public Group Group => group;
        public IEnumerable<ShownTally> Shown => attack._editions.Select(e => e.Find(code, group)!);
        public QuestionTally Truth { get; } = attack._survey.Book.Find(code, group)!;
        public int Asked => Cell("asked", Truth.Asked);
        public int Answered => Cell("answered", Truth.Answered);
        public int Blank => Cell("blank", Truth.Blank);
        public int NotRelevant => Cell("not-relevant", Truth.NotRelevant);
        public bool AddsUp => Truth.Question is YesNoQuestion or ChooseOneQuestion or ScaleQuestion or RankQuestion;

        public int this[int k] => Cell(IdOf(k), Truth.Counts[k]);

        public int Not(int k) => Cell($"not {IdOf(k)}", Truth.AnsweredOf(k) - Truth.Counts[k]);

        public int At(int item, int place) => place == 0 ? this[item] : Cell($"{IdOf(item)} at {place + 1}", Truth.Places[item][place]);

        public int Three(int item) => Cell($"{IdOf(item)} three", Truth.Places[item].Take(3).Sum());

        public int Sum(int item) => Cell($"{IdOf(item)} sum", Truth.Places[item].Select((n, at) => n * (at + 1)).Sum());

        public int BaseOf(int k) => Truth.BaseOfEach.IsDefaultOrEmpty ? Answered : Cell($"base {IdOf(k)}", Truth.BaseOfEach[k]);

        public IEnumerable<int> Counters => Enumerable.Range(0, Truth.Counts.Length);

        /// <summary>Places of a ranking; 0 for every other question.</summary>
        public int Places => Truth.Places.IsDefaultOrEmpty ? 0 : Truth.Places.Length;

        public int? Find(string id) => Counters.Where(k => IdOf(k) == id).Select(k => (int?)k).FirstOrDefault();

        public string IdOf(int k) => k < Truth.Question.Options.Length ? Truth.Question.Options[k].Id : "other";

        private int Cell(string name, long truth) => attack._attacker.Cell($"{code}/{group.Key}/{name}", truth);
    }

    private void Row(Cells cells)
    {
        foreach (var shown in cells.Shown)
        {
            Told(cells, shown);
        }
        _attacker.AddUp(cells.Asked, [cells.Answered, cells.Blank, cells.NotRelevant]);
        int[] counts = [.. cells.Counters.Select(k => cells[k])];
        foreach (var k in cells.Counters)
        {
            _attacker.AddUp(cells.BaseOf(k), [cells[k], cells.Not(k)]);
            _attacker.AtMost(cells.BaseOf(k), cells.Answered);
        }
        if (cells.AddsUp)
        {
            _attacker.AddUp(cells.Answered, counts);
        }
        else if (cells.Truth.Question is ChooseSeveralQuestion)
        {
            _attacker.Between([(cells.Answered, -1), .. counts.Select(c => (c, 1L))], 0, 5000);
        }
        for (var one = 0; one < cells.Places; one++)
        {
            var at = one;
            var places = Enumerable.Range(0, cells.Places);
            _attacker.AddUp(cells.Answered, places.Select(p => cells.At(at, p)));
            _attacker.AddUp(cells.Answered, places.Select(item => cells.At(item, at)));
            _attacker.AddUp(cells.Three(at), places.Take(3).Select(p => cells.At(at, p)));
            _attacker.Sum([(cells.Sum(at), -1), .. places.Select(p => (cells.At(at, p), p + 1L))], 0);
        }
    }

    private void Told(Cells cells, ShownTally shown)
    {
        Tell(cells.Answered, shown.Base, shown.Question.CountedOver is BaseKind.Answered or BaseKind.RankedCompletely);
        Tell(cells.Asked, shown.Asked, true);
        Tell(cells.Answered, shown.Answered, true);
        Tell(cells.NotRelevant, shown.NotRelevant, true);
        Tell(cells.Blank, shown.DidNotRate, true);
        foreach (var k in cells.Counters.Where(k => shown[k].IsShown))
        {
            _attacker.Told(cells[k], shown[k].Figure.Count);
            _attacker.Told(shown.Question.CountedOver == BaseKind.Asked ? cells.Asked : cells.BaseOf(k), shown[k].Figure.Base);
        }
        for (var item = 0; item < cells.Places; item++)
        {
            Tell(cells.Three(item), shown.FirstThree(item), true);
            if (shown.MeanPlace(item) is { IsShown: true } place)
            {
                _attacker.Told(cells.Sum(item), place.Sum);
            }
        }
        if (shown.Question is ScaleQuestion && shown.Mean is { IsShown: true } mean)
        {
            _attacker.Sum(cells.Counters.Select(k => (cells[k], k + 1L)), mean.Sum);
        }
        if (shown.Question is ScaleQuestion && shown.Top is { IsShown: true, Figure: var top })
        {
            _attacker.Sum(cells.Counters.TakeLast(2).Select(k => (cells[k], 1L)), top.Count);
        }
    }

    private void Tell(int cell, Shown shown, bool when)
    {
        if (when && shown.IsShown)
        {
            _attacker.Told(cell, shown.Figure.Count);
        }
    }

    private void Tables(Question question)
    {
        var code = question.Code;
        var together = code != "8";
        Hang(g => Of(code, g).Asked, together);
        Hang(g => Of(code, g).Answered, together);
        var region = Of(code, Group.Region);
        foreach (var k in region.Counters)
        {
            var id = region.IdOf(k);
            if (!Groups.All(g => Of(code, g).Find(id) is not null))
            {
                // Asked differently of the police: the region is the others.
                Same(region[k], Of(code, Others)[k]);
                continue;
            }
            Hang(g => Of(code, g)[Of(code, g).Find(id)!.Value], together);
            Hang(g => Of(code, g).BaseOf(Of(code, g).Find(id)!.Value), together);
            Hang(g => Of(code, g).Not(Of(code, g).Find(id)!.Value), together);
            for (var place = 1; place < region.Places; place++)
            {
                var at = place;
                Hang(g => Of(code, g).At(k, at), together);
            }
        }
    }

    private void Hang(Func<Group, int> of, bool together)
    {
        var region = of(Group.Region);
        _attacker.AddUp(region, together ? [of(Police), of(Others)] : [of(Others)]);
        // People of sectors are among the others; a few named none, and how many is told by the sizes of the groups.
        var noSector = Size(Others) - Sectors.Sum(Size);
        _attacker.Between([(of(Others), 1), .. Sectors.Select(s => (of(s), -1L))], 0, noSector);
        var severalAreas = Areas.Sum(Size) - Size(Group.Region);
        _attacker.Between([(region, -1), .. Areas.Select(a => (of(a), 1L))], 0, severalAreas);
        Array.ForEach(Areas, a => _attacker.AtMost(of(a), region));
    }

    private long Size(Group group) => _survey.Book.Members(group, Instrument.Survey);

    // What taking an area from its region leaves is printed as well.
    private void Rest(string code, Group area)
    {
        var rest = Of(code, RestOf(area.Area!));
        foreach (var shown in rest.Shown)
        {
            Told(rest, shown);
        }
        var (all, here) = (Of(code, Group.Region), Of(code, area));
        Less(all.Asked, here.Asked, rest.Asked);
        Less(all.Answered, here.Answered, rest.Answered);
        Less(all.Blank, here.Blank, rest.Blank);
        Less(all.NotRelevant, here.NotRelevant, rest.NotRelevant);
        foreach (var k in rest.Counters.Where(k => here.Find(rest.IdOf(k)) is not null && all.Find(rest.IdOf(k)) is not null))
        {
            var (a, h) = (all.Find(rest.IdOf(k))!.Value, here.Find(rest.IdOf(k))!.Value);
            Less(all[a], here[h], rest[k]);
            Less(all.BaseOf(a), here.BaseOf(h), rest.BaseOf(k));
            for (var place = 0; place < rest.Places; place++)
            {
                Less(all.At(a, place), here.At(h, place), rest.At(k, place));
            }
            if (rest.Places > 0)
            {
                Less(all.Three(a), here.Three(h), rest.Three(k));
                Less(all.Sum(a), here.Sum(h), rest.Sum(k));
            }
        }
    }

    private void Less(int all, int here, int rest) => _attacker.AddUp(all, [here, rest]);

    private void Same(int one, int other) => _attacker.AddUp(one, [other]);

    private void Elsewhere()
    {
        foreach (var group in Groups)
        {
            foreach (var everyone in new[] { "P", "1", "4", "5", "6", "7", "10" })
            {
                Same(Of(everyone, group).Asked, Members(group));
            }
            if (group.Side != PoliceSide.Police)
            {
                Same(Of("9", group).Asked, Of("S", group).Asked);
                _attacker.AddUp(Of("9", group).Asked, [Of("8", group).Asked, Of("8-schools", group).Asked]);
            }
            Same(Of("7", group).BaseOf(0), Of("7", group).Answered);
            Same(Of("7", group).BaseOf(1), Of("7", group).Answered);
            Same(Of("2", group).Asked, Of("1", group)[0]);
            Same(Of("5:themes", group).Answered, Of("5", group).Answered);
        }
        Same(Of("9", Group.Region).Asked, Members(Others));
        Same(Of("8", Police).Asked, Members(Police));
        Same(Of("7", Group.Region).BaseOf(2), Of("7", Police).Answered);
        Places();
    }

    // The people of a sector and of an area are answers to questions too.
    private void Places()
    {
        for (var s = 0; s < Sectors.Length; s++)
        {
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
