using System.Globalization;
using System.Text;

namespace Eleven.Examples.Audits;

/// <summary>The themes of one question's texts, by file and row.</summary>
internal static class ThemeCodes
{
    public static MadeFile Of(string path, IEnumerable<(string Hash, int Row, IReadOnlyList<string> Themes)> codes)
    {
        var text = new StringBuilder("file,row,themes\n");
        foreach (var (hash, row, themes) in codes.Where(c => c.Themes.Count > 0))
        {
            text.Append(CultureInfo.InvariantCulture, $"{hash},{row},{string.Join(';', themes)}\n");
        }
        return MadeFile.Text(path, text.ToString());
    }
}
