using Eleven.Answers;
using Eleven.QuestionSets;

namespace Eleven.Tests.Answers.Importing;

public sealed class PlacementTests
{
    private static readonly Question Area = A.Several("1", "Area", "Calderport", "Northmarch", "Westmarch") with
    {
        Classifies = Classifies.Area,
    };
    private static readonly Question Sector = A.One("2", "Sector", "Police", "Health") with
    {
        Classifies = Classifies.Sector,
        Other = true,
    };

    [Fact]
    public void A_person_may_name_several_areas()
    {
        var table = TinySheet
            .Of("a.csv", "Area|Sector", "Calderport;Westmarch|Police", "Northmarch|Health", "|Health")
            .Import(Area, Sector)
            .Table!;

        table.AreasOf.ShouldBe([0b101U, 0b010U, 0U]);
        table.SectorOf.ShouldBe([0, 1, 1]);
    }

    [Theory]
    [InlineData("Calderport and Westmarch", 0b101U)]
    [InlineData("calderport & westmarch", 0b101U)]
    [InlineData("Calderport/Northmarch", 0b011U)]
    [InlineData("Calderport + Northmarch + Westmarch", 0b111U)]
    [InlineData("All areas", 0b111U)]
    public void Several_areas_in_one_breath_are_each_of_them(string cell, uint areas)
    {
        var imported = TinySheet.Of("a.csv", "Area|Sector", $"{cell}|Police").Import(Area, Sector);

        imported.Table!.AreasOf.ShouldBe([areas]);
        imported.Reconciliation.Problems.ShouldNotContain(p => p.Severity == Severity.Unsure);
    }

    [Theory]
    [InlineData("Calderport and Eastmarch")]
    [InlineData("Calderport and")]
    public void Words_of_which_a_part_is_no_area_are_named_and_count_in_none(string cell)
    {
        var imported = TinySheet.Of("a.csv", "Area|Sector", $"{cell}|Police").Import(Area, Sector);

        imported.Table!.AreasOf.ShouldBe([0U]);
        imported.Reconciliation.Problems.ShouldContain(p => p.What.Contains(cell));
    }

    [Fact]
    public void Two_areas_where_the_question_takes_one_count_in_none_and_it_says_why()
    {
        var one = A.One("1", "Area", "Calderport", "Northmarch", "Westmarch") with { Classifies = Classifies.Area };

        var imported = TinySheet.Of("a.csv", "Area|Sector", "Calderport and Westmarch|Police").Import(one, Sector);

        imported.Table!.AreasOf.ShouldBe([0U]);
        imported.Reconciliation.Problems.ShouldContain(p =>
            p.What
            == "\"Calderport and Westmarch\" is more than one answer, and question 1 takes one. Let it take several (choose-several)."
        );
    }

    [Fact]
    public void An_area_nobody_named_is_a_problem_with_its_row()
    {
        var imported = TinySheet.Of("a.csv", "Area|Sector", "Calderport|Police", "Eastmarch|Health").Import(Area, Sector);

        imported.Table!.AreasOf.ShouldBe([0b001U, 0U]);
        imported.Reconciliation.Problems.ShouldContain(p =>
            p.Where == "a.csv, column A, row 3" && p.What.StartsWith("\"Eastmarch\" is no area that audit.yaml names")
        );
    }

    [Fact]
    public void An_area_typed_in_words_is_found_by_name_or_spelling()
    {
        var typed = A.Words("1", "Area") with { Classifies = Classifies.Area };

        var table = TinySheet
            .Of("a.csv", "Area|Sector", "west  march|Police", "Calderport, Northmarch|Health")
            .Import(typed, Sector)
            .Table!;

        table.AreasOf.ShouldBe([0b100U, 0b011U]);
    }

    [Fact]
    public void A_sector_nobody_named_counts_in_no_sector_and_is_named()
    {
        var imported = TinySheet.Of("a.csv", "Area|Sector", "Calderport|Circus", "Calderport|NHS").Import(Area, Sector);

        imported.Table!.SectorOf.ShouldBe([-1, 1]);
        imported.Reconciliation.Problems.ShouldHaveSingleProblem(Severity.Unsure).What.ShouldStartWith("\"Circus\" is no sector");
    }

    [Fact]
    public void A_return_takes_area_and_sector_from_its_organisation()
    {
        var set = A.Returns(A.Words("0", "Organisation name") with { Classifies = Classifies.Organisation }, A.Rating("1", "Clear lines"));

        var table = TinySheet
            .Of("a.csv", "Organisation name|Clear lines", "River Police|2", "city of calderport|3")
            .Import(A.Request(set))
            .Table!;

        table.AreasOf.ShouldBe([0b111U, 0b001U]);
        table.SectorOf.ShouldBe([0, 1]);
        table.Returns.Select(r => r.Organisation).ShouldBe(["river-police", "calderport-council"]);
    }

    [Fact]
    public void An_organisation_nobody_named_is_a_problem_with_its_row()
    {
        var set = A.Returns(A.Words("0", "Organisation name") with { Classifies = Classifies.Organisation }, A.Rating("1", "Clear lines"));

        var imported = TinySheet.Of("a.csv", "Organisation name|Clear lines", "Lighthouse Trust|2").Import(A.Request(set));

        imported
            .Reconciliation.Problems.ShouldHaveSingleProblem(Severity.Unsure)
            .ToString()
            .ShouldStartWith("a.csv, column A, row 2: \"Lighthouse Trust\" is no organisation that audit.yaml names");
    }

    [Fact]
    public void A_return_that_only_says_who_answers_is_no_return()
    {
        var set = A.Returns(A.Words("0", "Organisation name") with { Classifies = Classifies.Organisation }, A.Rating("1", "Clear lines"));

        var imported = TinySheet
            .Of("a.csv", "Organisation name|Clear lines", "River Police|", "Calderport Council|2")
            .Import(A.Request(set));

        imported.Table!.Rows.Select(r => r.Row).ShouldBe([3]);
        imported.Reconciliation.Rows.ShouldBe([new Explained("opened, but nothing was answered beyond who is answering", 1)]);
    }

    [Fact]
    public void A_mistyped_area_comes_with_the_one_it_may_mean()
    {
        var imported = TinySheet.Of("a.csv", "Area|Sector", "Calderprt|Police").Import(Area, Sector);

        imported.Reconciliation.Problems.ShouldHaveSingleProblem(Severity.Unsure).What.ShouldEndWith("if it means \"Calderport\".");
        imported.Reconciliation.Problems.ShouldNotContain(p => p.Severity == Severity.LeftOut);
    }
}
