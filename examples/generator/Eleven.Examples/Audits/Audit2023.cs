using System.IO.Compression;
using Eleven.Answers.Returns;
using Eleven.Examples.Dealing;
using Eleven.Files.Returns;
using Eleven.QuestionSets;
using ZipFile = Eleven.Examples.Writing.ZipFile;

namespace Eleven.Examples.Audits;

/// <summary>2023-24: one workbook a return.</summary>
internal static class Audit2023
{
    private const string Folder = "2023-24/";

    public static IEnumerable<MadeFile> Make(Ground ground)
    {
        var targets = new ReturnTargets(ground.TargetsFile);
        var organisations = ground.Items("organisations").Select(o => (Id: o.Text("id")!, Name: o.Text("name")!)).ToList();
        var form = Form(ground);
        var answers = new WrittenAnswers(form.Set, targets, ground);
        var template = new Template();
        var hashes = new Dictionary<string, string>();
        foreach (var (one, i) in targets.All.Select((r, i) => (r, i)))
        {
            var fields = answers.Of(one, organisations[i].Name);
            var file = new MadeFile($"{Folder}returns/{organisations[i].Id}.xlsx", Workbook(form, fields));
            hashes[one.Id] = file.Hash;
            template.Add(one.Id, file, 1, [string.Join('\n', fields.Values)]);
            yield return file;
        }
        foreach (var question in targets.CodedQuestions)
        {
            var codes = targets.All.Select(r => (hashes[r.Id], 1, (IReadOnlyList<string>)targets.Themes(question, r.Id)));
            yield return ThemeCodes.Of($"{Folder}themes/{question}.csv", codes);
        }
        yield return MadeFile.Text($"{Folder}audit.yaml", template.Fill(ground.Template));
    }

    // Packed again by our own hand, so that its bytes are the same on every machine.
    private static byte[] Workbook(ReturnForm form, Dictionary<string, string> fields)
    {
        using var filled = new MemoryStream();
        ReturnWorkbook.Fill(form.Set, form.Audit, fields, filled);
        using var zip = new ZipArchive(new MemoryStream(filled.ToArray()));
        return ZipFile.Of(zip.Entries.Select(e => (e.FullName, Content(e))).ToList());
    }

    private static byte[] Content(ZipArchiveEntry entry)
    {
        using var packed = entry.Open();
        using var content = new MemoryStream();
        packed.CopyTo(content);
        return content.ToArray();
    }

    private static ReturnForm Form(Ground ground)
    {
        var audit = ground.AuditAsAsked();
        return new(ground.QuestionSet("self-assessment-2023-24").FilledFrom(audit), audit);
    }
}
