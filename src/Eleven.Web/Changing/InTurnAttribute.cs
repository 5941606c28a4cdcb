namespace Eleven.Web.Changing;

/// <summary>Whatever is sent to the page has its turn before the page reads anything: see <see cref="Turns"/>.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class InTurnAttribute : Attribute;
