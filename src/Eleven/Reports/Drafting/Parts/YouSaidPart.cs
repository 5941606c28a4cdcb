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
        foreach (var block in scope.Prose.Of("you-said").Concat(Replies(scope, said)))
        {
            yield return block;
        }
    }

    /// <summary>Outside an area's own report each reply says which area gives it, for one organisation may have several.</summary>
    public static IEnumerable<Block> Replies(Scope scope, IReadOnlyCollection<YouSaid> said)
    {
        var several = scope.Area is null && scope.Audit.Areas.Length > 1 && said.Any(y => y.Area is not null);
        if (several)
        {
            var together = said.Any(y => y.Area is null) ? $" Where none is named, the reply is for all of {scope.Audit.Region}." : "";
            yield return Paragraph.Of("The area in brackets is the one that replies." + together);
        }
        foreach (var one in said)
        {
            var name = scope.Audit.Organisations.FirstOrDefault(o => o.Id == one.Organisation)?.Name ?? one.Organisation;
            var area = several && one.Area is { } id ? $" ({scope.Audit.FindArea(id)?.Name ?? id})" : "";
            yield return new YouSaidBlock(name + area, one.Said, one.WeWill);
        }
    }
}
