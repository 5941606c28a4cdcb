using System.Collections.Immutable;
using Eleven.Answers.Importing;
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
    private readonly SameNumbers _same;
    private readonly bool _oneAreaEach;

    public PublishableSet(TallyBook book, Audit audit, IEnumerable<Question> questions)
    {
        _audit = audit;
        _groups = OfferedGroups.Of(audit);
        _same = new SameNumbers(audit, Knowledge);
        foreach (var group in _groups)
        {
            _members[group.Key] = Knowledge.Add(book.Members(group, Instrument.Survey));
            _same.Know(group.Key, _members[group.Key]);
        }
        Questions = [.. Survey(book, questions)];
        _oneAreaEach = Questions.Any(q => q is ChooseOneQuestion { Classifies: Classifies.Area });
        Tie(group => _members[group.Key]);
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

    private static long Told(QuestionTally tally, int counter) => counter == Cells.AsBase ? tally.Answered : tally.Counts[counter];

    private void Add(TallyBook book, Question question)
    {
        foreach (var group in _groups)
        {
            if (OfferedGroups.IsOffered(question, group) && book.Find(question.Code, group) is { } tally)
            {
                var cells = Cells.Add(Knowledge, tally, k => _same.Find(question, group, k, Told(tally, k)));
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
        foreach (var (id, k) in Counters.Ids(rows[0].Tally.Question).Select((id, k) => (id, k)))
        {
            TieAll(question.Code, c => c.CounterOf(id) is { } at ? c.Counts[at] : null);
            if (rows[0].Bases[k] != rows[0].Base)
            {
                TieAll(question.Code, c => c.CounterOf(id) is { } at ? c.Bases[at] : null);
            }
            for (var place = 1; !rows[0].Places.IsDefaultOrEmpty && place < rows[0].Places[k].Length; place++)
            {
                var here = place;
                TieAll(
                    question.Code,
                    c => c.CounterOf(id) is { } at && c.Places.Length == rows[0].Places.Length ? c.Places[at][here] : null
                );
            }
        }
    }

    // Null: asked differently there, or not told, so that this number has no counterpart.
    private void TieAll(string question, Func<Cells, int?> of) => Tie(g => Find(question, g) is { } cells ? of(cells) : null);

    // How one number of the region hangs together with the same number of its parts.
    private void Tie(Func<Group, int?> of)
    {
        if (of(Group.Region) is not { } region)
        {
            return;
        }
        TieSides(region, of);
        var areas = All(_audit.Areas.Select(a => of(new Group { Area = a.Id })));
        foreach (var area in areas)
        {
            Knowledge.AtMost(area, region);
        }
        if (_oneAreaEach)
        {
            Partition(region, areas);
        }
        if (areas.Length > 0 && areas.Sum(Knowledge.Value) >= Knowledge.Value(region))
        {
            Knowledge.AddSum([(region, -1), .. areas.Select(a => (a, 1L))], 0, long.MaxValue / 4);
        }
    }

    private void TieSides(int region, Func<Group, int?> of)
    {
        Partition(region, Sectors(_ => true, of));
        var police = of(new Group { Side = PoliceSide.Police });
        if (of(new Group { Side = PoliceSide.Others }) is not { } others)
        {
            return;
        }
        if (police is { } p && Knowledge.Value(p) + Knowledge.Value(others) == Knowledge.Value(region))
        {
            Knowledge.AddUp(region, [p, others]);
        }
        else if (Knowledge.Value(others) == Knowledge.Value(region))
        {
            // The police were asked something else: the region is the others.
            Knowledge.AddUp(region, [others]);
        }
        var sectors = Sectors(_ => true, of);
        if (sectors.Sum(Knowledge.Value) < Knowledge.Value(region))
        {
            // Some named no sector; of the others too no more can be in sectors than there are.
            Partition(others, Sectors(s => !s.Police, of));
        }
        var policeSectors = Sectors(s => s.Police, of);
        if (police is { } side && policeSectors.Length > 0 && policeSectors.Sum(Knowledge.Value) == Knowledge.Value(side))
        {
            Knowledge.AddUp(side, policeSectors);
        }
    }

    private int[] Sectors(Func<Sector, bool> which, Func<Group, int?> of) =>
        All(_audit.Sectors.Where(which).Select(s => of(new Group { Sector = s.Id })));

    /// <summary>Empty where one of them is not told.</summary>
    private static int[] All(IEnumerable<int?> cells)
    {
        var all = cells.ToArray();
        return all.Contains(null) ? [] : [.. all.OfType<int>()];
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
                var bits = OptionBits.Of(from.Tally.Question, condition.AnyOf);
                var leads = from.Counts.Where((_, k) => (bits >> k & 1) != 0);
                Knowledge.AddSum([(asked.Base, -1), .. leads.Select(c => (c, 1L))], 0, long.MaxValue / 4);
            }
        }
    }
}
