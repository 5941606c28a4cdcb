using System.Collections.Immutable;

namespace Eleven.QuestionSets;

/// <summary>The picture by which a partnership is known, for the cover of its report.</summary>
/// <param name="Bytes">Of the picture alone: nothing that was written beside it.</param>
/// <param name="MediaType">image/png or image/jpeg.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
public sealed record Logo(ImmutableArray<byte> Bytes, string MediaType, int Width, int Height)
{
    /// <summary>Bytes.</summary>
    public const int Largest = 200_000;

    /// <summary>As large as it is printed: fitted into a frame, and never larger than it is at 96 pixels an inch.</summary>
    /// <param name="width">Of the frame, in points.</param>
    /// <param name="height">Of the frame, in points.</param>
    public (double Width, double Height) Within(double width, double height)
    {
        const double pointsPerPixel = 0.75;
        var scale = Math.Min(pointsPerPixel, Math.Min(width / Width, height / Height));
        return (Width * scale, Height * scale);
    }
}
