using System.CommandLine;
using Eleven.Answers.Drafting;
using Eleven.Files;
using Eleven.Files.Yaml;
using Eleven.QuestionSets;

namespace Eleven.Cli;

/// <summary>eleven draft-questions: a question set out of an export that has none.</summary>
internal static class DraftQuestionsVerb
{
    public static Command New()
    {
        var export = new Argument<string>("export") { Description = "The survey's export: .xlsx or .csv." };
        var output = new Option<string?>("--out") { Description = "File to write to, its name is the set's id. Left out: the screen." };
        var layout = new Option<string?>("--layout") { Description = "The layout, where it is not recognised by itself." };
        var verb = new Command(
            "draft-questions",
            """
            Makes a question set out of a survey's export, the kinds of questions guessed from the answers. Read it through before you use it: every guess is listed.

            Examples:
              eleven draft-questions "Staff survey(1-212).xlsx"
              eleven draft-questions export.csv --out my-audit/question-sets/staff-survey.yaml
            """
        )
        {
            export,
            output,
            layout,
        };
        verb.SetAction(given => Edge.Run(() => Run(given.GetRequiredValue(export), given.GetValue(output), given.GetValue(layout))));
        return verb;
    }

    private static int Run(string export, string? output, string? layout)
    {
        var id = Slug.Of(Path.GetFileNameWithoutExtension(output ?? export));
        var drafted = DraftQuestions.Of(SheetFile.Open(export), id, layout);
        Screen.Complain(drafted.Problems);
        if (drafted.Set is not { } set)
        {
            return ExitCode.Refused;
        }
        foreach (var guess in drafted.Guesses)
        {
            var which = guess.Question is { } code ? $"question {code}, " : "";
            Screen.Complain($"columns {guess.Columns} \"{guess.Header}\": {which}{guess.Why}");
        }
        var yaml = QuestionSetYaml.Write(set);
        if (output is null)
        {
            Screen.Say(yaml);
            return ExitCode.Done;
        }
        AtomicFile.Write(output, stream => stream.Write(System.Text.Encoding.UTF8.GetBytes(yaml)));
        Screen.Say(output);
        return ExitCode.Done;
    }
}
