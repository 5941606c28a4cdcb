namespace Eleven.Web.Govuk;

/// <summary>One of several.</summary>
public sealed record GovukRadios : ChoiceGroup
{
    /// <summary>Of the item that is chosen.</summary>
    public string? Value { get; init; }

    private protected override string Kind => "radios";

    private protected override string Type => "radio";

    private protected override bool IsChosen(string value) => !string.IsNullOrEmpty(Value) && value == Value;
}
