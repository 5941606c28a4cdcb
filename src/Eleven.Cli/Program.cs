using System.CommandLine;
using System.CommandLine.Help;
using Eleven.Cli;

// A RootCommand would call itself after its assembly; people type `eleven`.
var eleven = new Command(
    "eleven",
    """
    Turns the answers of a Section 11 audit into its report.

    Exit codes: 0 done; 1 a file was refused and nothing written; 2 a mistake in audit.yaml, a question set, the prose or the command.
    """
);
eleven.Options.Add(new HelpOption());
eleven.Options.Add(new VersionOption());
eleven.Add(CheckVerb.New());
eleven.Add(ImportVerb.New());
eleven.Add(TallyVerb.New());
eleven.Add(ReportVerb.New());
eleven.Add(WhyVerb.New());
eleven.Add(DraftQuestionsVerb.New());
eleven.Add(DemoVerb.New());

var parsed = eleven.Parse(args.Length == 0 ? ["--help"] : args);
if (parsed.Errors.Count == 0)
{
    return parsed.Invoke();
}
foreach (var error in parsed.Errors)
{
    Screen.Complain(error.Message);
}
Screen.Complain("eleven --help lists the verbs, eleven VERB --help what each takes.");
return ExitCode.Mistake;
