namespace Eleven.Answers;

/// <summary>How far a problem goes.</summary>
public enum Severity
{
    /// <summary>Said and counted; nothing is lost.</summary>
    Note,

    /// <summary>Something was left out, and is named.</summary>
    LeftOut,

    /// <summary>Needs a decision in audit.yaml or a mapping file before the figures can be trusted.</summary>
    Unsure,

    /// <summary>The file is refused; nothing is written.</summary>
    Refused,
}

/// <summary>What does not fit, where, and what to do: one plain sentence in the file owner's row and column numbers.</summary>
/// <param name="Where">For example "survey.xlsx, row 12, column F".</param>
/// <param name="What">What is wrong and what to do, one sentence.</param>
public sealed record Problem(Severity Severity, string Where, string What)
{
    public override string ToString() => $"{Where}: {What}";
}
