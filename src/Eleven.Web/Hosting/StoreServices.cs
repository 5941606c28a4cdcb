namespace Eleven.Web.Hosting;

internal static class StoreServices
{
    public static void AddStore(this IServiceCollection services)
    {
        services.AddSingleton<Stores>();
        services.AddScoped(s => s.GetRequiredService<Stores>().Open());
        services.AddSingleton<StoreWatch>();
        services.AddSingleton<StorePreparing>();
        services.AddHostedService(s => s.GetRequiredService<StorePreparing>());
    }
}
