using System.Collections.Immutable;
using Eleven.Answers;
using Eleven.Answers.Importing;
using Eleven.QuestionSets;

namespace Eleven.Tallies;

/// <summary>Where each question of a streamed file has its counters: the first vector counts the rows, and every question begins a vector of its own.</summary>
internal sealed class StreamLayout
{
    public const int RowsLane = 0;

    public StreamLayout(StreamPlan plan)
    {
        ImmutableArray<Question> held = [.. plan.Questions.Where(q => !q.Columns.IsEmpty).Select(q => q.Question)];
        var asking = new Asking(held);
        var controls = held.SelectMany(q => q.AskedIf).Select(c => c.Question).ToHashSet();
        var vectors = 1;
        Steps = new Step[plan.Questions.Length];
        for (var i = 0; i < Steps.Length; i++)
        {
            var streamed = plan.Questions[i];
            var lanes = new Lanes(streamed.Question);
            var values = new ValueDictionary(streamed, lanes, asking, PlaceIn(plan.Audit, streamed.Question));
            Steps[i] = new Step(streamed, lanes, values, vectors * LaneMemory.PerVector)
            {
                Needs = asking.Needs(streamed.Question),
                Controls = controls.Contains(streamed.Question.Code),
            };
            vectors += LaneMemory.VectorsFor(lanes.Count);
        }
        Vectors = vectors;
        Area = TellingPlace(Classifies.Area);
        Sector = TellingPlace(Classifies.Sector);
    }

    public Step[] Steps { get; }
    public Step? Area { get; }
    public Step? Sector { get; }
    public int Vectors { get; }

    private Step? TellingPlace(Classifies by)
    {
        var step = Steps.FirstOrDefault(s => s.Question.Classifies == by && s.Columns.Length > 0);
        step?.TellsPlace = true;
        return step;
    }

    private static Func<Value, int>? PlaceIn(Audit audit, Question question) =>
        question.Classifies switch
        {
            Classifies.Area => value => (int)PlaceNames.AreaMask(audit, question, value),
            Classifies.Sector => value => PlaceNames.SectorOf(audit, question, value),
            _ => null,
        };
}
