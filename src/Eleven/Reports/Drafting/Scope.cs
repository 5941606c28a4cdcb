using System.Collections.Immutable;
using Eleven.Findings;
using Eleven.QuestionSets;
using Eleven.Reports.Drafting.Wording;
using Eleven.Tallies;

namespace Eleven.Reports.Drafting;

/// <summary>What one report is about: the region or one area, and how its figures are found and named.</summary>
internal sealed class Scope
{
    private readonly Lazy<ImmutableArray<Triangulation>> _triangulations;

    private Scope(DraftInput given, ReportKind kind, Area? area, string? namesOf)
    {
        var input = given.In(namesOf);
        (Given, Input, Kind, Area) = (given, input, kind, area);
        Here = area is null ? Group.Region : new Group { Area = area.Id };
        Rest = area is null ? null : Here with { NotThatArea = true };
        Lookup = new(
            input.Now.Tallies,
            input.Now.View,
            input.Earlier.ToImmutableDictionary(e => e.Name, e => (e.Material.Tallies, e.Material.View))
        );
        Prose = ScopeProse.Of(input, Lookup, area?.Id);
        _triangulations = new(() =>
            Triangulations.Of(Now.Tallies, [.. input.Earlier.Select(e => new EarlierAudit(e.Name, e.Material.Tallies))], Here)
        );
    }

    public static Scope Of(DraftInput input, ReportKind kind, string? area) =>
        new(input, kind, area is null ? null : input.Now.Audit.Areas.Single(a => a.Id == area), area);

    /// <summary>The report of one that works in a single area has that area's names; else the general ones.</summary>
    public static Scope Of(DraftInput input, Organisation organisation) =>
        new(input, ReportKind.Organisation, null, organisation.Areas is [var only] ? only : null);

    /// <summary>In nobody's names: what other reports are drafted from.</summary>
    public DraftInput Given { get; }

    /// <summary>In the names of the report's readers.</summary>
    public DraftInput Input { get; }

    /// <summary>What people wrote, and the recommendations as they are numbered.</summary>
    public ScopeProse Prose { get; }

    /// <summary>What does not fit and must be put right before the report goes out.</summary>
    public List<Answers.Problem> Problems { get; } = [];
    public ReportKind Kind { get; }

    /// <summary>Null: the region.</summary>
    public Area? Area { get; }
    public AuditMaterial Now => Input.Now;
    public Audit Audit => Input.Now.Audit;

    /// <summary>The report's own area, or the region.</summary>
    public Group Here { get; }

    /// <summary>What the area is compared with; null in the region's report.</summary>
    public Group? Rest { get; }
    public ShownLookup Lookup { get; }

    /// <summary>Of percentages in tables.</summary>
    public int Decimals => Audit.Counting.DecimalsInTables;
    public bool IsForTeam => Input.Audience == Audience.Team;
    public string Colour => Area?.Colour ?? Palette.Accent;
    public string HereName => Area?.Name ?? Audit.Region;
    public string Publisher => Area?.Partnership ?? Audit.Region;
    public ImmutableArray<Triangulation> Triangulated => _triangulations.Value;

    /// <summary>The groups that stand beside one another in tables: area, rest and region, or all areas and the region.</summary>
    public ImmutableArray<Group> Columns =>
        Rest is { } rest ? [Here, rest, Group.Region] : [.. Audit.Areas.Select(a => new Group { Area = a.Id }), Group.Region];

    public bool HasPolice => Audit.Sectors.Any(s => s.Police) || Now.Tallies.Sets.Any(s => s.Variants.Any(v => v.Police));

    public QuestionSet? SetOf(Instrument who) => Now.Tallies.FindSet(who);

    public string NameOf(Group group) => GroupWords.Name(Audit, group);

    /// <summary>" in Westmarch", " in the rest of Five Rivers"; in its own report the region is understood.</summary>
    public string Where(Group group) => Rest is null && group == Group.Region ? "" : " " + GroupWords.In(Audit, group);

    /// <param name="audit">Name of an earlier audit; null: this one.</param>
    public Tallied? Find(string question, Group group, string? audit = null) =>
        Material(audit).View.Find(question, group) is { } tally ? new Tallied(tally, audit) { Decimals = Decimals } : null;

    /// <summary>Null when the audience may not see it.</summary>
    public Stated? Shown(FigureValue value) =>
        Lookup.TryFind(value.Address, out var mark, out var found, out _) && mark == Mark.None
            ? new Stated(found.Figure, found.Address.ToString())
            : null;

    /// <summary>Responses or returns in the group; null when withheld.</summary>
    public Stated? Members(Group group, Instrument who, string? audit = null)
    {
        var members = Material(audit).View.Members(group, who);
        var word = who == Instrument.SelfAssessment ? "returns" : "responses";
        return members.IsShown ? new(members.Figure, new FigureAddress(word, null, Measure.Members, group, audit).ToString()) : null;
    }

    private AuditMaterial Material(string? audit) => audit is null ? Now : Input.Earlier.First(e => e.Name == audit).Material;
}
