using Microsoft.AspNetCore.Html;

namespace Eleven.Web.Govuk;

/// <summary>What is asked only of those who chose an item.</summary>
public sealed record Conditional
{
    public HtmlString? Html { get; init; }
}

/// <summary>Classes and attributes of an item's label.</summary>
public sealed record ItemLabel
{
    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }
}

public sealed record ChoiceItem
{
    /// <summary>Stands between items, as "or" does, and is no item itself.</summary>
    public string? Divider { get; init; }

    /// <summary>Made from the group's and the item's place, where there is none.</summary>
    public string? Id { get; init; }

    /// <summary>The group's, where there is none. Radios have no other.</summary>
    public string? Name { get; init; }

    public string? Value { get; init; }

    public string? Text { get; init; }

    public HtmlString? Html { get; init; }

    public GovukHint? Hint { get; init; }

    public ItemLabel? Label { get; init; }

    /// <summary>Goes before what the group says.</summary>
    public bool? Checked { get; init; }

    public bool Disabled { get; init; }

    /// <summary>"exclusive" for a checkbox that unticks the others, where scripts run.</summary>
    public string? Behaviour { get; init; }

    public Conditional? Conditional { get; init; }

    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }
}
