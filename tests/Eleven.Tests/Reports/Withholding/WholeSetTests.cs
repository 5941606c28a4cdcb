using Eleven.QuestionSets;
using Eleven.Reports;
using Eleven.Tallies;

namespace Eleven.Tests.Reports.Withholding;

/// <summary>All that the public may see of a survey, written down as one set of sums, and solved.</summary>
public sealed class WholeSetTests
{
    private static readonly Group[] Groups = [.. OfferedGroups.Of(WholeSurvey.Audit)];
    private static readonly Group Police = new() { Side = PoliceSide.Police };
    private static readonly Group Others = new() { Side = PoliceSide.Others };

    public static IEnumerable<TheoryDataRow<int>> Seeds => Enumerable.Range(1, 80).Select(s => new TheoryDataRow<int>(s));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Nothing_withheld_follows_from_all_tables_taken_together(int seed)
    {
        var attack = new Attack(new WholeSurvey(seed), Audience.Public);

        attack.Recovered().ShouldBeEmpty($"seed {seed}");
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void No_breakdown_on_too_few_follows_from_what_partners_see(int seed)
    {
        var attack = new Attack(new WholeSurvey(seed), Audience.Partners);

        attack.Recovered().ShouldBeEmpty($"seed {seed}");
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void No_count_that_the_public_sees_is_small_nor_its_base(int seed)
    {
        var view = new WholeSurvey(seed).View(Audience.Public);
        foreach (var group in Groups.Concat(WholeSurvey.Audit.Areas.Select(a => new Group { Area = a.Id, NotThatArea = true })))
        {
            foreach (var tally in WholeSurvey.Questions.Select(q => view.Find(q.Code, group)).OfType<ShownTally>())
            {
                var shown = Enumerable.Range(0, tally.Question.Counters).Select(k => tally[k]).Where(s => s.IsShown).ToArray();
                shown.ShouldAllBe(s => s.Figure.Count == 0 || s.Figure.Count > 3, $"{tally.Question.Code}@{group}");
                shown.ShouldAllBe(s => s.Figure.Base == 0 || s.Figure.Base >= 6, $"{tally.Question.Code}@{group}");
                (!tally.NotRelevant.IsShown || tally.NotRelevant.Figure.Count is 0 or > 3).ShouldBeTrue();
            }
        }
    }

    [Fact]
    public void Much_is_still_to_be_read()
    {
        var shown = Enumerable
            .Range(1, 80)
            .Select(s => new WholeSurvey(s).View(Audience.Public))
            .SelectMany(v => WholeSurvey.Questions.Select(q => v.Find(q.Code, Group.Region)!))
            .SelectMany(t => Enumerable.Range(0, t.Question.Counters).Select(k => t[k].IsShown))
            .ToArray();

        // On some sixty people, with counts of up to three withheld, most of the regional figures stand.
        shown.Count(s => s).ShouldBeGreaterThan(shown.Length / 2);
    }

    private sealed class Attack
    {
        private readonly WholeAttacker _attacker = new();
        private readonly WholeSurvey _survey;
        private readonly AudienceView _view;

        public Attack(WholeSurvey survey, Audience audience)
        {
            (_survey, _view) = (survey, survey.View(audience));
            foreach (var group in Groups)
            {
                if (_view.Members(group, Instrument.Survey) is { IsShown: true, Figure: var members })
                {
                    _attacker.Told(Members(group), members.Count);
                }
            }
            Hang(Members, together: true);
            foreach (var question in WholeSurvey.Questions)
            {
                foreach (var group in Groups)
                {
                    Row(new Cells(this, question.Code, group));
                }
                Tables(question);
            }
            Elsewhere();
        }

        /// <summary>Withheld cells that follow, save those that everyone knows to be 0 or the same as what is told.</summary>
        public string[] Recovered() => [.. _attacker.Recovered().Where(IsSecret)];

        private bool IsSecret(string name)
        {
            var (question, group) = (name.Split('/')[0], name.Split('/')[1]);
            if (question != "responses" && Of(question, Groups.Single(g => g.Key == group)).Truth.Asked == 0)
            {
                return false;
            }
            // What sector the people of a sector are of, and what area those of an area, is no secret; nor what the police were not asked or offered.
            // Who was asked is hidden to be careful; for all but question 6 the rest of them left it blank.
            var word = name.Split('/')[2];
            if ((word == "answered" || word.StartsWith("base ")) && IsTold(Groups.Single(g => g.Key == group)))
            {
                return false;
            }
            if (word is "asked" or "base phone" or "base visit" || (word is "blank" or "not-relevant" && question != "6"))
            {
                return false;
            }
            var truth = question == "responses" ? null : Of(question, Groups.Single(g => g.Key == group)).Truth;
            if (word is "blank" or "not-relevant" && truth!.Asked == truth.Answered)
            {
                return false;
            }
            // That nobody is where nobody is in the region, and that an area's people are in it, everyone knows; bases of items are bases.
            if ((question is "P" && word == group) || IsToldZero(question, word))
            {
                return false;
            }
            // How many answered an item is no secret either; where nobody did, nobody knows it.
            var here = Groups.Single(g => g.Key == group);
            if (truth is not null && IsTold(here) && Of(question, here).Find(word) is { } item && truth.AnsweredOf(item) == 0)
            {
                return false;
            }
            var own = question is "S" && (group.StartsWith("sector:") || group == "police");
            var notAsked = group == "police" && question is "9";
            var notOffered = question is "7" && name.EndsWith("video") && group != "police" && !group.EndsWith("march") && group != "";
            return !own && !notAsked && !notOffered;
        }

        private bool IsToldZero(string question, string word) =>
            question != "responses"
            && Of(question, Group.Region) is var region
            && region.Find(word) is { } k
            && _attacker.IsTold(region[k], 0);

        // How many answered is no secret where the size of the group is told.
        private bool IsTold(Group group) => _view.Members(group, Instrument.Survey).IsShown;

        private int Members(Group group) =>
            _attacker.Cell($"responses/{group.Key}/members", _survey.Book.Members(group, Instrument.Survey));

        private sealed class Cells(Attack attack, string code, Group group)
        {
            public ShownTally Shown { get; } = attack._view.Find(code, group)!;
            public QuestionTally Truth { get; } = attack._survey.Book.Find(code, group)!;
            public int Asked => Cell("asked", Truth.Asked);
            public int Answered => Cell("answered", Truth.Answered);
            public int Blank => Cell("blank", Truth.Blank);
            public int NotRelevant => Cell("not-relevant", Truth.NotRelevant);

            public int this[int k] => Cell(IdOf(k), Truth.Counts[k]);

            public int BaseOf(int k) => Truth.BaseOfEach.IsDefaultOrEmpty ? Answered : Cell($"base {IdOf(k)}", Truth.BaseOfEach[k]);

            public IEnumerable<int> Counters => Enumerable.Range(0, Truth.Counts.Length);

            public int? Find(string id) => Counters.Where(k => IdOf(k) == id).Select(k => (int?)k).FirstOrDefault();

            private string IdOf(int k) => k < Truth.Question.Options.Length ? Truth.Question.Options[k].Id : "other";

            private int Cell(string name, long truth) => attack._attacker.Cell($"{code}/{group.Key}/{name}", truth);
        }

        private void Row(Cells cells)
        {
            Told(cells);
            _attacker.AddUp(cells.Asked, [cells.Answered, cells.Blank, cells.NotRelevant]);
            int[] counts = [.. cells.Counters.Select(k => cells[k])];
            foreach (var k in cells.Counters)
            {
                _attacker.AtMost(cells[k], cells.BaseOf(k));
                _attacker.AtMost(cells.BaseOf(k), cells.Answered);
            }
            if (cells.Truth.Question is YesNoQuestion or ChooseOneQuestion or ScaleQuestion)
            {
                _attacker.AddUp(cells.Answered, counts);
            }
            else if (cells.Truth.Question is ChooseSeveralQuestion)
            {
                _attacker.Between([(cells.Answered, -1), .. counts.Select(c => (c, 1L))], 0, 5000);
            }
        }

        private void Told(Cells cells)
        {
            var shown = cells.Shown;
            Tell(cells.Answered, shown.Base, shown.Question.CountedOver == BaseKind.Answered);
            Tell(cells.Asked, shown.Asked, true);
            Tell(cells.Answered, shown.Answered, true);
            Tell(cells.NotRelevant, shown.NotRelevant, true);
            Tell(cells.Blank, shown.DidNotRate, true);
            foreach (var k in cells.Counters.Where(k => shown[k].IsShown))
            {
                _attacker.Told(cells[k], shown[k].Figure.Count);
                _attacker.Told(shown.Question.CountedOver == BaseKind.Asked ? cells.Asked : cells.BaseOf(k), shown[k].Figure.Base);
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

        private Cells Of(string code, Group group) => new(this, code, group);

        private void Tables(Question question)
        {
            var code = question.Code;
            var together = code != "8";
            Hang(g => Of(code, g).Asked, together);
            Hang(g => Of(code, g).Answered, together);
            foreach (var k in Of(code, Group.Region).Counters)
            {
                var id = Counters.IdOf(Of(code, Group.Region).Truth.Question, k);
                if (Groups.All(g => Of(code, g).Find(id) is not null))
                {
                    Hang(g => Of(code, g)[Of(code, g).Find(id)!.Value], together);
                    Hang(g => Of(code, g).BaseOf(Of(code, g).Find(id)!.Value), together);
                }
                else
                {
                    // Asked differently of the police: the region is the others.
                    Same(Of(code, Group.Region)[k], Of(code, Others)[k]);
                }
            }
        }

        private void Hang(Func<Group, int> of, bool together)
        {
            var region = of(Group.Region);
            _attacker.AddUp(region, together ? [of(Police), of(Others)] : [of(Others)]);
            // People of sectors are among the others; a few named none.
            var sectors = WholeSurvey.Audit.Sectors.Select(s => of(new Group { Sector = s.Id })).ToArray();
            _attacker.Between([(of(Others), 1), .. sectors.Select(s => (s, -1L))], 0, 1000);
            var areas = WholeSurvey.Audit.Areas.Select(a => of(new Group { Area = a.Id })).ToArray();
            _attacker.Between([(region, -1), .. areas.Select(a => (a, 1L))], 0, 1000);
            Array.ForEach(areas, a => _attacker.AtMost(a, region));
        }

        private void Same(int one, int other) => _attacker.AddUp(one, [other]);

        private void Elsewhere()
        {
            foreach (var group in Groups)
            {
                foreach (var everyone in new[] { "P", "1", "4", "5", "6", "7" })
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
            for (var s = 0; s < WholeSurvey.Audit.Sectors.Length; s++)
            {
                var sector = new Group { Sector = WholeSurvey.Audit.Sectors[s].Id };
                Same(Of("S", Group.Region)[s], Members(sector));
                Same(Of("S", sector).Asked, Members(sector));
                for (var a = 0; a < WholeSurvey.Audit.Areas.Length; a++)
                {
                    Same(Of("S", new Group { Area = WholeSurvey.Audit.Areas[a].Id })[s], Of("P", sector)[a]);
                }
            }
            for (var a = 0; a < WholeSurvey.Audit.Areas.Length; a++)
            {
                var area = new Group { Area = WholeSurvey.Audit.Areas[a].Id };
                Same(Of("P", Group.Region)[a], Members(area));
                Same(Of("P", area)[a], Members(area));
            }
        }
    }
}
