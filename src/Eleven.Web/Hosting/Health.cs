using Eleven.Store;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Hosting;

/// <summary>Two addresses for whatever watches over the program: it runs, and it can answer.</summary>
internal static class Health
{
    public const string Path = "/health";
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(3);

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path + "/live", () => "The program runs.\n");
        routes.MapGet(Path + "/ready", Ready);
    }

    private static async Task<IResult> Ready(StorePreparing preparing, Stores stores, CancellationToken stop)
    {
        if (preparing.IsReady && await Reaches(stores, stop))
        {
            return Results.Text("Ready.\n");
        }
        return Results.Text("The store cannot be reached.\n", statusCode: StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<bool> Reaches(Stores stores, CancellationToken stop)
    {
        using var longest = CancellationTokenSource.CreateLinkedTokenSource(stop);
        longest.CancelAfter(LongestAnswer);
        try
        {
            await using var store = stores.Open();
            return await store.RecordHeads.AnyAsync(longest.Token);
        }
        catch (Exception trouble)
            when (StoreTrouble.Is(trouble) || (trouble is OperationCanceledException && !stop.IsCancellationRequested))
        {
            return false;
        }
    }
}
