using System.Collections.Frozen;

namespace Eleven.Web.SignOn;

/// <summary>The code of an error as the log may hold it: never the description beside it, which may name somebody.</summary>
internal static class SignOnError
{
    private const int Longest = 60;
    private const string Other = "no error code of the standard";

    // RFC 6749, OpenID Connect Core 1.0 and its registration: what may come by the browser, in whose address bar anybody may type.
    private static readonly FrozenSet<string> Known =
    [
        "account_selection_required",
        "consent_required",
        "interaction_required",
        "invalid_client",
        "invalid_request",
        "invalid_request_object",
        "invalid_request_uri",
        "invalid_resource",
        "invalid_scope",
        "login_required",
        "registration_not_supported",
        "request_not_supported",
        "request_uri_not_supported",
        "unauthorized_client",
        "unmet_authentication_requirements",
        "unsupported_response_type",
    ];

    /// <param name="code">Of an answer that a browser brought.</param>
    public static string OfBrowser(string code) => Known.Contains(code) ? code : Other;

    /// <param name="code">Of an answer of the provider itself; null where it gave none.</param>
    public static string OfProvider(string? code) =>
        code is { Length: > 0 and <= Longest } && code.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-') ? code : Other;
}
