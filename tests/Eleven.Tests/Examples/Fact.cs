using Eleven.Tests.Published;

namespace Eleven.Tests.Examples;

/// <summary>A structural fact of a published report: its name in parts, and the area or group it is about.</summary>
internal sealed record Fact(PublishedRow Row, string[] Name, string? Group)
{
    public static Fact Of(PublishedRow row)
    {
        var (name, at) = row.Figure["fact:".Length..].Split('@') is [var n, var g] ? (n, g) : (row.Figure["fact:".Length..], null);
        var audit = row.Audit;
        if (at?.Split('#') is [var group, var earlier])
        {
            (at, audit) = (group, earlier);
        }
        return new(row, name.Split('.'), at) { Audit = audit };
    }

    public required string Audit { get; init; }

    /// <summary>The value as one text.</summary>
    public string Value => string.Join(" | ", Row.Value);

    /// <summary>The fact's own value where something holds that a program can see, and what was seen where it does not.</summary>
    public string If(bool holds, string seen = "not so") => holds ? Value : seen;

    /// <summary>The fact's own value where a text of ours says the same.</summary>
    public string IfSaid(string text, double share = 0.5) =>
        Sense.Shared(Value, text) is var shared && shared >= share ? Value : $"{shared:P0} of the words in: {text}";

    public static string List(IEnumerable<string> parts) => string.Join(" | ", parts);
}
