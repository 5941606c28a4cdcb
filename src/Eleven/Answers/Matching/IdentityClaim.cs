namespace Eleven.Answers.Matching;

/// <summary>What a header asks of the person who answers, as far as its words go.</summary>
internal enum IdentityClaim
{
    None,
    Email,
    Phone,
    Name,

    /// <summary>Address, date of birth, numbers of staff and the like.</summary>
    Detail,

    /// <summary>Somebody by their role, "Line manager": a name only where the cells are names.</summary>
    Role,
}
