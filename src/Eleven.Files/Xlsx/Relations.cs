namespace Eleven.Files.Xlsx;

/// <summary>What a part of a workbook points to: the part's name by relation id, and by the last word of the relation's type.</summary>
internal sealed class Relations
{
    private readonly Dictionary<string, (string Kind, string Part)> _byId = [];

    /// <summary>The part of that id if it is of that kind, else null.</summary>
    public string? Part(string id, string kind) => _byId.TryGetValue(id, out var found) && found.Kind == kind ? found.Part : null;

    public string? First(string kind) => _byId.Values.Where(r => r.Kind == kind).Select(r => r.Part).FirstOrDefault();

    /// <param name="part">The part that points; empty: the package itself.</param>
    public static Relations Of(Package package, string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        var relations = new Relations();
        using var xml = package.Read($"{part[..slash]}_rels/{part[slash..]}.rels");
        while (xml is not null && xml.Read())
        {
            if (xml.IsStart && xml.Name == "Relationship" && xml.Attribute("TargetMode") != "External")
            {
                relations.Add(xml, part[..slash], package.File);
            }
        }
        return relations;
    }

    private void Add(XmlPart xml, string folder, string file)
    {
        if (xml.Attribute("Id") is not { } id || xml.Attribute("Type") is not { } type || xml.Attribute("Target") is not { } target)
        {
            return;
        }
        if (_byId.Count == XlsxLimits.Parts)
        {
            throw XlsxLimits.Damaged(file);
        }
        _byId.TryAdd(id, (type[(type.LastIndexOf('/') + 1)..], Resolved(folder, target.Replace('\\', '/'), file)));
    }

    private static string Resolved(string folder, string target, string file)
    {
        var steps = new List<string>();
        foreach (var step in (target.StartsWith('/') ? target : folder + target).Split('/'))
        {
            if (step == ".." && steps.Count == 0)
            {
                throw new FileRefused(
                    file,
                    "points to a part outside the workbook, which no spreadsheet writes; do not open it, and ask the sender."
                );
            }
            if (step == "..")
            {
                steps.RemoveAt(steps.Count - 1);
            }
            else if (step.Length > 0 && step != ".")
            {
                steps.Add(step);
            }
        }
        return string.Join('/', steps);
    }
}
