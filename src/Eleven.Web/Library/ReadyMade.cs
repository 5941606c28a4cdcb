using System.Collections.Immutable;
using Eleven.Files.Yaml;
using Eleven.QuestionSets;

namespace Eleven.Web.Library;

/// <summary>A question set that comes with the program.</summary>
/// <param name="Yaml">As its file has it.</param>
public sealed record ReadyMade(QuestionSet Set, string Yaml)
{
    private static readonly Lazy<ImmutableArray<ReadyMade>> Read = new(() =>
        [
            .. from path in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "question-sets"), "*.yaml")
            let yaml = File.ReadAllText(path)
            let set = QuestionSetYaml.Parse(Path.GetFileName(path), yaml).Value
            where set is not null
            orderby set.Title
            select new ReadyMade(set, yaml),
        ]
    );

    /// <summary>By title.</summary>
    public static ImmutableArray<ReadyMade> All => Read.Value;
}
