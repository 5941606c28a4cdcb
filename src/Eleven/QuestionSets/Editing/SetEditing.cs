namespace Eleven.QuestionSets.Editing;

/// <summary>What is said of a whole set that is being worked on: each gives the set as it is afterwards.</summary>
public static class SetEditing
{
    /// <summary>A set that asks nothing yet.</summary>
    public static QuestionSet Empty(string id, string version, string title, Instrument instrument) =>
        new()
        {
            Id = id,
            Version = version,
            Title = title,
            Instrument = instrument,
        };

    /// <summary>Puts a source behind the others, or in place of one.</summary>
    /// <param name="at">The place of the one that is replaced, from 0; null to add.</param>
    public static QuestionSet PutSource(this QuestionSet set, int? at, StatutorySource source) =>
        set with
        {
            Sources = at is { } place ? set.Sources.SetItem(place, source) : set.Sources.Add(source),
        };

    /// <summary>One place up or down; at the end of the list it stays.</summary>
    /// <param name="at">Its place, from 0.</param>
    public static QuestionSet MoveSource(this QuestionSet set, int at, bool up) =>
        set with
        {
            Sources = SectionEditing.Moved(set.Sources, at, up),
        };

    /// <param name="at">Its place, from 0.</param>
    public static QuestionSet RemoveSource(this QuestionSet set, int at) => set with { Sources = set.Sources.RemoveAt(at) };
}
