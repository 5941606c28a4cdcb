using Eleven.Store;
using Eleven.Web;
using Eleven.Web.Hosting;

const int cannotStart = 1;

var builder = WebApplication.CreateBuilder(args);
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
catch (StoreTooNewException newer)
{
    await Console.Error.WriteLineAsync($"Eleven cannot start. {newer.Message}");
    return cannotStart;
}
