using System.Collections.Immutable;
using Eleven.QuestionSets;

namespace Eleven.Files.Yaml;

/// <summary>The question sets of one or more folders, each read when it is first asked for. A set in an earlier folder comes before one of the same id in a later.</summary>
public sealed class QuestionSetFolder(params ImmutableArray<string> folders)
{
    private readonly Dictionary<string, QuestionSetFile?> _read = [];

    /// <summary>The set of that id, checked with its links; null where no folder holds a file for it.</summary>
    public Loaded<QuestionSet>? Find(string id) => FindFile(id)?.Loaded;

    /// <summary>Ids of all sets there are, in order.</summary>
    public ImmutableArray<string> Ids =>
        [
            .. folders
                .Where(Directory.Exists)
                .SelectMany(f => Directory.GetFiles(f, "*.yaml"))
                .Select(f => Path.GetFileNameWithoutExtension(f))
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];

    internal QuestionSetFile? FindFile(string id)
    {
        var file = Opened(id);
        if (file is { LinksChecked: false, Set: { } set, Root: { } root })
        {
            file.LinksChecked = true;
            var others = set.Links.Select(l => l.OtherSet).Distinct().Select(o => (Id: o, File: Opened(o))).Where(o => o.File is not null);
            file.Problems.At(root, Checks.OfLinks(set, others.ToDictionary(o => o.Id, o => o.File!.Set)));
        }
        return file;
    }

    private QuestionSetFile? Opened(string id)
    {
        if (!_read.TryGetValue(id, out var file))
        {
            // An id is a plain name, so that a set is never looked for outside the folders.
            var path = id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')
                ? folders.Select(f => Path.Combine(f, id + ".yaml")).FirstOrDefault(File.Exists)
                : null;
            _read[id] = file = path is null ? null : QuestionSetFile.Open(path);
        }
        return file;
    }
}
