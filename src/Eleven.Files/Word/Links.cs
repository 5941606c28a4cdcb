using System.Globalization;

namespace Eleven.Files.Word;

/// <summary>The relationships of one part: ids for the parts and addresses that it points at.</summary>
internal sealed class Links
{
    private const string Kinds = Names.Links + "/";

    private readonly List<(string Kind, string Target, bool Outside)> all = [];

    /// <summary>Id of a part beside this one; kind is the last word of the relationship's type.</summary>
    public string Part(string kind, string target) => Id(kind, target, false);

    public string To(string address) => Id("hyperlink", address, true);

    public void Write(Package package, string path)
    {
        var xml = new Markup().Add($"""<Relationships xmlns="{Names.PackageLinks}">""");
        foreach (var (i, link) in all.Index())
        {
            xml.Add($"""<Relationship Id="rId{i + 1}" Type="{Kinds}{link.Kind}" Target="{link.Target}" """);
            xml.Add(link.Outside ? """TargetMode="External"/>""" : "/>");
        }
        package.Add(path, xml.Add("</Relationships>"));
    }

    private string Id(string kind, string target, bool outside)
    {
        var at = all.IndexOf((kind, target, outside));
        if (at < 0)
        {
            at = all.Count;
            all.Add((kind, target, outside));
        }
        return string.Create(CultureInfo.InvariantCulture, $"rId{at + 1}");
    }
}
