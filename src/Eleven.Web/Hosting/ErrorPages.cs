using System.Diagnostics;
using Eleven.Store;
using Eleven.Web.Accounts;
using Eleven.Web.Changing;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Hosting;

/// <summary>What went wrong, for the page that says so and the line of the log.</summary>
/// <param name="Route">Where it went wrong.</param>
public sealed record ShownError(int Status, string? Route)
{
    /// <summary>By which whoever runs the service finds the lines of the log.</summary>
    public string Reference { get; } = Activity.Current?.TraceId.ToHexString() ?? "";

    /// <summary>Null where nothing was sent.</summary>
    public Unsaved? Unsaved { get; init; }

    /// <summary>What was thrown says that nothing can be saved: there is no need to try it out.</summary>
    public bool IsOfSaving { get; init; }

    /// <summary>As the endpoint names it, without what an address puts in.</summary>
    public static string? RouteOf(HttpContext context) =>
        (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText is { } route ? "/" + route.TrimStart('/') : null;
}

/// <summary>An answer without words gets a page of ours, and whatever is thrown ends here.</summary>
internal sealed partial class ErrorPages(
    RequestDelegate next,
    StorePreparing preparing,
    StoreWatch watch,
    EndpointDataSource endpoints,
    ILogger<ErrorPages> log
)
{
    private const string RetryAfterSeconds = "60";

    // Styles, script and picture, known when the program starts. Any other address with a dot in it is one that somebody may have typed.
    private readonly HashSet<string> _assets = endpoints
        .Endpoints.OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
        .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/'))
        .ToHashSet(StringComparer.OrdinalIgnoreCase);

    public async Task Invoke(HttpContext context)
    {
        var isOfSaving = false;
        try
        {
            await Answer(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is there any more to be told.
            return;
        }
        catch (Exception thrown) when (!context.Response.HasStarted)
        {
            await Take(context, thrown);
            isOfSaving = StoreTrouble.IsOfSaving(thrown);
        }
        if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null } && !IsAsset(context))
        {
            await Show(context, isOfSaving);
        }
    }

    private Task Answer(HttpContext context)
    {
        if (preparing.IsReady || context.Request.Path.StartsWithSegments(Health.Path) || IsAsset(context) || WithoutStore.IsShown(context))
        {
            return next(context);
        }
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = RetryAfterSeconds;
        return Task.CompletedTask;
    }

    private async Task Take(HttpContext context, Exception thrown)
    {
        await Turns.Leave(context);
        context.Response.Clear();
        context.Response.StatusCode = thrown switch
        {
            BadHttpRequestException sent => sent.StatusCode,
            // Somebody saved it between our reading and our saving.
            DbUpdateConcurrencyException => StatusCodes.Status409Conflict,
            _ when StoreTrouble.Is(thrown) => StatusCodes.Status503ServiceUnavailable,
            _ => StatusCodes.Status500InternalServerError,
        };
        if (context.Response.StatusCode == StatusCodes.Status503ServiceUnavailable)
        {
            context.Response.Headers.RetryAfter = RetryAfterSeconds;
            watch.Trouble();
            NoStore(log, thrown);
        }
        else if (context.Response.StatusCode == StatusCodes.Status500InternalServerError)
        {
            Thrown(log, thrown);
        }
    }

    private async Task Show(HttpContext context, bool isOfSaving)
    {
        var status = context.Response.StatusCode;
        var route = ShownError.RouteOf(context);
        var givesBack = await GivesBack(context, status);
        if (givesBack && status != StatusCodes.Status503ServiceUnavailable && await Again(context))
        {
            return;
        }
        var unsaved = givesBack ? await Unsaved.Of(context) : null;
        context.Features.Set(new ShownError(status, route) { Unsaved = unsaved, IsOfSaving = isOfSaving });
        var (path, method, query) = (context.Request.Path, context.Request.Method, context.Request.QueryString);
        context.SetEndpoint(null);
        context.Request.RouteValues.Clear();
        (context.Request.Path, context.Request.Method, context.Request.QueryString) = ("/error", HttpMethods.Get, default);
        context.Features.Set<IFormFeature>(null);
        try
        {
            await next(context);
        }
        catch (Exception thrown) when (!context.Response.HasStarted)
        {
            Thrown(log, thrown);
            context.Response.Clear();
            context.Response.StatusCode = status;
            await context.Response.WriteAsync("Sorry, there is a problem with the service. Try again later.");
        }
        (context.Request.Path, context.Request.Method, context.Request.QueryString) = (path, method, query);
    }

    // What somebody removed themselves a moment ago, by the same press, is gone before a page is asked.
    private async Task<bool> Again(HttpContext context)
    {
        try
        {
            if (await context.RequestServices.GetRequiredService<Presses>().Again(context) is not { } next)
            {
                return false;
            }
            context.RequestServices.GetRequiredService<ITempDataDictionaryFactory>().GetTempData(context).Save();
            context.Response.Redirect(next);
            return true;
        }
        catch (Exception thrown) when (!context.Response.HasStarted)
        {
            // What went wrong first is told, and what was sent is given back.
            Thrown(log, thrown);
            return false;
        }
    }

    // Words stand on our page only where they came from our form, of somebody who is in: else anybody's words would, by a form elsewhere. Without the store nobody can
    // be told, and then the page shows none.
    private static async Task<bool> GivesBack(HttpContext context, int status) =>
        status switch
        {
            StatusCodes.Status503ServiceUnavailable => true,
            StatusCodes.Status409Conflict or StatusCodes.Status404NotFound => context.SignedIn() is { IsIn: true }
                && HttpMethods.IsPost(context.Request.Method)
                && await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context),
            _ => false,
        };

    private bool IsAsset(HttpContext context) => _assets.Contains(context.Request.Path);

    [LoggerMessage(Level = LogLevel.Error, Message = "The store could not be read or written.")]
    private static partial void NoStore(ILogger log, Exception thrown);

    [LoggerMessage(Level = LogLevel.Error, Message = "A request failed.")]
    private static partial void Thrown(ILogger log, Exception thrown);
}
