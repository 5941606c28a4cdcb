using System.CommandLine;

namespace Eleven.Cli;

/// <summary>One of the things that `eleven` does.</summary>
/// <param name="name">As people type it.</param>
/// <param name="summary">What it does in one short sentence: the list of verbs shows it.</param>
internal sealed class Verb(string name, string summary) : Command(name, summary)
{
    /// <summary>What else people should know, a paragraph each.</summary>
    public string[] More { get; init; } = [];

    /// <summary>Command lines that work as they stand in the project's folder.</summary>
    public required string[] Examples { get; init; }
}
