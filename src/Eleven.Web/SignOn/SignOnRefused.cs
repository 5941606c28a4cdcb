namespace Eleven.Web.SignOn;

/// <summary>Why nobody came in by single sign-on, as far as the person is told.</summary>
public enum SignOnTrouble
{
    /// <summary>The answer belongs to another browser, was used, or is too old.</summary>
    NotBegunHere,

    /// <summary>The person, or a rule of the provider, said no.</summary>
    Denied,

    /// <summary>The provider says that it has a trouble itself.</summary>
    ProviderFailed,

    /// <summary>The provider gives no answer that can be used.</summary>
    Unreachable,

    /// <summary>The provider does not know this service, or is not the one that the settings name.</summary>
    WronglySet,

    /// <summary>The token's time is over or yet to come.</summary>
    Clock,

    /// <summary>The answer is not what the provider would have said to us about this sign-in.</summary>
    Refused,

    /// <summary>It is linked to somebody else's account here.</summary>
    Taken,
}

/// <summary>Ends a single sign-on, from however deep in the framework's handler; it is caught where that was called.</summary>
/// <param name="why">For the log: what was wrong, without anything that was sent.</param>
internal sealed class SignOnRefusedException(SignOnTrouble trouble, string why, Exception? inner = null) : Exception(why, inner)
{
    public SignOnTrouble Trouble { get; } = trouble;
}
