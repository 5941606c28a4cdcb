using Eleven.Examples.Audits;

// Writes the files of the example audits into the folder named, `examples` unless said.
var folder = args.Length > 0 ? args[0] : "examples";

if (!Directory.Exists(Path.Combine(folder, "generator")))
{
    Console.Error.WriteLine(
        $"{folder} is not the folder of the examples. Run this in the project's own folder, or name the examples' folder."
    );
    return 1;
}

var written = 0;
foreach (var file in ExampleFolders.Make(Path.GetFullPath(Path.Combine(folder, ".."))))
{
    var path = Path.Combine(folder, file.Path);
    Directory.CreateDirectory(Path.GetDirectoryName(path)!);
    if (!File.Exists(path) || !File.ReadAllBytes(path).AsSpan().SequenceEqual(file.Content))
    {
        File.WriteAllBytes(path, file.Content);
        written++;
    }
}
Console.WriteLine($"{written} files of the examples were written, the others were as they are.");
return 0;
