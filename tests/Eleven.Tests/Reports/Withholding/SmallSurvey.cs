using System.Collections.Immutable;
using Eleven.QuestionSets;
using Eleven.Tallies;

namespace Eleven.Tests.Reports.Withholding;

/// <summary>A made-up survey of a few people, counted person by person by the plainest loop there is.</summary>
internal sealed record SmallSurvey(ImmutableArray<SmallSurvey.Person> People, ImmutableArray<Question> Questions)
{
    public static readonly Audit Audit = new()
    {
        Id = "small",
        Title = "Small survey",
        Period = "2025",
        Region = "Five Rivers",
        Areas = [new("northmarch", "Northmarch"), new("westmarch", "Westmarch")],
        Sectors = [new("police", "Police") { Police = true }, new("health", "Health"), new("housing", "Housing"), new("fire", "Fire")],
        Thresholds = new Thresholds(MinimumBase: 5, SmallCount: 2),
    };

    public const int NotAsked = -1;

    /// <param name="Sector">Index of the sector.</param>
    /// <param name="Areas">Bit mask.</param>
    /// <param name="Ticks">
    /// Per question: bits of the options ticked; 0 is no answer, <see cref="NotAsked"/> that it was not asked. For a ranking: items in order, four bits each.
    /// </param>
    internal sealed record Person(int Sector, int Areas, ImmutableArray<int> Ticks);

    public TallyBook Book()
    {
        var groups = Eleven.Reports.OfferedGroups.Of(Audit);
        return new TallyBook(
            groups,
            groups.Select(g => new GroupMembers(g, Instrument.Survey, Members(g).Count())),
            groups.SelectMany(g => Questions.Select((q, at) => Tally(q, at, g)))
        );
    }

    public IEnumerable<Person> Members(Group group) =>
        People.Where(p =>
            (group.Area is not { } area || (p.Areas >> Audit.Areas.ToList().FindIndex(a => a.Id == area) & 1) == 1)
            && (group.Sector is not { } sector || Audit.Sectors[p.Sector].Id == sector)
            && (group.Side is not { } side || Audit.Sectors[p.Sector].Police == (side == PoliceSide.Police))
        );

    private QuestionTally Tally(Question question, int at, Group group)
    {
        var ticks = Members(group).Select(p => p.Ticks[at]).Where(t => t != NotAsked).ToArray();
        var answered = ticks.Where(t => t != 0).ToArray();
        var options = question.Options.Length;
        var places =
            question is RankQuestion
                ? Enumerable
                    .Range(0, options)
                    .Select(i =>
                        Enumerable.Range(0, options).Select(p => (long)answered.Count(t => (t >> 4 * p & 15) == i + 1)).ToImmutableArray()
                    )
                : [];
        return new QuestionTally
        {
            Question = question,
            Group = group,
            Who = Instrument.Survey,
            Asked = ticks.Length,
            Answered = answered.Length,
            Counts =
                question is RankQuestion
                    ? [.. places.Select(p => p[0])]
                    : [.. Enumerable.Range(0, options).Select(k => (long)answered.Count(t => (t >> k & 1) == 1))],
            Places = [.. places],
        };
    }
}
