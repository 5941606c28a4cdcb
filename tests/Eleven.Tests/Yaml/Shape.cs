using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace Eleven.Tests.Yaml;

/// <summary>All that a record holds, as text: two records are the same where these are. Lists in records compare by reference, so == does not tell.</summary>
internal static class Shape
{
    public static string Of(object? value)
    {
        var text = new StringBuilder();
        Write(value, text, "\n");
        return text.ToString();
    }

    private static void Write(object? value, StringBuilder text, string newLine)
    {
        switch (value)
        {
            case null:
                text.Append("nothing");
                break;
            case string or Enum or bool or int:
                text.Append(string.Create(CultureInfo.InvariantCulture, $"{value.GetType().Name} <{value}>"));
                break;
            case IDictionary map:
                foreach (var key in map.Keys.Cast<string>().Order(StringComparer.Ordinal))
                {
                    Member(key, map[key], text, newLine);
                }
                break;
            case IEnumerable list:
                foreach (var item in list)
                {
                    Member("-", item, text, newLine);
                }
                break;
            default:
                text.Append(value.GetType().Name);
                foreach (var member in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
                {
                    Member(member.Name, member.GetValue(value), text, newLine);
                }
                break;
        }
    }

    private static void Member(string name, object? value, StringBuilder text, string newLine)
    {
        text.Append(newLine).Append(name).Append(": ");
        Write(value, text, newLine + "  ");
    }
}
