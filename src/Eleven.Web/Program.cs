using Eleven.Web;
using Eleven.Web.Hosting;
using Eleven.Web.Keeping;

// Pages and appsettings.json stand beside the published program, from wherever it is started.
var beside = Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot")) ? AppContext.BaseDirectory : null;
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = beside });
if (StoreVerbs.Asked(args))
{
    return await new StoreVerbs(builder.Configuration, Console.Out, Console.Error).Run(args, CancellationToken.None);
}

var reader = new SettingsReader(builder.Configuration);
if (reader.Read() is not { } settings)
{
    await Console.Error.WriteLineAsync("Eleven cannot start. These settings are wrong:");
    await Console.Error.WriteLineAsync(string.Join('\n', reader.Mistakes));
    return Running.Failed;
}

builder.Logging.AddLogs();
await using var application = ElevenHost.Build(builder, settings);
return await Running.Run(application, Console.Error);
