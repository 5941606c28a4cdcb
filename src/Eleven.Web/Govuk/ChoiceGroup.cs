namespace Eleven.Web.Govuk;

/// <summary>Items to choose from, with what they answer, its hint and its error.</summary>
public abstract record ChoiceGroup : Component
{
    public string? Name { get; init; }

    /// <summary>The id of the first item, and the beginning of all others. The name, where there is none.</summary>
    public string? IdPrefix { get; init; }

    public GovukFieldset? Fieldset { get; init; }

    public GovukHint? Hint { get; init; }

    public GovukErrorMessage? ErrorMessage { get; init; }

    public FormGroup? FormGroup { get; init; }

    public IReadOnlyList<ChoiceItem?> Items { get; init; } = [];

    /// <summary>Of its class names.</summary>
    private protected abstract string Kind { get; }

    private protected abstract string Type { get; }

    private protected abstract bool IsChosen(string value);

    private protected virtual string? DescribedFirstBy => Fieldset?.DescribedBy;

    /// <summary>Whether what describes the group is said with every item, where no fieldset says it.</summary>
    private protected virtual bool ItemsAreDescribed => false;

    private string Key => OneOf(IdPrefix, Name ?? "");

    internal sealed override void Write(HtmlWriter html)
    {
        var descriptions = new Descriptions(Key, Hint, ErrorMessage);
        var described = descriptions.Ids(DescribedFirstBy);
        html.Write(
            $"""<div class="govuk-form-group{When(ErrorMessage is not null, " govuk-form-group--error")}{Also(FormGroup?.Classes)}">"""
        );
        Fieldset?.Open(html, described, role: null);
        html.Write($"""{descriptions}<div class="govuk-{Kind}{Also(Classes)}"{Attributes} data-module="govuk-{Kind}">""");
        for (var i = 0; i < Items.Count; i++)
        {
            if (Items[i] is { } item)
            {
                WriteItem(
                    html,
                    item,
                    OneOf(item.Id, i == 0 ? Key : $"{Key}-{i + 1}"),
                    Fieldset is null && ItemsAreDescribed ? described : null
                );
            }
        }

        html.Write($"</div>");
        if (Fieldset is not null)
        {
            html.Write($"</fieldset>");
        }

        html.Write($"</div>");
    }

    private void WriteItem(HtmlWriter html, ChoiceItem item, string id, string? described)
    {
        if (!string.IsNullOrEmpty(item.Divider))
        {
            html.Write($"""<div class="govuk-{Kind}__divider">{item.Divider}</div>""");
            return;
        }

        var chosen = item.Checked ?? (item.Value is not null && IsChosen(item.Value));
        var hint = item.Hint is { Content.IsEmpty: false }
            ? item.Hint with
            {
                Id = id + "-item-hint",
                Classes = $"govuk-{Kind}__hint{Also(item.Hint.Classes)}",
            }
            : null;
        var asks = !string.IsNullOrEmpty(item.Conditional?.Html?.Value);
        html.Write(
            $"""<div class="govuk-{Kind}__item"><input class="govuk-{Kind}__input" id="{id}" name="{OneOf(item.Name, Name ?? "")}" """
        );
        html.Write($"""type="{Type}" value="{item.Value}"{Flag("checked", chosen)}{Flag("disabled", item.Disabled)}""");
        html.Write(
            $"""{Attribute("data-aria-controls", asks ? "conditional-" + id : null)}{Attribute("data-behaviour", item.Behaviour)}"""
        );
        html.Write($"""{Attribute("aria-describedby", $"{described} {hint?.Id}".Trim())}{item.Attributes}>""");
        var label = new GovukLabel
        {
            Text = item.Text,
            Html = item.Html,
            For = id,
            Classes = $"govuk-{Kind}__label{Also(item.Label?.Classes)}",
            Attributes = item.Label?.Attributes,
        };
        html.Write($"{label}{hint}</div>");
        if (asks)
        {
            html.Write(
                $"""<div class="govuk-{Kind}__conditional{When(!chosen, $" govuk-{Kind}__conditional--hidden")}" id="conditional-{id}">"""
            );
            html.Write($"{item.Conditional!.Html}</div>");
        }
    }
}
