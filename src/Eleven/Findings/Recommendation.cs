namespace Eleven.Findings;

/// <summary>What should follow from a finding: numbered through the report, tied to the question it arises from.</summary>
/// <param name="Question">Code of the question, or null for one that stands on the whole audit.</param>
/// <param name="Text">Markdown of one sentence or two; may hold figures by address.</param>
/// <param name="Who">Who does it.</param>
/// <param name="By">By when, as written.</param>
/// <param name="Area">Area id when it holds for one area's report only; null: all.</param>
public sealed record Recommendation(int Number, string? Question, string Text, string? Who, string? By, string? Area);
