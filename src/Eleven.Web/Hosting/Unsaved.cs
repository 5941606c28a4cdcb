using Eleven.Web.Accounts;

namespace Eleven.Web.Hosting;

/// <summary>
/// What somebody sent while the store was away. It goes back onto the page that says so, and is sent from there again: a browser that goes back asks for the page
/// anew, and what was typed would be gone.
/// </summary>
/// <param name="Address">To which it was sent.</param>
/// <param name="Fields">All of the form, with the token that it came with and no other.</param>
/// <param name="TypedAgain">A secret or a file was among them, which no page gives back.</param>
public sealed record Unsaved(string Address, IReadOnlyList<(string Name, string Value)> Fields, bool TypedAgain)
{
    /// <summary>What somebody may have written: what is longer than a choice, and not of the form's own.</summary>
    public IEnumerable<string> Written =>
        Fields
            .Where(f => !f.Name.StartsWith("__", StringComparison.Ordinal) && !Own.Contains(f.Name) && f.Value.Contains(' '))
            .Select(f => f.Value);

    private static readonly string[] Own = ["Shown", Changing.Stale.VersionField];

    /// <summary>Null where nothing was sent, or where it cannot be read.</summary>
    public static async Task<Unsaved?> Of(HttpContext context)
    {
        var request = context.Request;
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType)
        {
            return null;
        }
        var address = LocalAddress.Or(request.Path.ToUriComponent() + request.QueryString.ToUriComponent());
        try
        {
            var form = await request.ReadFormAsync(context.RequestAborted);
            return form.Files.Any(f => f.Length > 0) || form.Keys.Any(WordsKept.IsSecret)
                ? new(address, [], TypedAgain: true)
                : new(address, [.. form.SelectMany(f => f.Value, (f, v) => (f.Key, v ?? ""))], TypedAgain: false);
        }
        catch (Exception sent) when (sent is BadHttpRequestException or InvalidDataException or IOException)
        {
            return null;
        }
    }
}
