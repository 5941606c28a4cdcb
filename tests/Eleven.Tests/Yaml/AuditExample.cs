using Eleven.Files.Yaml;
using Eleven.Tests.Reports;

namespace Eleven.Tests.Yaml;

/// <summary>A small audit of a survey and returns, with every key of audit.yaml.</summary>
internal static class AuditExample
{
    public const string Text = """
        id: five-rivers-2024-25
        title: Section 11 audit 2024-25
        period: 2024-25
        region: Five Rivers
        data-date: 2024-08-30
        areas:
          - {id: northmarch, name: Northmarch, partnership: Northmarch Safeguarding Children Partnership, colour: "#1d4f73", contact: safeguarding@northmarch.example, logo: pictures/logo.png, spellings: [North March], names: {Neglect Toolkit: Graded Care Profile}, front-door: "01632 960102"}
          - {id: westmarch, name: Westmarch}
        sectors:
          - {id: police, name: Police, police: true}
          - {id: health, name: Health, spellings: [NHS]}
        organisations:
          - {id: northmarch-police, name: Northmarch Police, sector: police, areas: all, national: true}
          - {id: westmarch-trust, name: Westmarch Trust, sector: health, areas: [westmarch], former-names: [Old Trust], was: [old-trust]}
        expected: all
        question-sets: {practitioners: practitioner-survey-2024-25, returns: self-assessment-2023-24}
        sources:
          - {name: general, file: exports/general.xlsx, questions: practitioners, layout: auto, worksheet: Answers, mapping: exports/general.map.yaml}
          - {name: police, file: exports/police.xlsx, questions: practitioners, variant: police}
          - {name: returns, file: "returns/*.xlsx", questions: returns, layout: return-workbook}
        counting: {decimals-in-tables: 2, where-aspects-differ: higher}
        thresholds: {minimum-base: 12, small-count: 5, heat-map: public}
        keep-columns: [Team code]
        recodes:
          - {question: "13", from: Every six weeks, to: other, reason: Said in the margin}
        duplicates:
          - {source: general, file: general.xlsx, rows: [14, 31], keep: 31, reason: Sent twice}
          - {source: returns, files: [trust.xlsx, trust-2.xlsx], keep: trust-2.xlsx, reason: Corrected}
        themes:
          - question: "8"
            base: asked
            codebook:
              - {id: hard-to-find, label: Hard to find, positive: false, colour: "#d4351c"}
              - {id: no-time, label: No time}
            codes:
              - {file: 0123456789abcdef, row: 12, themes: [hard-to-find, no-time]}
        compared-with:
          - {name: "2023-24", folder: ../2023-24, reports: ../2023-24}
        quotes:
          - {question: "9", file: 0123456789abcdef, row: 12, text: It helped., who: "Practitioner, health", released-by: Quality assurance subgroup, released-on: 2025-02-01, kind: good-practice, area: westmarch}
        you-said:
          - {organisation: westmarch-trust, area: westmarch, said: More training., we-will: Offer it.}
        received-in-own-format:
          - {organisation: northmarch-police, counted: not-comparable, note: A letter}
        reports: [region, westmarch, briefing, "organisation:westmarch-trust"]
        prose: words.md
        """;

    /// <summary>A folder with the files that the text names, made anew; the caller's to delete.</summary>
    public static string MakeFolder()
    {
        var root = Directory.CreateTempSubdirectory("eleven-audit-").FullName;
        var folder = Directory.CreateDirectory(Path.Combine(root, "2024-25")).FullName;
        Directory.CreateDirectory(Path.Combine(root, "2023-24"));
        File.WriteAllText(Path.Combine(root, "2023-24", "audit.yaml"), Text);
        File.WriteAllText(Path.Combine(folder, "words.md"), "## introduction\n");
        WriteQuestions(Path.Combine(root, "2023-24"));
        WriteQuestions(folder);
        Directory.CreateDirectory(Path.Combine(folder, "pictures"));
        File.WriteAllBytes(Path.Combine(folder, "pictures", "logo.png"), SomeLogo.Bytes);
        foreach (var file in new[] { "b.xlsx", "a.xlsx", "~$a.xlsx", "notes.txt" })
        {
            Directory.CreateDirectory(Path.Combine(folder, "returns"));
            File.WriteAllText(Path.Combine(folder, "returns", file), "");
        }
        return folder;
    }

    // The ready-made survey, with a term that areas have names for.
    private static void WriteQuestions(string folder)
    {
        const string survey = "practitioner-survey-2024-25.yaml";
        var text = File.ReadAllText(ProjectFolder.Path("question-sets", survey));
        Directory.CreateDirectory(Path.Combine(folder, "question-sets"));
        File.WriteAllText(
            Path.Combine(folder, "question-sets", survey),
            text.Replace("Do you use the Neglect Toolkit as", "Do you use the {{Neglect Toolkit}} as")
        );
    }

    public static Loaded<AuditFolder> Parse(string folder, string text) =>
        AuditYaml.Parse(folder, text, ProjectFolder.Path("question-sets"));
}
