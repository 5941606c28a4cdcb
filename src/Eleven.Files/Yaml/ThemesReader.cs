using System.Collections.Immutable;
using Eleven.Answers;
using Eleven.QuestionSets;

namespace Eleven.Files.Yaml;

/// <summary>The codebook of one question's text and the codes given.</summary>
internal sealed record CodedText(Codebook Codebook, ImmutableArray<ThemeCode> Codes);

/// <summary>Codebooks, and theme codes written in audit.yaml or in a CSV file beside it.</summary>
internal sealed class ThemesReader(string folder, KnownNames known)
{
    private readonly List<Problem> _inFiles = [];
    private readonly HashSet<string> _coded = [];

    /// <summary>Mistakes in files of theme codes.</summary>
    public IEnumerable<Problem> InFiles => _inFiles;

    public CodedText? Read(YamlNode node)
    {
        if (MapReader.Of(node, known.Problems, "a set of themes") is not { } map)
        {
            return null;
        }
        var question = Question(map);
        if (question.Length > 0 && !_coded.Add(question))
        {
            known.Problems.At(map.Take("question")!, $"The themes of question '{question}' are there twice. Put them together.");
        }
        var themes = map.EachNeeded("codebook", n => Theme(n, known.Problems));
        map.SayTwice("codebook", "themes");
        var codebook = new Codebook(question, themes, map.OneOf("base", Words.ThemeBases, BaseKind.Answered));
        var codes = Codes(map, codebook);
        map.Done();
        return new(codebook, codes);
    }

    // Codes name a row and no box, so the themes of a question are those of all its words together.
    private string Question(MapReader map)
    {
        if (map.TextOrNull("question")?.Split(':') is not [var code, _, ..])
        {
            return known.QuestionWithWords(map);
        }
        known.Problems.At(map.Take("question")!, $"Themes are given to all the words of a question. Write '{code}', without the text box.");
        return "";
    }

    private static Option? Theme(YamlNode node, YamlProblems problems)
    {
        if (MapReader.Of(node, problems, "a theme") is not { } map)
        {
            return null;
        }
        var theme = new Option(Ids.Of(map), map.Text("label")) { Positive = map.FlagOrNull("positive"), Colour = Colours.OrNull(map) };
        map.Done();
        return theme;
    }

    private ImmutableArray<ThemeCode> Codes(MapReader map, Codebook codebook)
    {
        ImmutableArray<string> ids = [.. codebook.Themes.Select(t => t.Id)];
        if (map.Take("codes") is not YamlText)
        {
            return map.Each("codes", n => Code(n, codebook.Question, ids));
        }
        if (RelativePath.OrNull(map, "codes") is not { } path)
        {
            return [];
        }
        if (!File.Exists(Path.Combine(folder, path)))
        {
            known.Problems.At(map.Take("codes")!, $"There is no file '{path}' in the audit's folder. Correct the name or add the file.");
            return [];
        }
        var (codes, problems) = ThemeCodeFile.Read(Path.Combine(folder, path), path, codebook.Question, ids);
        _inFiles.AddRange(problems);
        return codes;
    }

    private ThemeCode? Code(YamlNode node, string question, ImmutableArray<string> ids)
    {
        if (MapReader.Of(node, known.Problems, "a theme code") is not { } map)
        {
            return null;
        }
        var at = NamedRow.Of(map);
        map.Need("themes");
        var code = new ThemeCode(question, at.FileHash, at.Row, Ids.KnownList(map, "themes", "theme", ids))
        {
            WhereFile = at.WhereFile,
            WhereRow = at.WhereRow,
        };
        map.Done();
        return code;
    }
}
