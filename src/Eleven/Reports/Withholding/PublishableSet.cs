using System.Collections.Immutable;
using Eleven.QuestionSets;
using Eleven.Tallies;

namespace Eleven.Reports.Withholding;

/// <summary>
/// Everything about survey answers that may be published of one audit, in every report and table together: each question in each offered group, the
/// members of each group, and all that ties them: rows that add up, sectors and sides that add up to the region, areas that lie within it, routing.
/// </summary>
internal sealed class PublishableSet
{
    private readonly Audit _audit;
    private readonly ImmutableArray<Group> _groups;
    private readonly Dictionary<(string Question, string Group), Cells> _cells = [];
    private readonly Dictionary<string, int> _members = [];

    public PublishableSet(TallyBook book, Audit audit, IEnumerable<Question> questions)
    {
        _audit = audit;
        _groups = OfferedGroups.Of(audit);
        foreach (var group in _groups)
        {
            _members[group.Key] = Knowledge.Add(book.Members(group, Instrument.Survey));
        }
        Tie(group => _members[group.Key]);
        Questions = [.. Survey(book, questions)];
        foreach (var question in Questions)
        {
            Add(book, question);
        }
        foreach (var question in Questions)
        {
            Route(question);
        }
    }

    public Knowledge Knowledge { get; } = new();
    public ImmutableArray<Question> Questions { get; }
    public ImmutableArray<Group> Groups => _groups;

    public Cells? Find(string question, Group group) => _cells.GetValueOrDefault((question, group.Key));

    /// <summary>One question's rows, group by group.</summary>
    public IEnumerable<Cells> Of(string question) => _groups.Select(g => Find(question, g)).OfType<Cells>();

    public Unit Members(Group group) => new(Pattern.Responses, group, null, [_members[group.Key]]);

    private IEnumerable<Question> Survey(TallyBook book, IEnumerable<Question> questions) =>
        questions
            .Where(q => q.Classifies != Classifies.Team && book.Find(q.Code, Group.Region) is { Who: Instrument.Survey })
            .DistinctBy(q => q.Code);

    private void Add(TallyBook book, Question question)
    {
        foreach (var group in _groups)
        {
            if (book.Find(question.Code, group) is { } tally)
            {
                var cells = Cells.Add(Knowledge, tally);
                _cells[(question.Code, group.Key)] = cells;
                Knowledge.AtMost(cells.Base, _members[group.Key]);
            }
        }
        var rows = Of(question.Code).ToArray();
        if (rows.Length == 0)
        {
            return;
        }
        TieAll(question.Code, c => c.Base);
        for (var k = 0; k < rows[0].Counts.Length; k++)
        {
            var counter = k;
            TieAll(question.Code, c => c.Counts[counter]);
            if (rows[0].Bases[counter] != rows[0].Base)
            {
                TieAll(question.Code, c => c.Bases[counter]);
            }
            for (var place = 1; !rows[0].Places.IsDefaultOrEmpty && place < rows[0].Places[counter].Length; place++)
            {
                var at = place;
                TieAll(question.Code, c => c.Places[counter][at]);
            }
        }
    }

    private void TieAll(string question, Func<Cells, int> of)
    {
        if (_groups.All(g => Find(question, g) is not null))
        {
            Tie(g => of(Find(question, g)!));
        }
    }

    // How one number of the region hangs together with the same number of its parts.
    private void Tie(Func<Group, int> of)
    {
        var region = of(Group.Region);
        Partition(region, [.. _audit.Sectors.Select(s => of(new Group { Sector = s.Id }))]);
        int[] sides = [of(new Group { Side = PoliceSide.Police }), of(new Group { Side = PoliceSide.Others })];
        if (sides.Sum(Knowledge.Value) == Knowledge.Value(region))
        {
            Knowledge.AddUp(region, sides);
        }
        else if (Knowledge.Value(sides[1]) == Knowledge.Value(region))
        {
            // The police were asked something else: the region is the others.
            Knowledge.AddUp(region, [sides[1]]);
        }
        int[] police = [.. _audit.Sectors.Where(s => s.Police).Select(s => of(new Group { Sector = s.Id }))];
        if (police.Length > 0 && police.Sum(Knowledge.Value) == Knowledge.Value(sides[0]))
        {
            Knowledge.AddUp(sides[0], police);
        }
        int[] areas = [.. _audit.Areas.Select(a => of(new Group { Area = a.Id }))];
        foreach (var area in areas)
        {
            Knowledge.AtMost(area, region);
        }
        if (areas.Sum(Knowledge.Value) >= Knowledge.Value(region) && areas.Length > 0)
        {
            Knowledge.AddSum([(region, -1), .. areas.Select(a => (a, 1L))], 0, long.MaxValue / 4);
        }
    }

    // Sectors make up the region, save for those who named none: nobody knows how they answered, only how many at most.
    private void Partition(int region, int[] parts)
    {
        var unnamed = Knowledge.Value(region) - parts.Sum(Knowledge.Value);
        if (unnamed < 0 || parts.Length == 0)
        {
            return;
        }
        if (unnamed == 0)
        {
            Knowledge.AddUp(region, parts);
            return;
        }
        Knowledge.AddSum([(region, 1), .. parts.Select(p => (p, -1L))], 0, long.MaxValue / 4);
    }

    // Those who answered a routed question gave one of the answers that lead to it.
    private void Route(Question question)
    {
        foreach (var condition in question.AskedIf)
        {
            foreach (var group in _groups)
            {
                if (
                    Find(question.Code, group) is not { } asked
                    || Find(condition.Question, group) is not { } from
                    || from.Tally.Forms.Length != asked.Tally.Forms.Length
                )
                {
                    continue;
                }
                var leads = from
                    .Tally.Question.Options.Select((o, k) => (o.Id, k))
                    .Where(o => condition.AnyOf.Contains(o.Id))
                    .Select(o => from.Counts[o.k]);
                Knowledge.AddSum([(asked.Base, -1), .. leads.Select(c => (c, 1L))], 0, long.MaxValue / 4);
            }
        }
    }
}
