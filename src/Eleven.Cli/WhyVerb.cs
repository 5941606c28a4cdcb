using System.Collections.Immutable;
using System.CommandLine;
using Eleven.Files.Audits;
using Eleven.Findings;
using Eleven.Reports.Drafting;
using Eleven.Tallies;

namespace Eleven.Cli;

/// <summary>eleven why: base, rules and rows behind one figure.</summary>
internal static class WhyVerb
{
    public static Command New()
    {
        var figure = new Argument<string>("figure")
        {
            HelpName = "FIGURE",
            Description = "The figure's address, for example 4.yes@westmarch. docs/figures.md tells how figures are named.",
        };
        var audit = AuditArgument.New();
        var all = new Option<bool>("--all") { Description = "List every row, not the first twenty of each kind." };
        var verb = new Verb("why", "Says why a figure is what it is.")
        {
            More =
            [
                "It shows the figure's base, the rules that were applied, and the rows of the files behind it: the answers themselves, so for the team only.",
            ],
            Examples =
            [
                "eleven why 4.yes@westmarch examples/2024-25",
                "eleven why 4.yes@westmarch examples/2024-25 --all",
                "eleven why responses@northmarch+police examples/2024-25",
            ],
        };
        verb.Add(figure);
        verb.Add(audit);
        verb.Add(all);
        verb.SetAction(given =>
            Edge.Run(() => Run(given.GetRequiredValue(figure), given.GetRequiredValue(audit), given.GetValue(all) ? int.MaxValue : 20))
        );
        return verb;
    }

    private static int Run(string figure, string folder, int most)
    {
        if (!FigureAddress.TryParse(figure, out var address, out var mistake))
        {
            Screen.Complain(
                Directory.Exists(figure)
                    ? $"{figure}: this is a folder; name the figure before it, for example: eleven why 4.yes {figure}"
                    : $"{figure}: {mistake}"
            );
            return ExitCode.Mistake;
        }
        if (AuditArgument.Read(folder, out var exit, address.Group) is not { } audit)
        {
            return exit;
        }
        if (AuditOf(address, audit) is not { } one)
        {
            Screen.Complain($"There is no audit '{address.Audit}' here: {Known(audit)}");
            return ExitCode.Mistake;
        }
        var here = address with { Audit = null };
        if (!Why.TryExplain(here, one.Answers, one.Tallies, one.Definition.Decisions, out var why, out var absence))
        {
            Screen.Complain(absence.What);
            return ExitCode.Mistake;
        }
        foreach (var line in WhyText.Lines(why, Value(here, one), one.Definition.Audit.Counting.DecimalsInTables, most))
        {
            Screen.Say(line);
        }
        return ExitCode.Done;
    }

    private static FigureValue? Value(FigureAddress address, CountedAudit audit) =>
        new Lookup(audit.Tallies, ImmutableDictionary<string, AuditTallies>.Empty).TryFind(address, out var value, out _) ? value : null;

    private static CountedAudit? AuditOf(FigureAddress address, ReadAudit audit) =>
        address.Audit is null || address.Audit == audit.Folder.Audit.Period || address.Audit == audit.Folder.Audit.Id
            ? audit
            : audit.Earlier.GetValueOrDefault(address.Audit);

    private static string Known(ReadAudit audit) =>
        audit.Earlier.IsEmpty ? "audit.yaml compares this audit with none." : $"there is {string.Join(", ", audit.Earlier.Keys)}.";
}
