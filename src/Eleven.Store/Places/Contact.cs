namespace Eleven.Store.Places;

/// <summary>A person of an organisation whom the partnership writes to: a line of the inter-agency directory.</summary>
public sealed class Contact : Kept
{
    public required Guid OrganisationId { get; init; }
    public required string Name
    {
        get;
        set => (field, PlainName) = (value, Plain.Of(value));
    }

    /// <summary>By which it is searched.</summary>
    public string PlainName { get; internal set; } = "";
    public required string Email { get; set; }
    public string? Phone { get; set; }
    public string? JobTitle { get; set; }
    public required SafeguardingRole Role { get; set; }
}

/// <summary>What a contact is to safeguarding in the organisation.</summary>
public enum SafeguardingRole
{
    SafeguardingLead,
    DesignatedPractitioner,
    NamedPractitioner,
    SeniorLead,
    Other,
}
