using Eleven.Examples.Dealing;
using Eleven.Examples.Wording;
using Eleven.Examples.Writing;
using Eleven.QuestionSets;

namespace Eleven.Examples.Audits;

/// <summary>The self-assessment of 2019-20 as SurveyMonkey exports it with condensed columns: a cell per question, per area ticked and per box of words.</summary>
internal sealed class SelfAssessmentExport(QuestionSet set, ReturnTargets targets, Ground ground)
{
    private const string Comments = "Comments:";
    private readonly Dictionary<string, string> _areas = ground.Names("areas");
    private readonly YamlDotNet.RepresentationModel.YamlNode _words = YamlFile.Load(ground.WordsFile);
    private readonly Dictionary<string, BoxWords> _boxes = [];

    public IEnumerable<SurveyColumn> Columns() =>
        set.Questions.SelectMany(q => Seconds(q).Select((second, i) => new SurveyColumn(i == 0 ? Title(q) : "", second)));

    /// <summary>A whole return.</summary>
    public IEnumerable<string> Row(ReturnTarget one, string organisation) => set.Questions.SelectMany(q => Cells(q, one, organisation));

    /// <summary>A return that was left before question 7 and begun again later.</summary>
    public IEnumerable<string> Unfinished(ReturnTarget one, string organisation) =>
        set
            .Questions.TakeWhile(q => q.Code != "6")
            .SelectMany(q => q is RatingQuestion ? [Grade(one, q), "", "", ""] : Cells(q, one, organisation))
            .Concat(Nothing().Skip(set.Questions.TakeWhile(q => q.Code != "6").Sum(q => Seconds(q).Count())));

    /// <summary>Opened and left.</summary>
    public IEnumerable<string> Nothing() => Columns().Select(_ => "");

    private static string Title(Question question) => question.Code.Contains('-') ? question.Text : $"{question.Code}. {question.Text}";

    private IEnumerable<string> Seconds(Question question) =>
        question switch
        {
            ChooseSeveralQuestion => _areas.Values,
            SignsOfSafetyQuestion three => three.Boxes.Select(b => b.Label),
            TextQuestion => ["Open-Ended Response"],
            { Code: "20" } => ["Response", Comments],
            _ => ["Response", .. question.Boxes.Select(b => b.Label)],
        };

    private IEnumerable<string> Cells(Question question, ReturnTarget one, string organisation) =>
        question switch
        {
            ChooseOneQuestion => [organisation],
            ChooseSeveralQuestion => _areas.Select(a => one.Areas.Contains(a.Key) ? a.Value : ""),
            TextQuestion => [Variations.One(_words.Get("by").Texts()[0], new Dice($"{ground.Audit}/by/{one.Id}"))],
            SignsOfSafetyQuestion => Boxes(question, one, '2'),
            RatingQuestion => [Grade(one, question), .. Boxes(question, one, one.Grade(question.Code))],
            { Code: "20" } => [YesNo(one, question), one.Id == "n10" ? "Safeguarding team only" : ""],
            _ => [YesNo(one, question)],
        };

    private static string Grade(ReturnTarget one, Question question) =>
        one.Grade(question.Code) is '-' ? "" : ((RatingQuestion)question).Scale.Grades[one.Grade(question.Code) - '0'].Label;

    private static string YesNo(ReturnTarget one, Question question) =>
        one.Node.Text(question.Code) switch
        {
            "yes" => "Yes",
            "no" => "No",
            "not-relevant" => "Not relevant to us",
            _ => "",
        };

    // The better the grade, the less there is to worry about; who did not grade wrote nothing.
    private IEnumerable<string> Boxes(Question question, ReturnTarget one, char grade)
    {
        if (grade == '-')
        {
            return ["", "", ""];
        }
        var dice = new Dice($"{ground.Audit}/{question.Code}/{one.Id}");
        var bank = _words.Get(question.Code);
        if (!_boxes.TryGetValue(question.Code, out var words))
        {
            _boxes[question.Code] = words = new BoxWords(bank, new Dice($"{ground.Audit}/words/{question.Code}"));
        }
        string[] themed = [.. words.OfThemes(targets.Themes(question.Code, one.Id))];
        var worrying = question.Code == "4";
        var silent = grade == '3' ? 45 : 15;
        var well = words.Write("well", worrying ? [] : themed, grade == '3' ? 2 : 1);
        var worried = dice.Chance(silent) && !(worrying && themed.Length > 0) ? "" : words.Write("worried", worrying ? themed : [], 1);
        return [well, worried, dice.Chance(silent) ? "" : words.Write("needs", [], 1)];
    }
}
