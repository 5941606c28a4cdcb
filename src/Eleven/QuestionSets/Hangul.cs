namespace Eleven.QuestionSets;

/// <summary>Syllables of Korean, which are counted off and not listed: a first sound, a vowel, and perhaps a last sound.</summary>
internal static class Hangul
{
    private const int Vowels = 21;

    // None is one of them.
    private const int Lasts = 28;
    private const int Firsts = 19;
    private const char First = '\u1100';
    private const char Vowel = '\u1161';
    private const char NoLast = '\u11A7';
    private const char Syllable = '\uAC00';

    /// <summary>What joins with what stands before it.</summary>
    public static IEnumerable<char> Following =>
        [.. Enumerable.Range(Vowel, Vowels).Select(c => (char)c), .. Enumerable.Range(NoLast + 1, Lasts - 1).Select(c => (char)c)];

    /// <summary>The sounds of a syllable; empty for any other character.</summary>
    public static char[] Parts(char c)
    {
        var at = c - Syllable;
        if (at is < 0 or >= Firsts * Vowels * Lasts)
        {
            return [];
        }
        var (first, vowel) = ((char)(First + at / (Vowels * Lasts)), (char)(Vowel + at / Lasts % Vowels));
        return at % Lasts == 0 ? [first, vowel] : [first, vowel, (char)(NoLast + at % Lasts)];
    }

    /// <summary>The syllable of two that follow one another; null where they make none.</summary>
    public static char? Join(char one, char next)
    {
        var (first, vowel, last, syllable) = (one - First, next - Vowel, next - NoLast, one - Syllable);
        return first is >= 0 and < Firsts && vowel is >= 0 and < Vowels ? (char)(Syllable + (first * Vowels + vowel) * Lasts)
            : syllable is >= 0 and < Firsts * Vowels * Lasts && syllable % Lasts == 0 && last is > 0 and < Lasts ? (char)(one + last)
            : null;
    }
}
