using System.CommandLine;
using Eleven.Files.Returns;
using Eleven.Files.Yaml;
using Eleven.QuestionSets;

namespace Eleven.Cli;

/// <summary>eleven return-workbook: the blank Excel workbook in which an organisation fills in its self-assessment.</summary>
internal static class ReturnWorkbookVerb
{
    public static Command New()
    {
        var audit = AuditArgument.New();
        var output = new Option<string>("--out")
        {
            HelpName = "FILE",
            Description = "The workbook to write. Left out: return.xlsx in the folder you are in.",
            DefaultValueFactory = _ => "return.xlsx",
        };
        var verb = new Verb("return-workbook", "Writes the blank Excel workbook for an organisation's return.")
        {
            More =
            [
                "One workbook a return: send it out, put those that come back into a folder, and name the folder as a source in audit.yaml. docs/guide/return-workbook.md tells more.",
            ],
            Examples = ["eleven return-workbook examples/2023-24 --out \"Section 11 return.xlsx\""],
        };
        verb.Add(audit);
        verb.Add(output);
        verb.SetAction(given => Edge.Run(() => Run(given.GetRequiredValue(audit), given.GetRequiredValue(output))));
        return verb;
    }

    private static int Run(string given, string output)
    {
        var read = AuditYaml.Read(AuditArgument.Folder(given));
        if (!read.Ok)
        {
            Screen.Complain(read.Problems);
            return ExitCode.Mistake;
        }
        var folder = read.Value;
        if (folder.QuestionSets.FirstOrDefault(s => s.Set.Instrument == Instrument.SelfAssessment) is not { } named)
        {
            Screen.Complain(
                "audit.yaml: this audit has no self-assessment, so there is no return to fill in. Name one under question-sets."
            );
            return ExitCode.Mistake;
        }
        ReturnWorkbook.Write(named.Set, folder.Audit, output);
        Screen.Say(output);
        return ExitCode.Done;
    }
}
