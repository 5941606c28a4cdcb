using System.Collections.Immutable;

namespace Eleven.Files.Yaml;

/// <summary>The earlier audits that this one is compared with.</summary>
internal sealed class EarlierAuditReader(string folder, YamlProblems problems)
{
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
        var earlier = new EarlierAudit(map.Text("name"), Path.GetFullPath(Path.Combine(folder, map.Text("folder"))));
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
        if (map.TextOrNull("folder") is { } named && !File.Exists(Path.Combine(earlier.Folder, AuditYaml.FileName)))
        {
            problems.At(map.Take("folder")!, $"There is no {AuditYaml.FileName} in '{named}'. Correct the folder.");
        }
        map.Done();
        return earlier;
    }
}
