using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Packaging;
using Eleven.Files.Html;
using Eleven.Files.Pdf;
using Eleven.Files.Pictures;
using Eleven.QuestionSets;
using Eleven.Reports;
using Eleven.Reports.Drafting;
using Eleven.Tests.Pdf;
using Eleven.Tests.Reports.Drafting;
using Eleven.Tests.Word;
using Page = Eleven.Tests.Html.Page;

namespace Eleven.Tests.Reports;

/// <summary>A partnership's logo stands on the cover of its area's report, in every format that has a cover.</summary>
public sealed class LogoTests
{
    private static readonly Report Covered = KitchenSink.Report with { Logo = SomeLogo.Logo };

    [Theory]
    [InlineData(480, 120, 210, 52.5)]
    [InlineData(100, 40, 75, 30)]
    [InlineData(400, 800, 37.5, 75)]
    public void It_keeps_its_shape_within_the_frame_and_is_not_made_larger(int width, int height, double wide, double high) =>
        PictureFile.AsLogo(SomeLogo.Png(width, height)).Logo!.Within(210, 75).ShouldBe((wide, high));

    [Fact]
    public void What_is_too_large_or_damaged_or_no_picture_is_none()
    {
        PictureFile.AsLogo(new byte[Logo.Largest]).Problem.ShouldBe("The picture must be smaller than 200 KB");
        PictureFile.AsLogo(SomeLogo.Png(4001, 1)).Problem.ShouldBe("The picture must be at most 4,000 pixels wide and high");
        PictureFile.AsLogo(SomeLogo.Bytes[..^1]).Problem.ShouldBe("The picture is damaged. Open it in another program and save it again");
        PictureFile.AsLogo("<svg/>"u8.ToArray()).ShouldBe((null, "The picture must be a PNG or a JPEG"));
    }

    [Fact]
    public void The_report_of_an_area_has_the_logo_of_its_partnership_and_no_other_report_has_one()
    {
        var input = SmallDraft.Of();
        var audit = input.Now.Audit;
        var drawn = audit with { Areas = [audit.Areas[0] with { Logo = SomeLogo.Logo }, .. audit.Areas.Skip(1)] };
        input = input with { Now = input.Now with { Tallies = input.Now.Tallies with { Audit = drawn } } };

        ReportDrafting.Area(input, audit.Areas[0].Id).Report.Logo.ShouldBe(SomeLogo.Logo);
        ReportDrafting.Area(input, audit.Areas[1].Id).Report.Logo.ShouldBeNull();
        ReportDrafting.Region(input).Report.Logo.ShouldBeNull();
    }

    [Fact]
    public void In_HTML_it_stands_in_the_masthead_inside_the_file()
    {
        var page = Page.Of(Covered);

        var picture = page.QuerySelectorAll("img").ShouldHaveSingleItem();
        picture.Closest(".masthead").ShouldNotBeNull();
        picture.GetAttribute("src").ShouldBe("data:image/png;base64," + Convert.ToBase64String(SomeLogo.Bytes));
        // The name of the publisher stands beneath it.
        picture.GetAttribute("alt").ShouldBe("");
        picture.ParentElement!.NextElementSibling!.TextContent.ShouldBe(Covered.Publisher);
        HtmlReport.Write(KitchenSink.Report).ShouldNotContain("logo");
    }

    [Fact]
    public void In_Word_it_stands_on_the_cover_as_a_picture_of_its_own_shape()
    {
        using var file = WordFile.Of(Covered);
        using var bare = WordFile.Of(KitchenSink.Report);

        file.Faults().ShouldBeEmpty();
        var part = file.Main.ImageParts.Single(p => p.ContentType == "image/png");
        using var bytes = new MemoryStream();
        part.GetStream().CopyTo(bytes);
        bytes.ToArray().ShouldBe(SomeLogo.Bytes);
        var drawing = file
            .Body.Descendants<DocumentFormat.OpenXml.Drawing.Blip>()
            .First(b => b.Embed == file.Main.GetIdOfPart(part))
            .Ancestors<Inline>()
            .Single();
        ((double)drawing.Extent!.Cx! / drawing.Extent.Cy!).ShouldBe(4, 0.01);
        file.Paragraphs.Take(8).SelectMany(p => p.Descendants<Inline>()).ShouldContain(drawing);
        bare.Main.ImageParts.ShouldNotContain(p => p.ContentType == "image/png");
    }

    [Fact]
    public async Task In_PDF_it_stands_on_the_first_page()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await PdfReport.Save(Covered, path, TestContext.Current.CancellationToken);

        var listed = PrintedReports.Run("pdfimages", "-list", path).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        File.Delete(path);
        listed.Skip(2).ShouldContain(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)[0] == "1" && l.Contains("480"));
    }
}
