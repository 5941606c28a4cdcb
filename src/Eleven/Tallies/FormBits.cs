using System.Collections.Frozen;
using Eleven.Answers;
using Eleven.QuestionSets;

namespace Eleven.Tallies;

/// <summary>One answer table as bitmaps: rows that are counted, rows of each area and sector, and every question.</summary>
internal sealed class FormBits
{
    private readonly ulong[] _counted;
    private readonly ulong[] _police;
    private readonly FrozenDictionary<string, ulong[]> _areas;
    private readonly FrozenDictionary<string, ulong[]> _sectors;
    private readonly FrozenDictionary<string, QuestionBits> _questions;

    /// <param name="policeByForm">Police are those who got the police form; otherwise those of a police sector.</param>
    public FormBits(AnswerTable table, Audit audit, bool policeByForm)
    {
        Table = table;
        var rows = table.Rows.Length;
        // A return in a format of its own that cannot be compared is outside every figure.
        _counted = Where(rows, r => table.Returns.IsDefaultOrEmpty || table.Returns[r].Format != ReturnFormat.OwnNotComparable);
        _areas = audit
            .Areas.Select((area, i) => (area.Id, Rows: Where(rows, r => (table.AreasOf[r] >> i & 1) != 0)))
            .ToFrozenDictionary(a => a.Id, a => a.Rows);
        _sectors = audit
            .Sectors.Select((sector, i) => (sector.Id, Rows: Where(rows, r => table.SectorOf[r] == i)))
            .ToFrozenDictionary(s => s.Id, s => s.Rows);
        _police = policeByForm
            ? Where(rows, _ => table.PoliceForm)
            : Where(rows, r => table.SectorOf[r] is var sector and >= 0 && audit.Sectors[sector].Police);
        _questions = table.Columns.Select(c => new QuestionBits(c, rows)).ToFrozenDictionary(q => q.Question.Code);
    }

    public AnswerTable Table { get; }

    public QuestionBits? Find(string code) => _questions.GetValueOrDefault(code);

    /// <summary>The rows of a group.</summary>
    public ulong[] Rows(Group group)
    {
        var rows = (ulong[])_counted.Clone();
        if (group.Area is { } area)
        {
            Keep(rows, _areas.GetValueOrDefault(area), not: group.NotThatArea);
        }
        if (group.Sector is { } sector)
        {
            Keep(rows, _sectors.GetValueOrDefault(sector), not: false);
        }
        if (group.Side is { } side)
        {
            Keep(rows, _police, not: side == PoliceSide.Others);
        }
        if (group.Classifier is { } classifier)
        {
            Keep(rows, Answering(classifier.Question, classifier.Option), not: false);
        }
        return rows;
    }

    private ulong[]? Answering(string code, string option)
    {
        if (Find(code) is not { } bits)
        {
            return null;
        }
        for (var i = 0; i < bits.Question.Counters; i++)
        {
            if (Counters.IdOf(bits.Question, i) == option)
            {
                return bits[Lanes.Options + i];
            }
        }
        return null;
    }

    private static void Keep(ulong[] rows, ulong[]? those, bool not)
    {
        if (not)
        {
            Bits.AndNot(rows, those ?? new ulong[rows.Length]);
        }
        else
        {
            Bits.And(rows, those ?? new ulong[rows.Length]);
        }
    }

    private static ulong[] Where(int rows, Func<int, bool> holds)
    {
        var bits = Bits.For(rows);
        for (var row = 0; row < rows; row++)
        {
            if (holds(row))
            {
                Bits.Set(bits, row);
            }
        }
        return bits;
    }
}
