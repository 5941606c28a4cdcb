namespace Eleven.Web.Library;

/// <summary>What is worth knowing of a version before the survey opens.</summary>
/// <param name="Published">What the version is called where another one has to be made and chosen to change it; else null.</param>
public sealed record OpeningNotes(ShownMistakes Shown, string? Published = null);
