using Eleven.Store.People;

namespace Eleven.Web.Accounts;

/// <summary>What makes a password: length, and that nobody guesses it from who one is and where one is.</summary>
internal static class PasswordRule
{
    public const int Shortest = 12;
    public const int Longest = 200;
    public const string Hint = "At least 12 characters. Three random words are easy to remember and hard to guess.";
    private const int FewestDifferent = 5;
    private static readonly string[] First =
    [
        "password",
        "passw0rd",
        "eleven",
        "safeguarding",
        "partnership",
        "qwerty",
        "123456",
        "letmein",
        "welcome",
    ];

    /// <summary>What is wrong with it, in a sentence; null where nothing is.</summary>
    public static string? Problem(string? password, string? name, string? email)
    {
        if (string.IsNullOrEmpty(password))
        {
            return "Enter a password";
        }
        if (password.Length is < Shortest or > Longest)
        {
            return $"Password must be between {Shortest} and {Longest} characters";
        }
        // What is left when the words that are tried first are taken out must still be hard to guess.
        var rest = password.ToLowerInvariant();
        foreach (var word in First.Concat(Own(name)).Concat(Own(email)))
        {
            rest = rest.Replace(word, "");
        }
        return rest.Length < Shortest / 2 || password.Distinct().Count() < FewestDifferent
            ? "Password is too easy to guess. Use three random words"
            : null;
    }

    public static string? Problem(string? password, Person person) => Problem(password, person.Name, person.Email);

    private static IEnumerable<string> Own(string? words) =>
        (words ?? "").ToLowerInvariant().Split([' ', '@', '.', '-', '_'], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length > 3);
}
