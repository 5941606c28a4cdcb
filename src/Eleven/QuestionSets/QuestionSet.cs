using System.Collections.Immutable;

namespace Eleven.QuestionSets;

/// <summary>Who answers: an organisation for itself (a return) or a practitioner, anonymously (a response).</summary>
public enum Instrument
{
    SelfAssessment,
    Survey,
}

/// <summary>One version of a question set: what is asked, in order. Content, never code; see docs/question-sets.md.</summary>
public sealed record QuestionSet
{
    /// <summary>Stable name, kebab-case; the file's name without its ending.</summary>
    public required string Id { get; init; }
    public required string Version { get; init; }
    public required string Title { get; init; }
    public required Instrument Instrument { get; init; }

    /// <summary>What respondents read before the first section.</summary>
    public string? Introduction { get; init; }

    /// <summary>Plain words for readers about where the statutory wording comes from, each dated.</summary>
    public ImmutableArray<StatutorySource> Sources { get; init; } = [];

    /// <summary>Scales as the file lists them, used or not. A rating has its own with it, of the same id.</summary>
    public ImmutableArray<Scale> Scales { get; init; } = [];
    public ImmutableArray<Section> Sections { get; init; } = [];
    public ImmutableArray<Variant> Variants { get; init; } = [];
    public ImmutableArray<Topic> Topics { get; init; } = [];
    public ImmutableArray<TopicLink> Links { get; init; } = [];

    /// <summary>The terms that it names policies and tools by, once the audit's names of them are filled in.</summary>
    public ImmutableArray<string> Terms { get; init; } = [];

    public IEnumerable<Question> Questions => Sections.SelectMany(s => s.Questions);

    /// <summary>The scales that ratings of any form use, each once.</summary>
    public IEnumerable<Scale> UsedScales =>
        Questions
            .Concat(Variants.SelectMany(v => v.Replaces.Select(r => r.Question)))
            .OfType<RatingQuestion>()
            .Select(q => q.Scale)
            .DistinctBy(s => s.Id);

    /// <summary>All scales, each once: those listed, in their order, then others that ratings use.</summary>
    public IEnumerable<Scale> AllScales
    {
        get
        {
            var used = UsedScales.ToDictionary(s => s.Id);
            return Scales.Select(s => used.GetValueOrDefault(s.Id, s)).Concat(used.Values).DistinctBy(s => s.Id);
        }
    }

    public Question? Find(string code) => Questions.FirstOrDefault(q => q.Code == code);
}

/// <summary>A titled group of questions, in the order in which they are asked.</summary>
public sealed record Section(string Code, string Title, ImmutableArray<Question> Questions)
{
    public string? Introduction { get; init; }
}

/// <summary>A law or guidance that the wording rests on, and the date of the text used.</summary>
public sealed record StatutorySource(string Title, string Dated, string? Address);

/// <summary>What questions of different sets share, so that they can be held against each other.</summary>
public sealed record Topic(string Id, string Title);

/// <summary>How far two questions on one topic ask the same thing.</summary>
public enum Match
{
    /// <summary>Same question, same scale: trends may be stated.</summary>
    Same,

    /// <summary>Near enough to show side by side with both wordings, without a verdict.</summary>
    Similar,

    /// <summary>Not to be put side by side.</summary>
    Different,
}

/// <summary>A declared pairing of a question of this set with one of another set.</summary>
public sealed record TopicLink(string Question, string OtherSet, string OtherQuestion, Match Match)
{
    public string? Topic { get; init; }

    /// <summary>What differs (wording, period, scale, base, who was asked), printed with the comparison.</summary>
    public string? Differs { get; init; }
}
