namespace Eleven.Web.Lists;

/// <summary>What a list is asked for. All of it stands in its address: words sought, filters, order and page.</summary>
public sealed class ListAddress(HttpRequest request)
{
    public const string SearchName = "search";
    public const string SortName = "sort";
    public const string PageName = "page-number";
    public const string HandlerName = "handler";
    private const int LongestSearch = 200;

    /// <summary>Empty where nothing is sought.</summary>
    public string Search => Filter(SearchName) is { } words ? words[..Math.Min(words.Length, LongestSearch)] : "";

    /// <summary>The key of a column; with a minus before it from the last to the first. Null where nobody asked.</summary>
    public string? Sort => Filter(SortName);

    /// <summary>From 1.</summary>
    public int Page => int.TryParse(Filter(PageName), out var page) && page > 0 ? page : 1;

    /// <summary>What is asked of a filter; null where nothing is.</summary>
    public string? Filter(string name) => request.Query[name].ToString().Trim() is { Length: > 0 } value ? value : null;

    /// <summary>Whether anything but order and page is asked for.</summary>
    public bool IsNarrowed => Asked().Any(a => a.Name is not (SortName or PageName));

    /// <summary>The same list with one thing changed, or no longer asked where the value is null. It begins at its first page, unless that is what changed.</summary>
    public string With(string name, string? value)
    {
        var kept = Asked().Where(a => a.Name != name && (a.Name != PageName || name == HandlerName));
        IEnumerable<(string Name, string Value)> asked = value is null ? kept : kept.Append((name, value));
        var query = string.Join('&', asked.Select(a => $"{a.Name}={Uri.EscapeDataString(a.Value)}"));
        return query.Length == 0 ? request.Path.ToString() : $"{request.Path}?{query}";
    }

    // Empty fields of a form say nothing.
    private IEnumerable<(string Name, string Value)> Asked() =>
        from part in request.Query
        where part.Key != HandlerName && Filter(part.Key) is not null
        select (Uri.EscapeDataString(part.Key), Filter(part.Key)!);
}
