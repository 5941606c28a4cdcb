using System.Collections.Immutable;
using System.CommandLine;
using Eleven.Answers;
using Eleven.Files.Yaml;
using Eleven.QuestionSets;

namespace Eleven.Cli;

/// <summary>eleven check: every mistake of an audit's folder or of a question set, each with its line and column.</summary>
internal static class CheckVerb
{
    public static Command New()
    {
        var what = new Argument<string>("what")
        {
            Description = "An audit's folder or a question set (.yaml). Left out: the folder you are in.",
            DefaultValueFactory = _ => ".",
        };
        var verb = new Command(
            "check",
            """
            Checks an audit (audit.yaml, its question sets and its prose) or one question set, and lists every mistake with its line and column.

            Examples:
              eleven check examples/2024-25
              eleven check question-sets/self-assessment-2023-24.yaml
            """
        )
        {
            what,
        };
        verb.SetAction(given => Edge.Run(() => Run(given.GetRequiredValue(what))));
        return verb;
    }

    private static int Run(string what) =>
        Directory.Exists(what) || Path.GetFileName(what) == AuditYaml.FileName ? Audit(what) : QuestionSet(what);

    private static int QuestionSet(string file)
    {
        var read = QuestionSetYaml.Read(file);
        if (!read.Ok)
        {
            return Mistakes(read.Problems);
        }
        var set = read.Value;
        Screen.Say(
            $"{Path.GetFileName(file)} is in order: {Count(set.Questions.Count(), "question")} in {Count(set.Sections.Length, "section")}."
        );
        return ExitCode.Done;
    }

    private static int Audit(string given)
    {
        var read = AuditYaml.Read(AuditArgument.Folder(given));
        if (!read.Ok)
        {
            return Mistakes(read.Problems);
        }
        var folder = read.Value;
        Screen.Say(
            $"audit.yaml is in order: {Count(folder.Audit.Areas.Length, "area")}, {Count(folder.QuestionSets.Length, "question set")}, {Count(folder.Sources.Length, "source")}."
        );
        return ExitCode.Done;
    }

    private static int Mistakes(ImmutableArray<Problem> problems)
    {
        Screen.Complain(problems);
        return ExitCode.Mistake;
    }

    private static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
