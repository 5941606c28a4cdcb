using System.Collections.Immutable;
using System.Globalization;
using Eleven.Answers.Returns;
using Eleven.QuestionSets;
using Eleven.Web.Writing;

namespace Eleven.Web.Answering;

/// <summary>What was sent for a question of a return, as its fields, with what cannot be kept. A question may be left blank.</summary>
/// <param name="Fields">By name; blank ones are left out.</param>
/// <param name="Problems">By the field that each is shown at.</param>
internal sealed record SentAnswers(Dictionary<string, string> Fields, List<(string Field, string What)> Problems)
{
    public const string OtherValue = "(other)";

    /// <summary>Letters of a text box.</summary>
    public const int LongestText = 10_000;

    private const int LongestLine = 500;

    public static string OtherOf(string field) => field + "/other";

    public static string PlaceOf(RankQuestion rank, int item) => $"{rank.Code}/place/{item}";

    /// <param name="areas">In which something may be different.</param>
    public static SentAnswers Read(Question question, ReturnForm form, ImmutableArray<Area> areas, IFormCollection sent)
    {
        var read = new SentAnswers([], []);
        foreach (var field in ReturnForm.AnswerFields(question))
        {
            read.Answer(question, field, sent);
        }
        string[] elsewhere =
        [
            .. form
                .Audit.Areas.Except(areas)
                .SelectMany(a => new[] { ReturnField.InArea(question.Code, a.Id), ReturnField.Remark(question.Code, a.Id) }),
        ];
        foreach (var field in form.FieldsOf(question).Except(ReturnForm.AnswerFields(question)).Except(elsewhere))
        {
            read.Beside(question, form, field, sent);
        }
        if (read.Fields.ContainsKey(ReturnField.NotRelevant(question.Code)))
        {
            read.Text(ReturnField.WhyNotRelevant(question.Code), sent, LongestText);
            if (ReturnForm.AnswerFields(question).FirstOrDefault(read.Fields.ContainsKey) is { } both)
            {
                read.Problems.Add((both, "Answer the question, or say that it is not relevant to you, not both"));
            }
        }
        return read;
    }

    private void Answer(Question question, string field, IFormCollection sent)
    {
        switch (question)
        {
            case TextQuestion text:
                Text(field, sent, text.Long ? LongestText : LongestLine);
                break;
            case RatingQuestion rating:
                One(field, [.. rating.Scale.Grades.Select(ReturnForm.Written)], field, sent);
                break;
            case RankQuestion rank:
                Ranked(rank, field, sent);
                break;
            case ChooseSeveralQuestion or TickEachQuestion:
                Several(question, field, sent);
                break;
            case { OffersOther: true } when sent[field] == OtherValue:
                Said(field, sent);
                break;
            default:
                One(field, [.. question.Options.Select(o => o.Label)], field, sent);
                break;
        }
    }

    // Marks, boxes of words, and what is different in one area.
    private void Beside(Question question, ReturnForm form, string field, IFormCollection sent)
    {
        if (field == ReturnField.NotRelevant(question.Code))
        {
            One(field, [ReturnForm.Mark], field, sent);
        }
        else if (question is RatingQuestion rating && form.Audit.Areas.Any(a => field == ReturnField.InArea(question.Code, a.Id)))
        {
            One(field, [.. rating.Scale.Grades.Select(ReturnForm.Written)], field, sent);
        }
        else
        {
            Text(field, sent, LongestText);
        }
    }

    private void One(string field, string[] offered, string at, IFormCollection sent)
    {
        if (sent[field].ToString() is not { Length: > 0 } chosen)
        {
            return;
        }
        if (offered.Contains(chosen))
        {
            Fields[field] = chosen;
        }
        else
        {
            Problems.Add((at, "Choose one of the answers"));
        }
    }

    private void Several(Question question, string field, IFormCollection sent)
    {
        string[] chosen = [.. sent[field].OfType<string>().Distinct()];
        var labels = question.Options.Select(o => o.Label).ToArray();
        if (chosen.Except(labels).Any(c => c != OtherValue || !question.OffersOther))
        {
            Problems.Add((field, "Choose from the answers"));
            return;
        }
        if (question.Options.Any(o => o.ExcludesOthers && chosen.Contains(o.Label)) && chosen.Length > 1)
        {
            Problems.Add((field, "Choose that none fits, or those that do, not both"));
        }
        var all = labels.Where(chosen.Contains).ToList();
        if (chosen.Contains(OtherValue) && Other(field, sent) is { } other)
        {
            all.Add(other);
        }
        if (all.Count > 0)
        {
            Fields[field] = string.Join(AnswerFields.Between, all);
        }
    }

    private void Said(string field, IFormCollection sent)
    {
        if (Other(field, sent) is { } other)
        {
            Fields[field] = other;
        }
    }

    private string? Other(string field, IFormCollection sent)
    {
        var other = Pasted.Line(sent[OtherOf(field)])?.Replace(AnswerFields.Between, ',');
        if (other is null or { Length: > LongestLine })
        {
            Problems.Add((OtherOf(field), other is null ? "Say what it is" : $"This must be {LongestLine} characters or fewer"));
        }
        return other;
    }

    private void Ranked(RankQuestion rank, string field, IFormCollection sent)
    {
        var placed = rank
            .Items.Select((item, n) => (item.Label, Place: sent[PlaceOf(rank, n)].ToString(), Field: PlaceOf(rank, n)))
            .Where(p => p.Place.Length > 0)
            .Select(p => (p.Label, Place: int.TryParse(p.Place, NumberStyles.None, null, out var place) ? place : 0, p.Field))
            .OrderBy(p => p.Place)
            .ToArray();
        if (placed.Length == 0)
        {
            return;
        }
        if (placed.Length < rank.Items.Length || placed.Index().Any(p => p.Item.Place != p.Index + 1))
        {
            Problems.Add((PlaceOf(rank, 0), "Give each of them a place, and no place twice"));
            foreach (var item in placed)
            {
                Fields[item.Field] = $"{item.Place}";
            }
            return;
        }
        Fields[field] = string.Join(AnswerFields.Between, placed.Select(p => p.Label));
    }

    private void Text(string field, IFormCollection sent, int longest)
    {
        if (Pasted.Lines(sent[field]) is not { } text)
        {
            return;
        }
        Fields[field] = text;
        if (text.Length > longest)
        {
            Problems.Add((field, $"This must be {longest:N0} characters or fewer; it has {text.Length:N0}"));
        }
    }
}
