using System.Text;

namespace Eleven.Tests.Csv;

/// <summary>A file that is gone after the test.</summary>
internal sealed class TempFile : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("eleven").FullName;

    public TempFile(byte[] content, string name = "survey.csv")
    {
        Path = System.IO.Path.Combine(_folder, name);
        File.WriteAllBytes(Path, content);
    }

    public TempFile(string content, string name = "survey.csv")
        : this(Encoding.UTF8.GetBytes(content), name) { }

    public string Path { get; }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
