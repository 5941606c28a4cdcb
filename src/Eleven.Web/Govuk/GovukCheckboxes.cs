namespace Eleven.Web.Govuk;

/// <summary>Any number of several.</summary>
public sealed record GovukCheckboxes : ChoiceGroup
{
    /// <summary>Of the items that are chosen.</summary>
    public IReadOnlyCollection<string>? Values { get; init; }

    /// <summary>Ids of what describes the group, beside its hint and error.</summary>
    public string? DescribedBy { get; init; }

    private protected override string Kind => "checkboxes";

    private protected override string Type => "checkbox";

    private protected override string? DescribedFirstBy => OneOf(base.DescribedFirstBy, DescribedBy ?? "");

    private protected override bool ItemsAreDescribed => true;

    private protected override bool IsChosen(string value) => Values?.Contains(value) == true;
}
