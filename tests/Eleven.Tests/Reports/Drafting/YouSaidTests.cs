using Eleven.Reports;
using Eleven.Reports.Drafting;

namespace Eleven.Tests.Reports.Drafting;

/// <summary>Who replies to whom: one organisation may have replies of several areas' partnerships.</summary>
public sealed class YouSaidTests
{
    private const string Explained = "The area in brackets is the one that replies.";

    private static readonly YouSaid[] Areas =
    [
        new("fire", "Listen to crews.", "Hold a talk.", "calderport"),
        new("fire", "Listen to crews.", "Send a form.", "westmarch"),
    ];

    [Fact]
    public void In_the_regions_report_each_reply_names_its_area()
    {
        var report = ReportDrafting.Region(With(Areas)).Report;

        Whom(report).ShouldBe(["Rivers Fire (Calderport)", "Rivers Fire (Westmarch)"], ignoreOrder: false);
        report.Texts().ShouldContain(Explained);
    }

    [Fact]
    public void A_reply_of_no_one_area_is_said_to_be_for_all()
    {
        var report = ReportDrafting.Region(With([new("constabulary", "One form.", "Use one form.", null), .. Areas])).Report;

        Whom(report)[0].ShouldBe("Rivers Constabulary");
        report.Texts().ShouldContain(Explained + " Where none is named, the reply is for all of Five Rivers.");
    }

    [Fact]
    public void An_organisations_report_names_the_area_of_each_reply() =>
        Whom(ReportDrafting.Organisation(With(Areas), "fire").Report)
            .ShouldBe(["Rivers Fire (Calderport)", "Rivers Fire (Westmarch)"], ignoreOrder: false);

    [Fact]
    public void An_areas_own_report_has_its_replies_alone_and_need_not_name_it()
    {
        var report = ReportDrafting.Area(With(Areas), "westmarch").Report;

        report.Blocks.OfType<YouSaidBlock>().ShouldHaveSingleItem().ShouldBe(new("Rivers Fire", "Listen to crews.", "Send a form."));
        report.Texts().ShouldNotContain(t => t.StartsWith(Explained));
    }

    [Fact]
    public void Where_no_reply_is_of_an_area_none_is_spoken_of()
    {
        var report = ReportDrafting.Region(With([new("fire", "Listen to crews.", "Hold a talk.", null)])).Report;

        Whom(report).ShouldBe(["Rivers Fire"]);
        report.Texts().ShouldNotContain(t => t.StartsWith(Explained));
    }

    private static DraftInput With(YouSaid[] said) => SmallDraft.Of() with { YouSaid = [.. said] };

    private static string[] Whom(Report report) => [.. report.Blocks.OfType<YouSaidBlock>().Select(b => b.Who)];
}
