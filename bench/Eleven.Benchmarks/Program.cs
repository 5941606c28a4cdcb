using Eleven.Benchmarks;

// scan FILE.csv: rows and cells found, nothing counted. memory AUDIT: groups counted over answers that are in memory.
// record CONNECTION LINES: an empty store is filled with a record of so many lines, and the record is checked.
switch (args)
{
    case ["scan", var file]:
        Scan.Run(file);
        return 0;
    case ["memory", var audit]:
        Memory.Run(audit);
        return 0;
    case ["record", var connection, var lines]:
        await RecordLength.Run(connection, int.Parse(lines));
        return 0;
    default:
        Console.Error.WriteLine("usage: scan FILE.csv | memory AUDIT | record CONNECTION LINES");
        return 2;
}
