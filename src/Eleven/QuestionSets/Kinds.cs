using System.Collections.Immutable;
using System.Globalization;

namespace Eleven.QuestionSets;

/// <summary>A self-grade on a scale; base: all returns asked, with "did not rate" and "not relevant" as rows of their own.</summary>
public sealed record RatingQuestion : Question
{
    public required Scale Scale { get; init; }

    /// <summary>Names of the aspects graded apart. Empty: one grade.</summary>
    public ImmutableArray<string> Aspects { get; init; } = [];

    /// <summary>Which grade counts where the aspects differ: the audit says so.</summary>
    public AspectRule WhereAspectsDiffer { get; init; }
    public ImmutableArray<TextBox> Narrative { get; init; } = [];

    /// <summary>What a grade looks like for this question, by the grade's value; where there is none the scale's descriptor stands.</summary>
    public ImmutableDictionary<string, string> Descriptors { get; init; } = ImmutableDictionary<string, string>.Empty;
    public override BaseKind DefaultBase => BaseKind.Asked;
    public override ImmutableArray<Option> Options => Scale.Bands;
    public override ImmutableArray<TextBox> Boxes => Narrative;

    /// <summary>What stands beside the grade in the form.</summary>
    public string DescriptorOf(Grade grade) => Descriptors.GetValueOrDefault(grade.Value, grade.Descriptor);
}

/// <summary>Yes or no; base: answered.</summary>
public sealed record YesNoQuestion : Question
{
    public static readonly ImmutableArray<Option> YesNo = [new("yes", "Yes") { Positive = true }, new("no", "No") { Positive = false }];

    /// <summary>False where yes is the bad answer, for example "do you face barriers?".</summary>
    public bool YesIsPositive { get; init; } = true;
    public override BaseKind DefaultBase => BaseKind.Answered;
    public override ImmutableArray<Option> Options =>
        YesIsPositive ? YesNo : [YesNo[0] with { Positive = false }, YesNo[1] with { Positive = true }];
}

/// <summary>Choose from a list; base: answered.</summary>
public abstract record ChoiceQuestion : Question
{
    public required ImmutableArray<Option> Choices { get; init; }

    /// <summary>The audit's list that the choices come from; null: the set's own.</summary>
    public OptionsFrom? OptionsFrom { get; init; }
    public bool Other { get; init; }
    public override BaseKind DefaultBase => BaseKind.Answered;
    public override ImmutableArray<Option> Options => Choices;
    public override bool OffersOther => Other;
}

/// <summary>Choose one.</summary>
public sealed record ChooseOneQuestion : ChoiceQuestion;

/// <summary>Choose several; shares add to more than 100.</summary>
public sealed record ChooseSeveralQuestion : ChoiceQuestion;

/// <summary>A list, each item known or not; base: answered, item by item.</summary>
public sealed record TickEachQuestion : Question
{
    public required ImmutableArray<Option> Items { get; init; }
    public string TickedLabel { get; init; } = "Yes";
    public string UntickedLabel { get; init; } = "No";
    public override BaseKind DefaultBase => BaseKind.Answered;
    public override ImmutableArray<Option> Options => Items;
}

/// <summary>Put all items in order; base: ranked completely. At most 15 items.</summary>
public sealed record RankQuestion : Question
{
    public required ImmutableArray<Option> Items { get; init; }
    public override BaseKind DefaultBase => BaseKind.RankedCompletely;
    public override ImmutableArray<Option> Options => Items;
}

/// <summary>A step from 1 up; base: answered; mean and the share of the top two steps.</summary>
public sealed record ScaleQuestion : Question
{
    /// <summary>Number of steps, 1 to this; usually 5.</summary>
    public int Steps { get; init; } = 5;
    public required string LowLabel { get; init; }
    public required string HighLabel { get; init; }
    public override BaseKind DefaultBase => BaseKind.Answered;
    public override ImmutableArray<Option> Options
    {
        get
        {
            var steps = ImmutableArray.CreateBuilder<Option>();
            for (var step = 1; step <= Steps; step++)
            {
                var number = step.ToString(CultureInfo.InvariantCulture);
                steps.Add(new Option(number, number));
            }
            return steps.ToImmutable();
        }
    }
}

/// <summary>Words; base of its themes: those who answered.</summary>
public sealed record TextQuestion : Question
{
    public bool Long { get; init; }
    public override BaseKind DefaultBase => BaseKind.Answered;
    public override ImmutableArray<TextBox> Boxes => [new("text", Label)];
}

/// <summary>Signs of Safety: three boxes (working well, worried about, needs to happen) without a grade.</summary>
public sealed record SignsOfSafetyQuestion : Question
{
    /// <summary>The three boxes as the approach names them; also the narrative of a rating that asks for it.</summary>
    public static readonly ImmutableArray<TextBox> Standard =
    [
        new("well", "What is working well?")
        {
            Asks = "Strengths and what keeps children safe; evidence of good practice; what audits showed.",
        },
        new("worried", "What are you worried about?")
        {
            Asks = "Harm that nothing has been done about; danger in the future; factors that complicate the work.",
        },
        new("needs", "What needs to happen?") { Asks = "Progress against your action plans; what good will look like." },
    ];

    public required ImmutableArray<TextBox> ThreeBoxes { get; init; }
    public override BaseKind DefaultBase => BaseKind.Answered;
    public override ImmutableArray<TextBox> Boxes => ThreeBoxes;
}

/// <summary>The themes that people coded in the text of one question, counted like a choose-several question.</summary>
public sealed record ThemeQuestion : Question
{
    /// <summary>Code of the question whose text was coded.</summary>
    public required string CodedQuestion { get; init; }

    /// <summary>The code under which the themes of a question's text are counted.</summary>
    public static string CodeOf(string codedQuestion) => codedQuestion + ":themes";

    public required ImmutableArray<Option> Themes { get; init; }
    public override BaseKind DefaultBase => BaseKind.Answered;
    public override ImmutableArray<Option> Options => Themes;
}
