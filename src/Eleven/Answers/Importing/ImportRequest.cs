using System.Collections.Immutable;
using Eleven.Answers.Matching;
using Eleven.QuestionSets;

namespace Eleven.Answers.Importing;

/// <summary>What is known about one file before it is read.</summary>
public sealed record ImportRequest
{
    /// <summary>The source's name in audit.yaml.</summary>
    public required string Source { get; init; }

    /// <summary>The form that was sent out: variant applied, options of the audit filled in.</summary>
    public required QuestionSet Form { get; init; }
    public required Audit Audit { get; init; }

    /// <summary>Id of the variant that was sent out; null: the general form.</summary>
    public string? Variant { get; init; }

    /// <summary>Whether everyone who got this form is police.</summary>
    public bool PoliceForm { get; init; }

    /// <summary>Layout that audit.yaml forces; null or auto: recognised by itself.</summary>
    public string? Layout { get; init; }
    public ColumnMapping Mapping { get; init; } = ColumnMapping.None;
    public Decisions Decisions { get; init; } = new();

    /// <summary>Returns that came in an own format, by organisation id: what audit.yaml says of them counts.</summary>
    public IReadOnlyDictionary<string, ReturnFormat> OwnFormats { get; init; } = new Dictionary<string, ReturnFormat>();

    /// <summary>Files of the audit that were read before: a row that stands in one of them, id or time and all, counts once.</summary>
    public ImmutableArray<Imported> Earlier { get; init; } = [];
}
