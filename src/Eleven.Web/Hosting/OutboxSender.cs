using Eleven.Store;
using Eleven.Store.Mail;

namespace Eleven.Web.Hosting;

/// <summary>Hands waiting mails to the mail server, soon after they were written. Without a server they wait.</summary>
internal sealed partial class OutboxSender(
    Settings settings,
    Stores stores,
    StorePreparing preparing,
    TimeProvider clock,
    ILogger<OutboxSender> log
) : BackgroundService
{
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(2);

    // Shorter than the host waits when it is stopped: a mail on its way then is seen through, so that none is in doubt.
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.Smtp is not { } smtp)
        {
            NoServer(log);
            return;
        }
        var server = new SmtpServer(smtp);
        var outbox = new Outbox((mail, _) => Deliver(server, mail), clock);
        while (!stoppingToken.IsCancellationRequested)
        {
            await Round(outbox, stoppingToken);
            await Task.Delay(Wait, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task Round(Outbox outbox, CancellationToken stop)
    {
        if (!preparing.IsReady)
        {
            return;
        }
        try
        {
            await using var store = stores.Open("outbox");
            await outbox.Send(store, stop);
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

    private async Task<Delivery> Deliver(SmtpServer server, OutboxMail mail)
    {
        using var longest = new CancellationTokenSource(LongestAnswer);
        var delivery = await server.Deliver(mail, longest.Token);
        if (delivery.End != DeliveryEnd.Taken)
        {
            NotTaken(log, delivery.End);
        }
        return delivery;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "No mail server is set: mails wait in the store.")]
    private static partial void NoServer(ILogger log);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The mail server did not take a mail: {End}.")]
    private static partial void NotTaken(ILogger log, DeliveryEnd end);

    [LoggerMessage(Level = LogLevel.Error, Message = "Mails could not be looked through. They are tried again.")]
    private static partial void NotNow(ILogger log, Exception thrown);
}
