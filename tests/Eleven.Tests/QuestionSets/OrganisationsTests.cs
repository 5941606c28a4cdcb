using Eleven.QuestionSets;

namespace Eleven.Tests.QuestionSets;

public sealed class OrganisationsTests
{
    [Fact]
    public void A_merged_organisation_is_all_that_merged_into_it() =>
        Organisations.Trace(Audits.Now, Audits.Earlier)["trust"].ShouldBe(["north-trust", "south-trust"]);

    [Fact]
    public void An_organisation_of_the_same_id_is_the_same_whatever_it_is_called() =>
        Organisations.Trace(Audits.Now, Audits.Earlier)["council"].ShouldBe(["council"]);

    [Fact]
    public void A_former_name_leads_back_to_another_id() =>
        Organisations.Trace(Audits.Now, Audits.Earlier)["charity"].ShouldBe(["harbour"]);

    [Fact]
    public void A_new_organisation_leads_back_to_none() =>
        Organisations.Trace(Audits.Of(new Organisation("new", "New Start", "health", [])), Audits.Earlier)["new"].ShouldBeEmpty();

    [Fact]
    public void One_that_closed_is_nobody_now() =>
        Organisations.Trace(Audits.Now, Audits.Earlier).Values.SelectMany(e => e).ShouldNotContain("closed");

    [Fact]
    public void A_name_does_not_take_what_another_says_it_was()
    {
        var now = Audits.Of(
            new Organisation("heir", "Heir", "health", []) { Was = ["north-trust"] },
            new Organisation("namesake", "North Trust", "health", [])
        );

        var trace = Organisations.Trace(now, Audits.Earlier);

        trace["heir"].ShouldBe(["north-trust"]);
        trace["namesake"].ShouldBeEmpty();
    }

    [Fact]
    public void An_organisation_that_split_is_behind_each_of_its_parts()
    {
        var now = Audits.Of(
            new Organisation("acute", "Acute", "health", []) { Was = ["north-trust"] },
            new Organisation("community", "Community", "health", []) { Was = ["north-trust"] }
        );

        Organisations.Trace(now, Audits.Earlier).Values.ShouldAllBe(e => e.Single() == "north-trust");
    }
}
