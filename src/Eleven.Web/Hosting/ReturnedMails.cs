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

    // Each is told of once, and not every minute until somebody has looked.
    private readonly HashSet<string> _left = [];

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
            await folder.Take(store, Leave, stop);
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

    private void Leave(FileInfo file, Exception trouble)
    {
        if (_left.Add(file.Name))
        {
            NotTaken(log, file.Name, trouble);
        }
    }

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "A file in the folder of returned mails cannot be read or moved, and is left there: {File}."
    )]
    private static partial void NotTaken(ILogger log, string file, Exception thrown);

    [LoggerMessage(Level = LogLevel.Error, Message = "The folder of returned mails could not be looked through. It is tried again.")]
    private static partial void NotNow(ILogger log, Exception thrown);
}
