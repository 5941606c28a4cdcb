using System.Collections.Immutable;

namespace Eleven.QuestionSets.Editing;

/// <summary>Sections of a set that is being worked on: each gives the set as it is afterwards. What is not there changes nothing.</summary>
public static class SectionEditing
{
    /// <summary>Puts a section behind the others.</summary>
    public static QuestionSet AddSection(this QuestionSet set, Section section) => set with { Sections = [.. set.Sections, section] };

    /// <summary>Its title and introduction; its code and questions stay.</summary>
    public static QuestionSet ChangeSection(this QuestionSet set, string code, string title, string? introduction) =>
        set with
        {
            Sections = [.. set.Sections.Select(s => s.Code == code ? s with { Title = title, Introduction = introduction } : s)],
        };

    /// <summary>Takes the section out with its questions, and all that was said of them elsewhere but conditions.</summary>
    public static QuestionSet RemoveSection(this QuestionSet set, string code)
    {
        var without = set
            .Sections.Where(s => s.Code == code)
            .SelectMany(s => s.Questions)
            .Aggregate(set, (left, question) => left.RemoveQuestion(question.Code));
        return without with { Sections = [.. without.Sections.Where(s => s.Code != code)] };
    }

    /// <summary>One place up or down; at the end of the list it stays.</summary>
    public static QuestionSet MoveSection(this QuestionSet set, string code, bool up) =>
        set with
        {
            Sections = Moved(set.Sections, s => s.Code == code, up),
        };

    internal static ImmutableArray<T> Moved<T>(ImmutableArray<T> all, Predicate<T> which, bool up) =>
        Moved(all, all.ToList().FindIndex(which), up);

    internal static ImmutableArray<T> Moved<T>(ImmutableArray<T> all, int at, bool up)
    {
        var to = up ? at - 1 : at + 1;
        return at < 0 || to < 0 || to >= all.Length ? all : all.SetItem(at, all[to]).SetItem(to, all[at]);
    }
}
