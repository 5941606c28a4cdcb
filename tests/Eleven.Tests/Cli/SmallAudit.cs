using System.Text;

namespace Eleven.Tests.Cli;

/// <summary>An audit of forty answers to four questions in a folder of its own, for tests to spoil.</summary>
internal sealed class SmallAudit : IDisposable
{
    public const string Yaml = """
        id: small
        title: Small audit
        period: 2024-25
        region: Five Rivers
        areas:
          - {id: northmarch, name: Northmarch}
          - {id: westmarch, name: Westmarch}
        sectors:
          - {id: police, name: Police, police: true}
          - {id: health, name: Health}
        question-sets: {staff: staff}
        sources:
          - {name: answers, file: exports/answers.csv, questions: staff}
        """;

    public const string Questions = """
        id: staff
        version: "1"
        title: Staff survey
        instrument: survey
        scales:
          ready:
            title: Readiness
            bands:
              - {id: red, label: Not ready, letter: R, colour: "#d4351c", positive: false}
              - {id: green, label: Ready, letter: G, colour: "#00703c", positive: true}
            grades:
              - {value: "0", label: Not ready, descriptor: Not yet, band: red}
              - {value: "1", label: Ready, descriptor: By now, band: green}
        sections:
          - code: A
            title: Questions
            questions:
              - {code: "1", kind: choose-one, text: Which area do you work in?, options: areas, classifies: area}
              - {code: "2", kind: yes-no, text: Do you know your lead?}
              - {code: "3", kind: rating, text: How ready are you?, scale: ready}
              - {code: "4", kind: long-text, text: What would help?}
        """;

    public SmallAudit()
    {
        Write("audit.yaml", Yaml);
        Write("question-sets/staff.yaml", Questions);
        Write("exports/answers.csv", Answers());
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("eleven audit ").FullName;

    public static string Answers(string more = "")
    {
        var csv = new StringBuilder("Which area do you work in?,Do you know your lead?,How ready are you?,What would help?\r\n");
        for (var n = 0; n < 40; n++)
        {
            csv.Append(n % 4 == 0 ? "Northmarch" : "Westmarch")
                .Append(n % 20 == 0 ? ",No" : ",Yes")
                .Append($",{n % 2},Words of number {n}\r\n");
        }
        return csv.Append(more).ToString();
    }

    public string At(string path) => Path.Combine(Folder, path);

    public void Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    public void Write(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllBytes(At(path), bytes);
    }

    public Ran Eleven(params string[] arguments) => Ran.In(Folder, arguments);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
