using System.Diagnostics;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.Logging.Console;

namespace Eleven.Web.Hosting;

/// <summary>Lines of JSON on standard output: one for each request, by its route and not its address, and what goes wrong.</summary>
internal static partial class Logs
{
    public static void AddLogs(this ILoggingBuilder logging)
    {
        logging.ClearProviders();
        // What the framework tells at a lower level may hold addresses and names.
        logging.AddFilter("Microsoft", LogLevel.Warning);
        logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information);
        logging.AddFilter("System", LogLevel.Warning);
        logging.AddConsole(o => o.FormatterName = LogFormatter.Name);
        logging.AddConsoleFormatter<LogFormatter, ConsoleFormatterOptions>();
    }

    public static void UseRequestLog(this WebApplication application)
    {
        var log = application.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Eleven.Web.Requests");
        application.Use(
            async (context, next) =>
            {
                var begun = Stopwatch.GetTimestamp();
                await next(context);
                var route = Route(context);
                if (Activity.Current is { } trace)
                {
                    trace.DisplayName = $"{KnownMethod(context.Request.Method)} {route}";
                    trace.SetTag("http.response.status_code", context.Response.StatusCode);
                }
                if (context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
                {
                    Answered(
                        log,
                        KnownMethod(context.Request.Method),
                        route,
                        context.Response.StatusCode,
                        Stopwatch.GetElapsedTime(begun).TotalMilliseconds,
                        Activity.Current?.TraceId.ToHexString()
                    );
                }
            }
        );
    }

    private static string Route(HttpContext context) =>
        (context.Features.Get<ShownError>() is { } error ? error.Route : ShownError.RouteOf(context)) ?? "(none)";

    // A method is sent by whoever asks, and may be any word.
    private static string KnownMethod(string method) => method is "GET" or "POST" or "HEAD" ? method : "other";

    [LoggerMessage(Level = LogLevel.Information, Message = "{Method} {Route} answered {Status} in {Milliseconds} ms ({Reference})")]
    private static partial void Answered(ILogger log, string method, string route, int status, double milliseconds, string? reference);
}
