namespace Eleven.Files.Yaml;

/// <summary>A few words and what each means. Arrays, and no dictionary or span, for what every command compiles before it does anything.</summary>
internal sealed class WordList<T>
    where T : struct
{
    private readonly T[] _meanings;

    public WordList(params (string Word, T Meaning)[] words)
    {
        Words = new string[words.Length];
        _meanings = new T[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            (Words[i], _meanings[i]) = words[i];
        }
    }

    public string[] Words { get; }

    /// <summary>Null when it is none of the words.</summary>
    public T? Find(string word) => Array.IndexOf(Words, word) is var at and >= 0 ? _meanings[at] : null;

    /// <summary>How a meaning is written.</summary>
    public string For(T meaning)
    {
        for (var i = 0; i < _meanings.Length; i++)
        {
            if (_meanings[i].Equals(meaning))
            {
                return Words[i];
            }
        }
        throw new ArgumentOutOfRangeException(nameof(meaning), meaning, "No word for it.");
    }
}
