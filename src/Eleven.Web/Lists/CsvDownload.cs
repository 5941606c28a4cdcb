using System.Text;
using Eleven.Files.Data;
using Microsoft.AspNetCore.Mvc;

namespace Eleven.Web.Lists;

/// <summary>A list as a file. It begins with the mark by which Excel reads the letters rightly, and is written row by row.</summary>
/// <param name="name">Of the file, without its ending.</param>
public sealed class CsvDownload(string name, IReadOnlyList<string> header, IAsyncEnumerable<IReadOnlyList<string>> rows) : ActionResult
{
    public override async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.ContentType = "text/csv; charset=utf-8";
        response.Headers.ContentDisposition = $"attachment; filename=\"{name}.csv\"";
        await using var csv = new StreamWriter(response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await csv.WriteAsync(CsvText.Row(header) + CsvText.RowEnd);
        await foreach (var row in rows.WithCancellation(context.HttpContext.RequestAborted))
        {
            await csv.WriteAsync(CsvText.Row(row) + CsvText.RowEnd);
        }
    }
}
