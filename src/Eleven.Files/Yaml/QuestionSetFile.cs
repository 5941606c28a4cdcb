using System.Collections.Immutable;
using Eleven.Answers;
using Eleven.QuestionSets;
using Eleven.Reports.Withholding;

namespace Eleven.Files.Yaml;

/// <summary>A question set's file as read: the set as far as it could be read, its nodes, and what is wrong.</summary>
internal sealed class QuestionSetFile(string text, YamlProblems problems, YamlMap? root, QuestionSet? set)
{
    /// <summary>As it stands in the file; empty when it could not be read.</summary>
    public string Text => text;

    public YamlProblems Problems => problems;

    /// <summary>Null when the text is no YAML.</summary>
    public YamlMap? Root => root;

    /// <summary>Null when the text is no YAML; where there are problems, good only for looking up what else it holds.</summary>
    public QuestionSet? Set => set;

    public bool LinksChecked { get; set; }

    /// <summary>What is no mistake and still worth knowing of the set by itself.</summary>
    public ImmutableArray<Problem> Notes => problems.Count == 0 && set is not null ? [.. RoutingNotes.Of(set).Select(Note)] : [];

    public Loaded<QuestionSet> Loaded => new(problems.Count == 0 ? set : null, problems.All);

    public static QuestionSetFile Open(string path)
    {
        var problems = new YamlProblems(Path.GetFileName(path));
        return YamlFile.ReadText(path, problems) is { } text ? Parse(text, problems) : new("", problems, null, null);
    }

    /// <param name="isNamed">Whether the file is called by the set's id.</param>
    public static QuestionSetFile Parse(string text, YamlProblems problems, bool isNamed = true)
    {
        try
        {
            if (YamlTree.Read(text, problems) is not { } root)
            {
                return new(text, problems, null, null);
            }
            problems.Unseen(root);
            return new(text, problems, root, new QuestionSetReader(problems, isNamed).Read(root));
        }
        catch (TooManyMistakes)
        {
            return new(text, problems, null, null);
        }
    }

    /// <summary>The set with what comes from an audit filled in and checked; null where it could not be read. Notes are no mistakes.</summary>
    /// <param name="namesClash">Whether areas, sectors or organisations share a name, which has been said in audit.yaml and would be found here again.</param>
    public (QuestionSet? Set, ImmutableArray<Problem> Notes) FilledFrom(Audit audit, bool namesClash)
    {
        var filled = set?.FilledFrom(audit);
        if (!namesClash && problems.Count == 0 && filled is not null)
        {
            // Options from the audit are known only now; whatever is wrong with them is this audit's matter.
            problems.At(root!, Checks.Of(filled));
        }
        return (
            filled,
            problems.Count == 0 && filled is not null
                ? [.. Notes, .. AreaNames(filled, audit), .. Checks.OfTerms(set!, audit).Select(Note)]
                : []
        );
    }

    // A set may serve audits of other areas too: only what is nearly one of this audit's areas is a slip of the pen.
    private List<Problem> AreaNames(QuestionSet filled, Audit audit)
    {
        var notes = new List<Problem>();
        foreach (var mistake in Checks.OfAreas(filled, audit))
        {
            if (Nearest.To(mistake.Path[^1], audit.Areas.Select(a => a.Id)) is not null)
            {
                problems.At(root!, [mistake]);
            }
            else
            {
                notes.Add(Note(mistake));
            }
        }
        return notes;
    }

    private Problem Note(Mistake mistake) =>
        new(Severity.Note, problems.Where(YamlProblems.Node(root!, mistake.Path.AsSpan())), mistake.What);
}
