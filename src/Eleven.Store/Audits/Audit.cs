using Eleven.QuestionSets;

namespace Eleven.Store.Audits;

/// <summary>One cycle of a region: question sets sent out, answers, analysis, report, follow-up.</summary>
public sealed class Audit : Kept
{
    public required Guid RegionId { get; init; }

    /// <summary>In addresses and files, for example five-rivers-2024-25: unique in its region and never changed.</summary>
    public required string Code { get; init; }
    public required string Title { get; set; }

    /// <summary>As printed, for example 2024-25.</summary>
    public required string Period { get; set; }
    public required AuditState State { get; set; }
    public DateOnly? OpensOn { get; set; }
    public DateOnly? ClosesOn { get; set; }

    /// <summary>The day on which organisations question each other.</summary>
    public DateOnly? ChallengeOn { get; set; }

    /// <summary>When the report is due, as planned; that it is published is its state.</summary>
    public DateOnly? ReportOn { get; set; }

    /// <summary>The date of the newest answer or of collation; printed on drafts.</summary>
    public DateOnly? DataDate { get; set; }

    /// <summary>Of percentages in tables, 0 to 2.</summary>
    public required int DecimalsInTables { get; set; }

    /// <summary>Which grade counts where a return graded the aspects of a question differently.</summary>
    public required AspectRule WhereAspectsDiffer { get; set; }

    /// <summary>Smallest base of a breakdown of survey answers outside the team, 5 to 20.</summary>
    public required int MinimumBase { get; set; }

    /// <summary>Counts from 1 to this are withheld in what is published.</summary>
    public required int SmallCount { get; set; }

    /// <summary>Whether the heat map may be published; otherwise it is for partners.</summary>
    public bool HeatMapPublic { get; set; }

    /// <summary>Names of the reports that are written when nothing else is asked for.</summary>
    public required string[] Reports { get; set; }

    /// <summary>Headers of identity columns that a decision keeps.</summary>
    public required string[] KeepColumns { get; set; }

    /// <summary>By which editions know the responses again after their words were erased; null while the words are there.</summary>
    public byte[]? ResponsesKey { get; set; }
    public AuditProse? Prose { get; set; }
    public List<AuditArea> Areas { get; } = [];
    public List<AuditSector> Sectors { get; } = [];
    public List<AuditOrganisation> Organisations { get; } = [];
    public List<AuditQuestionSet> QuestionSets { get; } = [];
    public List<ComparedAudit> ComparedWith { get; } = [];
    public List<Source> Sources { get; } = [];
    public List<KeptEdition> Editions { get; } = [];
}

public enum AuditState
{
    InPreparation,
    Open,
    Closed,
    Published,
}

/// <summary>What people wrote for the reports, as Markdown.</summary>
public sealed class AuditProse : Kept
{
    public required Guid AuditId { get; init; }
    public required string Markdown { get; set; }
}

/// <summary>A question set in an audit.</summary>
public sealed class AuditQuestionSet : Kept
{
    public required Guid AuditId { get; init; }

    /// <summary>What the audit calls it: practitioners, returns.</summary>
    public required string Name { get; init; }
    public required Guid QuestionSetVersionId { get; set; }

    /// <summary>Place in lists, from 0; of everything that stands in a list of an audit.</summary>
    public required int Order { get; set; }
}

/// <summary>An earlier audit that this one is compared with.</summary>
public sealed class ComparedAudit : Kept
{
    public required Guid AuditId { get; init; }

    /// <summary>As in figure addresses after #.</summary>
    public required string Name { get; set; }
    public required Guid EarlierId { get; init; }

    /// <summary>0 is "last audit".</summary>
    public required int Order { get; set; }
}

/// <summary>The pattern of withholding that was kept when reports were written for an audience.</summary>
public sealed class KeptEdition : Kept
{
    public required Guid AuditId { get; init; }
    public required Reports.Audience Audience { get; init; }

    /// <summary>As a folder of reports keeps it (withheld-public.json).</summary>
    public required byte[] Written { get; set; }
}
