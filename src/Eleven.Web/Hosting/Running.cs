using Eleven.Store;
using Eleven.Store.Record;

namespace Eleven.Web.Hosting;

/// <summary>Runs the program until it is stopped, and says in a sentence why it cannot go on.</summary>
internal static class Running
{
    /// <summary>Exit code of a program that could not start, or that one of its parts ended: whatever watches over it may start it again.</summary>
    public const int Failed = 1;

    public static async Task<int> Run(WebApplication application, TextWriter complain)
    {
        var parts = application.Services.GetServices<IHostedService>().OfType<BackgroundService>().ToArray();
        var (configuration, life) = (application.Configuration, application.Lifetime);
        Exception? thrown = null;
        try
        {
            await application.RunAsync();
        }
        catch (OperationCanceledException) when (life.ApplicationStopping.IsCancellationRequested)
        {
            // Stopped while it was still starting.
        }
        catch (Exception trouble)
        {
            thrown = trouble;
        }
        // A part that fails stops the others, and nothing but its own task tells of it.
        thrown = parts.Select(p => p.ExecuteTask?.Exception?.InnerException).FirstOrDefault(e => e is not null) ?? thrown;
        if (thrown is null)
        {
            return 0;
        }
        await complain.WriteLineAsync(
            Why(thrown, configuration) is { } why ? $"Eleven cannot start. {why}" : $"Eleven has ended by a mistake of its own. {thrown}"
        );
        return Failed;
    }

    private static string? Why(Exception thrown, IConfiguration configuration) =>
        thrown is WrongSettingException or StoreTooNewException or OtherKeyException
            ? thrown.Message
            : Listening.Why(thrown, configuration);
}
