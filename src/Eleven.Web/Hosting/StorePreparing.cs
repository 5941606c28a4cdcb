using Eleven.Store;
using Eleven.Store.Record;

namespace Eleven.Web.Hosting;

/// <summary>Prepares the store before the first page is answered. A store that cannot be reached is tried again and again, while pages say so.</summary>
public sealed partial class StorePreparing(Settings settings, Stores stores, TimeProvider clock, ILogger<StorePreparing> log)
    : BackgroundService
{
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(1);
    private volatile bool _ready;

    public bool IsReady => _ready;

    /// <exception cref="StoreTooNewException">A newer version of the program has been at work in the store.</exception>
    /// <exception cref="OtherKeyException">The key is not that of the store's record.</exception>
    /// <exception cref="WrongSettingException">Waiting does not mend a setting.</exception>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await Prepare(isStarting: true, cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!_ready)
        {
            await Task.Delay(Wait, clock, stoppingToken);
            await Prepare(isStarting: false, stoppingToken);
            if (_ready)
            {
                Reached(log);
            }
        }
    }

    private async Task Prepare(bool isStarting, CancellationToken stop)
    {
        try
        {
            await using var store = stores.Open("set-up");
            await StorePreparation.Prepare(store, settings.Store, stop);
            if (!settings.HasNewKey && !await KeyCheck.Fits(store, settings.Key.RecordKey, stop))
            {
                throw new OtherKeyException();
            }
            _ready = true;
        }
        catch (Exception trouble) when (StoreTrouble.OfSetting(trouble) is not null)
        {
            throw new WrongSettingException($"Eleven__Store is wrong. {StoreTrouble.OfSetting(trouble)}", trouble);
        }
        catch (Exception trouble) when (StoreTrouble.Is(trouble) || trouble is IOException)
        {
            if (isStarting)
            {
                NotReached(log, trouble.GetBaseException().Message);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The store cannot be reached. Pages say so until it can. {Why}")]
    private static partial void NotReached(ILogger log, string why);

    [LoggerMessage(Level = LogLevel.Information, Message = "The store has been reached.")]
    private static partial void Reached(ILogger log);
}
