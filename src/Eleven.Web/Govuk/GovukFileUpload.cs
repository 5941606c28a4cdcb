namespace Eleven.Web.Govuk;

public sealed record GovukFileUpload : FieldComponent
{
    public bool Multiple { get; init; }

    private protected override void WriteControl(HtmlWriter html, string? describedBy)
    {
        html.Write(
            $"""<input class="govuk-file-upload{Also(Classes)}{When(ErrorMessage is not null, " govuk-file-upload--error")}" id="{Key}" """
        );
        html.Write($"""name="{Name}" type="file"{Flag("disabled", Disabled)}{Flag("multiple", Multiple)}""");
        html.Write($"""{Attribute("aria-describedby", describedBy)}{Attributes}>""");
    }
}
