namespace Eleven.Web.Govuk;

/// <summary>Hint and error of a field or a group, with ids made from its own.</summary>
internal sealed record Descriptions(string Key, GovukHint? Hint, GovukErrorMessage? Error) : Component
{
    /// <summary>Ids of all that describes it, for aria-describedby. None is null.</summary>
    /// <param name="first">Ids of what else does.</param>
    public string? Ids(string? first)
    {
        string?[] ids = [OneOf(first, ""), Hint is null ? null : HintId, Error is null ? null : ErrorId];
        var all = string.Join(' ', ids.Where(id => !string.IsNullOrEmpty(id)));
        return all.Length == 0 ? null : all;
    }

    private string HintId => Key + "-hint";

    private string ErrorId => Key + "-error";

    internal override void Write(HtmlWriter html)
    {
        if (Hint is not null)
        {
            html.Write($"{Hint with { Id = HintId }}");
        }

        if (Error is not null)
        {
            html.Write($"{Error with { Id = ErrorId }}");
        }
    }
}
