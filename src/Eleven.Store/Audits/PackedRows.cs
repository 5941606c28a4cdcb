using System.Collections.Immutable;
using Eleven.Answers;
using Eleven.QuestionSets;

namespace Eleven.Store.Audits;

/// <summary>
/// The rows of one form as bytes: file and row number, areas and sector by their codes, and of returns the organisation and how it came. What people wrote is packed
/// apart, so that it can be erased.
/// </summary>
internal static class PackedRows
{
    private const byte Form = 1;

    public static byte[] Pack(AnswerTable table, Eleven.QuestionSets.Audit audit)
    {
        using var packing = new Packing(Form);
        var files = table.Rows.Select(r => (r.File, r.FileHash)).Distinct().ToList();
        packing.All(
            files,
            f =>
            {
                packing.Text(f.File);
                packing.Text(f.FileHash);
            }
        );
        packing.All(audit.Areas, a => packing.Text(a.Id));
        packing.All(audit.Sectors, s => packing.Text(s.Id));
        packing.Count(table.Rows.Length);
        for (var row = 0; row < table.Rows.Length; row++)
        {
            packing.Count(files.IndexOf((table.Rows[row].File, table.Rows[row].FileHash)));
            packing.Count(table.Rows[row].Row);
            packing.Number(table.AreasOf[row]);
            packing.Count(table.SectorOf[row] + 1);
        }
        packing.All(
            table.Returns,
            r =>
            {
                packing.Text(r.Organisation);
                packing.Byte((byte)r.Format);
            }
        );
        return packing.Done();
    }

    /// <summary>The table with its rows, as yet without columns.</summary>
    /// <exception cref="InvalidDataException">The audit no longer has an area or sector that somebody answered for.</exception>
    public static AnswerTable Unpack(byte[] packed, AnswerTable table, Eleven.QuestionSets.Audit audit)
    {
        using var unpacking = new Unpacking(packed, Form);
        var files = unpacking.All(() => (File: unpacking.Text(), Hash: unpacking.Text()));
        var areas = unpacking.All(unpacking.Text).Select(id => IndexOf(id, audit.Areas.Select(a => a.Id))).ToArray();
        var sectors = unpacking.All(unpacking.Text).Select(id => IndexOf(id, audit.Sectors.Select(s => s.Id))).ToArray();
        var count = unpacking.Count();
        var (rows, areasOf, sectorOf) = (new RowOrigin[count], new uint[count], new int[count]);
        for (var row = 0; row < count; row++)
        {
            var file = files[unpacking.Count()];
            rows[row] = new RowOrigin(file.File, unpacking.Count(), file.Hash);
            areasOf[row] = Areas((uint)unpacking.Number(), areas);
            sectorOf[row] = unpacking.Count() is > 0 and var sector ? Known(sectors[sector - 1]) : -1;
        }
        var returns = unpacking.All(() => new Return(unpacking.Text(), (ReturnFormat)unpacking.Byte()));
        return table with { Rows = [.. rows], AreasOf = [.. areasOf], SectorOf = [.. sectorOf], Returns = [.. returns] };
    }

    // The audit's lists may be in another order by now.
    private static uint Areas(uint packed, int[] areas)
    {
        uint now = 0;
        for (var i = 0; i < areas.Length; i++)
        {
            now |= (packed >> i & 1) == 0 ? 0 : 1u << Known(areas[i]);
        }
        return now;
    }

    private static int Known(int index) =>
        index >= 0 ? index : throw new InvalidDataException("The audit no longer has an area or sector that somebody answered for.");

    private static int IndexOf(string id, IEnumerable<string> ids) => ids.ToList().IndexOf(id);
}

/// <summary>What was written in the rows and belongs to no question: identity columns that a decision keeps, and the actions, feedback and signature of returns.</summary>
internal static class PackedRowWords
{
    private const byte Form = 1;

    public static byte[] Pack(AnswerTable table)
    {
        using var packing = new Packing(Form);
        packing.All(
            table.Kept.OrderBy(k => k.Key, StringComparer.Ordinal).ToArray(),
            k =>
            {
                packing.Text(k.Key);
                packing.All(k.Value, packing.Text);
            }
        );
        packing.All(
            table.Returns,
            r =>
            {
                packing.Text(r.Feedback);
                packing.Text(r.SignedBy);
                packing.All(r.Actions, a => WriteAction(packing, a));
            }
        );
        return packing.Done();
    }

    public static AnswerTable Unpack(byte[] packed, AnswerTable table)
    {
        using var unpacking = new Unpacking(packed, Form);
        var kept = unpacking.All(() => KeyValuePair.Create(unpacking.Text(), unpacking.All(unpacking.TextOrNull).ToImmutableArray()));
        var at = 0;
        var returns = unpacking.All(() =>
            table.Returns[at++] with
            {
                Feedback = unpacking.TextOrNull(),
                SignedBy = unpacking.TextOrNull(),
                Actions = [.. unpacking.All(() => ReadAction(unpacking))],
            }
        );
        return table with { Kept = kept.ToImmutableDictionary(), Returns = [.. returns] };
    }

    private static void WriteAction(Packing packing, ReturnAction action)
    {
        foreach (var part in (ReadOnlySpan<string?>)[action.Question, action.What, action.Who, action.By, action.MeasureOfSuccess])
        {
            packing.Text(part);
        }
    }

    private static ReturnAction ReadAction(Unpacking unpacking) =>
        new(unpacking.TextOrNull(), unpacking.Text(), unpacking.TextOrNull(), unpacking.TextOrNull(), unpacking.TextOrNull());
}
