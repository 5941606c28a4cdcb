using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Eleven.Store.Mail;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Eleven.Tests.Store.Mail;

/// <summary>The part of GOV.UK Notify's API that sends e-mails and tells of them, on loopback: it takes only what the real one takes, or fails as it is told to.</summary>
internal sealed class NotifyService : IAsyncDisposable
{
    private const string Service = "26785a09-ab16-4eb0-8407-a37497a57506";
    private const string Secret = "3d844edf-8d35-48ac-975b-e847b4f122b0";
    private static readonly Guid Template = new("f33517ff-2a88-4f6e-b855-c550268ce08a");
    private static readonly TimeSpan Skew = TimeSpan.FromSeconds(30);
    private readonly List<JsonObject> _notifications = [];
    private readonly WebApplication _host;
    private readonly TimeProvider _clock;

    private NotifyService(TimeProvider clock)
    {
        _clock = clock;
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = Environments.Production });
        builder.WebHost.UseSetting("urls", "http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _host = builder.Build();
        _host.MapPost("/v2/notifications/email", Take);
        _host.MapGet("/v2/notifications", Tell);
    }

    /// <summary>Answers in place of the true one, where it is not null.</summary>
    public Func<HttpContext, Task>? Instead { get; set; }

    /// <summary>A mail is taken before the answer in its place is given.</summary>
    public bool TakesFirst { get; set; }

    /// <summary>A request is in.</summary>
    public TaskCompletionSource Asked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What was taken: to whom, the subject, the text, and the reference, a line each.</summary>
    public IReadOnlyList<string> Taken =>
        [.. _notifications.Select(n => $"{n["email_address"]}\n{n["subject"]}\n{n["body"]}\n{n["reference"]}")];

    public NotifySettings Settings { get; private set; } = null!;

    public static async Task<NotifyService> Start(TimeProvider clock)
    {
        var service = new NotifyService(clock);
        await service._host.StartAsync(TestContext.Current.CancellationToken);
        service.Settings = new(new(service._host.Urls.Single()), Service, Secret, Template);
        return service;
    }

    /// <summary>What became of the last mail.</summary>
    public void Becomes(string status) => _notifications[^1]["status"] = status;

    /// <summary>As after a week.</summary>
    public void Forget() => _notifications.Clear();

    public async ValueTask DisposeAsync() => await _host.DisposeAsync();

    private async Task Take(HttpContext context)
    {
        Asked.TrySetResult();
        if (Instead is null || TakesFirst)
        {
            if (await Refuses(context))
            {
                return;
            }
            var sent = await JsonSerializer.DeserializeAsync<JsonObject>(context.Request.Body);
            if (sent!["template_id"]!.GetValue<string>() != Template.ToString())
            {
                await Error(context, 400, "BadRequestError", "Template not found");
                return;
            }
            _notifications.Add(
                new()
                {
                    ["id"] = Guid.NewGuid().ToString(),
                    ["reference"] = sent["reference"]!.GetValue<string>(),
                    ["email_address"] = sent["email_address"]!.GetValue<string>(),
                    ["type"] = "email",
                    ["status"] = "created",
                    ["subject"] = sent["personalisation"]!["subject"]!.GetValue<string>(),
                    ["body"] = sent["personalisation"]!["text"]!.GetValue<string>(),
                }
            );
        }
        if (Instead is { } other)
        {
            await other(context);
            return;
        }
        context.Response.StatusCode = 201;
        var (id, reference) = (_notifications[^1]["id"]!.ToString(), _notifications[^1]["reference"]!.ToString());
        await context.Response.WriteAsJsonAsync(
            new JsonObject
            {
                ["id"] = id,
                ["reference"] = reference,
                ["uri"] = $"{Settings.Address}v2/notifications/{id}",
            }
        );
    }

    private async Task Tell(HttpContext context)
    {
        if (await Refuses(context))
        {
            return;
        }
        if (Instead is { } other)
        {
            await other(context);
            return;
        }
        var reference = context.Request.Query["reference"].ToString();
        var found = _notifications.Where(n => n["reference"]!.ToString() == reference).Select(n => n.DeepClone());
        await context.Response.WriteAsJsonAsync(
            new JsonObject
            {
                ["notifications"] = new JsonArray([.. found]),
                ["links"] = new JsonObject { ["current"] = "" },
            }
        );
    }

    // By another's reading of the token.
    private async Task<bool> Refuses(HttpContext context)
    {
        var token = context.Request.Headers.Authorization.ToString().Replace("Bearer ", "");
        var read = await new JsonWebTokenHandler().ValidateTokenAsync(
            token,
            new()
            {
                ValidIssuer = Service,
                ValidateAudience = false,
                ValidateLifetime = false,
                ValidAlgorithms = ["HS256"],
                IssuerSigningKey = new SymmetricSecurityKey(Encoding.UTF8.GetBytes(Secret)),
            }
        );
        if (!read.IsValid)
        {
            await Error(context, 403, "AuthError", "Invalid token: API key not found");
            return true;
        }
        if ((((JsonWebToken)read.SecurityToken).IssuedAt - _clock.GetUtcNow().UtcDateTime).Duration() > Skew)
        {
            await Error(context, 403, "AuthError", "Error: Your system clock must be accurate to within 30 seconds");
            return true;
        }
        return false;
    }

    public static Task Error(HttpContext context, int code, string error, string message)
    {
        context.Response.StatusCode = code;
        return context.Response.WriteAsJsonAsync(
            new JsonObject
            {
                ["status_code"] = code,
                ["errors"] = new JsonArray(new JsonObject { ["error"] = error, ["message"] = message }),
            }
        );
    }
}
