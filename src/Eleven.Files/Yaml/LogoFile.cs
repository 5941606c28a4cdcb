using Eleven.Files.Pictures;
using Eleven.QuestionSets;

namespace Eleven.Files.Yaml;

/// <summary>The logo of an area: a picture in the audit's folder.</summary>
internal static class LogoFile
{
    public static Logo? OrNull(MapReader map, string folder)
    {
        if (RelativePath.OrNull(map, "logo") is not { } path)
        {
            return null;
        }
        var (logo, problem) = Read(Path.Combine(folder, path));
        if (problem is not null)
        {
            map.Problems.At(map.Take("logo")!, $"'{path}' cannot be a logo. {problem}.");
        }
        return logo;
    }

    private static (Logo? Logo, string? Problem) Read(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            // As much as tells that it is too large, whatever length it claims.
            var bytes = new byte[Logo.Largest];
            var length = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return PictureFile.AsLogo(bytes[..length]);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return (
                null,
                refused is FileNotFoundException or DirectoryNotFoundException
                    ? "There is no such file in the audit's folder. Correct the name or add the file"
                    : "The file cannot be read. Check who may read it"
            );
        }
    }
}
