using Eleven.Store;
using Eleven.Store.Mail;
using Eleven.Web.Accounts;
using Eleven.Web.Changing;
using Eleven.Web.Writing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Pages.Settings;

/// <summary>The words of one letter in a partnership or a region: changed, previewed with examples, and back to those that hold without.</summary>
[InTurn]
public abstract class LetterPage(StoreContext store, Wordings wordings, Hosting.Settings settings) : PageModel
{
    private const int None = -1;
    private const int Other = -2;

    [FromRoute]
    public string Letter { get; set; } = "";

    [BindProperty]
    public LetterForm Form { get; set; } = new();

    /// <summary>Of the words of this place; -1 where it had none of its own.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>Which words of this place: others that were written after they were taken away begin with the same version. Empty where it had none.</summary>
    [BindProperty]
    public Guid Row { get; set; }

    public Letter Shown { get; private set; } = null!;

    public LetterPlace Place { get; private set; } = null!;

    /// <summary>What holds where this place has no words of its own.</summary>
    public Wording Without { get; private set; } = null!;

    public bool IsOwn { get; private set; }

    public Stale? Stale { get; private set; }

    /// <summary>Of the letters of this place.</summary>
    public abstract string Back { get; }

    /// <summary>Whose words hold without: the region’s or the standard.</summary>
    public string WithoutName =>
        Place.Partnership is not null && Without != Shown.Standard ? "the words of the region" : "the standard words";

    public Wording Preview => Form.Wording.With(Examples);

    protected abstract Task<LetterPlace> Of(CancellationToken stop);

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (await Find(stop) is not { } there)
        {
            return NotFound();
        }
        (Form, Version, Row) = (LetterForm.Of(new(there.Subject, there.Text)), there.Version, Shows(there));
        return Page();
    }

    public async Task<IActionResult> OnPost([FromForm(Name = "Do")] string? what, CancellationToken stop)
    {
        if (await Find(stop) is not { } there)
        {
            return NotFound();
        }
        if (what == "standard")
        {
            ModelState.Clear();
            Form = LetterForm.Of(Without);
        }
        Check();
        if (what != "preview")
        {
            Stale = Stale.Check(there, Row == Shows(there) ? Version : Other, ModelState, Form.Beside(there));
            (Version, Row) = (there.Version, Shows(there));
        }
        if (!ModelState.IsValid || what == "preview")
        {
            return Page();
        }
        Keep(there, what == "standard");
        await store.SaveChangesAsync(stop);
        TempData[Done.Key] =
            what == "standard"
                ? $"The letter has {WithoutName} again."
                : "The letter is saved. Mails that are written from now on have these words.";
        return LocalRedirect(Back);
    }

    private IReadOnlyDictionary<string, string> Examples =>
        new Dictionary<string, string>
        {
            ["name"] = "Sam Taylor",
            ["from"] = "Alex Morgan",
            ["partnership"] = Place.Name!,
            ["what"] = "Your password was changed.",
            ["link"] = settings.Link(
                Shown.Kind switch
                {
                    LetterKind.Invitation => "/invitation/example",
                    LetterKind.NewPassword => "/new-password/example",
                    LetterKind.NewAddress => "/account/email/example",
                    LetterKind.AccountChanged => "/forgotten-password",
                    _ => "/",
                }
            ),
        };

    private Guid Shows(LetterTemplate there) => IsOwn ? there.Id : Guid.Empty;

    private void Check()
    {
        // A field that is empty is told to be so, and nothing else.
        foreach (var problem in Form.Subject.Length == 0 ? [] : Form.Wording.SubjectProblems(Shown))
        {
            ModelState.AddModelError("Form.Subject", problem);
        }
        foreach (var problem in Form.Text.Length == 0 ? [] : Form.Wording.TextProblems(Shown))
        {
            ModelState.AddModelError("Form.Text", problem);
        }
    }

    private void Keep(LetterTemplate there, bool without)
    {
        if (without)
        {
            if (IsOwn)
            {
                store.Remove(there);
            }
            return;
        }
        (there.Subject, there.Text) = (Form.Subject, Form.Text);
        if (!IsOwn)
        {
            there.Version = 0;
            store.Add(there);
        }
    }

    /// <summary>The words of this place. Where it has none: those that hold without, which the store does not know.</summary>
    private async Task<LetterTemplate?> Find(CancellationToken stop)
    {
        if (Writing.Letter.All.FirstOrDefault(l => l.Code == Letter) is not { } letter)
        {
            return null;
        }
        (Shown, Place) = (letter, await Of(stop));
        Without = Place.Partnership is null ? letter.Standard : await wordings.Of(letter.Kind, Place with { Partnership = null }, stop);
        Guid? region = Place.Partnership is null ? Place.Region : null;
        var own = await store.LetterTemplates.SingleOrDefaultAsync(
            t => t.Letter == letter.Kind && t.PartnershipId == Place.Partnership && t.RegionId == region,
            stop
        );
        IsOwn = own is not null;
        return own
            ?? new LetterTemplate
            {
                RegionId = region,
                PartnershipId = Place.Partnership,
                Letter = letter.Kind,
                Subject = Without.Subject,
                Text = Without.Text,
                Version = None,
            };
    }
}
