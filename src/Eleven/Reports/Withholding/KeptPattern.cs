using Eleven.QuestionSets;

namespace Eleven.Reports.Withholding;

/// <summary>A pattern that was kept.</summary>
/// <param name="Published">Whether the reports made with it are final: later editions are then held against them.</param>
/// <param name="Thresholds">That they were made with: what is withheld of counts and bases.</param>
public sealed record KeptPattern(Pattern Pattern, bool Published, Thresholds Thresholds);
