using System.Security.Cryptography;
using System.Text;
using Eleven.Files.Yaml;
using Eleven.Store;
using Eleven.Web.Accounts;
using Eleven.Web.Changing;
using Eleven.Web.Library;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Asked = Eleven.QuestionSets.QuestionSet;
using Question = Eleven.QuestionSets.Question;

namespace Eleven.Web.Pages.QuestionSets;

/// <summary>A page that changes something in a draft. Two people may change different things in it; of one thing, the second is shown both.</summary>
public abstract class DraftPage(StoreContext store) : VersionPage(store)
{
    /// <summary>What the form was filled from, in short: empty where something is added.</summary>
    [BindProperty]
    public string? Shown { get; set; }

    public Stale? Stale { get; private set; }

    /// <summary>The draft as it is.</summary>
    public Asked Draft => Asked!;

    protected sealed override bool IsThere() => IsDraft && Asked is not null && HasIt();

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

    /// <summary>Keeps the draft as it is to be, and leads to where one goes on.</summary>
    /// <param name="again">Where somebody was faster after all, with the draft as it is then.</param>
    protected async Task<IActionResult> Save(
        Asked changed,
        string done,
        string next,
        Func<Task<IActionResult>> again,
        CancellationToken stop
    )
    {
        var yaml = QuestionSetYaml.Write(changed);
        if (yaml.Length > Shelf.Largest || QuestionSetYaml.Draft(Set.Code, yaml) is null)
        {
            ModelState.AddModelError("", "The question set would be too long, or have too many mistakes. Put some of them right first");
            return Page();
        }
        Found.Yaml = yaml;
        try
        {
            await Kept.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            Kept.ChangeTracker.Clear();
            return await Find(stop) && IsThere() ? await again() : NotFound();
        }
        TempData[Done.Key] = done;
        return LocalRedirect(next);
    }
}
