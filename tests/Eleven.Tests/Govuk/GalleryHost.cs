using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Eleven.Tests.Govuk;
using Eleven.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

[assembly: AssemblyFixture(typeof(GalleryHost))]

namespace Eleven.Tests.Govuk;

/// <summary>The pages on which the components are tested, in the application's own frame and with its own assets, over a real server.</summary>
public sealed class GalleryHost : IAsyncLifetime
{
    private readonly HttpClient _client = new();
    private WebApplication? _host;

    public Uri Address { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { ApplicationName = "Eleven.Web", EnvironmentName = Environments.Production }
        );
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.UseStaticWebAssets();
        // Not as it serves a developer, who changes files as it runs, but as it serves everybody.
        builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
        builder.Logging.ClearProviders();
        builder
            .Services.AddRazorPages(o => o.RootDirectory = "/Govuk/Pages")
            .AddMvcOptions(Eleven.Web.Govuk.PlainMessages.Use)
            .AddApplicationPart(typeof(GalleryHost).Assembly);
        _host = builder.Build();
        _host.Use(
            (context, next) =>
            {
                context.Response.Headers.ContentSecurityPolicy = SecurityHeaders.Policy;
                return next(context);
            }
        );
        _host.MapStaticAssets();
        _host.MapRazorPages().WithStaticAssets();
        await _host.StartAsync();
        Address = new(
            _host
                .Services.GetRequiredService<Microsoft.AspNetCore.Hosting.Server.IServer>()
                .Features.Get<IServerAddressesFeature>()!
                .Addresses.Single()
        );
        _client.BaseAddress = Address;
    }

    public async Task<IHtmlDocument> Get(string path) => Parse(await _client.GetStringAsync(path));

    public async Task<HttpResponseMessage> Compressed(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.AcceptEncoding.ParseAdd("gzip");
        return (await _client.SendAsync(request)).EnsureSuccessStatusCode();
    }

    /// <summary>The form at a path, sent as a browser sends it, with the token it holds.</summary>
    public async Task<IHtmlDocument> Post(string path, params (string Name, string Value)[] fields)
    {
        var form = await Get(path);
        var token = form.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var sent = fields.Append(("__RequestVerificationToken", token)).Select(f => KeyValuePair.Create(f.Item1, f.Item2));
        var response = await _client.PostAsync(path, new FormUrlEncodedContent(sent));
        return Parse(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }
    }

    private static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);
}
