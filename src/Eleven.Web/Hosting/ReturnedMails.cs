using Eleven.Store;
using Eleven.Store.Mail;

namespace Eleven.Web.Hosting;

/// <summary>Looks once a minute whether mails came back, where the settings say into which folder.</summary>
internal sealed partial class ReturnedMails(
    Settings settings,
    Stores stores,
    StorePreparing preparing,
    TimeProvider clock,
    ILogger<ReturnedMails> log
) : BackgroundService
{
    private static readonly TimeSpan Wait = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.Smtp?.ReturnFolder is not { } path)
        {
            return;
        }
        var folder = new ReturnFolder(path);
        while (!stoppingToken.IsCancellationRequested)
        {
            await Round(folder, stoppingToken);
            await Task.Delay(preparing.IsReady ? Wait : TimeSpan.FromSeconds(1), clock, stoppingToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task Round(ReturnFolder folder, CancellationToken stop)
    {
        if (!preparing.IsReady)
        {
            return;
        }
        try
        {
            await using var store = stores.Open("returned mail");
            await folder.Take(store, stop);
        }
        catch (OperationCanceledException)
        {
            // Being stopped.
        }
        catch (Exception trouble)
        {
            NotNow(log, trouble);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The folder of returned mails could not be looked through. It is tried again.")]
    private static partial void NotNow(ILogger log, Exception thrown);
}
