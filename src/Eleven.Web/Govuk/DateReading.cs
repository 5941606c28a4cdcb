namespace Eleven.Web.Govuk;

/// <summary>A date that was read, or what to do about it.</summary>
/// <param name="Part">The part that is wrong, or none where the date as a whole is.</param>
public sealed record DateReading(DateOnly? Date, string? Part, string? Problem);
