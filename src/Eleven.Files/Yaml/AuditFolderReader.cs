using System.Collections.Immutable;
using Eleven.Answers;
using Eleven.QuestionSets;
using Eleven.Reports;
using Eleven.Reports.Drafting;

namespace Eleven.Files.Yaml;

/// <summary>Nodes of audit.yaml to the audit's folder: who is asked first, then the question sets, then what refers to both.</summary>
internal sealed class AuditFolderReader(string folder, QuestionSetFolder sets, YamlProblems problems)
{
    // A set's own mistakes are listed once, however many names it goes by.
    private readonly Dictionary<string, Problem[]> _inSets = [];
    private readonly List<Problem> _notes = [];
    private ImmutableArray<Problem> _inProse = [];
    private bool _namesClash;

    public Loaded<AuditFolder> Read(YamlMap root)
    {
        var map = new MapReader(root, problems, "the audit");
        var audit = AuditReader.Read(map, folder);
        _namesClash = AuditNames.SayClashes(map);
        var named = QuestionSets(map, audit);
        var known = new KnownNames(audit, map, named, _inSets.Values.Any(p => p.Length > 0), problems);
        TermNames.SayUnknown(map, known);
        var themes = new ThemesReader(folder, known);
        var earlier = new EarlierAuditReader(folder, problems).All(map);
        var voices = new VoicesReader(known);
        var read = new AuditFolder
        {
            Folder = folder,
            Root = root,
            Audit = audit,
            QuestionSets = known.Sets,
            Sources = new SourceReader(known).Sources(map),
            Decisions = new DecisionsReader(known, themes).Read(map),
            Quotes = map.Each("quotes", voices.Quote),
            YouSaid = map.Each("you-said", voices.YouSaid),
            ReceivedInOwnFormat = map.Each("received-in-own-format", voices.Received),
            EarlierAudits = earlier,
            ComparedWith = [.. earlier.Select(e => e.Name)],
            Reports = Reports(map, known),
            Prose = Prose(map),
            Notes = [.. _notes],
        };
        map.Done();
        ImmutableArray<Problem> all = [.. problems.All, .. _inSets.Values.SelectMany(p => p), .. themes.InFiles, .. _inProse];
        return new(all.IsEmpty ? read : null, all);
    }

    private ImmutableArray<NamedQuestionSet> QuestionSets(MapReader map, Audit audit)
    {
        var named = new List<NamedQuestionSet>();
        map.Need("question-sets");
        foreach (var (name, value) in map.Entries("question-sets"))
        {
            if (map.TextOf(value, name.Value) is { } id && QuestionSet(id, value, audit) is { } set)
            {
                SayTwice(named, set, value);
                named.Add(new(name.Value, set) { Yaml = sets.FindFile(id)!.Text });
            }
        }
        return [.. named];
    }

    private QuestionSet? QuestionSet(string id, YamlNode at, Audit audit)
    {
        if (sets.FindFile(id) is not { } file)
        {
            problems.At(
                at,
                $"There is no question set '{id}': {Nearest.Hint(id, sets.Ids)} It is looked for in question-sets in this folder, two folders up, and among the ready-made sets."
            );
            return null;
        }
        var (filled, notes) = file.FilledFrom(audit, _namesClash);
        _notes.AddRange(notes);
        _inSets[id] = [.. file.Problems.All];
        return filled;
    }

    // Figures are named by the code of a question alone, so an audit's codes must differ.
    private void SayTwice(List<NamedQuestionSet> before, QuestionSet set, YamlNode at)
    {
        foreach (var other in before.Select(n => n.Set).Where(o => o.Id != set.Id))
        {
            var codes = set.Questions.Select(q => q.Code).Intersect(other.Questions.Select(q => q.Code)).ToList();
            if (codes.Count > 0)
            {
                problems.At(
                    at,
                    $"{other.Id} and {set.Id} both have a question '{codes[0]}', so its figures could not be told apart. Give the questions of one set other codes."
                );
            }
        }
    }

    private ImmutableArray<string> Reports(MapReader map, KnownNames known)
    {
        if (map.Take("reports") is null)
        {
            return [.. ReportName.All(known.Audit).Where(r => r.Kind is ReportKind.Region or ReportKind.Area).Select(r => r.Name)];
        }
        return map.Each("reports", node => map.TextOf(node, "reports") is { } name && known.Report(node, name) ? name : null);
    }

    private ProseText? Prose(MapReader map)
    {
        var named = map.TextOrNull("prose");
        var path = Path.GetFullPath(Path.Combine(folder, named ?? "prose.md"));
        if (File.Exists(path))
        {
            var inProse = new YamlProblems(Path.GetFileName(path));
            var text = YamlFile.ReadText(path, inProse);
            _inProse = inProse.All;
            return new ProseText(inProse.File, text ?? "");
        }
        if (named is not null)
        {
            problems.At(map.Take("prose")!, $"There is no file '{named}' in the audit's folder. Correct the name or add the file.");
        }
        return null;
    }
}
