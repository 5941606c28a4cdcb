using Eleven.Files.Audits;
using Eleven.Reports;
using Eleven.Store.Audits;
using Eleven.Web.Accounts;
using Eleven.Web.Hosting;
using Eleven.Web.Permission;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Eleven.Web.Reporting;

/// <summary>Reports of an audit as files: drafted from the store when they are asked for, each audience at an address of its own.</summary>
internal static class ReportFiles
{
    public static void MapReports(this IEndpointRouteBuilder routes)
    {
        Map(routes, Audience.Team);
        Map(routes, Audience.Partners);
        Map(routes, Audience.Public);
    }

    public static string Address(Guid audit, Audience audience, string report, ReportFormat format) =>
        $"/audits/{audit}/reports/{Name(audience)}/{Uri.EscapeDataString(report)}/{Name(format)}";

    /// <summary>Who may have the reports for an audience, as the table says.</summary>
    public static Who.With Line(Audience audience) =>
        (Who.With)PermissionTable.Lines.Single(l => l.Route == Route(audience).TrimStart('/')).Opens;

    private static string Route(Audience audience) => $"/audits/{{audit:guid}}/reports/{Name(audience)}/{{report}}/{{format}}";

    private static void Map(IEndpointRouteBuilder routes, Audience audience) =>
        routes.MapGet(
            Route(audience),
            (Guid audit, string report, string format, HttpContext context) => Answer(context, audit, audience, report, format)
        );

    private static string Name<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static async Task<IResult> Answer(HttpContext context, Guid audit, Audience audience, string report, string named)
    {
        var formats = Enum.GetValues<ReportFormat>().Where(f => Name(f) == named).ToArray();
        if (formats is not [var format])
        {
            return Results.NotFound();
        }
        var (services, stop) = (context.RequestServices, context.RequestAborted);
        var made = await services.GetRequiredService<ReportMaking>().Make(audit, audience, report, format, stop);
        if (made is ReportMade.None)
        {
            return Results.NotFound();
        }
        if (made is ReportMade.Refused refused)
        {
            var said = services.GetRequiredService<ITempDataDictionaryFactory>().GetTempData(context);
            said[Done.TroubleKey] = refused.Why;
            said.Save();
            return Results.LocalRedirect($"/audits/{audit}");
        }
        var file = (ReportMade.File)made;
        services.GetRequiredService<PageViews>().Add(context.Me().Actor, nameof(Audit), $"{audit}: {report} for {Name(audience)}, {named}");
        if (format != ReportFormat.Html)
        {
            return Results.File(file.Bytes, file.Type, file.Name);
        }
        // A report is a page of its own, which holds its styles and runs nothing: it is shown as if it came from nowhere.
        context.Response.Headers.ContentSecurityPolicy =
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'";
        return Results.File(file.Bytes, file.Type);
    }
}
