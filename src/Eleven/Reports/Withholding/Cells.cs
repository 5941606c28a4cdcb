using System.Collections.Immutable;
using Eleven.QuestionSets;
using Eleven.Tallies;

namespace Eleven.Reports.Withholding;

/// <summary>One question in one group as numbers that a reader may know or not.</summary>
internal sealed class Cells
{
    /// <summary>Stands for the base where a counter is asked for.</summary>
    public const int AsBase = -1;
    private readonly string[] _ids;
    private readonly Dictionary<string, (WholeNumber Number, long Weight)[]> _ofAnyone = [];

    /// <summary>Makes the numbers of one tally and what everybody knows of them: how a row adds up.</summary>
    /// <param name="same">Per counter a number that is told elsewhere too, such as the members of a sector; null where there is none.</param>
    public Cells(QuestionTally tally, Breakdown group, Func<int, WholeNumber?> same)
    {
        (Tally, Group) = (tally, group);
        _ids = [.. Counters.Ids(tally.Question)];
        Base = same(AsBase) ?? new WholeNumber(tally.Answered);
        var each = !tally.BaseOfEach.IsDefaultOrEmpty;
        (Counts, Bases) = (new WholeNumber[_ids.Length], new WholeNumber[_ids.Length]);
        for (var k = 0; k < _ids.Length; k++)
        {
            Bases[k] = each ? Offered(tally.BaseOfEach[k]) : Base;
            Counts[k] = same(k) ?? new WholeNumber(tally.Counts[k]);
            if (each)
            {
                Never($"base {_ids[k]}", [Base], [Bases[k]]);
            }
            if (NotOffered(k))
            {
                Knowledge.Is(Counts[k], 0);
            }
        }
        Ranks = tally.Question is RankQuestion ? Ranking.Of(tally, Counts, Base) : [];
        Unticked = AddsUp ? [] : [.. Counts.Zip(Bases, (count, of) => Less(of, count))];
        Row(each);
        if (Question.MayBeNotRelevant)
        {
            (NotRelevant, Blank) = (new WholeNumber(tally.NotRelevant), new WholeNumber(tally.Asked - tally.Answered - tally.NotRelevant));
        }
        if (IsNobody)
        {
            Knowledge.Is(Base, 0);
        }
        ImmutableArray<Unit> options = [.. Counts.Select(Option)];
        Whole = new Unit(
            Question.Code,
            group,
            Unit.Whole,
            this,
            [Base, .. Bases.Where(b => b != Base), .. options.SelectMany(o => o.Numbers), .. Beside]
        );
        Base.Units.Add(Whole);
        Options = TellsAnswered ? [Whole] : options;
    }

    public QuestionTally Tally { get; }
    public Breakdown Group { get; }
    public Question Question => Tally.Question;
    public WholeNumber Base { get; }
    public WholeNumber[] Counts { get; }

    /// <summary>Per counter its base; the same number for all, save for items ticked one by one and options of one form.</summary>
    public WholeNumber[] Bases { get; }

    /// <summary>Per counter those who could have chosen it and did not; empty where each person chose exactly one.</summary>
    public WholeNumber[] Unticked { get; }

    /// <summary>Called it not relevant; null where that is not offered.</summary>
    public WholeNumber? NotRelevant { get; }

    /// <summary>Asked, and gave no answer that can be read; told where <see cref="NotRelevant"/> is, and null where that is.</summary>
    public WholeNumber? Blank { get; }

    /// <summary>The two of them, where there are any.</summary>
    public IEnumerable<WholeNumber> Beside => new[] { NotRelevant, Blank }.OfType<WholeNumber>();

    /// <summary>Of a routed question those who came to it on a form that is told apart from the others; null where there is none.</summary>
    public OfOtherForm? OfOtherForm { get; set; }

    /// <summary>Per item of a ranking its numbers; empty for every other question.</summary>
    public Ranking[] Ranks { get; }

    /// <summary>Of a question that people answer in their own words the one figure there is: how many did.</summary>
    public ImmutableArray<Unit> Options { get; }
    public Unit Whole { get; }

    /// <summary>Weighted sums, by what they say, that are less than 0 for nobody: nor for those of a region outside an area, or in no sector.</summary>
    public IReadOnlyDictionary<string, (WholeNumber Number, long Weight)[]> OfAnyone => _ofAnyone;

    /// <summary>Whether each person is in exactly one cell of the row; for a ranking, each first place.</summary>
    public bool AddsUp => ChoosesOne || Question is RankQuestion;

    /// <summary>
    /// An empty group, or one whose form leaves the question out: everyone knows that nobody answered, and it tells nothing about anybody. That nobody gave the answer that
    /// leads to a question is not known to everyone.
    /// </summary>
    public bool IsNobody => Tally.Asked == 0 && (Question.AskedIf.IsEmpty || Group.Members.Count == 0);

    /// <summary>Whether how many answered is the figure of the question, and not only what its shares are of.</summary>
    public bool TellsAnswered => Counts.Length == 0;

    /// <summary>Ids of the counters.</summary>
    public IReadOnlyList<string> Ids => _ids;

    /// <summary>Where the counter of that id is; -1 where the question, as this group was asked it, has no such option.</summary>
    public int CounterOf(string id) => Array.IndexOf(_ids, id);

    /// <summary>Nobody in the group was offered the option: anyone who has seen the forms knows that, and it is nothing to withhold.</summary>
    public bool NotOffered(int counter) => !Tally.BaseOfEach.IsDefaultOrEmpty && Tally.BaseOfEach[counter] == 0;

    // A rating is one of its bands.
    private bool ChoosesOne => Question is YesNoQuestion or ChooseOneQuestion or ScaleQuestion or RatingQuestion;

    private static WholeNumber Offered(long people) => people == 0 ? new WholeNumber(people, 0, 0) : new WholeNumber(people);

    private static WholeNumber Less(WholeNumber @base, WholeNumber count)
    {
        var rest = new WholeNumber(@base.Value - count.Value);
        Knowledge.AddUp(@base, [count, rest]);
        return rest;
    }

    /// <summary>The one together come to no less than the others: of these people, and of any of them.</summary>
    /// <param name="what">The same in every group.</param>
    public void Never(string what, IEnumerable<WholeNumber> ones, IEnumerable<WholeNumber> others)
    {
        (WholeNumber, long)[] numbers = [.. ones.Select(n => (n, 1L)), .. others.Select(n => (n, -1L))];
        _ofAnyone[what] = numbers;
        Knowledge.NeverLess(numbers);
    }

    private void Row(bool each)
    {
        if (ChoosesOne)
        {
            Knowledge.AddUp(Base, Counts);
        }
        else if (Question is ChooseSeveralQuestion && !each)
        {
            Never("nothing chosen", Counts, [Base]);
        }
        Alone();
    }

    /// <summary>Whether who chose it chose nothing else.</summary>
    public bool StandsAlone(int counter) =>
        Question is ChooseSeveralQuestion several && counter < several.Choices.Length && several.Choices[counter].ExcludesOthers;

    // Who chose "None of these" chose nothing else.
    private void Alone()
    {
        var alone = Counts.Where((_, k) => StandsAlone(k)).ToArray();
        foreach (var other in alone.Length > 0 ? Counts.Except(alone) : [])
        {
            Never($"{_ids[Array.IndexOf(Counts, other)]} beside what stands alone", [Base], [other, .. alone]);
        }
    }

    private Unit Option(WholeNumber count, int counter)
    {
        WholeNumber[] told =
            Ranks.Length > 0 ? Ranks[counter].Told
            : Unticked.Length > 0 ? [count, Unticked[counter]]
            : [count];
        var unit = new Unit(Question.Code, Group, counter, this, told);
        foreach (var number in unit.Numbers)
        {
            number.Units.Add(unit);
        }
        return unit;
    }
}
