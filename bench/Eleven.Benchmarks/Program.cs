using Eleven.Benchmarks;

// scan FILE.csv: rows and cells found, nothing counted. memory AUDIT: groups counted over answers that are in memory.
switch (args)
{
    case ["scan", var file]:
        Scan.Run(file);
        return 0;
    case ["memory", var audit]:
        Memory.Run(audit);
        return 0;
    default:
        Console.Error.WriteLine("usage: scan FILE.csv | memory AUDIT");
        return 2;
}
