using Eleven.QuestionSets;
using Eleven.Reports;
using Eleven.Reports.Drafting;
using Eleven.Tallies;
using Eleven.Tests.Examples;

namespace Eleven.Tests.Reports.Withholding;

/// <summary>The surveys of the examples, attacked question by question with all that is printed of them.</summary>
public sealed class ExampleAttackTests
{
    [Theory]
    [InlineData("2017", Audience.Public)]
    [InlineData("2017", Audience.Partners)]
    [InlineData("2024-25", Audience.Public)]
    [InlineData("2024-25", Audience.Partners)]
    public void Nothing_withheld_follows_from_what_is_published(string audit, Audience audience)
    {
        var view = DraftInputs.Of(ExampleAudits.Of(audit), audience).Now.View;
        var book = ExampleAudits.Of(audit).Tallies.Book;
        var questions = book.In(Group.Region).Where(t => t.Who == Instrument.Survey && t.Question.Classifies != Classifies.Team);

        var recovered = questions.SelectMany(q => Recovered(view, book, q.Question)).ToArray();

        recovered.ShouldBeEmpty();
    }

    private static IEnumerable<string> Recovered(AudienceView view, TallyBook book, Question question)
    {
        var attack = new TableAttack(view.Audit, book, [view]);
        attack.Members();
        attack.Question(question.Code);
        var secrecy = new Secrecy(attack);
        // What sector the people of a sector or side are of is no secret. What areas they are of is.
        var own = question.Classifies == Classifies.Sector;
        return attack
            .Attacker.Recovered()
            .Where(n => secrecy.IsSecret(n) && !(own && (n.Split('/')[1] is "police" or "others" || n.Contains("/sector:"))))
            .Distinct();
    }
}
