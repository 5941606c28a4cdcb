using System.Collections.Immutable;
using System.CommandLine;
using Eleven.Answers;
using Eleven.Answers.Drafting;

namespace Eleven.Cli;

/// <summary>eleven import: what became of every row and cell of the files, and nothing else.</summary>
internal static class ImportVerb
{
    public static Command New()
    {
        var what = new Argument<string>("what")
        {
            HelpName = "WHAT",
            Description = "An audit's folder, or one export. Left out: the folder you are in.",
            DefaultValueFactory = _ => ".",
        };
        var columns = new Option<bool>("--columns") { Description = "Also list every column and the question it was matched to." };
        var all = new Option<bool>("--all") { Description = "List every problem, also where many are of one sort." };
        var worksheet = ExportFile.Worksheet();
        var verb = new Verb("import", "Shows what became of every row and cell of the answers.")
        {
            More =
            [
                "Nothing is written. Of an export by itself it shows the layout and what each column looks like: a first look, before there is an audit.",
            ],
            Examples =
            [
                "eleven import examples/2024-25",
                "eleven import examples/2024-25 --columns",
                "eleven import \"Staff survey(1-212).xlsx\"",
            ],
        };
        verb.Add(what);
        verb.Add(columns);
        verb.Add(all);
        verb.Add(worksheet);
        verb.SetAction(given =>
            Edge.Run(() => Run(given.GetRequiredValue(what), given.GetValue(columns), given.GetValue(all), given.GetValue(worksheet)))
        );
        return verb;
    }

    private static int Run(string what, bool columns, bool all, string? worksheet) =>
        Path.GetExtension(what) is not (".yaml" or ".yml") && !Directory.Exists(what)
            ? Export(what, worksheet)
            : Audit(what, columns, all, worksheet);

    private static int Audit(string folder, bool columns, bool all, string? worksheet)
    {
        if (worksheet is not null)
        {
            Screen.Complain("--worksheet goes with one export; for an audit, write worksheet under the source in audit.yaml.");
            return ExitCode.Mistake;
        }
        if (AuditArgument.Look(folder, out var exit) is not { } audit)
        {
            return exit;
        }
        foreach (var line in audit.Answers.Reconciliations.SelectMany(r => Lines(r, columns, all)))
        {
            Screen.Say(line);
        }
        // What shows only when all files lie side by side: returns sent twice, theme codes that fit no answer.
        foreach (
            var line in ProblemLines.Of([.. audit.Problems.Except(audit.Answers.Reconciliations.SelectMany(r => r.Problems))], "", all)
        )
        {
            Screen.Say(line);
        }
        // Beside others it may be a form in other words, whose mapping file is not written yet.
        if (audit.Uncountable.Length == 0 || audit.Uncountable.Length < audit.Answers.Reconciliations.Length)
        {
            return exit;
        }
        Screen.Complain(audit.Uncountable);
        return ExitCode.Refused;
    }

    private static int Export(string file, string? worksheet)
    {
        var drafted = DraftQuestions.Of(ExportFile.Open(file, worksheet), "survey");
        Screen.Complain(drafted.Problems);
        if (drafted.Set is null)
        {
            return ExitCode.Refused;
        }
        Screen.Say($"{Path.GetFileName(file)} ({drafted.Layout})");
        Screen.Say($"  {drafted.Rows:N0} {(drafted.Rows == 1 ? "row" : "rows")}");
        foreach (var guess in drafted.Guesses)
        {
            Screen.Say($"  {GuessText.Of(guess)}");
        }
        Screen.Say("To count it, make a question set of it with eleven draft-questions; docs/guide/any-survey.md leads on from there.");
        return ExitCode.Done;
    }

    internal static IEnumerable<string> Lines(Reconciliation file, bool columns, bool all)
    {
        yield return $"{file.File} ({file.Layout})";
        if (file.FileHash is { } hash)
        {
            // Theme codes and quotes name a file by it.
            yield return $"  file {hash}";
        }
        yield return Sum("row", file.RowsIn, file.RowsStored, "kept", file.Rows);
        yield return Sum("cell", file.CellsIn, file.CellsStored, "became answers", file.Cells);
        yield return file.AddsUp ? "  Adds up: every row and every cell is accounted for." : "  DOES NOT ADD UP: please report this.";
        foreach (var column in columns ? file.Columns : [])
        {
            var question = column.Question is { } code ? $"question {code}" : "not used";
            yield return $"  column {ColumnLetter.Of(column.Column)} \"{GuessText.Short(column.Header)}\": {question}, {column.Why}{(column.Sure ? "" : " (unsure)")}";
        }
        foreach (var line in ProblemLines.Of(file.Problems, file.File, all))
        {
            yield return $"  {line}";
        }
        yield return "";
    }

    private static string Sum(string what, long all, long kept, string how, ImmutableArray<Explained> explained) =>
        $"  {all:N0} {what}{(all == 1 ? "" : "s")} = {kept:N0} {how}"
        + string.Concat(explained.Where(e => e.Count > 0).Select(e => $" + {e.Count:N0} {e.Why}"));
}
