using Eleven.Store;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Eleven.Web.Changing;

/// <summary>One thing of a form that was changed while it was open, by somebody else or in another window of one's own.</summary>
/// <param name="Now">What stands there.</param>
/// <param name="Yours">What was about to be saved over it.</param>
public sealed record Difference(string What, string Now, string Yours);

/// <summary>Two people at one form: the second is shown both versions, and decides.</summary>
public sealed record Stale(IReadOnlyList<Difference> Differences)
{
    /// <summary>The field of a form that says which version it showed.</summary>
    public const string VersionField = "Version";

    /// <summary>Null where nobody changed it since the form was opened, or to just what was sent. Otherwise the form says so, and what is sent next counts.</summary>
    /// <param name="shown">The version that the form was filled from.</param>
    /// <param name="all">Each field, changed or not; none where the form has no fields.</param>
    public static Stale? Check(Kept kept, int shown, ModelStateDictionary problems, params Difference[] all)
    {
        // The same once more, as of a button that was pressed twice, is nothing to decide.
        if (kept.Version == shown || (all.Length > 0 && all.All(d => d.Now == d.Yours)))
        {
            return null;
        }
        problems.AddModelError(
            "",
            "This was changed while you had it open. Check what is there now, then save again if yours should stand"
        );
        // Else the field would send again what was sent.
        problems.Remove(VersionField);
        return new([.. all.Where(d => d.Now != d.Yours)]);
    }
}
