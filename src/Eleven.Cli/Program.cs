using System.CommandLine;

var eleven = new RootCommand("Eleven turns the answers of a Section 11 audit into its report.");

return eleven.Parse(args).Invoke();
