namespace Eleven.Examples.Dealing;

/// <summary>One invented respondent of a survey.</summary>
internal sealed class Person(string cell, bool police)
{
    public string Cell => cell;
    public bool Police => police;
    public string Sector { get; set; } = police ? "police" : "";

    /// <summary>By question: the ids chosen, ticked or placed, in order. A question that is not there was left blank or not asked.</summary>
    public Dictionary<string, string[]> Chosen { get; } = [];

    /// <summary>By question: words typed in place of an option.</summary>
    public Dictionary<string, string> Typed { get; } = [];

    /// <summary>By question: a text answer.</summary>
    public Dictionary<string, string> Words { get; } = [];

    /// <summary>By question: the themes of the text.</summary>
    public Dictionary<string, string[]> Themes { get; } = [];

    public bool Chose(string question, string option) => Chosen.TryGetValue(question, out var chosen) && chosen.Contains(option);
}
