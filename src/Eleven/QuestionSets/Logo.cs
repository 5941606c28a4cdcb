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
    internal const string Png = "image/png";
    internal const string Jpeg = "image/jpeg";
    private const int LongestSide = 4000;
    private const int Narrowest = 10;

    /// <summary>As large as it is printed: fitted into a frame, and never larger than it is at 96 pixels an inch.</summary>
    /// <param name="width">Of the frame, in points.</param>
    /// <param name="height">Of the frame, in points.</param>
    public (double Width, double Height) Within(double width, double height)
    {
        const double pointsPerPixel = 0.75;
        var scale = Math.Min(pointsPerPixel, Math.Min(width / Width, height / Height));
        return (Width * scale, Height * scale);
    }

    /// <summary>The logo, or what is wrong with the picture in a sentence without a full stop. What it is, its bytes say, and not its name.</summary>
    public static (Logo? Logo, string? Problem) Of(byte[] file)
    {
        if (file.Length >= Largest)
        {
            return (null, "The picture must be smaller than 200 KB");
        }
        if (PictureFile.MediaType(file) is not { } type)
        {
            return (null, "The picture must be a PNG or a JPEG");
        }
        return PictureFile.Read(file) is not var (width, height, bare)
                ? (null, "The picture is damaged. Open it in another program and save it again")
            : width > LongestSide || height > LongestSide ? (null, "The picture must be at most 4,000 pixels wide and high")
            : Math.Max(width, height) > Narrowest * Math.Min(width, height)
                ? (null, "The picture is too narrow. Its longer side must be at most 10 times as long as its shorter side")
            : (new([.. bare], type, width, height), null);
    }
}
