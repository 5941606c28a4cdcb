namespace Eleven.Reports.Drafting.Parts;

/// <summary>What organisations told the partnership, and its reply.</summary>
internal static class YouSaidPart
{
    public static IEnumerable<Block> Of(Scope scope)
    {
        YouSaid[] said = [.. scope.Input.YouSaid.Where(y => scope.Area is null || y.Area is null || y.Area == scope.Area.Id)];
        if (said.Length == 0 && !scope.Prose.Has("you-said"))
        {
            yield break;
        }
        yield return new Heading(1, "You said, we will", "you-said");
        foreach (var block in scope.Prose.Of("you-said"))
        {
            yield return block;
        }
        foreach (var one in said)
        {
            var name = scope.Audit.Organisations.FirstOrDefault(o => o.Id == one.Organisation)?.Name ?? one.Organisation;
            yield return new YouSaidBlock(name, one.Said, one.WeWill);
        }
    }
}
