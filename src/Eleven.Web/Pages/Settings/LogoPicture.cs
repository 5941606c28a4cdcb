using Eleven.Store;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Pages.Settings;

/// <summary>A logo as a picture.</summary>
internal static class LogoPicture
{
    public static void MapLogos(this IEndpointRouteBuilder routes) =>
        routes.MapGet(
            "/settings/partnerships/{partnership:guid}/logo/picture",
            async (Guid partnership, StoreContext store, CancellationToken stop) =>
            {
                var found = await store
                    .Partnerships.Where(p => p.Id == partnership)
                    .Select(p => new { p.Logo, p.LogoType })
                    .SingleOrDefaultAsync(stop);
                return found?.Logo is { } logo ? Results.File(logo, found.LogoType) : Results.NotFound();
            }
        );
}
