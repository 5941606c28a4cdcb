using Eleven.QuestionSets;

namespace Eleven.Store.Audits;

/// <summary>A question set of a region, in all its versions.</summary>
public sealed class QuestionSet : Kept
{
    public required Guid RegionId { get; init; }

    /// <summary>In addresses, files and links between sets: unique in its region and never changed.</summary>
    public required string Code { get; init; }
    public required string Title { get; set; }
    public List<QuestionSetVersion> Versions { get; } = [];
}

/// <summary>One version: a draft, which may be edited, or published, which never changes again once it has answers.</summary>
public sealed class QuestionSetVersion : Kept
{
    public required Guid QuestionSetId { get; init; }

    /// <summary>What people call it: 1, 2024-25. Unique among the versions of its set.</summary>
    public required string Label { get; set; }
    public required QuestionSetState State { get; set; }

    /// <summary>Who answers it, as the words say.</summary>
    public required Instrument Instrument { get; set; }

    /// <summary>What is asked, as the YAML of question-sets/.</summary>
    public required string Yaml { get; set; }
}

public enum QuestionSetState
{
    Draft,
    Published,
}
