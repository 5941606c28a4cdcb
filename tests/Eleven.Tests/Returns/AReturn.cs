using Eleven.Answers;
using Eleven.Answers.Importing;
using Eleven.Files.Returns;
using Eleven.Files.Yaml;
using Eleven.QuestionSets;

namespace Eleven.Tests.Returns;

/// <summary>Return workbooks of the shipped self-assessments, in the fictional region.</summary>
internal static class AReturn
{
    public static readonly Audit Audit = new()
    {
        Id = "five-rivers-2023-24",
        Title = "Section 11 audit 2023-24",
        Period = "2023-24",
        Region = "Five Rivers",
        Areas = [new("calderport", "Calderport"), new("northmarch", "Northmarch"), new("westmarch", "Westmarch")],
        Sectors = [new("health", "Health"), new("police", "Police & crime") { Police = true }],
        Organisations =
        [
            new("northmarch-hospital", "Northmarch Hospital", "health", ["northmarch"]),
            new("river-police", "River Police, \"the force\"", "police", ["all"]) { FormerNames = ["Old River Police"] },
        ],
    };

    public static readonly QuestionSet Of2023 = Shipped("self-assessment-2023-24");
    public static readonly QuestionSet Of2019 = Shipped("self-assessment-2019-20");

    public static string Save(string folder, QuestionSet set, Dictionary<string, string> fields, string name = "hospital.xlsx")
    {
        var path = Path.Combine(folder, name);
        ReturnWorkbook.Fill(set, Audit, fields, path);
        return path;
    }

    public static ImportRequest Request(QuestionSet set) =>
        new()
        {
            Source = "returns",
            Form = set.FilledFrom(Audit),
            Audit = Audit,
        };

    private static QuestionSet Shipped(string id) =>
        QuestionSetYaml.Read(ProjectFolder.Path("question-sets", $"{id}.yaml")).Value ?? throw new InvalidOperationException(id);
}
