using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Eleven.Web.Permission;

internal static class PermissionServices
{
    public static void AddPermission(this IServiceCollection services)
    {
        services.AddScoped<Places>();
        services.AddScoped<Reach>();
        services.AddScoped<RolePlaces>();
        services.TryAddSingleton(new PermissionTable(PermissionTable.Lines));
    }
}
