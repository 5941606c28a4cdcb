namespace Eleven.Store.Places;

/// <summary>Neighbouring partnerships that audit together.</summary>
public sealed class Region : Kept
{
    public required string Name { get; set; }

    /// <summary>In addresses and files, for example five-rivers: unique and never changed.</summary>
    public required string Code { get; init; }
    public List<Sector> Sectors { get; } = [];
    public List<Partnership> Partnerships { get; } = [];
    public List<Organisation> Organisations { get; } = [];
}
