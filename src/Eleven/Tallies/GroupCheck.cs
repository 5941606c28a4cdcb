using Eleven.QuestionSets;

namespace Eleven.Tallies;

/// <summary>Whether a group exists in an audit and was counted; if not, why in one plain sentence.</summary>
internal static class GroupCheck
{
    public static string? WhyNot(Group group, AuditTallies tallies)
    {
        var why = WhyNoArea(group, tallies.Audit) ?? WhyNoSector(group, tallies.Audit) ?? WhyNoClassifier(group, tallies);
        return why ?? (tallies.Book.Groups.Contains(group) ? null : $"The group {group} was not counted.");
    }

    private static string? WhyNoArea(Group group, Audit audit)
    {
        if (group.Area is not { } area || audit.Areas.Any(a => a.Id == area))
        {
            return null;
        }
        return area == AddressGrammar.ReportsArea
            ? "@area and @rest mean the area of the report, and this report has none: name the area."
            : $"There is no area '{area}': {Nearest.Hint(area, [.. audit.Areas.Select(a => a.Id)])}";
    }

    private static string? WhyNoSector(Group group, Audit audit) =>
        group.Sector is not { } sector || audit.Sectors.Any(s => s.Id == sector)
            ? null
            : $"There is no sector '{sector}': {Nearest.Hint(sector, [.. audit.Sectors.Select(s => s.Id)])}";

    private static string? WhyNoClassifier(Group group, AuditTallies tallies)
    {
        if (group.Classifier is not var (code, option))
        {
            return null;
        }
        var questions = tallies.Questions.ToArray();
        if (questions.FirstOrDefault(q => q.Code == code) is not { } question)
        {
            return $"There is no question '{code}': {Nearest.Hint(code, [.. questions.Select(q => q.Code)])}";
        }
        return question.Options.Any(o => o.Id == option)
            ? null
            : $"Question {code} has no option '{option}': {Nearest.Hint(option, [.. question.Options.Select(o => o.Id)])}";
    }
}
