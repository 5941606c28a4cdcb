namespace Eleven.QuestionSets.Editing;

/// <summary>Questions of a set that is being worked on: each gives the set as it is afterwards. What is not there changes nothing.</summary>
public static class QuestionEditing
{
    /// <summary>Puts a question behind those of the section.</summary>
    public static QuestionSet AddQuestion(this QuestionSet set, string section, Question question) =>
        set.InSections(s => s.Code == section ? s with { Questions = [.. s.Questions, question] } : s);

    /// <summary>Puts a question in place of the one with its code. Forms that ask it in other words still do.</summary>
    public static QuestionSet ChangeQuestion(this QuestionSet set, Question question) =>
        set.InSections(s => s with { Questions = [.. s.Questions.Select(q => q.Code == question.Code ? question : q)] });

    /// <summary>
    /// Takes a question out, with its links and with what forms do with it. Conditions that hang on it stay, so that whoever took it out is told of them.
    /// </summary>
    public static QuestionSet RemoveQuestion(this QuestionSet set, string code) =>
        set.InSections(s => s with { Questions = [.. s.Questions.Where(q => q.Code != code)] }) with
        {
            Links = [.. set.Links.Where(l => l.Question != code)],
            Variants =
            [
                .. set.Variants.Select(v =>
                    v with
                    {
                        Omits = [.. v.Omits.Where(o => o != code)],
                        Replaces = [.. v.Replaces.Where(r => r.Question.Code != code)],
                        AddsOptions = [.. v.AddsOptions.Where(a => a.Question != code)],
                    }
                ),
            ],
        };

    /// <summary>One place up or down; beyond its section, to the end or the beginning of the next.</summary>
    public static QuestionSet MoveQuestion(this QuestionSet set, string code, bool up)
    {
        var at = set.Sections.ToList().FindIndex(s => s.Questions.Any(q => q.Code == code));
        if (at < 0)
        {
            return set;
        }
        var own = set.Sections[at];
        var question = own.Questions.First(q => q.Code == code);
        if (question != (up ? own.Questions[0] : own.Questions[^1]))
        {
            return set with
            {
                Sections = set.Sections.SetItem(at, own with { Questions = SectionEditing.Moved(own.Questions, q => q.Code == code, up) }),
            };
        }
        var to = up ? at - 1 : at + 1;
        if (to < 0 || to >= set.Sections.Length)
        {
            return set;
        }
        var next = set.Sections[to];
        return set with
        {
            Sections = set
                .Sections.SetItem(at, own with { Questions = own.Questions.Remove(question) })
                .SetItem(to, next with { Questions = up ? next.Questions.Add(question) : next.Questions.Insert(0, question) }),
        };
    }

    private static QuestionSet InSections(this QuestionSet set, Func<Section, Section> change) =>
        set with
        {
            Sections = [.. set.Sections.Select(change)],
        };
}
