using System.Diagnostics;
using System.Text.Encodings.Web;
using Eleven.Web.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace Eleven.Web.SignOn;

/// <summary>Sends people to a provider, and takes them in when they come back.</summary>
internal sealed partial class SigningOn(
    IOptionsMonitor<ProviderOptions> options,
    ILoggerFactory logs,
    UrlEncoder encoder,
    Hosting.Settings settings,
    ILogger<SigningOn> log
)
{
    private const string Back = "back";
    private const string Session = "session";
    private const string Invitation = "invitation";

    public static string Address(SignOnProvider provider) => $"/sign-in/with/{provider.Code}";

    /// <summary>Told to the provider when the two are set up.</summary>
    public static string Callback(SignOnProvider provider) => Address(provider) + "/back";

    /// <summary>Null where there is none of that code.</summary>
    public SignOnProvider? Provider(string? code) => settings.SignOn.FirstOrDefault(p => p.Code == code);

    /// <summary>Where the browser is to go; null with the trouble where that is not known now.</summary>
    public async Task<(string? Address, SignOnTrouble Trouble)> Leave(HttpContext context, SignOnProvider provider, Errand errand)
    {
        var held = new AuthenticationProperties();
        // On its way nothing becomes empty, so what is not there is left out.
        foreach (var (name, value) in new[] { (Back, errand.Back), (Session, errand.Session?.ToString()), (Invitation, errand.Invitation) })
        {
            if (value is not null)
            {
                held.Items[name] = value;
            }
        }
        try
        {
            return (await (await Handler(context, provider)).Leave(held, errand.AsksAnew), default);
        }
        catch (SignOnRefusedException refused)
        {
            return (null, Told(provider, refused));
        }
    }

    public async Task<Came> Come(HttpContext context, SignOnProvider provider)
    {
        try
        {
            var (who, held) = await (await Handler(context, provider)).Come();
            var session = held.GetString(Session) is { } id ? Guid.Parse(id) : (Guid?)null;
            return new Came.In(who, new(LocalAddress.Or(held.GetString(Back)), session, held.GetString(Invitation)));
        }
        catch (SignOnRefusedException refused)
        {
            return new Came.Not(Told(provider, refused));
        }
    }

    /// <summary>Called by its page alone, so that no address is answered that the table of permissions does not know.</summary>
    private async Task<ProviderHandler> Handler(HttpContext context, SignOnProvider provider)
    {
        var handler = new ProviderHandler(options, logs, encoder, settings);
        await handler.InitializeAsync(new(provider.Code, provider.Name, typeof(ProviderHandler)), context);
        return handler;
    }

    private SignOnTrouble Told(SignOnProvider provider, SignOnRefusedException refused)
    {
        Refused(log, provider.Code, refused.Message, Activity.Current?.TraceId.ToHexString(), refused.InnerException);
        return refused.Trouble;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Single sign-on with {Provider} did not work: {Why} ({Reference})")]
    private static partial void Refused(ILogger log, string provider, string why, string? reference, Exception? thrown);
}

internal static class SignOnServices
{
    private const string Cookie = "eleven-sign-on-";

    /// <summary>For the page that lists cookies.</summary>
    public const string CookieShown = Cookie + "…";
    private static readonly TimeSpan Time = TimeSpan.FromMinutes(15);

    public static void AddSignOn(this IServiceCollection services, Hosting.Settings settings)
    {
        services.AddScoped<SigningOn>();
        services.AddScoped<OutsideAccounts>();
        foreach (var provider in settings.SignOn)
        {
            services.AddKeyedSingleton(provider.Code, (s, _) => new ProviderDocuments(provider, s.GetRequiredService<TimeProvider>()));
            services
                .AddOptions<ProviderOptions>(provider.Code)
                .Configure<IServiceProvider, IDataProtectionProvider, TimeProvider>(
                    (o, s, protection, clock) =>
                    {
                        (o.Provider, o.Documents) = (provider, s.GetRequiredKeyedService<ProviderDocuments>(provider.Code));
                        (o.ClientId, o.ClientSecret) = (provider.ClientId, provider.ClientSecret);
                        // The provider tells it when it is first asked.
                        o.AuthorizationEndpoint = "";
                        o.CallbackPath = SigningOn.Callback(provider);
                        (o.UsePkce, o.TimeProvider, o.RemoteAuthenticationTimeout) = (true, clock, Time);
                        o.Scope.Clear();
                        foreach (var scope in provider.Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                        {
                            o.Scope.Add(scope);
                        }
                        o.StateDataFormat = new PropertiesDataFormat(protection.CreateProtector("Eleven sign-on", provider.Code));
                        Cookies.Harden(o.CorrelationCookie, Cookie, settings);
                    }
                );
        }
    }
}
