using Eleven.QuestionSets;
using Eleven.Reports;
using Eleven.Tallies;

namespace Eleven.Tests.Reports.Withholding;

/// <summary>One question in one group as an attacker's cells: all that print may tell of it, and what nobody prints.</summary>
internal sealed class AttackedCells(TableAttack attack, string code, Group group)
{
    public Group Group => group;
    public IEnumerable<ShownTally> Shown => attack.Editions.Select(e => e.Find(code, group)!);
    public QuestionTally Truth { get; } = attack.Book.Find(code, group)!;
    public int Asked => Cell("asked", Truth.Asked);
    public int Answered => Cell("answered", Truth.Answered);
    public int Blank => Cell("blank", Truth.Blank);
    public int NotRelevant => Cell("not-relevant", Truth.NotRelevant);
    public bool AddsUp => Truth.Question is YesNoQuestion or ChooseOneQuestion or ScaleQuestion or RankQuestion or RatingQuestion;

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

    private int Cell(string name, long truth) => attack.Attacker.Cell($"{code}/{group.Key}/{name}", truth);
}
