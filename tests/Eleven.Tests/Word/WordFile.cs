using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Eleven.Files.Word;
using Eleven.Reports;
using Eleven.Tests.Reports;
using ChartPart = DocumentFormat.OpenXml.Packaging.ChartPart;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Eleven.Tests.Word;

/// <summary>A report as it was written, read back by a library that did not write it.</summary>
internal sealed class WordFile : IDisposable
{
    private readonly WordprocessingDocument document;

    private WordFile(byte[] bytes) => (Bytes, document) = (bytes, WordprocessingDocument.Open(new MemoryStream(bytes), false));

    public byte[] Bytes { get; }
    public MainDocumentPart Main => document.MainDocumentPart!;
    public W.Body Body => Main.Document.Body!;
    public IEnumerable<W.Paragraph> Paragraphs => Body.Descendants<W.Paragraph>();
    public IEnumerable<W.Style> Styles => Main.StyleDefinitionsPart!.Styles!.Elements<W.Style>();
    public System.IO.Packaging.PackageProperties Properties => document.PackageProperties;

    /// <summary>Charts in the order in which they stand in the text.</summary>
    public IEnumerable<ChartPart> Charts =>
        Body.Descendants<DocumentFormat.OpenXml.Drawing.Charts.ChartReference>().Select(c => (ChartPart)Main.GetPartById(c.Id!));

    public static WordFile Of(Report report)
    {
        using var stream = new MemoryStream();
        WordWriter.Write(report, stream);
        return new WordFile(stream.ToArray());
    }

    public static WordFile Of(params Block[] blocks) => Of(SmallReport.Of(blocks));

    public IEnumerable<string> Faults() =>
        new OpenXmlValidator(FileFormatVersions.Office2019)
            .Validate(document)
            .Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}");

    /// <summary>Text as it is read: a space that does not break is a space.</summary>
    public static string Read(string text) => text.Replace('\u00a0', ' ');

    public static string? StyleOf(W.Paragraph paragraph) => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;

    public IEnumerable<W.Paragraph> InStyle(string id) => Paragraphs.Where(p => StyleOf(p) == id);

    public void Dispose() => document.Dispose();
}
