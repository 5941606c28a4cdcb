using System.Collections.Immutable;
using System.Globalization;
using Eleven.QuestionSets;

namespace Eleven.Answers.Parsing;

/// <summary>
/// All words that mean something in one question's cells: labels, ids, other spellings, names used in single areas, and what people decided (recodes).
/// A meaning is the index of an option, or one of the constants.
/// </summary>
internal sealed class Vocabulary
{
    public const int Unknown = -1;
    public const int NotRelevant = -2;
    public const int Blank = -3;

    /// <summary>"Other (please specify)" itself, without words.</summary>
    public const int Other = -4;

    private static readonly string[] NotRelevantWords = ["not relevant", "not relevant to us", "not applicable", "n a", "na"];
    private readonly Dictionary<string, int> _meanings = [];
    private readonly Question _question;
    private readonly bool _coded;

    public Vocabulary(Question question, ParsingRules rules)
        : this(question, question.Options, rules) { }

    public Vocabulary(Question question, ImmutableArray<Option> options, ParsingRules rules)
    {
        (_question, Options, _coded) = (question, options, rules.Coded);
        foreach (var recode in rules.Recodes)
        {
            // What this form does not offer changes nothing here: another form of the set may offer it.
            if (Target(recode.To) is { } meaning)
            {
                Learn(recode.From, meaning);
            }
        }
        for (var option = 0; option < options.Length; option++)
        {
            Learn(options[option].Label, option);
            foreach (var spelling in options[option].Spellings.Concat(options[option].AreaNames.Values))
            {
                Learn(spelling, option);
            }
        }
        for (var option = 0; option < options.Length; option++)
        {
            Learn(options[option].Id, option);
        }
        LearnMarks();
        Phrases = [.. _phrases.OrderByDescending(p => p.Text.Length)];
    }

    private readonly List<Phrase> _phrases = [];

    public ImmutableArray<Option> Options { get; }

    /// <summary>Everything that may stand in a cell of several answers, folded to one line, longest first.</summary>
    public ImmutableArray<Phrase> Phrases { get; }

    public int Find(string text)
    {
        if (_meanings.TryGetValue(Key(text), out var meaning))
        {
            return meaning;
        }
        if (Code(text) is var code and not Unknown)
        {
            return code;
        }
        return _question is YesNoQuestion ? FirstWord(text) : Unknown;
    }

    private void LearnMarks()
    {
        if (_question is YesNoQuestion)
        {
            foreach (var (word, meaning) in new[] { ("y", 0), ("true", 0), ("n", 1), ("false", 1), ("1", 0), ("0", 1), ("2", 1) })
            {
                Learn(word, meaning);
            }
        }
        if (_question.MayBeNotRelevant)
        {
            Array.ForEach(NotRelevantWords, word => Learn(word, NotRelevant));
        }
        if (_question.OffersOther)
        {
            foreach (
                var word in new[]
                {
                    "Other",
                    "Other (please specify)",
                    "Other, please specify",
                    "Other (say which)",
                    "Other (please state)",
                }
            )
            {
                Learn(word, Other);
            }
        }
    }

    private void Learn(string text, int meaning)
    {
        if (_meanings.TryAdd(Key(text), meaning))
        {
            _phrases.Add(new(string.Concat(Wording.OneLine(text).Select(Wording.Fold)), meaning));
        }
    }

    // -3 is not 3, and neither is 3+; a recode of the one is none of the other.
    private static string Key(string text) => SignedNumber.Key(text) ?? Wording.Key(text);

    private int? Target(string to)
    {
        var key = Wording.Key(to);
        for (var option = 0; option < Options.Length; option++)
        {
            if (Options[option].Id == to || Wording.Key(Options[option].Label) == key)
            {
                return option;
            }
        }
        return key switch
        {
            "other" when _question.OffersOther => Unknown,
            "not relevant" => NotRelevant,
            "blank" or "not answered" => Blank,
            _ => null,
        };
    }

    private int Code(string text) =>
        _coded
        && int.TryParse(text.AsSpan().Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var code)
        && code >= 1
        && code <= Options.Length
            ? code - 1
            : Unknown;

    // "Yes - always", "No, never": the word counts where punctuation follows it; "No answer" is no No.
    private int FirstWord(string text)
    {
        var line = Wording.OneLine(text);
        var end = 0;
        while (end < line.Length && char.IsAsciiLetter(line[end]))
        {
            end++;
        }
        var rest = line.AsSpan(end).TrimStart();
        return end > 0 && !rest.IsEmpty && rest[0] is '-' or '\u2013' or ',' or ':' or ';' or '.' or '('
            ? _meanings.GetValueOrDefault(Wording.Key(line[..end]), Unknown)
            : Unknown;
    }
}

/// <param name="Text">Folded to one line.</param>
/// <param name="Meaning">As in <see cref="Vocabulary"/>.</param>
internal sealed record Phrase(string Text, int Meaning);
