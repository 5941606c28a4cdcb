namespace Eleven.Web.Govuk;

/// <summary>Text or markup with classes: a task's title, or its hint.</summary>
public sealed record TaskWords : TextComponent
{
    internal override void Write(HtmlWriter html) => html.Write($"{Content}");
}

public sealed record TaskStatus : TextComponent
{
    /// <summary>A coloured word, for what is still to do.</summary>
    public GovukTag? Tag { get; init; }

    internal override void Write(HtmlWriter html)
    {
        if (Tag is null)
        {
            html.Write($"{Content}");
        }
        else
        {
            html.Write($"{Tag}");
        }
    }
}

public sealed record TaskItem
{
    public string? Classes { get; init; }

    public TaskWords? Title { get; init; }

    public TaskWords? Hint { get; init; }

    public TaskStatus? Status { get; init; }

    /// <summary>None where the task cannot be begun yet.</summary>
    public string? Href { get; init; }
}

/// <summary>What is to be done, and how far each thing is.</summary>
public sealed record GovukTaskList : Component
{
    public string? IdPrefix { get; init; }

    public IReadOnlyList<TaskItem?> Items { get; init; } = [];

    internal override void Write(HtmlWriter html)
    {
        html.Write($"""<ul class="govuk-task-list{Also(Classes)}"{Attributes}>""");
        for (var i = 0; i < Items.Count; i++)
        {
            if (Items[i] is { } item)
            {
                WriteItem(html, item, $"{OneOf(IdPrefix, "task-list")}-{i + 1}");
            }
        }

        html.Write($"</ul>");
    }

    private static void WriteItem(HtmlWriter html, TaskItem item, string key)
    {
        var link = !string.IsNullOrEmpty(item.Href);
        html.Write($"""<li class="govuk-task-list__item{When(link, " govuk-task-list__item--with-link")}{Also(item.Classes)}">""");
        html.Write($"""<div class="govuk-task-list__name-and-hint">""");
        if (link)
        {
            html.Write($"""<a class="govuk-link govuk-task-list__link{Also(item.Title?.Classes)}" href="{item.Href}" """);
            html.Write($"""aria-describedby="{(item.Hint is null ? null : key + "-hint ")}{key}-status">{item.Title}</a>""");
        }
        else
        {
            html.Write($"<div{Attribute("class", item.Title?.Classes)}>{item.Title}</div>");
        }

        if (item.Hint is not null)
        {
            html.Write($"""<div id="{key}-hint" class="govuk-task-list__hint">{item.Hint}</div>""");
        }

        html.Write(
            $"""</div><div class="govuk-task-list__status{Also(item.Status?.Classes)}" id="{key}-status">{item.Status}</div></li>"""
        );
    }
}
