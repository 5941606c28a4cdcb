namespace Eleven.Web.Hosting;

/// <summary>Two addresses for whatever watches over the program: it runs, and it can answer.</summary>
internal static class Health
{
    public const string Path = "/health";

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path + "/live", () => "The program runs.\n");
        routes.MapGet(Path + "/ready", Ready);
    }

    private static async Task<IResult> Ready(StorePreparing preparing, StoreWatch watch, CancellationToken stop)
    {
        var state = preparing.IsReady ? await watch.Look(stop) : StoreState.Away;
        return state switch
        {
            StoreState.Whole => Results.Text("Ready.\n"),
            // Taken out of use, it could not even show what is there.
            StoreState.OnlyRead => Results.Text("Ready to show what is there. Nothing can be saved: is the disk full?\n"),
            _ => Results.Text("The store cannot be reached.\n", statusCode: StatusCodes.Status503ServiceUnavailable),
        };
    }
}
