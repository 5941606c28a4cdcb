using System.Collections.Immutable;
using Eleven.QuestionSets;
using Eleven.Tallies;

namespace Eleven.Findings;

/// <summary>An audit that this one is compared with, under the name that audit.yaml gives it.</summary>
public sealed record EarlierAudit(string Name, AuditTallies Tallies);

/// <summary>Gathers, topic by topic, what this audit and the earlier ones say.</summary>
public static class Triangulations
{
    /// <summary>One for each topic of this audit's question sets on which it asked this group something, in the sets' order.</summary>
    /// <param name="earlier">Newest first.</param>
    public static ImmutableArray<Triangulation> Of(AuditTallies now, IReadOnlyList<EarlierAudit> earlier, Group group) =>
        [
            .. now
                .Sets.SelectMany(s => s.Topics)
                .DistinctBy(t => t.Id)
                .Select(t => new Gathering(now, earlier, group, t).Triangulation())
                .OfType<Triangulation>(),
        ];

    private sealed class Gathering(AuditTallies now, IReadOnlyList<EarlierAudit> earlier, Group group, Topic topic)
    {
        private readonly List<(int Age, TopicPart Part)> _parts = [];
        private readonly List<NotBeside> _apart = [];

        public Triangulation? Triangulation()
        {
            var own = now.Sets.SelectMany(s => OnTopic(s).Select(q => (Set: s, Question: q))).ToArray();
            foreach (var (set, question) in own)
            {
                AddOwn(set, question, own[0].Set);
            }
            if (_parts.Count == 0)
            {
                return null;
            }
            for (var i = 0; i < earlier.Count; i++)
            {
                foreach (var set in earlier[i].Tallies.Sets)
                {
                    AddEarlier(earlier[i], set, i + 1, own);
                }
            }
            var managers = Newest(Instrument.SelfAssessment);
            var practitioners = Newest(Instrument.Survey);
            ImmutableArray<TopicPart> rest = [.. _parts.Select(p => p.Part).Except(managers).Except(practitioners)];
            return new(topic, group, managers, practitioners, rest, [.. _apart]);
        }

        private ImmutableArray<TopicPart> Newest(Instrument who)
        {
            var parts = _parts.Where(p => p.Part.Tally.Who == who).ToArray();
            return parts.Length == 0 ? [] : [.. parts.Where(p => p.Age == parts.Min(q => q.Age)).Select(p => p.Part)];
        }

        // The second instrument of this audit needs a declared pairing like any other question; more questions of the first stand on their own.
        private void AddOwn(QuestionSet set, Question question, QuestionSet first)
        {
            if (set.Id == first.Id)
            {
                Add(0, null, now, question, []);
            }
            else
            {
                AddPaired(0, null, now, question, [.. Pairing.Between(first, set).Where(p => p.Other.Code == question.Code && OnTopic(p))]);
            }
        }

        private void AddEarlier(EarlierAudit audit, QuestionSet set, int age, (QuestionSet Set, Question Question)[] own)
        {
            var pairings = own.Select(o => o.Set)
                .DistinctBy(s => s.Id)
                .SelectMany(s => Pairing.Between(s, set).Where(OnTopic))
                .ToLookup(p => p.Other.Code);
            foreach (var question in set.Questions.Where(q => q.Topics.Contains(topic.Id) || pairings.Contains(q.Code)))
            {
                AddPaired(age, audit.Name, audit.Tallies, question, [.. pairings[question.Code]]);
            }
        }

        private void AddPaired(int age, string? name, AuditTallies audit, Question question, ImmutableArray<Pairing> pairings)
        {
            var who = audit.FindSet(question.Code)!.Instrument;
            ImmutableArray<Beside> all =
            [
                .. pairings.Select(p => new Beside(
                    p.One,
                    p.Match,
                    Differing.Between(p.One, now.FindSet(p.One.Code)!.Instrument, question, who),
                    p.Differs
                )),
            ];
            ImmutableArray<Beside> beside = [.. all.Where(b => b.Match != Match.Different)];
            if (!beside.IsEmpty)
            {
                Add(age, name, audit, question, beside);
                return;
            }
            var (why, differs, note) = all.IsEmpty
                ? (WhyApart.NotDeclared, [], null)
                : (WhyApart.DeclaredDifferent, all[0].Differs, all[0].Note);
            _apart.Add(new(name, audit.Audit.Period, question, why, differs, note));
        }

        private void Add(int age, string? name, AuditTallies audit, Question question, ImmutableArray<Beside> beside)
        {
            var period = audit.Audit.Period;
            if (audit.Find(question.Code, group) is { Asked: > 0 } tally)
            {
                _parts.Add((age, new(name, period, tally, Favourable.Of(tally, audit.Book, name), beside)));
            }
            else
            {
                _apart.Add(new(name, period, question, WhyApart.NoAnswers, [], null));
            }
        }

        private IEnumerable<Question> OnTopic(QuestionSet set) =>
            set.Questions.Where(q => q.Topics.Contains(topic.Id) || set.Links.Any(l => l.Question == q.Code && l.Topic == topic.Id));

        private bool OnTopic(Pairing pairing) => pairing.Topic is { } id ? id == topic.Id : pairing.One.Topics.Contains(topic.Id);
    }
}
