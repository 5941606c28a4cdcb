using Eleven.QuestionSets;

namespace Eleven.Tallies;

/// <summary>Reads one figure address from left to right and stops at the first mistake.</summary>
internal sealed class AddressReader(string text)
{
    private AddressMistake? _mistake;

    public (FigureAddress? Address, AddressMistake? Mistake) Read()
    {
        var hash = text.IndexOf('#');
        var at = text.IndexOf('@');
        if (hash >= 0 && at > hash)
        {
            Fail(at, "The group comes before the audit: write it as QUESTION.OPTION.MEASURE@GROUP#AUDIT.");
            return (null, _mistake);
        }
        var endOfGroup = hash < 0 ? text.Length : hash;
        var endOfWhat = at < 0 ? endOfGroup : at;
        var (question, option, measure) = What(endOfWhat);
        var group = at < 0 ? Group.Region : GroupOf(at + 1, endOfGroup);
        var audit = hash < 0 ? null : Name(hash + 1, text.Length, "the name of an audit after #, for example 2019-20");
        return _mistake is null ? (new(question, option, measure, group, audit), null) : (null, _mistake);
    }

    private (string Question, string? Option, Measure Measure) What(int end)
    {
        var parts = Parts(0, end, '.');
        if (parts.Count > 3)
        {
            Fail(parts[3].Start, "There are too many parts: write QUESTION.OPTION.MEASURE, for example A1.green.share.");
        }
        var question = Name(parts[0].Start, parts[0].End, "the code of a question, for example A1 or 4.yes");
        if (AddressGrammar.CountsMembers(question))
        {
            if (parts.Count > 1)
            {
                Fail(parts[1].Start, $"After '{question}' only a group can follow, for example {question}@police.");
            }
            return (question, null, Measure.Members);
        }
        if (parts.Count == 1)
        {
            Fail(parts[0].End, $"Say what of question {question}: an option or a measure, for example {question}.yes or {question}.mean.");
            return (question, null, Measure.Share);
        }
        var second = Name(parts[1].Start, parts[1].End, "an option or a measure after the dot");
        if (parts.Count == 2)
        {
            return MeasureWords.Find(second) is { } alone ? (question, null, alone) : (question, second, Measure.Share);
        }
        return (question, second, MeasureAt(parts[2].Start, parts[2].End));
    }

    private Measure MeasureAt(int start, int end)
    {
        var word = Name(start, end, "a measure after the dot, for example share");
        if (MeasureWords.Find(word) is { } measure)
        {
            return measure;
        }
        Fail(start, $"'{word}' is not a measure: {Nearest.Hint(word, [.. MeasureWords.Words])}");
        return Measure.Share;
    }

    private Group GroupOf(int start, int end)
    {
        var group = Group.Region;
        foreach (var part in Parts(start, end, '+'))
        {
            group = With(group, part.Start, part.End);
        }
        return group;
    }

    private Group With(Group group, int start, int end)
    {
        var equals = text.IndexOf('=', start, end - start);
        if (equals >= 0)
        {
            Once(group.Classifier is null, start, "question");
            var question = Name(start, equals, "the code of a question before =");
            return group with { Classifier = (question, Name(equals + 1, end, "an option after =")) };
        }
        var word = Name(start, end, "a group after @ or +, for example police, sector:health or the id of an area");
        if (word is "police" or "others")
        {
            Once(group.Side is null, start, "side (police or others)");
            return group with { Side = word == "police" ? PoliceSide.Police : PoliceSide.Others };
        }
        if (word.StartsWith(AddressGrammar.Sector))
        {
            Once(group.Sector is null, start, "sector");
            return group with { Sector = Name(start + AddressGrammar.Sector.Length, end, "the id of a sector after sector:") };
        }
        Once(group.Area is null, start, "area");
        if (word.StartsWith(AddressGrammar.RestOf))
        {
            var id = Name(start + AddressGrammar.RestOf.Length, end, "the id of an area after rest-of:");
            return group with { Area = id, NotThatArea = true };
        }
        return word == AddressGrammar.ReportsRest
            ? group with
            {
                Area = AddressGrammar.ReportsArea,
                NotThatArea = true,
            }
            : group with
            {
                Area = word,
            };
    }

    private void Once(bool first, int start, string what)
    {
        if (!first)
        {
            Fail(start, $"A group can name one {what} only.");
        }
    }

    private string Name(int start, int end, string wanted)
    {
        if (start == end)
        {
            Fail(start, $"Write {wanted}.");
        }
        for (var i = start; i < end; i++)
        {
            if (!AddressGrammar.InName(text[i]))
            {
                Fail(i, $"'{text[i]}' cannot stand here: codes and ids have letters, digits, hyphens, underscores and colons only.");
                break;
            }
        }
        return text[start..end];
    }

    private List<(int Start, int End)> Parts(int start, int end, char separator)
    {
        var parts = new List<(int, int)>();
        while (text.IndexOf(separator, start, end - start) is >= 0 and var at)
        {
            parts.Add((start, at));
            start = at + 1;
        }
        parts.Add((start, end));
        return parts;
    }

    // The first mistake is the one to mend: what follows it may be right.
    private void Fail(int at, string what) => _mistake ??= new(text, at + 1, what);
}
