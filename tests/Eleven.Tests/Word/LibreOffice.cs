using System.Xml;
using System.Xml.Linq;
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
                .Select(pdf => File.Exists(pdf) ? Outline(pdf) : throw new FileNotFoundException(said, pdf)),
        ];
    }

    private static List<(string Text, int Page)> Outline(string pdf)
    {
        PrintedReports.Run("pdftohtml", "-xml", "-i", "-q", pdf, Path.ChangeExtension(pdf, null));
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore };
        using var reader = XmlReader.Create(Path.ChangeExtension(pdf, "xml"), settings);
        return [.. XDocument.Load(reader).Descendants("item").Select(i => (i.Value, (int)i.Attribute("page")!))];
    }
}
