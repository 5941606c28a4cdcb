using System.Text;
using Eleven.Web.Accounts;

namespace Eleven.Web.Hosting;

/// <summary>
/// What somebody sent that was not saved, because the store was away or because what they changed was no longer there. It goes back onto the page that says so,
/// to be sent from there again or to be copied: a browser that goes back asks for the page anew, and what was typed would be gone.
/// </summary>
/// <param name="Address">To which it was sent.</param>
/// <param name="Fields">All of the form, with the token that it came with and no other.</param>
/// <param name="TypedAgain">A secret or a file was among them, which no page gives back.</param>
public sealed record Unsaved(string Address, IReadOnlyList<(string Name, string Value)> Fields, bool TypedAgain)
{
    // Hidden fields and buttons, which nobody fills in.
    private static readonly HashSet<string> Own =
    [
        .. (string[])["Shown", Changing.Stale.VersionField, "Row", "Looked", "Do", "Remove", "kind", "on", "to", "set", "region"],
        .. (string[])["Band", "From", "Grade", "Grant", "Question", "Section", "Sector", "Session", "Source", "With"],
        .. (string[])["PasskeyAnswer", "PasskeyState", "PasswordToBe", "PasswordWas", "Username"],
    ];

    /// <summary>What somebody wrote or chose, with what its field is called. What is not of the form's own, and no id.</summary>
    public IEnumerable<(string What, string Value)> Written =>
        Fields
            .Where(f => !f.Name.StartsWith("__", StringComparison.Ordinal) && !Own.Contains(f.Name))
            .Where(f => !string.IsNullOrWhiteSpace(f.Value) && !Guid.TryParse(f.Value, out _))
            .GroupBy(f => f.Name, f => f.Value)
            .Select(f => (InWords(f.Key), string.Join(", ", f.Select(Said))));

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
        catch (Exception sent) when (sent is BadHttpRequestException or InvalidDataException or IOException or NotSupportedException)
        {
            return null;
        }
    }

    // A box that is ticked is sent as true.
    private static string Said(string value) =>
        value.ToLowerInvariant() switch
        {
            "true" => "Yes",
            "false" => "No",
            _ => value,
        };

    // Form.Descriptors[2] is called Descriptors 3. The labels are words of the page, which is no longer there.
    private static string InWords(string name)
    {
        var words = new StringBuilder();
        foreach (var part in name.Split('.', '[').Skip(name.StartsWith("Form.", StringComparison.Ordinal) ? 1 : 0))
        {
            words.Append(' ').Append(int.TryParse(part.TrimEnd(']'), out var place) ? $"{place + 1}" : part);
        }
        var plain = new StringBuilder();
        foreach (var letter in words.ToString().Trim())
        {
            plain
                .Append(char.IsUpper(letter) && plain is [.., not ' '] ? " " : "")
                .Append(plain.Length > 0 ? char.ToLowerInvariant(letter) : letter);
        }
        return plain.ToString();
    }
}
