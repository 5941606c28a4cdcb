namespace Eleven.Store.Keys;

/// <summary>A key that protects cookies and links, as XML: in the store, so that several nodes share it.</summary>
public sealed class StoredKey
{
    public required string Name { get; init; }
    public required string Xml { get; init; }
}
