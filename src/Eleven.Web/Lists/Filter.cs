namespace Eleven.Web.Lists;

/// <summary>A choice that narrows a list.</summary>
/// <param name="Name">As the address has it.</param>
/// <param name="Word">What a choice is called, where it is not called what the address has.</param>
/// <param name="All">What stands for no choice.</param>
public sealed record Filter(
    string Name,
    string Label,
    string All,
    IReadOnlyList<string> Choices,
    string? Chosen,
    Func<string, string>? Word = null
);
