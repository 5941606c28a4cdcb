using System.Collections.Immutable;
using Eleven.Answers;

namespace Eleven.Files.Yaml;

/// <summary>What a file held, or everything that is wrong with it. Where there is a problem there is no value.</summary>
public sealed record Loaded<T>(T? Value, ImmutableArray<Problem> Problems)
    where T : class
{
    [System.Diagnostics.CodeAnalysis.MemberNotNullWhen(true, nameof(Value))]
    public bool Ok => Value is not null;
}
