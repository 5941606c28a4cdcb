using System.Collections.Immutable;

namespace Eleven.Files.Yaml;

/// <summary>The earlier audits that this one is compared with.</summary>
internal sealed class EarlierAuditReader(string folder, YamlProblems problems)
{
    // Where reports are written when no other place is asked for.
    private const string Reports = "reports";
    private readonly HashSet<string> _folders = [];

    public ImmutableArray<EarlierAudit> All(MapReader map)
    {
        var names = new HashSet<string>();
        return map.Each("compared-with", node => One(node, names));
    }

    private EarlierAudit? One(YamlNode node, HashSet<string> names)
    {
        if (MapReader.Of(node, problems, "an earlier audit") is not { } map)
        {
            return null;
        }
        var own = Path.TrimEndingDirectorySeparator(Path.GetFullPath(Path.Combine(folder, map.Text("folder"))));
        var reports = map.TextOrNull("reports") is { } told ? Path.GetFullPath(Path.Combine(folder, told)) : Path.Combine(own, Reports);
        var earlier = new EarlierAudit(map.Text("name"), own, reports);
        if (earlier.Name.Length > 0 && !earlier.Name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
        {
            problems.At(
                map.Take("name")!,
                $"'{earlier.Name}' cannot be an audit's name, because figures are named by it. Use letters, digits and hyphens."
            );
        }
        else if (earlier.Name.Length > 0 && !names.Add(earlier.Name))
        {
            problems.At(map.Take("name")!, $"Two earlier audits are called '{earlier.Name}'. Give this one another name.");
        }
        if (map.Take("folder") is { } at && own == Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)))
        {
            problems.At(at, "This is the audit's own folder. Name the folder of an earlier audit.");
        }
        else if (map.TextOrNull("folder") is { } named && !File.Exists(Path.Combine(earlier.Folder, AuditYaml.FileName)))
        {
            problems.At(map.Take("folder")!, $"There is no {AuditYaml.FileName} in '{named}'. Correct the folder.");
        }
        else if (map.Take("folder") is { } again && !_folders.Add(own))
        {
            problems.At(again, "This folder is compared with already. Name another earlier audit, or take one of the two out.");
        }
        if (map.TextOrNull("reports") is { } written && !Directory.Exists(reports))
        {
            problems.At(
                map.Take("reports")!,
                $"There is no folder '{written}'. Name the one in which the reports of that audit were written."
            );
        }
        map.Done();
        return earlier;
    }
}
