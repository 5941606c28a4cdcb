namespace Eleven.Web.Writing;

/// <summary>Whose words a letter has: one partnership's, else its region's.</summary>
/// <param name="Partnership">Null where the letter is of the whole region.</param>
/// <param name="Region">Null where it is of no single region either.</param>
/// <param name="Name">Of the partnership in full, or of the region; null where there is neither.</param>
public sealed record LetterPlace(Guid? Partnership, Guid? Region, string? Name)
{
    public static LetterPlace Nowhere { get; } = new(null, null, null);
}
