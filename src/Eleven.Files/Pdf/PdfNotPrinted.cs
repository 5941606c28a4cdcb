namespace Eleven.Files.Pdf;

/// <summary>There is no browser to print with, or it failed. The message is a plain sentence that says what to do.</summary>
public sealed class PdfNotPrinted(string message, Exception? inner = null) : Exception(message, inner);
