using System.Text.Json;
using Eleven.Web.Accounts;

namespace Eleven.Web.Pages.Organisations;

/// <summary>A file that was looked at, until it is brought in: it is more than a form may send back.</summary>
/// <param name="Broken">Numbers of rows whose cells nobody can tell apart.</param>
/// <param name="Unknown">Headers that no column of a directory has.</param>
public sealed record LookedAt(List<DirectoryRow> Rows, List<int> Broken, List<string> Unknown)
{
    private const string Field = "File";

    /// <summary>The id by which it is found again.</summary>
    public Task<Guid> Keep(WordsKept words, HttpContext http) =>
        words.Keep(http.Me().PersonId, http.Request.Path, new() { [Field] = [JsonSerializer.Serialize(this)] }, http.RequestAborted);

    /// <summary>What the same person looked at on this page in the last hour; null where there is nothing.</summary>
    public static async Task<LookedAt?> Find(WordsKept words, HttpContext http, Guid? id) =>
        id is { } known && await words.Find(http, http.Me().PersonId, known) is { } fields && fields.GetValueOrDefault(Field) is [{ } json]
            ? JsonSerializer.Deserialize<LookedAt>(json)
            : null;
}
