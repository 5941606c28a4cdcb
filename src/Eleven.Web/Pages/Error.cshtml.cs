using Eleven.Web.Changing;
using Eleven.Web.Hosting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Eleven.Web.Pages;

/// <summary>Says what went wrong and what to do. Of a page that one may not see it says the same as of one that is not there.</summary>
public sealed class ErrorModel(IDataProtectionProvider protection, StorePreparing preparing, StoreWatch watch) : PageModel
{
    public string Heading { get; private set; } = "";

    public string[] Words { get; private set; } = [];

    public string Reference { get; private set; } = "";

    /// <summary>What was sent while the store was away, to be sent again; null where nothing was.</summary>
    public Unsaved? SendAgain { get; private set; }

    /// <summary>What was written to what is no longer there, to be copied: sending it again would do no good.</summary>
    public IReadOnlyList<(string What, string Value)> Written { get; private set; } = [];

    /// <summary>Why it is too late to change something, and where one sees how it stands now; null where no page said so.</summary>
    public TooLate? TooLate { get; private set; }

    private static readonly string[] NotFoundWords =
    [
        "If you typed the web address, check that it is correct. If you pasted it, check that you copied all of it.",
        "If somebody sent you the address, you may need to ask them, or the person who runs this service, to let you see the page.",
    ];

    // Of a press of a button, which wrote nothing, only that it did nothing.
    private static readonly string[] WhatWasSent = ["What you just sent was not saved. What it was about may have been removed meanwhile."];
    private static readonly string[] WhatWasWritten = ["What it was about may have been removed meanwhile."];

    // Asked for by its own address, it is a page that is not there.
    public async Task OnGet(CancellationToken stop)
    {
        var error = HttpContext.Features.Get<ShownError>() ?? new(StatusCodes.Status404NotFound, null);
        Response.StatusCode = error.Status;
        var unsaved = error.Unsaved;
        if (error.Status == StatusCodes.Status503ServiceUnavailable)
        {
            SendAgain = unsaved is { TypedAgain: false } ? unsaved : null;
        }
        else
        {
            Written = unsaved is null ? [] : [.. unsaved.Written(protection)];
        }
        var onlyRead =
            error.Status == StatusCodes.Status503ServiceUnavailable
            && (error.IsOfSaving || (preparing.IsReady && await watch.Look(stop) == StoreState.OnlyRead));
        TooLate = error.Status == StatusCodes.Status409Conflict ? HttpContext.Features.Get<TooLate>() : null;
        (Heading, Words) = error.Status switch
        {
            StatusCodes.Status403Forbidden or StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed => (
                "Page not found",
                unsaved is null ? NotFoundWords
                : Written.Count == 0 ? WhatWasSent
                : WhatWasWritten
            ),
            StatusCodes.Status409Conflict => (
                "It changed while you had it open",
                [
                    TooLate?.Why ?? "Somebody changed or removed what you were changing.",
                    .. Written.Count > 0 ? Array.Empty<string>() : ["What you just sent was not saved. Look how it stands now."],
                ]
            ),
            StatusCodes.Status413PayloadTooLarge => (
                "What you sent is too large",
                ["Nothing was saved. Go back, and send a smaller file or a shorter text."]
            ),
            StatusCodes.Status429TooManyRequests => (
                "Too many tries",
                ["There were too many tries from your network. Wait five minutes, then try again."]
            ),
            StatusCodes.Status503ServiceUnavailable => (
                onlyRead ? "Sorry, nothing can be saved at the moment" : "Sorry, the service is not available",
                [
                    onlyRead
                        ? "You can still read everything that was saved before. It is safe."
                        : "Eleven cannot show or save what it keeps at the moment. What was saved before is safe.",
                    unsaved switch
                    {
                        null => "Wait a few minutes, then load this page again.",
                        { TypedAgain: true } => "What you just sent was not saved. Wait a few minutes, then go back and enter it again.",
                        _ =>
                            "What you just sent was not saved, but it is kept on this page. Leave the page open, wait a few minutes, then send it again.",
                    },
                ]
            ),
            >= StatusCodes.Status500InternalServerError => (
                "Sorry, there is a problem with the service",
                ["What you just did may not have been saved. What was saved before is kept. Try again later."]
            ),
            _ => (
                "The page could not be sent",
                ["Nothing was saved. Go back, load the page again, and send it once more. Your browser must allow cookies for this site."]
            ),
        };
        Reference = error.Status >= StatusCodes.Status500InternalServerError ? error.Reference : "";
        if (error.Status is StatusCodes.Status403Forbidden or StatusCodes.Status405MethodNotAllowed)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }
}
