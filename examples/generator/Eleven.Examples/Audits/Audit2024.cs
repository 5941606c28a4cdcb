using Eleven.Examples.Dealing;
using Eleven.Examples.Wording;
using Eleven.Examples.Writing;
using Eleven.QuestionSets;

namespace Eleven.Examples.Audits;

/// <summary>2024-25: a survey of practitioners in two forms, downloaded from Microsoft Forms.</summary>
internal static class Audit2024
{
    private const string Folder = "2024-25/";

    public static IEnumerable<MadeFile> Make(Ground ground)
    {
        var target = new SurveyTarget(ground.TargetsFile);
        var people = new SurveyDealer(target, ground.Audit).Answer();
        Belonging.DealAreas(target, people, "1", ground.Audit);
        Voices.Speak(target, people, ground.WordsFile, ground.Audit, teamQuestion: "3");

        var order = new Dice($"{ground.Audit}/order").Shuffled(people);
        List<Person> general = [.. order.Where(p => !p.Police)];
        List<Person> police = [.. order.Where(p => p.Police)];
        var set = ground.QuestionSet("practitioner-survey-2024-25");
        var answers = new ExportedAnswers(ground);
        var generalFile = Export(set, answers, general, "Practitioner survey 2024-25", 1, new DateTime(2024, 6, 10));
        var policeFile = Export(
            set.ForVariant("police"),
            answers,
            police,
            "Practitioner survey 2024-25 police",
            4,
            new DateTime(2024, 6, 17)
        );

        var template = new Template();
        template.Add("general", generalFile, 2, general.Select(p => string.Join('\n', p.Words.Values)));
        template.Add("police", policeFile, 2, police.Select(p => string.Join('\n', p.Words.Values)));
        template.Say("file general", Path.GetFileName(generalFile.Path));
        template.Say("file police", Path.GetFileName(policeFile.Path));
        yield return generalFile;
        yield return policeFile;
        foreach (var code in target.Questions.Where(q => q.Node.Find("themes") is not null).Select(q => q.Code))
        {
            yield return ThemeCodes.Of(
                $"{Folder}themes/q{code}.csv",
                [.. Codes(code, generalFile, general), .. Codes(code, policeFile, police)]
            );
        }
        yield return MadeFile.Text($"{Folder}audit.yaml", template.Fill(ground.Template));
    }

    private static IEnumerable<(string, int, IReadOnlyList<string>)> Codes(string code, MadeFile file, List<Person> people) =>
        people
            .Select((p, i) => (file.Hash, i + 2, (IReadOnlyList<string>)p.Themes.GetValueOrDefault(code, [])))
            .Where(c => c.Item3.Count > 0);

    private static MadeFile Export(
        QuestionSet form,
        ExportedAnswers answers,
        List<Person> people,
        string title,
        int firstId,
        DateTime opened
    )
    {
        var export = new FormsExport(form, answers) { EditedAfter = people.Count / 5 };
        var dice = new Dice(title);
        var rows = new List<IReadOnlyList<Cell>>();
        var (id, moment) = (firstId, opened.AddHours(9));
        foreach (var person in people)
        {
            rows.Add(export.Row(person, rows.Count, id, moment, TimeSpan.FromSeconds(240 + dice.Below(900))));
            // Test entries were deleted before the download, so that ids leave gaps.
            id += dice.Chance(4) ? 2 : 1;
            moment = Next(moment, dice, people.Count);
        }
        var last = id - 1;
        return new($"{Folder}exports/{title}({firstId}-{last}).xlsx", FormsWorkbook.Write(export.Headers(), rows));
    }

    // About seven weeks of working days, whatever the number of responses.
    private static DateTime Next(DateTime moment, Dice dice, int people)
    {
        moment = moment.AddSeconds(dice.Below(2 * 35 * 9 * 3600 / people));
        if (moment.Hour >= 18)
        {
            moment = moment.Date.AddDays(1).AddHours(8).AddMinutes(dice.Below(90));
        }
        return moment.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? moment.AddDays(2) : moment;
    }
}
