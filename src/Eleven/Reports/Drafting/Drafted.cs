using System.Collections.Immutable;
using Eleven.Answers;

namespace Eleven.Reports.Drafting;

/// <summary>A drafted report, and what is wrong with what people wrote for it: figures that do not exist or are withheld, each with its line. With problems the report is not to be written out.</summary>
public sealed record Drafted(Report Report, ImmutableArray<Problem> Problems);
