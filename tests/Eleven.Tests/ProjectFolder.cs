namespace Eleven.Tests;

/// <summary>The project's own folder, found from where the tests run: question sets, examples and sources are read from here.</summary>
internal static class ProjectFolder
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    private static string Find(string folder)
    {
        while (!File.Exists(System.IO.Path.Combine(folder, "Eleven.slnx")))
        {
            folder = Directory.GetParent(folder)?.FullName ?? throw new InvalidOperationException("No Eleven.slnx above the tests.");
        }

        return folder;
    }
}
