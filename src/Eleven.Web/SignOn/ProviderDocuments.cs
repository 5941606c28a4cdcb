using Eleven.Web.Hosting;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Eleven.Web.SignOn;

/// <summary>
/// What a provider says of itself: its addresses and its keys. Asked for when somebody first needs it, so that a provider which is down hinders nobody else, and
/// kept for half a day.
/// </summary>
internal sealed class ProviderDocuments(SignOnProvider provider, TimeProvider clock) : IDisposable
{
    private const int LargestAnswer = 1024 * 1024;
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(12);

    // Whoever sends tokens with invented keys does not make us ask all the time.
    private static readonly TimeSpan BetweenNewer = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    // While it is away, people are told so at once, and do not wait for one another.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private readonly SemaphoreSlim _alone = new(1, 1);
    private (OpenIdConnectConfiguration Said, long At)? _kept;
    private long? _newerAt;
    private long? _failedAt;

    /// <summary>For everything that is asked of the provider itself. Where it would lead elsewhere we do not follow.</summary>
    public HttpClient Client { get; } =
        new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
        {
            Timeout = Patience,
            MaxResponseContentBufferSize = LargestAnswer,
        };

    /// <exception cref="SignOnRefusedException">There is no answer, or not the provider's.</exception>
    public async Task<OpenIdConnectConfiguration> Get(CancellationToken stop)
    {
        await _alone.WaitAsync(stop);
        try
        {
            var pausing = IsWithin(Pause, _failedAt);
            if (_kept is var (said, at))
            {
                return IsWithin(Fresh, at) || pausing ? said : await AskOr(said, stop);
            }
            return pausing ? throw new SignOnRefusedException(SignOnTrouble.Unreachable, "did not answer a moment ago") : await Ask(stop);
        }
        finally
        {
            _alone.Release();
        }
    }

    /// <summary>Asked when a token is signed with a key that is not among those kept; the same again where there is nothing newer.</summary>
    public async Task<OpenIdConnectConfiguration> Newer(OpenIdConnectConfiguration than, CancellationToken stop)
    {
        await _alone.WaitAsync(stop);
        try
        {
            if (_kept is not var (said, _) || said != than || IsWithin(BetweenNewer, _newerAt))
            {
                return _kept?.Said ?? than;
            }
            _newerAt = clock.GetTimestamp();
            return await AskOr(than, stop);
        }
        finally
        {
            _alone.Release();
        }
    }

    public void Dispose()
    {
        Client.Dispose();
        _alone.Dispose();
    }

    // What it said before still holds, as long as its tokens fit.
    private async Task<OpenIdConnectConfiguration> AskOr(OpenIdConnectConfiguration earlier, CancellationToken stop)
    {
        try
        {
            return await Ask(stop);
        }
        catch (SignOnRefusedException)
        {
            return earlier;
        }
    }

    private async Task<OpenIdConnectConfiguration> Ask(CancellationToken stop)
    {
        var address = provider.Authority.OriginalString.TrimEnd('/') + "/.well-known/openid-configuration";
        var retriever = new HttpDocumentRetriever(Client) { RequireHttps = IsSecure, SendAdditionalHeaderData = false };
        OpenIdConnectConfiguration said;
        try
        {
            said = await OpenIdConnectConfigurationRetriever.GetAsync(address, retriever, stop);
        }
        catch (Exception trouble) when (!stop.IsCancellationRequested)
        {
            _failedAt = clock.GetTimestamp();
            throw new SignOnRefusedException(SignOnTrouble.Unreachable, "no discovery document or no keys", trouble);
        }
        Check(said);
        _kept = (said, clock.GetTimestamp());
        return said;
    }

    // By a clock that nobody sets.
    private bool IsWithin(TimeSpan time, long? since) => since is { } at && clock.GetElapsedTime(at) < time;

    private bool IsSecure => provider.Authority.Scheme == Uri.UriSchemeHttps;

    private void Check(OpenIdConnectConfiguration said)
    {
        // OpenID Connect Discovery 1.0, section 4.3: else one provider could speak for another.
        if (said.Issuer is null || !provider.IsOf(said.Issuer))
        {
            throw new SignOnRefusedException(SignOnTrouble.WronglySet, "the discovery document is of another issuer than the authority");
        }
        if (!IsAddress(said.AuthorizationEndpoint) || !IsAddress(said.TokenEndpoint) || said.SigningKeys.Count == 0)
        {
            throw new SignOnRefusedException(SignOnTrouble.Unreachable, "the discovery document lacks an address or a key");
        }
    }

    private bool IsAddress(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || (!IsSecure && address is { Scheme: "http", IsLoopback: true }));
}
