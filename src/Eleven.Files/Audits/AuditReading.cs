using System.Collections.Immutable;
using Eleven.Answers;
using Eleven.Files.Yaml;
using Eleven.Reports.Drafting;
using Eleven.Tallies;

namespace Eleven.Files.Audits;

/// <summary>From an audit's folder to its answers and figures: the one way, for every verb and page.</summary>
public static class AuditReading
{
    /// <param name="folder">The folder that holds audit.yaml.</param>
    /// <param name="progress">Told what is being done, in a few words.</param>
    /// <param name="also">Groups that are asked for beside those every audit is counted by.</param>
    public static AuditOutcome Read(string folder, Action<string>? progress = null, params ImmutableArray<Group> also) =>
        Read(folder, progress, looking: false, also);

    /// <summary>As <see cref="Read(string, Action{string}?, ImmutableArray{Group})"/>, to see what became of the files: one of which no answer counts is told and not refused.</summary>
    public static AuditOutcome Look(string folder, Action<string>? progress = null) => Read(folder, progress, looking: true, []);

    private static AuditOutcome Read(string folder, Action<string>? progress, bool looking, ImmutableArray<Group> also)
    {
        var loaded = AuditYaml.Read(folder);
        if (!loaded.Ok)
        {
            return new(null, loaded.Problems, []);
        }
        var say = progress ?? (_ => { });
        var earlier = ImmutableSortedDictionary.CreateBuilder<string, CountedAudit>(StringComparer.Ordinal);
        foreach (var audit in loaded.Value.EarlierAudits)
        {
            var before = audit.Read();
            var outcome = before.Ok
                ? Read(before.Value, ImmutableSortedDictionary<string, CountedAudit>.Empty, also, say, looking: false)
                : new(null, before.Problems, []);
            if (outcome.Value is not { } read)
            {
                return outcome.In(Path.GetRelativePath(loaded.Value.Folder, audit.Folder));
            }
            earlier.Add(audit.Name, read);
        }
        return Read(loaded.Value, earlier.ToImmutable(), also, say, looking);
    }

    private static AuditOutcome Read(
        AuditFolder folder,
        ImmutableSortedDictionary<string, CountedAudit> earlier,
        ImmutableArray<Group> also,
        Action<string> say,
        bool looking
    )
    {
        var sources = new SourceReading(folder, say);
        foreach (var source in folder.Sources)
        {
            sources.Read(source);
        }
        ImmutableArray<Problem> refusals = looking ? [.. sources.Refusals] : [.. sources.Refusals, .. sources.Uncountable];
        // Where a file could not be read, what was named in it is not known to be missing.
        ImmutableArray<Problem> mistakes =
            sources.Mistakes.Count + refusals.Length > 0
                ? [.. sources.Mistakes]
                : [.. new NamedPlaces(folder, sources).Missing(), .. EarlierNames.Missing(folder, earlier)];
        if (mistakes.Length + refusals.Length > 0)
        {
            return new(null, mistakes, refusals);
        }
        return new(Counted(folder, sources, earlier, also), [], []);
    }

    private static ReadAudit Counted(
        AuditFolder folder,
        SourceReading sources,
        ImmutableSortedDictionary<string, CountedAudit> earlier,
        ImmutableArray<Group> also
    )
    {
        var newest = sources.Files.Max(i => i.NewestAnswer);
        var audit = folder.Audit with { DataDate = folder.Audit.DataDate ?? newest };
        var answers = new AuditAnswers(
            audit,
            [.. sources.Files.Select(i => i.Table).OfType<AnswerTable>()],
            [.. sources.Files.Select(i => i.Reconciliation)]
        );
        var dated = folder with { Audit = audit };
        return new ReadAudit(CountedAudit.Of(dated, answers, earlier, also), dated) { Uncountable = [.. sources.Uncountable] };
    }
}
