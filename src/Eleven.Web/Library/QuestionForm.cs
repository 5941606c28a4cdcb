using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using Eleven.QuestionSets;
using Eleven.QuestionSets.Editing;
using Eleven.Web.Writing;

namespace Eleven.Web.Library;

/// <summary>What one says of a question. Each kind has some of the fields.</summary>
public sealed class QuestionForm
{
    /// <summary>Only where it is added.</summary>
    [StringLength(20, ErrorMessage = "Code must be 20 characters or fewer"), TextField("Code")]
    public string? Code
    {
        get;
        set => field = Clean(value);
    }

    [Required(ErrorMessage = "Enter the question"), StringLength(2000, ErrorMessage = "Question must be 2,000 characters or fewer")]
    [AllowNull]
    public string Text
    {
        get;
        set => field = Pasted.Lines(value) ?? "";
    } = "";

    [StringLength(200, ErrorMessage = "Short name must be 200 characters or fewer"), TextField("Short name")]
    public string? Label
    {
        get;
        set => field = Clean(value);
    }

    [StringLength(2000, ErrorMessage = "Help must be 2,000 characters or fewer")]
    public string? Help
    {
        get;
        set => field = Pasted.Lines(value);
    }

    [StringLength(5000, ErrorMessage = "Evidence must be 5,000 characters or fewer")]
    public string? Prompts
    {
        get;
        set => field = Pasted.Lines(value);
    }

    /// <summary>areas, sectors or organisations; null for options of its own.</summary>
    public OptionsFrom? From { get; set; }

    [StringLength(20000, ErrorMessage = "Options must be 20,000 characters or fewer")]
    public string? Options
    {
        get;
        set => field = Pasted.Lines(value);
    }

    [StringLength(2000, ErrorMessage = "Options that go with no other must be 2,000 characters or fewer")]
    public string? Exclusive
    {
        get;
        set => field = Pasted.Lines(value);
    }

    /// <summary>Options that say that the question does not apply.</summary>
    [StringLength(2000, ErrorMessage = "Options that say the question does not apply must be 2,000 characters or fewer")]
    public string? NotApplying
    {
        get;
        set => field = Pasted.Lines(value);
    }

    public bool Other { get; set; }

    [StringLength(60, ErrorMessage = "Heading of what is ticked must be 60 characters or fewer"), TextField("Heading of what is ticked")]
    public string? Ticked
    {
        get;
        set => field = Clean(value);
    }

    [
        StringLength(60, ErrorMessage = "Heading of what is not ticked must be 60 characters or fewer"),
        TextField("Heading of what is not ticked")
    ]
    public string? Unticked
    {
        get;
        set => field = Clean(value);
    }

    public int? Steps { get; set; }

    [StringLength(200, ErrorMessage = "What 1 means must be 200 characters or fewer"), TextField("What 1 means")]
    public string? Low
    {
        get;
        set => field = Clean(value);
    }

    [
        StringLength(200, ErrorMessage = "What the highest number means must be 200 characters or fewer"),
        TextField("What the highest number means")
    ]
    public string? High
    {
        get;
        set => field = Clean(value);
    }

    public bool YesIsPositive { get; set; } = true;

    /// <summary>The id of a scale.</summary>
    public string? Scale { get; set; }

    /// <summary>What each grade looks like here, by the key of the grade: a colleague may move one while the form is open.</summary>
    public Dictionary<string, GradeWords> Descriptors { get; set; } = [];

    public BoxesWith Boxes { get; set; }

    public bool Required { get; set; }

    public bool MayBeNotRelevant { get; set; }

    /// <summary>Ids.</summary>
    public List<string> Topics { get; set; } = [];

    public static QuestionForm Of(Question question)
    {
        var form = new QuestionForm
        {
            Text = question.Text,
            Label = question.Label == question.Text ? null : question.Label,
            Help = question.Help,
            Prompts = string.Join('\n', question.EvidencePrompts),
            Required = question.Required,
            MayBeNotRelevant = question.MayBeNotRelevant,
            Topics = [.. question.Topics],
        };
        switch (question)
        {
            case RatingQuestion rating:
                form.Scale = rating.Scale.Id;
                form.Descriptors = GradeWords.Of(rating);
                form.Boxes = RatingBoxes.Of(rating);
                break;
            case YesNoQuestion yesNo:
                form.YesIsPositive = yesNo.YesIsPositive;
                break;
            case ChoiceQuestion choice:
                (form.From, form.Other) = (choice.OptionsFrom, choice.Other);
                // Of one answer alone none excludes another.
                var apart = choice.Choices.ToLookup(o =>
                    o.DoesNotApply ? 2
                    : o.ExcludesOthers && choice is ChooseSeveralQuestion ? 1
                    : 0
                );
                (form.Options, form.Exclusive) = (OptionLines.Of(apart[0]), OptionLines.Of(apart[1]));
                form.NotApplying = OptionLines.Of(apart[2]);
                break;
            case TickEachQuestion each:
                (form.Ticked, form.Unticked, form.Options) = (each.TickedLabel, each.UntickedLabel, OptionLines.Of(each.Items));
                break;
            case RankQuestion rank:
                form.Options = OptionLines.Of(rank.Items);
                break;
            case ScaleQuestion scale:
                (form.Steps, form.Low, form.High) = (scale.Steps, scale.LowLabel, scale.HighLabel);
                break;
        }
        return form;
    }

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
