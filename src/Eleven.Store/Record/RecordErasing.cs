using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Store.Record;

/// <summary>Erases values of old lines by the rule of retention. The lines stay, and a line says which values are gone.</summary>
public static class RecordErasing
{
    public const string Action = "values erased";
    public const string Subject = "Record";

    /// <summary>Erases the values of every line before a moment.</summary>
    /// <returns>How many lines lost theirs.</returns>
    public static async Task<int> Before(StoreContext store, DateTime moment, CancellationToken stop = default)
    {
        await using var all = await store.BeginRecorded(stop);
        var last = await store.RecordRows.Where(r => r.At < moment).MaxAsync(r => (long?)r.Number, stop) ?? 0;
        var erased = await store.RecordValues.Where(v => v.Number <= last).ExecuteDeleteAsync(stop);
        if (erased > 0)
        {
            await store.AddToRecord([new Deed(Action, Subject, string.Create(CultureInfo.InvariantCulture, $"1-{last}"), null)], stop);
        }
        await all.CommitAsync(stop);
        return erased;
    }

    internal static (long From, long To)? Range(string id) =>
        id.Split('-') is [var from, var to]
        && long.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out var first)
        && long.TryParse(to, NumberStyles.None, CultureInfo.InvariantCulture, out var last)
            ? (first, last)
            : null;
}
