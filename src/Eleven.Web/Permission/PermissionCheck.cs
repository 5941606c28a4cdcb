using System.Collections.Immutable;
using Eleven.Web.Accounts;
using Eleven.Web.Hosting;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.StaticAssets;

namespace Eleven.Web.Permission;

/// <summary>The one place that asks the table. Whoever may not is told that there is no such page; whoever is not signed in is led to where they can.</summary>
internal sealed class PermissionCheck
{
    private readonly RequestDelegate _next;
    private readonly PermissionTable _table;
    private readonly PageViews _views;

    // Made once, when the program starts and every endpoint is known.
    public PermissionCheck(RequestDelegate next, PermissionTable table, PageViews views, EndpointDataSource endpoints)
    {
        (_next, _table, _views) = (next, table, views);
        Compare([.. endpoints.Endpoints.OfType<RouteEndpoint>().Where(e => !IsAsset(e))]);
    }

    public async Task Invoke(HttpContext context, Places places)
    {
        if (context.Features.Get<ShownError>() is not null || context.GetEndpoint() is not RouteEndpoint endpoint || IsAsset(endpoint))
        {
            await _next(context);
            return;
        }
        var line = _table.Of(endpoint);
        if (IsHeldStill(context, endpoint))
        {
            Refuse(context);
            return;
        }
        var who = line is null ? new Who.Nobody() : Asked(line, context.Request.Method);
        switch (who)
        {
            case Who.Anyone:
                await _next(context);
                break;
            case Who.Nobody:
                NotThere(context);
                break;
            case Who.Halfway when context.SignedIn() is not null:
                await _next(context);
                break;
            case Who.SettingUp when context.SignedIn() is { IsIn: true } or { HasSecondStep: false }:
                await _next(context);
                break;
            case Who.Halfway:
            case Who.SettingUp:
            case var _ when context.SignedIn() is not { IsIn: true }:
                await WayIn.Lead(context);
                break;
            case Who.With with when !await May(context, with, line!.Whose, places):
                NotThere(context);
                break;
            default:
                await _next(context);
                break;
        }
    }

    // Whoever looks as somebody else changes nothing, be it their own or another's.
    private static bool IsHeldStill(HttpContext context, RouteEndpoint endpoint) =>
        context.SignedIn()?.ViewingAs is not null
        && HttpMethods.IsPost(context.Request.Method)
        && PermissionTable.Route(endpoint) is not (Pages.StopViewing.IndexModel.Route or "sign-out");

    private static void Refuse(HttpContext context)
    {
        var said = context.RequestServices.GetRequiredService<ITempDataDictionaryFactory>().GetTempData(context);
        said[Done.TroubleKey] = "Nothing was changed: you are viewing as another role. Stop viewing first.";
        said.Save();
        context.Response.Redirect(context.Request.PathBase + context.Request.Path);
    }

    // Every endpoint must be in the table, and every line have its endpoint.
    private void Compare(RouteEndpoint[] endpoints)
    {
        var absent = endpoints.Where(e => _table.Of(e) is null).Select(PermissionTable.Route).Distinct().ToArray();
        if (absent.Length > 0)
        {
            throw new InvalidOperationException($"The table of permissions has no line for {string.Join(", ", absent)}.");
        }
        var known = endpoints.Select(PermissionTable.Route).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (_table.All.FirstOrDefault(l => !known.Contains(l.Route)) is { } idle)
        {
            throw new InvalidOperationException($"The table of permissions has a line for {idle.Route}, where nothing is.");
        }
    }

    private static bool IsAsset(Endpoint endpoint) => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;

    private static Who Asked(Permission line, string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsHead(method) ? line.Opens
        : HttpMethods.IsPost(method) ? line.Changes
        : new Who.Nobody();

    private async Task<bool> May(HttpContext context, Who.With who, Whose whose, Places places)
    {
        var me = context.Me();
        if (whose == Whose.Nobodys)
        {
            return me.Is(who.RolesIn(null));
        }
        if (!Guid.TryParse(context.GetRouteValue(whose.ToString()) as string, out var id))
        {
            return false;
        }
        var found = await Find(places, whose, id, context.RequestAborted);
        if (!found.Any(p => me.Grants.Any(g => p.IsWithin(g) && who.RolesIn(p.State).Contains(g.Role))))
        {
            return false;
        }
        Tell(context, me, whose, id, found);
        return true;
    }

    private static async Task<ImmutableArray<Place>> Find(Places places, Whose whose, Guid id, CancellationToken stop)
    {
        if (whose == Whose.Person)
        {
            return await places.Person(id, stop);
        }
        var one = whose switch
        {
            Whose.Region => await places.Region(id, stop),
            Whose.Partnership => await places.Partnership(id, stop),
            Whose.Audit => await places.Audit(id, stop),
            Whose.QuestionSet => await places.QuestionSet(id, stop),
            Whose.Return => await places.Return(id, stop),
            _ => await places.Organisation(id, stop),
        };
        return one is null ? [] : [one];
    }

    // One's own account is one's own, and so is the place in which one has a role itself.
    private void Tell(HttpContext context, SignedIn me, Whose whose, Guid id, ImmutableArray<Place> found)
    {
        var own = whose switch
        {
            Whose.Person => id == me.PersonId,
            Whose.Region => me.Grants.Any(g => g.RegionId == id),
            Whose.Partnership => me.Grants.Any(g => g.PartnershipId == id),
            // An audit is everybody's who is in it, as the question sets of a region are; its reports are told of by name.
            Whose.Audit or Whose.QuestionSet => true,
            Whose.Return => me.Grants.Any(g => g.OrganisationId is { } mine && found[0].Organisations.Contains(mine)),
            _ => me.Grants.Any(g => g.OrganisationId == id),
        };
        // What an administrator opens as somebody else is not theirs.
        if ((!own || me.ViewingAs is not null) && HttpMethods.IsGet(context.Request.Method))
        {
            _views.Add(me.Actor, whose.ToString(), id.ToString());
        }
    }

    private static void NotThere(HttpContext context) => context.Response.StatusCode = StatusCodes.Status404NotFound;
}
