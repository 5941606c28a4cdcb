using Eleven.Examples;
using YamlDotNet.RepresentationModel;

namespace Eleven.Tests.Published;

/// <summary>The counts of the practitioner survey are possible: answers can be dealt out to people cell by cell.</summary>
public sealed class SurveyTargetsTests
{
    private static readonly SurveyTargets Survey = (SurveyTargets)Targets.Of("2024-25");

    [Fact]
    public void Answers_of_each_cell_add_up_to_those_who_answered()
    {
        foreach (var (code, question) in Survey.Questions)
        {
            var answered = question.Find("answered").Numbers();
            answered.Zip(question.Find("asked").Numbers()).ShouldAllBe(n => 0 <= n.First && n.First <= n.Second, code);
            var each =
                question.Text("kind") == "rank"
                    ? question.Get("rankings").Items().Select(r => r.Find("people").Numbers())
                    : Counts(question, "options");
            var counts = each.Concat(Counts(question, "police-only")).Concat(Counts(question, "themes")).ToArray();
            counts.ShouldAllBe(c => c.Zip(answered).All(n => 0 <= n.First && n.First <= n.Second), code);
            if (question.Text("kind") is "yes-no" or "choose-one" or "scale" or "rank")
            {
                Add(counts).ShouldBe(answered, code);
            }
        }
    }

    [Fact]
    public void Everyone_ticked_something_and_nobody_ticked_beside_none()
    {
        foreach (var (code, question) in Survey.Questions.Where(q => q.Question.Text("kind") == "choose-several"))
        {
            var alone = question.Text("excludes-others");
            var others = question
                .Get("options")
                .Entries()
                .Where(o => o.Key != alone)
                .Select(o => o.Value.Numbers())
                .Concat(Counts(question, "police-only"))
                .ToArray();
            for (var cell = 0; cell < Survey.Cells.Length; cell++)
            {
                var left =
                    question.Find("answered").Numbers()[cell] - (alone is null ? 0 : question.Get("options").Find(alone).Numbers()[cell]);
                others.Max(o => o[cell]).ShouldBeLessThanOrEqualTo(left, code);
                others.Sum(o => o[cell]).ShouldBeGreaterThanOrEqualTo(left, code);
            }
        }
    }

    [Fact]
    public void Areas_sectors_and_routes_fit_the_people_of_each_cell()
    {
        var people = Survey.Cells.Select(c => c.People).ToArray();
        var areas = Survey.Areas.Select(a => a.Counts.Numbers()).ToArray();
        areas.ShouldAllBe(a => a.Zip(people).All(n => n.First <= n.Second));
        Add(areas).Zip(people).ShouldAllBe(n => n.First >= n.Second);
        Add(Survey.Sectors.Select(s => s.Counts.Find("people").Numbers())).ShouldBe(people[..4]);
        Add(Survey.Sectors.Select(s => s.Counts.Find("no-to-question-4").Numbers()))
            .ShouldBe(Counts(Survey.Question("4"), "options").Last()[..4]);
        Survey.Question("8").Find("asked").Numbers().ShouldBe(Survey.Question("7").Get("options").Find("yes").Numbers());
        Survey.Question("17").Find("asked").Numbers().ShouldBe(Survey.Question("16").Get("options").Find("yes").Numbers());
    }

    private static IEnumerable<int[]> Counts(YamlNode question, string key) => question.Find(key).Entries().Select(o => o.Value.Numbers());

    private static int[] Add(IEnumerable<int[]> counts) => counts.Aggregate((sum, next) => [.. sum.Zip(next, (a, b) => a + b)]);
}
