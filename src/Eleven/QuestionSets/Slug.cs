using System.Text;

namespace Eleven.QuestionSets;

/// <summary>Makes stable ids out of labels: lower case, letters and digits kept, everything else one hyphen; apostrophes vanish.</summary>
public static class Slug
{
    public static string Of(string label)
    {
        var slug = new StringBuilder(label.Length);
        foreach (var c in label.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                slug.Append(c);
            }
            else if (c is not ('\'' or '\u2019') && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }
        return slug.ToString().TrimEnd('-');
    }
}
