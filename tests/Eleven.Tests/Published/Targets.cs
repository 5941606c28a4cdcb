using Eleven.Examples;

namespace Eleven.Tests.Published;

/// <summary>What the example data of one audit must hold, as examples/generator/targets says it.</summary>
internal abstract class Targets
{
    private static readonly Lazy<Dictionary<string, Targets>> Audits = new(() =>
        new Targets[]
        {
            new SurveyTargets("2017"),
            new ReturnTargets("2019-20"),
            new ReturnTargets("2023-24"),
            new SurveyTargets("2024-25"),
        }.ToDictionary(t => t.Audit)
    );

    protected Targets(string audit)
    {
        Audit = audit;
        File = YamlFile.Load(ProjectFolder.Path("examples", "generator", "targets", audit + ".yaml"));
    }

    public string Audit { get; }

    protected YamlDotNet.RepresentationModel.YamlMappingNode File { get; }

    public static Targets Of(string audit) => Audits.Value[audit];

    /// <summary>The figure's count and base; of a mean, the sum of the steps and how many answered.</summary>
    public abstract (long Count, long Base) Of(RowAddress address);
}
