using System.Collections.Immutable;
using Eleven.Answers;
using Eleven.QuestionSets;

namespace Eleven.Tallies;

/// <summary>
/// An audit's answers ready to be counted again and again: a bitmap per option, a group is the AND of its conditions, a count the bits in common. The one way to
/// count answers that are in memory.
/// </summary>
public sealed class Bitmaps
{
    private readonly ImmutableArray<ImmutableArray<FormBits>> _sets;

    private Bitmaps(ImmutableArray<ImmutableArray<FormBits>> sets) => _sets = sets;

    /// <param name="tables">The forms of one question set or of several; codes are distinct between sets.</param>
    public static Bitmaps Of(ImmutableArray<AnswerTable> tables, Audit audit) =>
        new([
            .. tables
                .GroupBy(t => t.Questions.Id)
                .Select(set => (Forms: set, PoliceByForm: set.Any(t => t.PoliceForm)))
                .Select(set => set.Forms.Select(t => new FormBits(t, audit, set.PoliceByForm)).ToImmutableArray()),
        ]);

    /// <summary>All tables of all groups, answers counted once and dropped.</summary>
    public static TallyBook Tally(ImmutableArray<AnswerTable> tables, Audit audit, IEnumerable<Group> groups) =>
        Of(tables, audit).Tally(groups);

    /// <summary>All tables of each group.</summary>
    public TallyBook Tally(IEnumerable<Group> groups)
    {
        ImmutableArray<Group> all = [.. groups];
        var counted = new (long[] Members, List<QuestionTally> Tallies)[all.Length];
        Parallel.For(0, all.Length, i => counted[i] = Count(all[i]));
        var members = all.SelectMany((group, i) => ByInstrument(group, counted[i].Members));
        return new TallyBook(all, members, counted.SelectMany(c => c.Tallies));
    }

    /// <summary>The rows of a group, table by table, for saying why a figure is what it is.</summary>
    public IEnumerable<(AnswerTable Table, int Row)> Members(Group group) =>
        _sets.SelectMany(s => s).SelectMany(form => Bits.Rows(form.Rows(group)).Select(row => (form.Table, row)));

    private static IEnumerable<GroupMembers> ByInstrument(Group group, long[] members) =>
        Enum.GetValues<Instrument>().Select(who => new GroupMembers(group, who, members[(int)who]));

    private (long[] Members, List<QuestionTally> Tallies) Count(Group group)
    {
        var all = new long[Enum.GetValues<Instrument>().Length];
        var tallies = new List<QuestionTally>();
        var area = group.NotThatArea ? null : group.Area;
        foreach (var forms in _sets)
        {
            var who = forms[0].Table.Questions.Instrument;
            var rows = forms.Select(f => f.Rows(group)).ToArray();
            var members = rows.Select(r => Bits.Count(r)).ToArray();
            all[(int)who] += members.Sum();
            foreach (var code in forms.SelectMany(f => f.Table.Columns).Select(c => c.Question.Code).Distinct())
            {
                ImmutableArray<FormsTogether.Part> parts =
                [
                    .. forms
                        .Select((form, i) => (form, Bits: form.Find(code), i))
                        .Where(p => p.Bits is not null)
                        .Select(p => new FormsTogether.Part(
                            p.form.Table.Variant,
                            p.form.Table.PoliceForm,
                            IsApart(forms, p.form.Table.Variant, code),
                            p.Bits!.Lanes.Tally(p.Bits.Count(rows[p.i], area), members[p.i], group, who)
                        )),
                ];
                tallies.AddRange(FormsTogether.Of(parts, group));
            }
        }
        return (all, tallies);
    }

    private static bool IsApart(ImmutableArray<FormBits> forms, string? variant, string code) =>
        variant is not null
        && forms
            .SelectMany(f => f.Table.Questions.Variants)
            .Where(v => v.Id == variant)
            .SelectMany(v => v.Replaces)
            .Any(r => r.Question.Code == code && r.Match != Match.Same);
}
