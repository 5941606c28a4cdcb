using System.Collections.Frozen;
using System.Collections.Immutable;
using Eleven.Answers.Importing;
using Eleven.Answers.Parsing;
using Eleven.QuestionSets;

namespace Eleven.Tallies;

/// <summary>What a survey file's columns mean, for counting them as they pass by.</summary>
public sealed record StreamPlan
{
    public required Audit Audit { get; init; }
    public required Instrument Who { get; init; }
    public required ImmutableArray<StreamedQuestion> Questions { get; init; }

    /// <summary>Rows above the first answer.</summary>
    public int HeaderRows { get; init; } = 1;

    /// <summary>By which a row that repeats the headers is known.</summary>
    public RepeatedHeaders Headers { get; init; } = RepeatedHeaders.None;

    /// <summary>
    /// How many of the first columns tell responses apart (through the id and the times): only rows alike in these are compared in whole. 0: nothing tells them
    /// apart, so that rows alike may be two people's, and all count.
    /// </summary>
    public int TellingColumns { get; init; }

    /// <summary>Whether everyone in the file got the police form; null: told by sector.</summary>
    public bool? PoliceForm { get; init; }

    /// <summary>Numbers of rows that audit.yaml leaves out.</summary>
    public FrozenSet<int> LeftOut { get; init; } = FrozenSet<int>.Empty;
}

/// <summary>One question, the columns of the file that hold it (from 0; none: nobody was asked), and how a raw value is understood.</summary>
/// <param name="Parse">
/// Called once per distinct value and thread, from several threads at once; several cells are joined by U+001F. Words are counted without being parsed, but for
/// the shortest where <paramref name="BlankMarks"/> says that some mean blank.
/// </param>
public sealed record StreamedQuestion(Question Question, ImmutableArray<int> Columns, Func<string, Reading> Parse, bool BlankMarks = false);
