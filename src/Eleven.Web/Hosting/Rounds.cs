namespace Eleven.Web.Hosting;

/// <summary>Work beside the pages that is done again and again, as soon as the store is there. What fails is told once, and tried again until it is well.</summary>
/// <param name="wait">Between two rounds.</param>
public abstract class Rounds(TimeSpan wait, StorePreparing preparing, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan UntilReady = TimeSpan.FromSeconds(1);
    private bool _troubled;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Try(stoppingToken);
            await Task.Delay(preparing.IsReady ? wait : UntilReady, clock, stoppingToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    protected abstract Task Round(CancellationToken stop);

    /// <summary>Told of what failed, where the round before went well.</summary>
    protected abstract void Tell(Exception trouble);

    /// <summary>One round, if the store is there.</summary>
    protected async Task Try(CancellationToken stop)
    {
        if (!preparing.IsReady)
        {
            return;
        }
        try
        {
            await Round(stop);
            _troubled = false;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Being stopped.
        }
        catch (Exception trouble)
        {
            if (!_troubled)
            {
                Tell(trouble);
            }
            _troubled = true;
        }
    }
}
