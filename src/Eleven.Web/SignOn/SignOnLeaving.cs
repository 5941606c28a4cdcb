namespace Eleven.Web.SignOn;

/// <summary>Somebody is on the way to a provider.</summary>
public sealed record SignOnLeaving(string Name, string Address)
{
    /// <summary>Tells the browser to go on. It is no answer to a form that leads to another site, which the content security policy forbids, wherever that site leads on.</summary>
    public static SignOnLeaving By(HttpResponse answer, string name, string address)
    {
        answer.Headers["Refresh"] = $"0;url={address}";
        return new(name, address);
    }
}
