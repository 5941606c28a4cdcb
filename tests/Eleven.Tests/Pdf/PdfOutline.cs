using System.Xml;
using System.Xml.Linq;

namespace Eleven.Tests.Pdf;

/// <summary>The outline of a PDF, as poppler reads it.</summary>
internal static class PdfOutline
{
    /// <summary>The headings in order, each with the page on which it begins. A file is written beside the PDF.</summary>
    public static List<(string Text, int Page)> Of(string pdf)
    {
        PrintedReports.Run("pdftohtml", "-xml", "-i", "-q", pdf, Path.ChangeExtension(pdf, null));
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore };
        using var reader = XmlReader.Create(Path.ChangeExtension(pdf, "xml"), settings);
        return [.. XDocument.Load(reader).Descendants("item").Select(i => (i.Value, (int)i.Attribute("page")!))];
    }
}
