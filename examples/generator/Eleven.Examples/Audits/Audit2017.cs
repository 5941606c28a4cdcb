using System.Text;
using Eleven.Examples.Dealing;
using Eleven.Examples.Wording;
using Eleven.Examples.Writing;

namespace Eleven.Examples.Audits;

/// <summary>2017: an anonymous staff survey with expanded columns in the encoding of an old Windows, and a table of what agencies said.</summary>
internal static class Audit2017
{
    private const string Folder = "2017/";

    public static IEnumerable<MadeFile> Make(Ground ground)
    {
        var target = new SurveyTarget(ground.TargetsFile);
        var people = new SurveyDealer(target, ground.Audit).Answer();
        foreach (var person in people)
        {
            person.Chosen["1"] = [person.Cell];
        }
        Belonging.DealSectors(target, people, ground.Audit);
        Voices.Speak(target, people, ground.WordsFile, ground.Audit, teamQuestion: null);

        var set = ground.QuestionSet("staff-survey-2017");
        var export = new ExpandedExport(set, new ExportedAnswers(ground), ground);
        var dice = new Dice($"{ground.Audit}/order");
        var rows = new List<IEnumerable<string>>();
        var moment = new DateTime(2017, 9, 4, 4, 47, 21);
        foreach (var person in dice.Shuffled(people))
        {
            var took = TimeSpan.FromSeconds(180 + dice.Below(700));
            var metadata = SurveyMonkeyCsv.Respondent(
                6_340_100_000 + rows.Count * 3571L,
                164_022_913,
                moment,
                took,
                1 + dice.Below(250),
                person.Cell
            );
            rows.Add([.. metadata, .. export.Row(person)]);
            moment = moment.AddSeconds(dice.Below(5000));
        }
        var windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        yield return new($"{Folder}exports/Staff survey 2017.csv", SurveyMonkeyCsv.Write(export.Columns(), rows, windows));
        foreach (var file in AgencyReturns.Make(ground, YamlFile.Load(ground.TargetsFile).Get("self-assessment"), Folder))
        {
            yield return file;
        }
        yield return MadeFile.Text($"{Folder}audit.yaml", new Template().Fill(ground.Template));
    }
}
