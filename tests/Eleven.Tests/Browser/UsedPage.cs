namespace Eleven.Tests.Browser;

/// <summary>What a page did while somebody used it.</summary>
/// <param name="Complaints">Warnings and errors it wrote to the console, and errors of its scripts.</param>
/// <param name="Fetched">Addresses of all that it asked for, itself among them.</param>
public sealed record UsedPage(string[] Complaints, string[] Fetched);
