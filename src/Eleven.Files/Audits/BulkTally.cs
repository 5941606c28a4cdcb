using System.Collections.Immutable;
using Eleven.Answers;
using Eleven.Answers.Layouts;
using Eleven.Answers.Matching;
using Eleven.Files.Yaml;
using Eleven.QuestionSets;
using Eleven.Tallies;

namespace Eleven.Files.Audits;

/// <summary>
/// Tables of an audit without its answers: a survey that came as one file is counted as it passes by, however large. The tables are those that
/// <see cref="AuditReading"/> would make.
/// </summary>
/// <param name="Questions">In the order of the question set.</param>
/// <param name="Problems">What is not in the tables, for people to look at.</param>
public sealed record BulkTally(Audit Audit, ImmutableArray<Question> Questions, TallyBook Book, ImmutableArray<Problem> Problems)
{
    /// <summary>
    /// Null where the answers must be in memory: several files or forms, returns, themes, decisions that name files, or what is not there. Throws
    /// <see cref="FileRefused"/>.
    /// </summary>
    public static BulkTally? Of(AuditFolder folder, IEnumerable<Group> groups)
    {
        if (
            folder.Sources is not [var source]
            || folder.FilesOf(source) is not [var file]
            || !folder.Decisions.ThemeCodes.IsEmpty
            || !folder.Decisions.KeepColumns.IsEmpty
            || folder.Decisions.Duplicates.Any(d => d.File is not null || d.KeepFile is not null)
        )
        {
            return null;
        }
        var reading = new SourceReading(folder, _ => { });
        if (reading.MappingOf(source) is not { } mapping)
        {
            return null;
        }
        var request = reading.Request(source, mapping);
        if (request.Form.Instrument != Instrument.Survey)
        {
            return null;
        }
        if (source.Worksheet is { } worksheet && SheetFile.WrongWorksheet(file, worksheet) is not null)
        {
            return null;
        }
        var sheet = SheetFile.Open(file, source.Worksheet);
        var recognised = LayoutRecognition.Of(sheet, request.Layout);
        if (recognised.Layout is not { } layout)
        {
            throw new FileRefused(recognised.Refused!);
        }
        var map = ColumnMatcher.Match(layout, request.Form, request.Mapping, request.Decisions, sheet.File);
        if (map.AnswersNothing || MappedPlaces.Mistakes(request.Mapping, [layout], source.Name).Any())
        {
            return null;
        }
        if (StreamPlans.Of(map, request) is not { } plan)
        {
            return null;
        }
        var recodes = new StreamedRecodes(folder.Decisions.Recodes);
        var streamed = StreamingTally.Of(sheet, recodes.Watched(plan), groups);
        if (recodes.AnyMissing || streamed.HeadersAgain || streamed.LeftOut < plan.LeftOut.Count || !AnyAnswer(streamed.Book, request.Form))
        {
            return null;
        }
        ImmutableArray<Problem> problems = [.. sheet.Notes, .. map.Problems, .. BulkProblems.Of(streamed, sheet.File)];
        return new(folder.Audit, [.. request.Form.Questions], streamed.Book, problems);
    }

    // Where there is none, the file may have to be refused, which whoever reads it whole can tell.
    private static bool AnyAnswer(TallyBook book, QuestionSet form) =>
        form
            .Questions.Where(q => q.Classifies == Classifies.Nothing)
            .Any(q => book.Groups.Any(g => book.Find(q.Code, g) is { } tally && tally.Answered + tally.NotRelevant > 0));
}
