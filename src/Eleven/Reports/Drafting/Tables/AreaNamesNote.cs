using Eleven.QuestionSets;
using Eleven.Reports.Drafting.Wording;

namespace Eleven.Reports.Drafting.Tables;

/// <summary>
/// Beneath a table of the region, what areas call its options by names of their own: their respondents read those, and the table has the general ones. An area's own report has its
/// names in the table itself.
/// </summary>
internal static class AreaNamesNote
{
    /// <summary>"In Northmarch “Threshold document” is called “Levels of need”." Empty where there is nothing to say.</summary>
    public static string Of(Scope scope, Question question)
    {
        var areas = scope.Area is null ? scope.Audit.Areas : [];
        return string.Join(' ', areas.Select(a => Of(a, question)).Where(s => s.Length > 0));
    }

    private static string Of(Area area, Question question)
    {
        Sentence[] names =
        [
            .. question
                .Options.Where(o => o.LabelIn(area.Id) != o.Label)
                .Select(o => Sentence.Words($"{OptionList.Quoted(o.Label)} is called {OptionList.Quoted(o.LabelIn(area.Id))}")),
        ];
        return names.Length == 0 ? "" : $"In {area.Name} {Sentence.List(names).Text}.";
    }
}
