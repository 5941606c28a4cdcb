using System.Numerics;
using Eleven.Answers;
using Eleven.Answers.Parsing;
using FsCheck;
using FsCheck.Fluent;

namespace Eleven.Tests.Answers.Parsing;

/// <summary>What a tool writes of an answer is read as that answer.</summary>
public sealed class WrittenAndReadProperties
{
    [Fact]
    public void Several_choices_written_and_read_are_the_same()
    {
        string[] labels = ["Training", "Training; online", "Post ", "Post, by hand", "Supervision/team meetings", "None"];
        var reader = QuestionReader.For(A.Several("1", "Ways", labels));

        Check.One(
            Config.QuickThrowOnFailure.WithQuietOnSuccess(true),
            Prop.ForAll(
                Gen.Choose(1, (1 << labels.Length) - 1).ToArbitrary(),
                Gen.Shuffle(Enumerable.Range(0, labels.Length)).ToArbitrary(),
                (chosen, order) =>
                {
                    var cell = string.Concat(order.Where(o => (chosen >> o & 1) != 0).Select(o => labels[o] + ";"));
                    return reader.Parse(cell).Answer == Answer.OfAll((ulong)chosen) && BitOperations.PopCount((uint)chosen) > 0;
                }
            )
        );
    }

    [Fact]
    public void A_ranking_written_and_read_is_the_same()
    {
        string[] items = ["Content", "Roles; responsibilities", "Another view", "Certification, for my role", "Pressures"];
        var reader = QuestionReader.For(A.Rank("1", "Rank", items));

        Check.One(
            Config.QuickThrowOnFailure.WithQuietOnSuccess(true),
            Prop.ForAll(
                Gen.Shuffle(Enumerable.Range(0, items.Length)).ToArbitrary(),
                order =>
                {
                    var answer = reader.Parse(string.Concat(order.Select(o => items[o] + ";"))).Answer;
                    return order.Select((item, place) => answer.PlaceOf(item) == place + 1).All(same => same);
                }
            )
        );
    }

    [Fact]
    public void A_step_written_in_any_form_and_read_is_the_same()
    {
        var reader = QuestionReader.For(A.Steps("1", "Satisfied?"));
        var forms = Gen.Elements<Func<int, string>>(
            n => $"{n}",
            n => $"{n}.0",
            n => $" {n} ",
            n => $"{n} - so so",
            n => $"{n} (words)",
            n => $"{n}: words"
        );

        Check.One(
            Config.QuickThrowOnFailure.WithQuietOnSuccess(true),
            Prop.ForAll(
                Gen.Choose(1, 5).ToArbitrary(),
                forms.ToArbitrary(),
                (step, form) => reader.Parse(form(step)).Answer == Answer.Of(step - 1)
            )
        );
    }
}
