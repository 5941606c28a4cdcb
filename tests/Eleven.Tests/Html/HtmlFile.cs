using Eleven.Files.Html;
using Eleven.Reports;

namespace Eleven.Tests.Html;

/// <summary>A report as a file that a browser can open.</summary>
internal sealed class HtmlFile : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("eleven");

    public HtmlFile(Report report) => HtmlReport.Save(report, Address.LocalPath);

    public Uri Address => new(Path.Combine(_folder.FullName, "report.html"));

    public void Dispose() => _folder.Delete(recursive: true);
}
