using System.Text.Encodings.Web;
using Eleven.QuestionSets;
using Eleven.Reports.Drawing;
using Eleven.Web.Govuk;
using Microsoft.AspNetCore.Html;

namespace Eleven.Web.Library;

/// <summary>A band of a scale in its own colour, with its letter: never told by the colour alone.</summary>
/// <param name="Colour">#rrggbb, or null for none.</param>
internal sealed record BandChip(string Letter, string? Colour, string Label) : Component
{
    /// <summary>The chip with words behind it.</summary>
    public HtmlString And(string words)
    {
        using var writer = new StringWriter();
        WriteTo(writer, HtmlEncoder.Default);
        writer.Write(' ');
        HtmlEncoder.Default.Encode(writer, words);
        return new(writer.ToString());
    }

    internal override void Write(HtmlWriter html)
    {
        var fill = Colour is null ? Ink.White : Ink.Checked(Colour);
        html.Write($"""<svg class="eleven-band" width="28" height="28" viewBox="0 0 28 28" """);
        // A colour without a letter is a sample, which the words behind it name.
        if (Letter.Length == 0)
        {
            html.Write($"""aria-hidden="true">""");
        }
        else
        {
            html.Write($"""role="img" aria-label="{Letter}, {Label}:">""");
        }
        html.Write(
            $"""<rect x="1" y="1" width="26" height="26" fill="{fill}" stroke="{(Ink.StandsOut(fill) ? fill : Ink.Grey)}" stroke-width="2"/>"""
        );
        html.Write($"""<text x="14" y="20" text-anchor="middle" fill="{Ink.On(fill)}">{Letter}</text></svg>""");
    }
}

/// <summary>A list in which each item is ticked or not.</summary>
internal sealed record TickGrid(TickEachQuestion Question, string Id) : Component
{
    internal override void Write(HtmlWriter html)
    {
        html.Write(
            $"""<table class="govuk-table eleven-grid" aria-labelledby="{Id}"><thead class="govuk-table__head"><tr class="govuk-table__row">"""
        );
        html.Write($"""<td class="govuk-table__cell"></td><th scope="col" class="govuk-table__header">{Question.TickedLabel}</th>""");
        html.Write(
            $"""<th scope="col" class="govuk-table__header">{Question.UntickedLabel}</th></tr></thead><tbody class="govuk-table__body">"""
        );
        foreach (var (n, item) in Question.Items.Index())
        {
            html.Write($"""<tr class="govuk-table__row"><th scope="row" class="govuk-table__header">{item.Label}</th>""");
            foreach (var label in new[] { Question.TickedLabel, Question.UntickedLabel })
            {
                var id = $"{Id}-{n}-{(label == Question.TickedLabel ? "ticked" : "unticked")}";
                html.Write(
                    $"""<td class="govuk-table__cell"><div class="govuk-radios govuk-radios--small"><div class="govuk-radios__item">"""
                );
                html.Write($"""<input class="govuk-radios__input" id="{id}" name="{Id}-{n}" type="radio" value="{label}">""");
                html.Write(
                    $"""<label class="govuk-label govuk-radios__label" for="{id}"><span class="govuk-visually-hidden">{item.Label}: {label}</span></label></div></div></td>"""
                );
            }
            html.Write($"</tr>");
        }
        html.Write($"</tbody></table>");
    }
}

internal static class Rendered
{
    public static HtmlString ToMarkup(this Component component)
    {
        using var writer = new StringWriter();
        component.WriteTo(writer, HtmlEncoder.Default);
        return new(writer.ToString());
    }
}
