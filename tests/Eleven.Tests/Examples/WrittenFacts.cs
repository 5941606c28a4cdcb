using Eleven.Files.Audits;

namespace Eleven.Tests.Examples;

/// <summary>Facts that people's own words show: dates, recommendations, lessons, the parts of an audit.</summary>
internal static class WrittenFacts
{
    public static string? Find(Fact fact, ReadAudit audit)
    {
        var written = new WrittenParts(fact.Audit);
        var introduction = written.Text("introduction", fact.Group);
        return fact.Name switch
        {
            ["circulated"] or ["report-date"] or ["when"] => fact.If(
                written.Text("introduction").Contains(fact.Value, StringComparison.Ordinal) || AnyArea(written, audit, fact)
            ),
            ["recommendations"] => $"{written.Recommendations(fact.Group).Count}",
            ["recommendations", "places"] => fact.If(
                written.Has("recommendations") && written.Recommendations(fact.Group).TrueForAll(r => r.Question != "recommendations")
            ),
            ["recommendations", "who"] => fact.If(
                written
                    .Recommendations(fact.Group)
                    .TrueForAll(r =>
                        r.Line.Contains("| who:", StringComparison.Ordinal) && r.Line.Contains("| by:", StringComparison.Ordinal)
                    )
            ),
            [var code, "recommendations"] => Fact.List(written.NumbersAt(code, fact.Group)),
            ["lessons", var number] => fact.IfSaid(Lesson(written, number)),
            ["conclusion", ..] => fact.IfSaid(written.Text("conclusion", fact.Group)),
            ["areas"] => Fact.List(audit.Answers.Audit.Areas.Select(a => a.Name)),
            ["extra-returns"] => $"{ExampleAudits.Of("2023-24").Folder.ReceivedInOwnFormat.Length}",
            ["who"] or ["beside"] or ["interval"] => fact.IfSaid(introduction),
            ["police", "form"] => fact.IfSaid(introduction),
            ["anonymous"] => fact.If(
                audit.Answers.Reconciliations.All(r =>
                    r.Columns.Where(c => c.Header is "Email" or "Name" or "Start time").All(c => c.Question is null)
                )
            ),
            ["free-text"] => fact.If(
                audit.Folder.Decisions.Codebooks.All(b => audit.Folder.Quotes.Any(q => q.Question == b.Question) || b.Question == "8")
            ),
            ["appendix"] => fact.IfSaid(introduction),
            ["parts", _] or ["challenge-day", _] or ["briefing", _] => fact.IfSaid(written.All),
            ["topics"] => $"{audit.Tallies.Sets[0].Topics.Length}",
            ["topics", "parts"] => fact.IfSaid(introduction, 1),
            ["topics", var number] => fact.IfSaid(
                audit.Tallies.Sets[0].Topics[int.Parse(number, System.Globalization.CultureInfo.InvariantCulture) - 1].Title
                    + " "
                    + Asked(audit, number)
            ),
            _ => null,
        };
    }

    private static bool AnyArea(WrittenParts written, ReadAudit audit, Fact fact) =>
        audit.Answers.Audit.Areas.Any(a =>
            (fact.Group is null || fact.Group == a.Id) && written.Text("introduction", a.Id).Contains(fact.Value, StringComparison.Ordinal)
        );

    private static string Lesson(WrittenParts written, string number)
    {
        string[] lessons = [.. written.Text("conclusion").Split('\n').Where(l => l.StartsWith("- ", StringComparison.Ordinal))];
        return lessons[int.Parse(number, System.Globalization.CultureInfo.InvariantCulture) - 1];
    }

    // What the questions on a topic say, of agencies and of staff.
    private static string Asked(ReadAudit audit, string number)
    {
        var topic = audit.Tallies.Sets[0].Topics[int.Parse(number, System.Globalization.CultureInfo.InvariantCulture) - 1].Id;
        return string.Join(' ', audit.Tallies.Questions.Where(q => q.Topics.Contains(topic)).Select(q => $"{q.Label} {q.Text}"));
    }
}
