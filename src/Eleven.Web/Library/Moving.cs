namespace Eleven.Web.Library;

/// <summary>The buttons by which one of several things is put in order.</summary>
/// <param name="What">As it is heard: question 4.</param>
public sealed record Moving(bool Up, bool Down, string What)
{
    /// <param name="at">Its place, from 0.</param>
    public static Moving In(int count, int at, string what) => new(at > 0, at < count - 1, what);
}
