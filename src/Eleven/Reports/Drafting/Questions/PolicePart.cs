using System.Collections.Immutable;
using Eleven.Findings;
using Eleven.QuestionSets;
using Eleven.Reports.Drafting.Tables;
using Eleven.Reports.Drafting.Wording;
using Eleven.Tallies;

namespace Eleven.Reports.Drafting.Questions;

/// <summary>Police officers beside everyone else: in the region, and for the team in the area.</summary>
internal static class PolicePart
{
    public static IEnumerable<Block> Of(Scope scope, Question question)
    {
        var inArea = scope.IsForTeam ? scope.Area?.Id : null;
        var police = new Group { Area = inArea, Side = PoliceSide.Police };
        var others = police with { Side = PoliceSide.Others };
        if (
            !scope.HasPolice
            || scope.Find(question.Code, police) is not { Who: Instrument.Survey, IsEmpty: false, Tally.AllWithheld: false } one
            || scope.Find(question.Code, others) is not { Tally.AllWithheld: false } other
            || !Headline.CanBeTold(one)
        )
        {
            yield break;
        }
        if (question.Options.IsEmpty)
        {
            if (InWords(scope, one, other, inArea) is { } said)
            {
                yield return said.As();
            }
            yield break;
        }
        var table =
            question.GetType() == one.Question.GetType() && !other.IsEmpty && (scope.Rest is null || scope.IsForTeam)
                ? TableOf(scope, question, police, others)
                : null;
        yield return Sentence.Join(Sentences(scope, one, other, inArea, table is not null)).As();
        if (table is not null)
        {
            yield return new TableBlock(table);
        }
    }

    private static Table? TableOf(Scope scope, Question question, Group police, Group others)
    {
        ImmutableArray<Group> groups = scope.Rest is { } rest
            ? [police, others, rest with { Side = PoliceSide.Police }, rest with { Side = PoliceSide.Others }]
            : [police, others];
        return GroupTable.Of(
            scope,
            question,
            groups,
            Anchor.Table(question.Code, "police"),
            $"{LabelWords.Bare(question)}: police officers and everyone else"
        );
    }

    /// <summary>"Across Five Rivers, 13 police officers and 159 others answered."</summary>
    private static Sentence? InWords(Scope scope, Tallied police, Tallied others, string? inArea)
    {
        if (TextWords.HowMany(police) is not { } one || TextWords.HowMany(others) is not { } other)
        {
            return null;
        }
        var place = inArea is null && scope.Rest is not null ? $"Across {scope.Audit.Region}, " : "";
        return $"{place}{Plural.Of(one.Figure.Count, "police officer", "police officers", one.Address)} and {Plural.Of(other.Figure.Count, "other person", "others", other.Address)} answered.";
    }

    private static IEnumerable<Sentence> Sentences(Scope scope, Tallied one, Tallied other, string? inArea, bool inTable)
    {
        var place = inArea is null && scope.Rest is not null ? $" across {scope.Audit.Region}" : "";
        if (one.Question.Text != other.Question.Text)
        {
            yield return Sentence.Words($"Police officers were asked in other words: “{one.Question.Text}”");
        }
        yield return PeopleWords.Finding(one, "police officers", "police officers", place);
        if (one.Question.GetType() != other.Question.GetType())
        {
            yield return Sentence.Words("The two questions cannot be set against each other.");
            yield break;
        }
        if (other.IsEmpty)
        {
            yield break;
        }
        yield return PeopleWords.Finding(other, "others", "everyone else", "");
        var comparisons = Comparisons.PoliceAndOthers(scope.Now.Tallies, one.Question.Code, inArea);
        var said = new SaidBefore(Headline.CommonBase(one), Headline.CommonBase(other));
        if (Versus.Of(scope, one, comparisons, "among police officers", "among everyone else", inTable, said) is { } verdict)
        {
            yield return verdict;
        }
    }
}
