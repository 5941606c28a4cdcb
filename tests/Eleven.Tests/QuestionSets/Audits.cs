using Eleven.QuestionSets;

namespace Eleven.Tests.QuestionSets;

/// <summary>Two audits between which organisations changed.</summary>
internal static class Audits
{
    public static readonly Audit Now = Of(
        new Organisation("trust", "Westmarch Trust", "health", ["westmarch"])
        {
            FormerNames = ["Old Trust"],
            Was = ["north-trust", "south-trust"],
        },
        new Organisation("council", "Westmarch Council", "council", ["westmarch"]),
        new Organisation("charity", "Harbour Families", "voluntary", ["westmarch"]) { FormerNames = ["Harbour Children"] }
    );

    public static readonly Audit Earlier = Of(
        new Organisation("north-trust", "North Trust", "health", ["westmarch"]),
        new Organisation("council", "Westmarch County Council", "council", ["westmarch"]),
        new Organisation("south-trust", "South Trust", "health", ["westmarch"]),
        new Organisation("harbour", "harbour children", "voluntary", ["westmarch"]),
        new Organisation("closed", "Closed Club", "voluntary", ["westmarch"])
    );

    public static Audit Of(params Organisation[] organisations) =>
        new()
        {
            Id = "audit",
            Title = "Audit",
            Period = "2024-25",
            Region = "Five Rivers",
            Areas = [new("westmarch", "Westmarch")],
            Sectors = [new("health", "Health"), new("council", "Council"), new("voluntary", "Voluntary")],
            Organisations = [.. organisations],
        };
}
