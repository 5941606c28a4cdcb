using Eleven.Answers.Returns;
using Eleven.Examples.Dealing;
using Eleven.Examples.Wording;
using Eleven.QuestionSets;
using YamlDotNet.RepresentationModel;

namespace Eleven.Examples.Audits;

/// <summary>What stands in every field of the returns of 2023-24, by the field's name.</summary>
internal sealed class WrittenAnswers(QuestionSet set, ReturnTargets targets, Ground ground)
{
    private readonly YamlMappingNode _words = YamlFile.Load(ground.WordsFile);
    private readonly Dictionary<string, BoxWords> _boxes = [];

    public Dictionary<string, string> Of(ReturnTarget one, string organisation)
    {
        var dice = new Dice($"{ground.Audit}/{one.Id}");
        var fields = new Dictionary<string, string>
        {
            [ReturnField.Organisation] = organisation,
            [ReturnField.CompletedBy] = $"{Line("people", dice)}, {Line("roles", dice)}",
            [ReturnField.SignedBy] = $"{Line("people", dice)}, {Line("chiefs", dice)}",
            [ReturnField.Date] = $"2023-09-{10 + dice.Below(20)}",
            [ReturnField.Format] = ReturnForm.Formats[one.Node.Text("own-format") == "transcribed" ? 1 : 0],
        };
        foreach (var area in one.Areas)
        {
            fields[ReturnField.Area(area)] = ReturnForm.Mark;
        }
        foreach (var question in set.Questions.OfType<RatingQuestion>())
        {
            Grade(fields, question, one);
            Words(fields, question, one, dice);
        }
        if (_words.Get("F1").Text(one.Id) is { } feedback)
        {
            fields[ReturnField.Answer("F1")] = feedback;
        }
        Actions(fields, one, dice);
        return fields;
    }

    private void Grade(Dictionary<string, string> fields, RatingQuestion question, ReturnTarget one)
    {
        var letter = one.Grade(question.Code);
        if (letter == 'N')
        {
            fields[ReturnField.NotRelevant(question.Code)] = ReturnForm.Mark;
        }
        if (letter is 'N' or 'U')
        {
            return;
        }
        var two = Item("two-aspects", question, one);
        for (var aspect = 0; aspect < ReturnForm.AspectsOf(question); aspect++)
        {
            var band = two?.Find("grades").Texts()[aspect] ?? Band(letter);
            var value = band == "red" && Item("zeros", question, one) is not null ? "0" : ValueOf(band);
            fields[ReturnField.Answer(question.Code, aspect)] = Written(question, value);
        }
        if (Item("area-grades", question, one) is { } special)
        {
            var area = special.Text("area")!;
            fields[ReturnField.InArea(question.Code, area)] = Written(question, ValueOf(special.Text("grade")!));
            fields[ReturnField.Remark(question.Code, area)] = Line($"areas {area}", new Dice($"{one.Id}/{area}"));
        }
    }

    private void Words(Dictionary<string, string> fields, RatingQuestion question, ReturnTarget one, Dice dice)
    {
        var bank = _words.Get(question.Code);
        if (!_boxes.TryGetValue(question.Code, out var boxes))
        {
            _boxes[question.Code] = boxes = new BoxWords(bank, new Dice($"{ground.Audit}/words/{question.Code}"));
        }
        var themed = boxes.OfThemes(targets.Themes(question.Code, one.Id));
        var own = one.Grade(question.Code) switch
        {
            'U' => Line("unrated", dice),
            'N' => Line("not-relevant", dice),
            _ when bank.Find("once").Text(one.Id) is { } said => said,
            var letter => boxes.Write(Band(letter), [], 1),
        };
        fields[ReturnField.Words(question.Code, "text")] = string.Join(' ', themed.Append(own));
        if (one.Grade(question.Code) is 'G' or 'A' && dice.Chance(85))
        {
            fields[ReturnField.Words(question.Code, "evidence")] = boxes.Write("evidence", [], 1);
        }
    }

    // For the weaker answers, worst first, up to three.
    private void Actions(Dictionary<string, string> fields, ReturnTarget one, Dice dice)
    {
        string[] weak =
        [
            .. targets.Rated.Where(q => one.Grade(q) == 'R').Concat(dice.Shuffled(targets.Rated.Where(q => one.Grade(q) == 'A'))).Take(3),
        ];
        for (var n = 1; n <= weak.Length; n++)
        {
            fields[ReturnField.Action(n, "question")] = weak[n - 1];
            fields[ReturnField.Action(n, "what")] = Line("actions", dice);
            fields[ReturnField.Action(n, "who")] = Line("roles", dice);
            fields[ReturnField.Action(n, "by")] = Line("when", dice);
            fields[ReturnField.Action(n, "measure")] = Line("measures", dice);
        }
    }

    private YamlNode? Item(string list, Question question, ReturnTarget one) =>
        targets.File.Find(list).Items().FirstOrDefault(i => i.Text("question") == question.Code && i.Text("return") == one.Id);

    private string Line(string path, Dice dice) =>
        Variations.One(dice.Pick(path.Split(' ').Aggregate((YamlNode)_words, (node, key) => node.Get(key)).Texts()), dice);

    private static string Band(char letter) =>
        letter switch
        {
            'R' => "red",
            'A' => "amber",
            _ => "green",
        };

    private static string ValueOf(string band) =>
        band switch
        {
            "red" => "1",
            "amber" => "2",
            _ => "3",
        };

    private static string Written(RatingQuestion question, string value) =>
        ReturnForm.Written(question.Scale.Grades.Single(g => g.Value == value));
}
