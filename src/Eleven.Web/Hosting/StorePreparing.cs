using Eleven.Store;

namespace Eleven.Web.Hosting;

/// <summary>Prepares the store before the first page is answered. A store that cannot be reached is tried again and again, while pages say so.</summary>
public sealed partial class StorePreparing(Settings settings, Stores stores, TimeProvider clock, ILogger<StorePreparing> log)
    : BackgroundService
{
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(1);
    private volatile bool _ready;

    public bool IsReady => _ready;

    /// <exception cref="StoreTooNewException">A newer version of the program has been at work in the store.</exception>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!await Prepared(cancellationToken))
        {
            NotReached(log);
        }
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!_ready)
        {
            await Task.Delay(Wait, clock, stoppingToken);
            if (await Prepared(stoppingToken))
            {
                Reached(log);
            }
        }
    }

    private async Task<bool> Prepared(CancellationToken stop)
    {
        try
        {
            await using var store = stores.Open("set-up");
            await StorePreparation.Prepare(store, settings.Store, stop);
            return _ready = true;
        }
        catch (Exception trouble) when (StoreTrouble.Is(trouble) || trouble is IOException)
        {
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The store cannot be reached. Pages say so until it can.")]
    private static partial void NotReached(ILogger log);

    [LoggerMessage(Level = LogLevel.Information, Message = "The store has been reached.")]
    private static partial void Reached(ILogger log);
}
