using Eleven.Web.Accounts;
using Eleven.Web.Govuk;
using Microsoft.AspNetCore.DataProtection;

namespace Eleven.Web.Hosting;

/// <summary>
/// What somebody sent that was not saved, because the store was away or because what they changed was no longer there. It goes back onto the page that says so,
/// to be sent from there again or to be copied: a browser that goes back asks for the page anew, and what was typed would be gone.
/// </summary>
/// <param name="Address">To which it was sent.</param>
/// <param name="Fields">All of the form but secrets and files, with the token that it came with and no other.</param>
/// <param name="TypedAgain">A secret or a file was among them, which no page gives back.</param>
public sealed record Unsaved(string Address, IReadOnlyList<(string Name, string Value)> Fields, bool TypedAgain)
{
    /// <summary>What somebody wrote or chose, in the words and the order of the page that they sent. Fields that nobody fills in have no words there.</summary>
    public IEnumerable<(string What, string Value)> Written(IDataProtectionProvider protection) =>
        FormWords
            .Read(Fields.FirstOrDefault(f => f.Name == FormWords.Field).Value, protection)
            .Select(asked => (asked.Label, Said(asked)))
            .Where(said => said.Item2.Length > 0);

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
            return new(
                address,
                [.. form.Where(f => !WordsKept.IsSecret(f.Key)).SelectMany(f => f.Value, (f, v) => (f.Key, v ?? ""))],
                TypedAgain: form.Files.Any(f => f.Length > 0) || form.Keys.Any(WordsKept.IsSecret)
            );
        }
        catch (Exception sent) when (sent is BadHttpRequestException or InvalidDataException or IOException or NotSupportedException)
        {
            return null;
        }
    }

    // The three parts of a date stand in one line, and each option that was ticked in a line of its own.
    private string Said(AskedField asked)
    {
        var sent = asked.Names.SelectMany(name => Fields.Where(f => f.Name == name), (_, f) => f.Value.Trim()).Where(v => v.Length > 0);
        return asked.Options is { } options
            ? string.Join('\n', sent.Select(AskedField.InShort).Distinct().Where(options.ContainsKey).Select(v => options[v]))
            : string.Join(' ', sent);
    }
}
