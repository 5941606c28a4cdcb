using System.Collections.Immutable;
using Eleven.QuestionSets;
using Eleven.QuestionSets.Editing;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Eleven.Web.Library;

/// <summary>A form to the question it describes.</summary>
/// <param name="kind">As <see cref="KindWords.Id"/>.</param>
/// <param name="was">The question before, of that kind; what the form does not have stays of it. Null where it is added.</param>
internal sealed class QuestionReading(QuestionForm form, string kind, Question? was, QuestionSet set, ModelStateDictionary problems)
{
    private const int MostLines = 100;
    private const int LongestLine = 500;

    /// <summary>Null where something is wrong, of which the form is told.</summary>
    public Question? Read()
    {
        var own = Own(was?.Code ?? form.Code ?? "");
        if (!problems.IsValid)
        {
            return null;
        }
        return own with
        {
            Text = form.Text,
            Label = form.Label ?? form.Text,
            Help = form.Help,
            EvidencePrompts = [.. OptionLines.Lines(form.Prompts)],
            Required = form.Required,
            MayBeNotRelevant = form.MayBeNotRelevant,
            Topics = [.. (was?.Topics ?? []).Union(set.Topics.Select(t => t.Id)).Where(form.Topics.Contains)],
        };
    }

    private Question Own(string code) =>
        kind switch
        {
            "rating" => RatingReading.Read(form, code, was as RatingQuestion, set, problems),
            "yes-no" => (was as YesNoQuestion ?? new YesNoQuestion { Code = code, Text = "" }) with { YesIsPositive = form.YesIsPositive },
            "choose-one" => Choice(
                was as ChoiceQuestion
                    ?? new ChooseOneQuestion
                    {
                        Code = code,
                        Text = "",
                        Choices = [],
                    }
            ),
            "choose-several" => Choice(
                was as ChoiceQuestion
                    ?? new ChooseSeveralQuestion
                    {
                        Code = code,
                        Text = "",
                        Choices = [],
                    }
            ),
            "tick-each" => new TickEachQuestion
            {
                Code = code,
                Text = "",
                Items = Options((was as TickEachQuestion)?.Items),
                TickedLabel = form.Ticked ?? "Yes",
                UntickedLabel = form.Unticked ?? "No",
            }.Like(was),
            "rank" => new RankQuestion
            {
                Code = code,
                Text = "",
                Items = Options((was as RankQuestion)?.Items),
            }.Like(was),
            "scale" => Scale(code).Like(was),
            "signs-of-safety" => was
                ?? new SignsOfSafetyQuestion
                {
                    Code = code,
                    Text = "",
                    ThreeBoxes = SignsOfSafetyQuestion.Standard,
                },
            _ => was
                ?? new TextQuestion
                {
                    Code = code,
                    Text = "",
                    Long = kind == "long-text",
                },
        };

    private ChoiceQuestion Choice(ChoiceQuestion choice) =>
        form.From is { } from && Enum.IsDefined(from)
            ? choice with
            {
                OptionsFrom = from,
                Choices = [],
                Other = form.Other,
            }
            : choice with
            {
                OptionsFrom = null,
                Choices = Options(
                    choice.Choices,
                    choice is ChooseSeveralQuestion ? OptionLines.Lines(form.Exclusive) : null,
                    OptionLines.Lines(form.NotApplying)
                ),
                Other = form.Other,
            };

    private ScaleQuestion Scale(string code)
    {
        if (form.Steps is not (>= 2 and <= 11))
        {
            problems.AddModelError("Form.Steps", "Highest number must be from 2 to 11");
        }
        if (form.Low is null)
        {
            problems.AddModelError("Form.Low", "Enter what 1 means");
        }
        if (form.High is null)
        {
            problems.AddModelError("Form.High", "Enter what the highest number means");
        }
        return new()
        {
            Code = code,
            Text = "",
            Steps = form.Steps ?? 0,
            LowLabel = form.Low ?? "",
            HighLabel = form.High ?? "",
        };
    }

    private ImmutableArray<Option> Options(
        ImmutableArray<Option>? were,
        IReadOnlyList<string>? exclusive = null,
        IReadOnlyList<string>? notApplying = null
    )
    {
        var lines = OptionLines.Lines(form.Options);
        string[] all = [.. lines, .. exclusive ?? [], .. notApplying ?? []];
        if (lines.Count == 0)
        {
            problems.AddModelError("Form.Options", "Enter the options, one on each line");
        }
        else if (all.Length > MostLines || all.Any(l => l.Length > LongestLine))
        {
            problems.AddModelError("Form.Options", "Enter at most 100 options, of 500 characters or fewer each");
        }
        return OptionLines.Read(were ?? [], lines, exclusive, notApplying);
    }
}
