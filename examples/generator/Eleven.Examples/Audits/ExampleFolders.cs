namespace Eleven.Examples.Audits;

/// <summary>All files of all examples that are made; prose.md of each is written by hand.</summary>
public static class ExampleFolders
{
    /// <param name="project">The project's folder.</param>
    public static IEnumerable<MadeFile> Make(string project) =>
        [
            .. Audit2017.Make(new Ground(project, "2017")),
            .. Audit2019.Make(new Ground(project, "2019-20")),
            .. Audit2023.Make(new Ground(project, "2023-24")),
            .. Audit2024.Make(new Ground(project, "2024-25")),
        ];
}
