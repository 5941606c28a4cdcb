using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Eleven.Web.Govuk;

/// <summary>A part of a page as the design system defines it: the same options give the same HTML. Text is encoded; only what is named Html is not.</summary>
public abstract record Component : IHtmlContent
{
    /// <summary>Class names beside the component's own.</summary>
    public string? Classes { get; init; }

    /// <summary>Attributes beside the component's own. One without a value is written as its name alone.</summary>
    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => Write(new HtmlWriter(writer, encoder));

    internal abstract void Write(HtmlWriter html);

    private protected static string? Also(string? classes) => string.IsNullOrEmpty(classes) ? null : " " + classes;

    private protected static string? When(bool condition, string classes) => condition ? classes : null;

    /// <summary>Stands where the value is not empty.</summary>
    private protected static Optional Attribute(string name, string? value) => new(name, value, !string.IsNullOrEmpty(value));

    private protected static Optional Attribute(string name, int? value) => new(name, value?.ToString(), value is not null);

    private protected static Optional Attribute(string name, bool? value) =>
        new(
            name,
            value switch
            {
                null => null,
                true => "true",
                false => "false",
            },
            value is not null
        );

    /// <summary>Stands where the value is there, be it empty.</summary>
    private protected static Optional Present(string name, string? value) => new(name, value, value is not null);

    private protected static Optional Flag(string name, bool stands) => new(name, Value: null, stands);

    private protected static string OneOf(string? first, string second) => string.IsNullOrEmpty(first) ? second : first;
}
