namespace Eleven.Tests.Browser;

/// <summary>A page as it stands in the window, loaded without scripts.</summary>
/// <param name="Headings">Levels of the headings that can be seen, in order.</param>
/// <param name="Width">What the content takes, in CSS pixels: more than the window, and the page scrolls sideways.</param>
/// <param name="Fetched">What it asked for beside itself.</param>
public sealed record SeenPage(string Language, int[] Headings, int Width, string[] Fetched);
