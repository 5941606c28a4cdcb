using Eleven.Store;
using Eleven.Store.Record;
using Eleven.Web;
using Eleven.Web.Hosting;
using Eleven.Web.Keeping;
using Microsoft.AspNetCore.Connections;

const int cannotStart = 1;

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
    return cannotStart;
}

builder.Logging.AddLogs();
await using var application = ElevenHost.Build(builder, settings);
try
{
    await application.RunAsync();
    return 0;
}
catch (IOException taken) when (taken.InnerException is AddressInUseException)
{
    await Console.Error.WriteLineAsync(
        $"Eleven cannot start. Another program answers at {builder.Configuration[WebHostDefaults.ServerUrlsKey]} already. Stop it, or set ASPNETCORE_URLS to another address."
    );
    return cannotStart;
}
catch (Exception refused) when (refused is StoreTooNewException or OtherKeyException)
{
    await Console.Error.WriteLineAsync($"Eleven cannot start. {refused.Message}");
    return cannotStart;
}
catch (Exception trouble) when (StoreTrouble.OfSetting(trouble) is not null)
{
    await Console.Error.WriteLineAsync($"Eleven cannot start. Eleven__Store is wrong. {StoreTrouble.OfSetting(trouble)}");
    return cannotStart;
}
