using System.CommandLine;
using Eleven.Cli;

// A RootCommand would call itself after its assembly; people type `eleven`.
var eleven = new Command("eleven", "Turns the answers of a Section 11 audit into its report.")
{
    CheckVerb.New(),
    ImportVerb.New(),
    TallyVerb.New(),
    ReportVerb.New(),
    WhyVerb.New(),
    DraftQuestionsVerb.New(),
    ReturnWorkbookVerb.New(),
    DemoVerb.New(),
    BackupVerb.New(),
    RestoreVerb.New(),
    VerifyRecordVerb.New(),
    BeginAgainVerb.New(),
};
eleven.Options.Add(HelpText.Option());
eleven.Options.Add(new VersionOption { Description = "Show the version." });
foreach (var verb in eleven.Subcommands)
{
    verb.Options.Add(HelpText.Option());
}

// File names that begin with @ are files, not lists of arguments.
var parsed = eleven.Parse(args.Length == 0 ? ["--help"] : args, new ParserConfiguration { ResponseFileTokenReplacer = null });
var mistakes = parsed.Action is HelpText.ShowHelp ? [] : Mistyped.Sentences(parsed).ToArray();
if (parsed.Errors.Count + mistakes.Length == 0)
{
    return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
foreach (var sentence in mistakes.DefaultIfEmpty("Say what to do."))
{
    Screen.Complain(sentence);
}
Screen.Complain(
    parsed.CommandResult.Command is Verb asked ? $"eleven {asked.Name} --help tells what it takes." : "eleven --help lists the verbs."
);
return ExitCode.Mistake;
