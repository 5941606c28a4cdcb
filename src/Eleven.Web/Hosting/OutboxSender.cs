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
) : Rounds(TimeSpan.FromSeconds(2), preparing, clock)
{
    // Shorter than the host waits when it is stopped: a mail on its way then is seen through, so that none is in doubt.
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(20);

    private readonly TimeProvider _clock = clock;
    private Outbox? _outbox;
    private Enquiry? _enquiry;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.Notify is { } service)
        {
            using var notify = new NotifyServer(service, _clock);
            _enquiry = new((mail, _) => InTime(stop => notify.Find(mail, stop)), _clock);
            _outbox = new((mail, _) => Deliver(notify.Deliver, mail), _clock, isAsked: true);
            await base.ExecuteAsync(stoppingToken);
        }
        else if (settings.Smtp is { } smtp)
        {
            _outbox = new((mail, _) => Deliver(new SmtpServer(smtp).Deliver, mail), _clock);
            await base.ExecuteAsync(stoppingToken);
        }
        else
        {
            NoServer(log);
        }
    }

    protected override async Task Round(CancellationToken stop)
    {
        await using var store = stores.Open("outbox");
        await _outbox!.Send(store, stop);
        if (_enquiry is not null)
        {
            await _enquiry.Run(store, stop);
        }
    }

    protected override void Tell(Exception trouble) => NotNow(log, trouble);

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
