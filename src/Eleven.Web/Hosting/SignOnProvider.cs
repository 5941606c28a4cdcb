namespace Eleven.Web.Hosting;

/// <summary>An organisation with whose accounts people may sign in here, by OpenID Connect.</summary>
/// <param name="Code">As it stands in addresses: council.</param>
/// <param name="Name">As it stands on the button: Five Rivers Council.</param>
/// <param name="Authority">The issuer, beneath which the discovery document is.</param>
/// <param name="Scopes">What is asked for, with spaces between; openid is among it.</param>
/// <param name="TrustsSecondStep">The provider asks everybody for a second step, whether or not its tokens say so.</param>
public sealed record SignOnProvider(
    string Code,
    string Name,
    Uri Authority,
    string ClientId,
    string ClientSecret,
    string Scopes,
    bool TrustsSecondStep
)
{
    /// <summary>Whether tokens of this issuer are the provider's. Some write a stroke at the end and some do not.</summary>
    public bool IsOf(string issuer) => issuer.TrimEnd('/') == Authority.OriginalString.TrimEnd('/');

    // Else a log or a message that shows the record shows the secret.
    public override string ToString() => Code;
}
