using System.Collections.Immutable;

namespace Eleven.QuestionSets;

/// <summary>What is wrong in a question set or audit, and what to do: one plain sentence.</summary>
/// <param name="Path">
/// Where it stands, as keys and positions (from 0) from the top of the file, for example sections, 0, questions, 3, code. Whoever read the file
/// turns it into line and column.
/// </param>
/// <param name="What">What is wrong and what to do.</param>
public sealed record Mistake(ImmutableArray<string> Path, string What);
