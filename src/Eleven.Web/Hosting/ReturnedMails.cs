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
) : Rounds(TimeSpan.FromMinutes(1), preparing, clock)
{
    private readonly ReturnFolder? _folder = settings.Smtp?.ReturnFolder is { } path ? new(path) : null;

    // Each is told of once, and not every minute until somebody has looked.
    private readonly HashSet<string> _left = [];

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        _folder is null ? Task.CompletedTask : base.ExecuteAsync(stoppingToken);

    protected override async Task Round(CancellationToken stop)
    {
        await using var store = stores.Open("returned mail");
        await _folder!.Take(store, Leave, stop);
    }

    protected override void Tell(Exception trouble) => NotNow(log, trouble);

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
