using Eleven.Web.Accounts;
using Eleven.Web.Answering;
using Eleven.Web.Changing;
using Eleven.Web.Demo;
using Eleven.Web.Govuk;
using Eleven.Web.Hosting;
using Eleven.Web.Library;
using Eleven.Web.Pages.Record;
using Eleven.Web.Pages.Settings;
using Eleven.Web.Permission;
using Eleven.Web.Reporting;
using Eleven.Web.SignOn;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Eleven.Web;

/// <summary>Puts the application together, from its settings.</summary>
internal static class ElevenHost
{
    public static WebApplication Build(WebApplicationBuilder builder, Settings settings)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = SentForms.Largest;
        });
        // Else a program that was built and not published serves files at an address of its own, which no line of the table of permissions knows.
        builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
        AddServices(builder.Services, settings);
        var application = builder.Build();
        Use(application, settings);
        return application;
    }

    // What starts first stops last: the server, which is added at the very end, no longer answers when the rest writes what is left.
    private static void AddServices(IServiceCollection services, Settings settings)
    {
        services.AddSingleton(settings);
        services.TryAddSingleton(TimeProvider.System);
        if (settings.Telemetry is { } endpoint)
        {
            services.AddHostedService(_ => new Telemetry(endpoint));
        }
        services.AddStore();
        services.AddStoredKeys();
        services.AddSingleton<PageViews>();
        services.AddHostedService(s => s.GetRequiredService<PageViews>());
        services.AddHostedService<OutboxSender>();
        services.AddHostedService<ReturnedMails>();
        services.AddHostedService<HeadExport>();
        services.AddAntiforgery(o => Cookies.Harden(o.Cookie, "eleven-form", settings));
        services.AddAccounts(settings);
        services.AddSignOn(settings);
        services.AddHostedService<DemoLinks>();
        services.AddPermission();
        services.AddSingleton<LineCounts>();
        services.AddSingleton<RememberedCounts>();
        services.AddSingleton<RememberedForms>();
        services.AddSingleton<ReportTurns>();
        services.AddScoped<ReportMaking>();
        services
            .AddRazorPages()
            .AddMvcOptions(PlainMessages.Use)
            .AddMvcOptions(o =>
            {
                o.Filters.Add<WordsBack>();
                o.Filters.Add<Turns>();
            });
        services.AddScoped<Presses>();
    }

    private static void Use(WebApplication application, Settings settings)
    {
        application.UseRequestLog();
        application.UseSecurityHeaders(settings);
        application.UsePublicAddress(settings);
        application.UseMiddleware<ErrorPages>();
        application.UseMiddleware<ReadAgain>();
        application.UseRouting();
        application.UseRateLimiter();
        application.UseMiddleware<WhoIsThere>();
        application.UseMiddleware<PermissionCheck>();
        application.UseSentForms();
        application.MapStaticAssets();
        application.MapHealth();
        application.MapReports();
        application.MapLogos();
        application.MapRazorPages().WithStaticAssets();
    }
}
