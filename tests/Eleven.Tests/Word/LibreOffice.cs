using Eleven.Tests.Pdf;

namespace Eleven.Tests.Word;

/// <summary>Documents as LibreOffice lays them out: somebody else's pages, to compare ours with.</summary>
internal static class LibreOffice
{
    /// <param name="documents">Word files in one folder. The PDFs are put beside them.</param>
    /// <returns>Of each document its headings in order, each with the page on which it begins.</returns>
    public static IReadOnlyList<IReadOnlyList<(string Text, int Page)>> HeadingsOf(IReadOnlyList<string> documents)
    {
        var folder = Path.GetDirectoryName(documents[0])!;
        // A profile of its own: LibreOffice gives the work to one that runs already, and ends.
        var said = PrintedReports.Run(
            "soffice",
            [$"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf", "--outdir", folder, .. documents]
        );
        return
        [
            .. documents
                .Select(d => Path.ChangeExtension(d, "pdf"))
                .Select(pdf => File.Exists(pdf) ? PdfOutline.Of(pdf) : throw new FileNotFoundException(said, pdf))
                // The hyphen of a year, which does not break.
                .Select(all => all.ConvertAll(h => (h.Text.Replace('\u2011', '-'), h.Page))),
        ];
    }
}
