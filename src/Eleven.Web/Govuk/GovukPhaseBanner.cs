namespace Eleven.Web.Govuk;

public sealed record GovukPhaseBanner : TextComponent
{
    public GovukTag? Tag { get; init; }

    internal override void Write(HtmlWriter html)
    {
        var tag = new GovukTag
        {
            Text = Tag?.Text,
            Html = Tag?.Html,
            Classes = "govuk-phase-banner__content__tag" + Also(Tag?.Classes),
        };
        html.Write(
            $"""
            <div class="govuk-phase-banner govuk-width-container{Also(Classes)}"{Attributes}><p class="govuk-phase-banner__content">{tag}
            <span class="govuk-phase-banner__text">{Content}</span></p></div>
            """
        );
    }
}
