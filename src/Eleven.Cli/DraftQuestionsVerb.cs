using System.CommandLine;
using System.Text;
using Eleven.Answers.Drafting;
using Eleven.Answers.Layouts;
using Eleven.Files;
using Eleven.Files.Yaml;
using Eleven.QuestionSets;

namespace Eleven.Cli;

/// <summary>eleven draft-questions: a question set out of an export that has none.</summary>
internal static class DraftQuestionsVerb
{
    public static Command New()
    {
        var export = new Argument<string>("export") { HelpName = "EXPORT", Description = "The survey's export: .xlsx or .csv." };
        var output = new Option<string?>("--out")
        {
            HelpName = "FILE",
            Description = "The file to write; its name is the set's id. Left out: the screen.",
        };
        var layout = new Option<string?>("--layout")
        {
            HelpName = "LAYOUT",
            Description = $"Where the layout is not recognised by itself: {LayoutNames.All}.",
        };
        var worksheet = ExportFile.Worksheet();
        var verb = new Verb("draft-questions", "Makes a question set out of a survey's export.")
        {
            More =
            [
                "The kinds of questions are guessed from the answers. Every guess is listed: read it through before you use it. docs/guide/any-survey.md leads on from here to a report.",
            ],
            Examples =
            [
                "eleven draft-questions \"Staff survey(1-212).xlsx\"",
                "eleven draft-questions export.csv --out my-audit/question-sets/staff.yaml",
            ],
        };
        verb.Add(export);
        verb.Add(output);
        verb.Add(layout);
        verb.Add(worksheet);
        verb.SetAction(given =>
            Edge.Run(() => Run(given.GetRequiredValue(export), given.GetValue(output), given.GetValue(layout), given.GetValue(worksheet)))
        );
        return verb;
    }

    private static int Run(string export, string? output, string? layout, string? worksheet)
    {
        if (output is not null && Misnamed(output) is { } misnamed)
        {
            Screen.Complain(misnamed);
            return ExitCode.Mistake;
        }
        if (File.Exists(output) && !output.StartsWith("/dev/", StringComparison.Ordinal))
        {
            Screen.Complain(
                $"{output}: there is a question set already, and people may have corrected it; name another file, or delete it first."
            );
            return ExitCode.Refused;
        }
        var drafted = DraftQuestions.Of(ExportFile.Open(export, worksheet), IdOf(output ?? export), layout);
        Screen.Complain(drafted.Problems);
        if (drafted.Set is not { } set)
        {
            return ExitCode.Refused;
        }
        foreach (var guess in drafted.Guesses)
        {
            Screen.Complain(GuessText.Of(guess));
        }
        var yaml = QuestionSetYaml.Write(set);
        if (QuestionSetYaml.Parse(set.Id + ".yaml", yaml) is { Ok: false } misread)
        {
            Screen.Complain(misread.Problems);
            return ExitCode.Refused;
        }
        if (output is null)
        {
            Screen.Print(yaml);
            return ExitCode.Done;
        }
        AtomicFile.Write(output, stream => stream.Write(Encoding.UTF8.GetBytes(yaml)));
        Screen.Say(output);
        return ExitCode.Done;
    }

    private static string IdOf(string file) => Slug.Of(Path.GetFileNameWithoutExtension(file)) is { Length: > 0 } id ? id : "survey";

    // A question set is found by its file's name.
    private static string? Misnamed(string output)
    {
        var right = IdOf(output) + ".yaml";
        return Path.GetFileName(output) == right
            ? null
            : $"{output}: a question set's file has the set's id for its name, in small letters, digits and hyphens, for example {right}.";
    }
}
