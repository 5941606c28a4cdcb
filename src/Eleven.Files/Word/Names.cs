namespace Eleven.Files.Word;

/// <summary>Namespaces and relationship kinds of the format (ISO/IEC 29500).</summary>
internal static class Names
{
    public const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public const string Drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
    public const string Placing = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    public const string Chart = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    public const string Picture = "http://schemas.openxmlformats.org/drawingml/2006/picture";
    public const string Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    public const string Canvas = "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas";
    public const string Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public const string PackageLinks = "http://schemas.openxmlformats.org/package/2006/relationships";
    public const string Types = "http://schemas.openxmlformats.org/package/2006/content-types";
}
