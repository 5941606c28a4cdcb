using System.Collections.Immutable;
using Eleven.Reports.Drafting;

namespace Eleven.Files.Yaml;

/// <summary>An audit's folder as its audit.yaml describes it: all that people decided, none of the answers. Every key is told in docs/audit-folder.md.</summary>
public sealed record AuditFolder : AuditDefinition
{
    /// <summary>Full path of the folder.</summary>
    public required string Folder { get; init; }
    public required ImmutableArray<AuditSource> Sources { get; init; }

    /// <summary>The folders of earlier audits, the last one first; each is read only when it is asked for.</summary>
    public required ImmutableArray<EarlierAudit> EarlierAudits { get; init; }

    internal YamlMap Root { get; init; } = YamlOut.Map();

    /// <summary>Where something stands in audit.yaml, for messages of later steps: Where("quotes", "3") is "audit.yaml, line 40, column 5".</summary>
    public override string Where(params ReadOnlySpan<string> path) =>
        new YamlProblems(AuditYaml.FileName).Where(YamlProblems.Node(Root, path));

    /// <summary>Full paths of a source's files, in order of name; empty when there is none. Files that Excel and others keep while a file is open are not among them.</summary>
    public ImmutableArray<string> FilesOf(AuditSource source)
    {
        var full = Path.GetFullPath(Path.Combine(Folder, source.File));
        var (folder, pattern) = (Path.GetDirectoryName(full)!, Path.GetFileName(full));
        if (!Directory.Exists(folder))
        {
            return [];
        }
        var files = Directory.EnumerateFiles(folder).Select(f => Path.GetFileName(f));
        var found = files.Where(f =>
            !f.StartsWith("~$") && !f.StartsWith('.') && System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(pattern, f)
        );
        return [.. found.Order(StringComparer.Ordinal).Select(f => Path.Combine(folder, f))];
    }
}

/// <summary>One file, or several of one shape, that answers came in.</summary>
/// <param name="File">Path from the audit's folder; * and ? in the file's name stand for any letters and any letter.</param>
/// <param name="Questions">Name of the question set in this audit.</param>
/// <param name="Variant">The form that was sent out; null: the general form.</param>
/// <param name="Layout">auto, or the layout that is forced.</param>
/// <param name="Worksheet">The worksheet of a workbook that holds the answers; null: the first with anything in it.</param>
/// <param name="Mapping">Path of the mapping file from the audit's folder; null when columns are matched by themselves.</param>
/// <param name="Where">Where it stands in audit.yaml, for messages.</param>
public sealed record AuditSource(
    string Name,
    string File,
    string Questions,
    string? Variant,
    string Layout,
    string? Worksheet,
    string? Mapping,
    string Where
)
{
    /// <summary>Where its file is named.</summary>
    public string WhereFile { get; init; } = Where;

    /// <summary>Where its worksheet is named.</summary>
    public string WhereWorksheet { get; init; } = Where;
}

/// <summary>An audit to compare with.</summary>
/// <param name="Name">As in figure addresses after #.</param>
/// <param name="Folder">Full path of its folder.</param>
/// <param name="Reports">Full path of the folder in which its reports were written, with what they withhold.</param>
public sealed record EarlierAudit(string Name, string Folder, string Reports)
{
    /// <summary>Reads its audit.yaml, not the audits that it is in turn compared with.</summary>
    public Loaded<AuditFolder> Read(params ImmutableArray<string> questionSetFolders) => AuditYaml.Read(Folder, questionSetFolders);
}
