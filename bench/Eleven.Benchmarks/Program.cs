using Eleven.Benchmarks;

// scan FILE.csv: rows and cells found, nothing counted. memory AUDIT: groups counted over answers that are in memory.
// record CONNECTION LINES: an empty store is filled with a record of so many lines, and the record is checked.
// fill CONNECTION KEYFILE PARTNERSHIPS: a store with the demo region gets so many partnerships more. load RATE SECONDS LINK...: pages read at a rate.
// savers CONNECTION KEYFILE PEOPLE: a store that is filled gets so many administrators more. saves SECONDS LINK...: each of them saves a form of their own, again and again.
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
    case ["fill", var connection, var keyFile, var partnerships]:
        await StoreFilling.Run(connection, keyFile, int.Parse(partnerships));
        return 0;
    case ["load", var rate, var seconds, .. var links]:
        await Load.Run(int.Parse(rate), int.Parse(seconds), links);
        return 0;
    case ["savers", var connection, var keyFile, var people]:
        await StoreFilling.Savers(connection, keyFile, int.Parse(people));
        return 0;
    case ["saves", var seconds, .. var links]:
        await Saves.Run(int.Parse(seconds), links);
        return 0;
    default:
        Console.Error.WriteLine(
            "usage: scan FILE.csv | memory AUDIT | record CONNECTION LINES | fill CONNECTION KEYFILE PARTNERSHIPS | load RATE SECONDS LINK... | savers CONNECTION KEYFILE PEOPLE | saves SECONDS LINK..."
        );
        return 2;
}
