using System.Security.Cryptography;
using System.Text;
using Eleven.Files.Yaml;
using Eleven.QuestionSets.Editing;
using Eleven.Store;
using Eleven.Store.Audits;
using Eleven.Web.Accounts;
using Eleven.Web.Changing;
using Eleven.Web.Library;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Asked = Eleven.QuestionSets.QuestionSet;
using Question = Eleven.QuestionSets.Question;

namespace Eleven.Web.Pages.QuestionSets;

/// <summary>
/// A page that changes something in a draft. Two people may change different things in it; of one thing, the second is shown both. Every change can be undone.
/// </summary>
public abstract class DraftPage(StoreContext store) : VersionPage(store)
{
    /// <summary>What the form was filled from, in short: empty where something is added.</summary>
    [BindProperty]
    public string? Shown { get; set; }

    public Stale? Stale { get; private set; }

    /// <summary>The draft as it is.</summary>
    public Asked Draft => Asked!;

    /// <summary>What can be undone or done again.</summary>
    public Undoing Undoing { get; private set; } = Undoing.None;

    protected sealed override bool IsThere() => IsDraft && Asked is not null && HasIt();

    protected sealed override async Task Load(CancellationToken stop) =>
        Undoing = await Undoing.Of(Kept, Found, HttpContext.Me().PersonId, stop);

    /// <summary>Whether the draft has what the address names.</summary>
    protected virtual bool HasIt() => true;

    /// <summary>A question in short.</summary>
    protected static string Short(Question question) =>
        Short(
            QuestionSetYaml.Write(
                new()
                {
                    Id = "",
                    Version = "",
                    Title = "",
                    Instrument = default,
                    Sections = [new("", "", [question])],
                }
            )
        );

    protected static string Short(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 12));

    /// <summary>Looks whether somebody else changed it since the form was filled.</summary>
    /// <param name="now">What is there, in short.</param>
    protected void Compare(string now, params Difference[] all)
    {
        if (Shown == now)
        {
            return;
        }
        Stale = Stale.Check(Found, Found.Version - 1, ModelState, all);
        Shown = now;
        ModelState.Remove(nameof(Shown));
    }

    /// <summary>Of two things of one title, nobody would know which is which.</summary>
    /// <param name="others">What others of its kind are called.</param>
    /// <param name="taken">What is said where one of them is called so.</param>
    protected void CheckTitle(IEnumerable<string?> others, string title, string field, string taken)
    {
        if (others.OfType<string>().Contains(title, Capitals.Same))
        {
            ModelState.AddModelError(field, taken);
        }
    }

    /// <summary>Keeps the draft in another order, if the page showed the one that it has and something moves: what is first has nowhere to go up.</summary>
    /// <param name="now">The order that it has, in short.</param>
    /// <param name="things">What is put in order, as a sentence begins: "The topics".</param>
    /// <returns>Null where it cannot, and why is said.</returns>
    protected async Task<IActionResult?> Move(string now, Asked moved, string things, string done, string next, CancellationToken stop)
    {
        if (Shown == now && QuestionSetYaml.Write(moved) != QuestionSetYaml.Write(Draft))
        {
            return await Save(moved, done, next, stop);
        }
        ModelState.AddModelError("", $"{things} were changed while you had this open. Look at them, then choose again");
        return null;
    }

    /// <summary>Keeps the draft as it is to be, and leads to where one goes on.</summary>
    protected async Task<IActionResult> Save(Asked changed, string done, string next, CancellationToken stop)
    {
        var yaml = QuestionSetYaml.Write(changed);
        if (yaml.Length > Shelf.Largest || QuestionSetYaml.Draft(Set.Code, yaml) is null)
        {
            ModelState.AddModelError("", "The question set would be too long, or have too many mistakes. Put some of them right first");
            return Page();
        }
        await DraftHistory.Change(Kept, Found, yaml, done, HttpContext.Me().PersonId, stop);
        return await Keep(changed, done, next, stop);
    }

    /// <summary>Undoes the change that was made last, or makes the one again that was undone last.</summary>
    /// <param name="shown">The version of the draft on whose page the button was.</param>
    /// <param name="from">Path of that page.</param>
    protected async Task<IActionResult> Turn(bool undo, int shown, string? from, CancellationToken stop)
    {
        if (shown != Found.Version)
        {
            ModelState.AddModelError(
                "",
                "The draft was changed since you opened the page. Look at what was changed last, then choose again"
            );
            return Page();
        }
        var change = undo ? await DraftHistory.Undo(Kept, Found, stop) : await DraftHistory.Redo(Kept, Found, stop);
        if (change is null)
        {
            ModelState.AddModelError("", undo ? "There is nothing to undo" : "There is nothing to do again");
            return Page();
        }
        var turned = QuestionSetYaml.Draft(Set.Code, Found.Yaml)!;
        var done = $"The change “{change.What.TrimEnd('.')}” is {(undo ? "undone" : "done again")}.";
        return await Keep(turned, done, Still(turned, from), stop);
    }

    // The page with the button, unless what it is about came or went by the very change: then the list of all.
    private string Still(Asked now, string? from)
    {
        var isOfDraft = from?.StartsWith(Here + "/", StringComparison.OrdinalIgnoreCase) == true;
        string[] place = isOfDraft ? from![(Here.Length + 1)..].Split('/') : [];
        var isThere = place switch
        {
            ["details" or "scales" or "topics" or "variants"] => true,
            ["scales", var scale] => now.FindScale(scale) is not null,
            ["variants", var variant] => now.Variants.Any(v => v.Id == variant),
            ["questions", var question, .. var part] => part is ([] or ["asked-if" or "links"]) && now.Find(question) is not null,
            _ => false,
        };
        return isThere ? $"{Here}/{string.Join('/', place.Select(Uri.EscapeDataString))}" : $"{Here}/edit";
    }

    private async Task<IActionResult> Keep(Asked now, string done, string next, CancellationToken stop)
    {
        Found.Instrument = now.Instrument;
        // A set is called as its last published version is; one that has none yet, as its draft is.
        if (!await Kept.Set<QuestionSetVersion>().AnyAsync(v => v.QuestionSetId == SetId && v.Id != EditionId, stop))
        {
            Set.Title = now.Title;
        }
        return await this.SaveAndGo(Kept, done, next, stop);
    }
}
