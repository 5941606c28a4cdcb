using System.Net;
using System.Threading.RateLimiting;
using Eleven.Store;
using Eleven.Store.People;
using Eleven.Web.Hosting;
using Eleven.Web.Writing;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Eleven.Web.Accounts;

internal static class AccountServices
{
    /// <summary>Of pages where a stranger may try something.</summary>
    public const string StrangersLimit = "strangers";

    /// <summary>Of pages where looking alone makes us ask somebody else.</summary>
    public const string SignOnLimit = "sign-on";

    // Everybody of a large office on one Monday morning, each mistyping twice.
    private const int TriesOfAnAddress = 1000;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    public static void AddAccounts(this IServiceCollection services, Settings settings)
    {
        // Else the framework takes its own.
        services.TryAddScoped<IPasswordHasher<Person>, PasswordHashes>();
        services.AddIdentityCore<Person>(o =>
        {
            o.User.RequireUniqueEmail = true;
            o.User.AllowedUserNameCharacters = "";
            o.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
            // Judged by PasswordRule, in words that help.
            o.Password = new()
            {
                RequiredLength = PasswordRule.Shortest,
                RequireDigit = false,
                RequireLowercase = false,
                RequireUppercase = false,
                RequireNonAlphanumeric = false,
                RequiredUniqueChars = 0,
            };
        });
        // What the Open Worldwide Application Security Project recommends for PBKDF2 with SHA-512.
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = 210_000);
        services.Configure<CookieTempDataProviderOptions>(o => Cookies.Harden(o.Cookie, Done.Cookie, settings));
        services.AddScoped<IUserStore<Person>, PersonStore>();
        services.Configure<IdentityPasskeyOptions>(o => Passkeys.Configure(o, settings));
        services.AddScoped<IPasskeyHandler<Person>, PasskeyHandler<Person>>();
        services.AddScoped<Sessions>();
        services.AddScoped<ViewAs>();
        services.AddScoped<Tries>();
        services.AddScoped<Links>();
        services.AddScoped<Invitations>();
        services.AddScoped<Passkeys>();
        services.AddScoped<ItIsYou>();
        services.AddSingleton<NewAddress>();
        services.AddScoped<SecondStep>();
        services.AddScoped<NewBeginning>();
        services.AddScoped<WordsKept>();
        services.AddScoped<Wordings>();
        services.AddScoped<Letters>();
        services.AddScoped<LastMails>();
        services.TryAddSingleton<SayToStarter>(Console.Error.WriteLine);
        services.AddHostedService<FirstAccountLink>();
        services.AddHostedService<Tidying>();
        services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.AddPolicy(StrangersLimit, Limit);
            limits.AddPolicy(SignOnLimit, OfNetwork);
        });
    }

    // Looking is free, trying is not.
    private static RateLimitPartition<string> Limit(HttpContext context) =>
        HttpMethods.IsPost(context.Request.Method) ? OfNetwork(context) : RateLimitPartition.GetNoLimiter("");

    private static RateLimitPartition<string> OfNetwork(HttpContext context) =>
        RateLimitPartition.GetFixedWindowLimiter(
            Network(context.Connection.RemoteIpAddress),
            _ => new FixedWindowRateLimiterOptions { PermitLimit = TriesOfAnAddress, Window = Window }
        );

    // Whoever has one address of version 6 has 2^64 of them.
    private static string Network(IPAddress? address) =>
        address switch
        {
            null => "",
            { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
            { AddressFamily: System.Net.Sockets.AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes(), 0, 8),
            _ => address.ToString(),
        };
}
