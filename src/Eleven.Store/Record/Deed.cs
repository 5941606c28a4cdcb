namespace Eleven.Store.Record;

/// <summary>Who is acting, for the record.</summary>
/// <param name="Id">Of a person's account, or the name of a part of the program in brackets: (set-up).</param>
/// <param name="As">The role as which an administrator is looking; empty where they are themselves.</param>
public sealed record Actor(string Id, string As = "")
{
    public static Actor Program(string part) => new($"({part})");

    public static Actor Person(Guid id, string actingAs = "") => new(id.ToString(), actingAs);
}

/// <summary>Something done, to be recorded.</summary>
/// <param name="Json">Values before and after; null where there are none.</param>
public sealed record Deed(string Action, string Subject, string SubjectId, string? Json);
