using Eleven.QuestionSets;

namespace Eleven.Files.Pictures;

/// <summary>
/// Tells a PNG or JPEG by its whole build, and not by how it begins: what a browser or Word could not show is none. A picture that could hold scripts is neither.
/// What a program or a camera wrote into the file beside the picture is left out of it, because logos are published.
/// </summary>
public static class PictureFile
{
    private const string Png = "image/png";
    private const string Jpeg = "image/jpeg";
    private const int LongestSide = 4000;
    private const int Narrowest = 10;

    /// <summary>The picture as a logo, or what is wrong with it in a sentence without a full stop. What it is, its bytes say, and not its name.</summary>
    public static (Logo? Logo, string? Problem) AsLogo(byte[] file)
    {
        if (file.Length >= Logo.Largest)
        {
            return (null, "The picture must be smaller than 200 KB");
        }
        if (MediaType(file) is not { } type)
        {
            return (null, "The picture must be a PNG or a JPEG");
        }
        return Read(file) is not var (width, height, bare) ? (null, "The picture is damaged. Open it in another program and save it again")
            : width > LongestSide || height > LongestSide ? (null, "The picture must be at most 4,000 pixels wide and high")
            : Math.Max(width, height) > Narrowest * Math.Min(width, height)
                ? (null, "The picture is too narrow. Its longer side must be at most 10 times as long as its shorter side")
            : (new([.. bare], type, width, height), null);
    }

    // Null where it is neither.
    private static string? MediaType(ReadOnlySpan<byte> file) =>
        file.StartsWith(PngFile.Signature) ? Png
        : file.StartsWith(JpegFile.Signature) ? Jpeg
        : null;

    // Its size in pixels, and the file with nothing but the picture; null where it is damaged.
    private static (int Width, int Height, byte[] Bare)? Read(ReadOnlySpan<byte> file) =>
        (file.StartsWith(PngFile.Signature) ? PngFile.Read(file) : JpegFile.Read(file)) is var (width, height, bare)
        && width is > 0 and <= int.MaxValue
        && height is > 0 and <= int.MaxValue
            ? ((int)width, (int)height, bare)
            : null;
}
