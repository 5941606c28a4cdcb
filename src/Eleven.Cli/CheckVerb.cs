using System.Collections.Immutable;
using System.CommandLine;
using Eleven.Answers;
using Eleven.Files.Audits;
using Eleven.Files.Yaml;
using Eleven.QuestionSets;
using Eleven.Reports;
using Eleven.Reports.Prose;

namespace Eleven.Cli;

/// <summary>eleven check: every mistake of an audit's folder or of a question set, each with its line and column.</summary>
internal static class CheckVerb
{
    public static Command New()
    {
        var what = new Argument<string>("what")
        {
            HelpName = "WHAT",
            Description = "An audit's folder or a question set (.yaml). Left out: the folder you are in.",
            DefaultValueFactory = _ => ".",
        };
        var verb = new Verb("check", "Lists every mistake in an audit or a question set.")
        {
            More =
            [
                "Of an audit it reads audit.yaml, the question sets, the mapping files, the answers and the prose, as report does, and writes nothing. Every mistake is told with its line and column.",
            ],
            Examples = ["eleven check examples/2024-25", "eleven check question-sets/practitioner-survey-2024-25.yaml"],
        };
        verb.Add(what);
        verb.SetAction(given => Edge.Run(() => Run(given.GetRequiredValue(what))));
        return verb;
    }

    private static int Run(string what) =>
        Directory.Exists(what) || Path.GetFileName(what) == AuditYaml.FileName ? Audit(what) : QuestionSet(what);

    private static int QuestionSet(string file)
    {
        var (read, notes) = QuestionSetYaml.ReadWithNotes(file);
        if (!read.Ok)
        {
            return Mistakes(read.Problems);
        }
        var set = read.Value;
        Screen.Say(
            $"{Path.GetFileName(file)} is in order: {Count(set.Questions.Count(), "question")} in {Count(set.Sections.Length, "section")}."
        );
        Screen.Complain(notes);
        return ExitCode.Done;
    }

    // What report would read and draft for the public, without writing it.
    private static int Audit(string given)
    {
        if (AuditArgument.Read(given, out var exit) is not { } audit)
        {
            return exit;
        }
        var mistakes = ReportPack.Check(audit, Audience.Public);
        if (!mistakes.IsEmpty)
        {
            return Mistakes(mistakes);
        }
        var folder = audit.Folder;
        Screen.Say(
            $"{AuditYaml.FileName} is in order: {Count(folder.Audit.Areas.Length, "area")}, {Count(folder.QuestionSets.Length, "question set")}, {Count(folder.Sources.Length, "source")}{(folder.Prose is { } prose ? $", and {prose.File}" : "")}."
        );
        Screen.Complain(folder.Notes);
        if (folder.Prose is { } written)
        {
            Screen.Complain(UnplacedFigures.Of(written.File, written.Text, folder.Audit, folder.Reports));
        }
        Screen.Decisions(audit, given);
        return ExitCode.Done;
    }

    private static int Mistakes(ImmutableArray<Problem> problems)
    {
        Screen.Complain(problems);
        return ExitCode.Mistake;
    }

    private static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
