using System.CommandLine;
using System.CommandLine.Help;

// A RootCommand would call itself after its assembly; people type `eleven`.
var eleven = new Command("eleven", "Turns the answers of a Section 11 audit into its report.");
eleven.Options.Add(new HelpOption());
eleven.Options.Add(new VersionOption());

return eleven.Parse(args.Length == 0 ? ["--help"] : args).Invoke();
