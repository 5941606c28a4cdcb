using System.Text.Json;
using Eleven.Store.People;
using Eleven.Web.Hosting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace Eleven.Web.Accounts;

/// <summary>What a page hands to the browser to make or to show a passkey.</summary>
/// <param name="Options">JSON for the browser.</param>
/// <param name="State">What we must know when it comes back, which nobody else can read or change.</param>
public sealed record PasskeyQuestion(string Options, string State);

/// <summary>Makes passkeys and recognises them. The browser makes sure of the person, by finger, face or PIN, so that a passkey is both steps at once.</summary>
internal sealed class Passkeys(
    IPasskeyHandler<Person> handler,
    UserManager<Person> people,
    IDataProtectionProvider protection,
    TimeProvider clock
)
{
    /// <summary>What the browser answers where the device has a passkey of the same person.</summary>
    public const string ThereAlready = "there already";

    private static readonly TimeSpan Answer = TimeSpan.FromMinutes(10);
    private readonly TimedWords _states = new(protection, "Eleven passkey", Answer, clock);

    public async Task<PasskeyQuestion> ToMake(Person person, HttpContext context)
    {
        var entity = new PasskeyUserEntity
        {
            Id = person.Id.ToString(),
            Name = person.Email!,
            DisplayName = person.Name,
        };
        var made = await handler.MakeCreationOptionsAsync(entity, context);
        return new(made.CreationOptionsJson, _states.Hide(made.AttestationState ?? ""));
    }

    /// <param name="person">Null where the passkey shall say who it is.</param>
    public async Task<PasskeyQuestion> ToShow(Person? person, HttpContext context)
    {
        var made = await handler.MakeRequestOptionsAsync(person, context);
        return new(made.RequestOptionsJson, _states.Hide(made.AssertionState ?? ""));
    }

    /// <summary>The passkey that was made, for this person; null where something about it is wrong.</summary>
    public async Task<UserPasskeyInfo?> Made(Person person, string credential, string state, HttpContext context)
    {
        if (_states.Show(state) is not { } known || !IsJson(credential))
        {
            return null;
        }
        var result = await handler.PerformAttestationAsync(
            new PasskeyAttestationContext
            {
                CredentialJson = credential,
                AttestationState = known,
                HttpContext = context,
            }
        );
        return result.Succeeded && result.UserEntity.Id == person.Id.ToString() ? result.Passkey : null;
    }

    /// <summary>Whose passkey was shown; null where it is nobody's. How often it was used is kept.</summary>
    public async Task<Person?> Shown(string credential, string state, HttpContext context)
    {
        if (_states.Show(state) is not { } known || !IsJson(credential))
        {
            return null;
        }
        var result = await handler.PerformAssertionAsync(
            new PasskeyAssertionContext
            {
                CredentialJson = credential,
                AssertionState = known,
                HttpContext = context,
            }
        );
        if (!result.Succeeded)
        {
            return null;
        }
        await people.AddOrUpdatePasskeyAsync(result.User, result.Passkey);
        return result.User;
    }

    /// <summary>Only for the public address, and not within a page of another.</summary>
    public static void Configure(IdentityPasskeyOptions options, Settings settings)
    {
        options.ServerDomain = settings.PublicAddress.IdnHost;
        options.UserVerificationRequirement = "required";
        options.ResidentKeyRequirement = "required";
        options.ValidateOrigin = c =>
            ValueTask.FromResult(!c.CrossOrigin && c.Origin == settings.PublicAddress.GetLeftPart(UriPartial.Authority));
    }

    private static bool IsJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
