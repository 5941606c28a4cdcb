using System.Collections.Immutable;

namespace Eleven.QuestionSets;

/// <summary>A form of a question set for one group, kept as its difference to the general form (for example police).</summary>
public sealed record Variant
{
    public required string Id { get; init; }
    public required string Title { get; init; }

    /// <summary>Whether this form is the police's: "police and others" then follows the form and not the sector.</summary>
    public bool Police { get; init; }

    /// <summary>Codes of general questions that this form leaves out.</summary>
    public ImmutableArray<string> Omits { get; init; } = [];

    /// <summary>Questions that stand in place of the general question of the same code.</summary>
    public ImmutableArray<Replacement> Replaces { get; init; } = [];

    /// <summary>Options that only this form offers, by question code.</summary>
    public ImmutableArray<AddedOption> AddsOptions { get; init; } = [];
}

/// <summary>A question in another wording or kind. Answers are combined with the general form only where the match is <see cref="Match.Same"/>.</summary>
public sealed record Replacement(Question Question, Match Match);

/// <summary>An option that one form adds to a question; its base is those who were offered it.</summary>
public sealed record AddedOption(string Question, Option Option);
