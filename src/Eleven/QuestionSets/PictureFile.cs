namespace Eleven.QuestionSets;

/// <summary>
/// Tells a PNG or JPEG by its whole build, and not by how it begins: what a browser or Word could not show is none. A picture that could hold scripts is neither.
/// What a program or a camera wrote into the file beside the picture is left out of it, because logos are published.
/// </summary>
internal static class PictureFile
{
    /// <summary>Null where it is neither.</summary>
    public static string? MediaType(ReadOnlySpan<byte> file) =>
        file.StartsWith(PngFile.Signature) ? Logo.Png
        : file.StartsWith(JpegFile.Signature) ? Logo.Jpeg
        : null;

    /// <summary>Its size in pixels, and the file with nothing but the picture; null where it is damaged.</summary>
    public static (int Width, int Height, byte[] Bare)? Read(ReadOnlySpan<byte> file) =>
        (file.StartsWith(PngFile.Signature) ? PngFile.Read(file) : JpegFile.Read(file)) is var (width, height, bare)
        && width is > 0 and <= int.MaxValue
        && height is > 0 and <= int.MaxValue
            ? ((int)width, (int)height, bare)
            : null;
}
