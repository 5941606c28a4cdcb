using Eleven.Store;
using Eleven.Store.Mail;

namespace Eleven.Web.Hosting;

/// <summary>Hands waiting mails to the mail server or to GOV.UK Notify, soon after they were written. Without either they wait.</summary>
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

    private bool _troubled;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.Notify is { } service)
        {
            using var notify = new NotifyServer(service, clock);
            var enquiry = new Enquiry((mail, _) => InTime(stop => notify.Find(mail, stop)), clock);
            await Rounds(new((mail, _) => Deliver(notify.Deliver, mail), clock, isAsked: true), enquiry, stoppingToken);
        }
        else if (settings.Smtp is { } smtp)
        {
            await Rounds(new((mail, _) => Deliver(new SmtpServer(smtp).Deliver, mail), clock), null, stoppingToken);
        }
        else
        {
            NoServer(log);
        }
    }

    private async Task Rounds(Outbox outbox, Enquiry? enquiry, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await Round(outbox, enquiry, stop);
            await Task.Delay(Wait, clock, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task Round(Outbox outbox, Enquiry? enquiry, CancellationToken stop)
    {
        if (!preparing.IsReady)
        {
            return;
        }
        try
        {
            await using var store = stores.Open("outbox");
            await outbox.Send(store, stop);
            if (enquiry is not null)
            {
                await enquiry.Run(store, stop);
            }
            _troubled = false;
        }
        catch (OperationCanceledException)
        {
            // Being stopped.
        }
        catch (Exception trouble)
        {
            // Once, and not every other second until it is well again.
            if (!_troubled)
            {
                NotNow(log, trouble);
            }
            _troubled = true;
        }
    }

    private async Task<Delivery> Deliver(Func<OutboxMail, CancellationToken, Task<Delivery>> server, OutboxMail mail)
    {
        var delivery = await InTime(stop => server(mail, stop));
        if (delivery.End != DeliveryEnd.Taken)
        {
            NotTaken(log, delivery.End);
        }
        return delivery;
    }

    private static async Task<T> InTime<T>(Func<CancellationToken, Task<T>> asked)
    {
        using var longest = new CancellationTokenSource(LongestAnswer);
        return await asked(longest.Token);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "No mail server is set: mails wait in the store.")]
    private static partial void NoServer(ILogger log);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The mail server did not take a mail: {End}.")]
    private static partial void NotTaken(ILogger log, DeliveryEnd end);

    [LoggerMessage(Level = LogLevel.Error, Message = "Mails could not be looked through. They are tried again.")]
    private static partial void NotNow(ILogger log, Exception thrown);
}
