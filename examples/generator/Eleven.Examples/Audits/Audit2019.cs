using System.Text;
using Eleven.Examples.Dealing;
using Eleven.Examples.Writing;

namespace Eleven.Examples.Audits;

/// <summary>2019-20: one return an organisation, collected by a survey tool in which several began more than once and many only looked.</summary>
internal static class Audit2019
{
    private const string Folder = "2019-20/";
    private const int FirstRow = 3;
    private const long Collector = 253_118_407;

    public static IEnumerable<MadeFile> Make(Ground ground)
    {
        var targets = new ReturnTargets(ground.TargetsFile);
        var export = new SelfAssessmentExport(ground.QuestionSet("self-assessment-2019-20"), targets, ground);
        var opened = Opened(targets, new Dice($"{ground.Audit}/order"));
        var names = ground.Items("organisations").Select(o => o.Text("name")!).ToList();
        var organisations = targets.All.Select((r, i) => (r.Id, Name: names[i])).ToDictionary(o => o.Id, o => o.Name);

        var rows = new List<string[]>();
        var dice = new Dice($"{ground.Audit}/times");
        var moment = new DateTime(2020, 1, 13, 9, 12, 40);
        foreach (var (one, whole) in opened)
        {
            IEnumerable<string> answers =
                one is null ? export.Nothing()
                : whole ? export.Row(one, organisations[one.Id])
                : export.Unfinished(one, organisations[one.Id]);
            var took = TimeSpan.FromSeconds(one is null ? 20 + dice.Below(200) : 900 + dice.Below(9000));
            rows.Add([
                .. SurveyMonkeyCsv.Respondent(11_284_500_000 + rows.Count * 7919L, Collector, moment, took, 1 + dice.Below(250), ""),
                .. answers,
            ]);
            moment = moment.AddMinutes(240 + dice.Below(480));
        }
        var file = new MadeFile(
            $"{Folder}exports/Section 11 self-assessment 2019-20.csv",
            SurveyMonkeyCsv.Write(export.Columns(), rows, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true))
        );
        yield return file;
        var rowOf = opened.Select((o, i) => (o, Row: i + FirstRow)).Where(o => o.o.Whole).ToDictionary(o => o.o.One!.Id, o => o.Row);
        foreach (var question in targets.CodedQuestions)
        {
            var codes = targets.All.Select(r => (file.Hash, rowOf[r.Id], (IReadOnlyList<string>)targets.Themes(question, r.Id)));
            yield return ThemeCodes.Of($"{Folder}themes/q{question}.csv", codes.OrderBy(c => c.Item2));
        }
        var template = new Template();
        template.Add("returns", file, FirstRow, rows.Select(r => string.Join('\n', r)));
        foreach (var again in opened.Select((o, i) => (o.One, Row: i + FirstRow)).Where(o => o.One is not null).GroupBy(o => o.One!.Id))
        {
            template.Say($"rows {again.Key}", $"rows: [{string.Join(", ", again.Select(a => a.Row))}], keep: {rowOf[again.Key]}");
        }
        yield return MadeFile.Text($"{Folder}audit.yaml", template.Fill(ground.Template));
    }

    /// <summary>Who opened the form, in order: a return and whether it was finished; nobody where nothing was written.</summary>
    private static List<(ReturnTarget? One, bool Whole)> Opened(ReturnTargets targets, Dice dice)
    {
        var counts = targets.File.Get("rows");
        var unfinished = counts
            .Find("earlier-unfinished-submissions")
            .Items()
            .SelectMany(u => Enumerable.Repeat(targets.All.Single(r => r.Id == u.Text("of")), u.Get("rows").Number()));
        List<(ReturnTarget?, bool)> all =
        [
            .. targets.All.Select(r => ((ReturnTarget?)r, true)),
            .. unfinished.Select(r => ((ReturnTarget?)r, false)),
            .. Enumerable.Repeat(((ReturnTarget?)null, false), counts.Get("left-empty").Number()),
        ];
        var order = dice.Shuffled(all);
        // Who began more than once finished last.
        foreach (var one in order.Where(o => o is { Item1: not null, Item2: false }).Select(o => o.Item1!).Distinct().ToList())
        {
            int[] places = [.. Enumerable.Range(0, order.Count).Where(i => order[i].Item1 == one)];
            foreach (var place in places)
            {
                order[place] = (one, place == places[^1]);
            }
        }
        return order;
    }
}
