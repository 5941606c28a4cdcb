using Eleven.Store.People;
using Microsoft.AspNetCore.Identity;

namespace Eleven.Web.Accounts;

/// <summary>A password that somebody chose. It is hashed before their turn begins, which takes a tenth of a second, and kept within it.</summary>
internal static class NewPasswords
{
    public static string Hashed(this UserManager<Person> people, Person person, string password) =>
        people.PasswordHasher.HashPassword(person, password);

    /// <summary>Keeps it in place of any other: links and words that hang on the earlier one no longer work.</summary>
    public static Task<IdentityResult> Keep(this UserManager<Person> people, Person person, string hash)
    {
        person.PasswordHash = hash;
        return people.UpdateSecurityStampAsync(person);
    }
}
