using System.Diagnostics;

namespace Eleven.Tests.Web;

/// <summary>Waits for what happens in its own time, and no longer than it must.</summary>
public static class Until
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    public static async Task True(Func<Task<bool>> happened)
    {
        var begun = Stopwatch.GetTimestamp();
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!await happened())
        {
            Stopwatch.GetElapsedTime(begun).ShouldBeLessThan(Longest, "It did not happen.");
            await look.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }
    }
}
