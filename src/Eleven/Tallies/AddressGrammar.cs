namespace Eleven.Tallies;

/// <summary>The words and signs of figure addresses: WHAT [@GROUP] [#AUDIT], WHAT being QUESTION.OPTION.MEASURE or the words responses or returns.</summary>
internal static class AddressGrammar
{
    /// <summary>Stand for the area of the report in which the address is written, and for the rest of its region.</summary>
    public const string ReportsArea = "area";
    public const string ReportsRest = "rest";
    public const string Sector = "sector:";
    public const string RestOf = "rest-of:";

    public static bool CountsMembers(string question) => question is "responses" or "returns";

    /// <summary>Letters, digits, hyphen, underscore and colon: all that codes and ids are made of.</summary>
    public static bool InName(char c) => char.IsLetterOrDigit(c) || c is '-' or '_' or ':';

    public static string Print(FigureAddress address)
    {
        var what = address.Question + (address.Option is { } option ? "." + option : "");
        // The share is understood, save where the option's own id is the word for a measure, or no option is named.
        var understood =
            address.Measure == Measure.Members
            || address is { Measure: Measure.Share, Option: { } named } && MeasureWords.Find(named) is null;
        if (!understood)
        {
            what += "." + MeasureWords.Of(address.Measure);
        }
        var group = address.Group.Key;
        return what + (group.Length > 0 ? "@" + group : "") + (address.Audit is { } audit ? "#" + audit : "");
    }
}
