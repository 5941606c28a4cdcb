using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Eleven.Answers;
using Eleven.QuestionSets;
using Eleven.Tallies;

namespace Eleven.Files.Data;

/// <summary>
/// All tables of a survey for machines: every question in the region, its areas, sectors, police and others, and area by sector. For the team: nothing is
/// withheld. Shares to the audit's decimals in tables, means to three, half away from zero; null where nobody answered. The shape: bench/peers/WORK.md.
/// </summary>
public static class TallyJson
{
    private static readonly JsonWriterOptions AsIs = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>The groups that are written, with their names there.</summary>
    public static ImmutableArray<NamedGroup> Groups(Audit audit) =>
        [
            new("all", Group.Region),
            .. audit.Areas.Select(a => new NamedGroup($"area={a.Name}", new Group { Area = a.Id })),
            .. audit.Sectors.Select(s => new NamedGroup($"sector={s.Name}", new Group { Sector = s.Id })),
            new("police=Police", new Group { Side = PoliceSide.Police }),
            new("police=Other", new Group { Side = PoliceSide.Others }),
            .. audit.Areas.SelectMany(a =>
                audit.Sectors.Select(s => new NamedGroup($"area={a.Name}|sector={s.Name}", new Group { Area = a.Id, Sector = s.Id }))
            ),
        ];

    /// <param name="book">Tallies of all <see cref="Groups"/>.</param>
    /// <param name="questions">In the order in which they are written.</param>
    public static void Write(Stream to, TallyBook book, Audit audit, IEnumerable<Question> questions)
    {
        ImmutableArray<Question> all = [.. questions];
        using var json = new Utf8JsonWriter(to, AsIs);
        json.WriteStartObject();
        json.WriteNumber("n", book.Members(Group.Region, Instrument.Survey));
        json.WriteStartObject("groups");
        foreach (var (name, group) in Groups(audit))
        {
            json.WriteStartObject(name);
            json.WriteNumber("n", book.Members(group, Instrument.Survey));
            json.WriteStartObject("q");
            foreach (var question in all)
            {
                if (book.Find(question.Code, group) is { } tally)
                {
                    Question(json, tally, audit.Counting.DecimalsInTables);
                }
            }
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Question(Utf8JsonWriter json, QuestionTally tally, int decimals)
    {
        switch (tally.Question)
        {
            case TickEachQuestion:
                Items(json, tally, decimals);
                break;
            case RankQuestion:
                Start(json, tally.Question.Code, tally.Answered);
                Ranking(json, tally, decimals);
                break;
            case ScaleQuestion:
                Start(json, tally.Question.Code, tally.Answered);
                Counts(json, tally.Counts, tally.Answered, decimals);
                Scale(json, tally, decimals);
                break;
            default:
                Start(json, tally.Question.Code, tally.Answered);
                if (tally.Counts.Length > 0)
                {
                    Counts(json, tally.Counts, tally.Answered, decimals);
                }
                break;
        }
        if (tally.Question is not TickEachQuestion)
        {
            json.WriteEndObject();
        }
    }

    // A list to tick is as many questions as it has items: CODEa, CODEb, ..., each known or not.
    private static void Items(Utf8JsonWriter json, QuestionTally tally, int decimals)
    {
        for (var item = 0; item < tally.Counts.Length; item++)
        {
            var answered = tally.BaseOfEach[item];
            Start(json, tally.Question.Code + ColumnLetter.Of(item).ToLowerInvariant(), answered);
            Counts(json, [tally.Counts[item], answered - tally.Counts[item]], answered, decimals);
            json.WriteEndObject();
        }
    }

    private static void Start(Utf8JsonWriter json, string code, long answered)
    {
        json.WriteStartObject(code);
        json.WriteNumber("answered", answered);
    }

    private static void Counts(Utf8JsonWriter json, ImmutableArray<long> counts, long answered, int decimals)
    {
        Numbers(json, "counts", counts);
        Shares(json, "pcts", counts, answered, decimals);
    }

    private static void Ranking(Utf8JsonWriter json, QuestionTally tally, int decimals)
    {
        json.WriteStartArray("ranks");
        foreach (var places in tally.Places)
        {
            json.WriteStartArray();
            foreach (var count in places)
            {
                json.WriteNumberValue(count);
            }
            json.WriteEndArray();
        }
        json.WriteEndArray();
        Shares(json, "firstPct", tally.Counts, tally.Answered, decimals);
        json.WriteStartArray("mean");
        foreach (var places in tally.Places)
        {
            Value(json, Rounding.Mean(Sum(places), tally.Answered, 3));
        }
        json.WriteEndArray();
    }

    private static void Scale(Utf8JsonWriter json, QuestionTally tally, int decimals)
    {
        json.WritePropertyName("mean");
        Value(json, Rounding.Mean(Sum(tally.Counts), tally.Answered, 3));
        json.WritePropertyName("topPct");
        Value(json, Rounding.Percent(tally.Counts[^1] + tally.Counts[^2], tally.Answered, decimals));
    }

    private static long Sum(ImmutableArray<long> counts)
    {
        var sum = 0L;
        for (var i = 0; i < counts.Length; i++)
        {
            sum += (i + 1) * counts[i];
        }
        return sum;
    }

    private static void Numbers(Utf8JsonWriter json, string name, ImmutableArray<long> numbers)
    {
        json.WriteStartArray(name);
        foreach (var number in numbers)
        {
            json.WriteNumberValue(number);
        }
        json.WriteEndArray();
    }

    private static void Shares(Utf8JsonWriter json, string name, ImmutableArray<long> counts, long answered, int decimals)
    {
        json.WriteStartArray(name);
        foreach (var count in counts)
        {
            Value(json, Rounding.Percent(count, answered, decimals));
        }
        json.WriteEndArray();
    }

    private static void Value(Utf8JsonWriter json, decimal? value)
    {
        if (value is { } number)
        {
            json.WriteNumberValue(number);
        }
        else
        {
            json.WriteNullValue();
        }
    }
}

/// <param name="Name">As a machine reads it: area=North|sector=Health.</param>
public sealed record NamedGroup(string Name, Group Group);
