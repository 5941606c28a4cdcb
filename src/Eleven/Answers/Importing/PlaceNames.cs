using System.Collections.Immutable;
using Eleven.QuestionSets;

namespace Eleven.Answers.Importing;

/// <summary>What areas and sector of an audit a value names, by id, name or spelling.</summary>
internal static class PlaceNames
{
    public static uint AreaMask(Audit audit, Question question, Value value)
    {
        var mask = 0U;
        foreach (var name in Names(question, value))
        {
            var area = IndexOf(audit.Areas, a => a.Is(name) || a.Spellings.Append(a.Name).Any(s => Wording.Key(s) == Wording.Key(name)));
            mask |=
                area >= 0 ? 1U << area
                : Wording.Key(name) is "all" or "all areas" ? All(audit)
                : 0;
        }
        return mask;
    }

    /// <summary>Every area of the audit.</summary>
    public static uint All(Audit audit) => (uint)((1UL << audit.Areas.Length) - 1);

    /// <summary>-1: none.</summary>
    public static int SectorOf(Audit audit, Question question, Value value)
    {
        var name = Names(question, value).FirstOrDefault();
        return name is null ? -1 : SectorIndex(audit, name, name);
    }

    public static int SectorIndex(Audit audit, string id, string name) =>
        IndexOf(audit.Sectors, s => s.Id == id || s.Spellings.Append(s.Name).Any(x => Wording.Key(x) == Wording.Key(name)));

    /// <summary>What the value names: ids of the options chosen, or the words typed.</summary>
    public static IEnumerable<string> Names(Question question, Value value)
    {
        if (question is TextQuestion)
        {
            return value.Answer.Given == Given.Answered
                ? [value.Raw, .. value.Raw.Split(';', ',', '\n').Select(p => p.Trim()).Where(p => p.Length > 0)]
                : [];
        }
        var named = question
            .Options.Where((_, option) => value.Answer.Given == Given.Answered && value.Answer.Has(option))
            .Select(o => o.Id);
        var other = value.Answer.Given == Given.Answered && question.OffersOther && value.Answer.Has(question.Options.Length);
        return other ? named.Concat([value.Other ?? "other", "other"]) : named;
    }

    public static int IndexOf<T>(ImmutableArray<T> things, Func<T, bool> isIt)
    {
        for (var i = 0; i < things.Length; i++)
        {
            if (isIt(things[i]))
            {
                return i;
            }
        }
        return -1;
    }
}
