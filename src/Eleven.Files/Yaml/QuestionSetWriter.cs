using Eleven.QuestionSets;
using static Eleven.Files.Yaml.YamlOut;

namespace Eleven.Files.Yaml;

/// <summary>A question set to nodes. What is as it would be if left out is left out.</summary>
internal static class QuestionSetWriter
{
    public static string Write(QuestionSet set) =>
        YamlOut.Write(
            Map(
                ("id", Text(set.Id)),
                ("version", Text(set.Version)),
                ("title", Text(set.Title)),
                ("instrument", Text(Words.Instruments.For(set.Instrument))),
                ("introduction", TextOrNull(set.Introduction)),
                ("sources", List(set.Sources.Select(Source))),
                ("topics", Entries(set.Topics.Select(t => (t.Id, (YamlNode?)Text(t.Title))))),
                ("scales", Entries(set.AllScales.Select(s => (s.Id, (YamlNode?)ScaleNode(s))))),
                ("sections", List(set.Sections.Select(SectionNode))),
                ("variants", Entries(set.Variants.Select(v => (v.Id, (YamlNode?)VariantNode(v))))),
                ("links", List(set.Links.Select(Link)))
            )
        );

    private static YamlNode Source(StatutorySource source) =>
        Map(("title", Text(source.Title)), ("dated", Text(source.Dated)), ("address", TextOrNull(source.Address)));

    private static YamlMap ScaleNode(Scale scale) =>
        Map(("title", Text(scale.Title)), ("bands", List(scale.Bands.Select(Band))), ("grades", List(scale.Grades.Select(Grade))));

    private static YamlNode Band(Option band) =>
        OneLine(
            ("id", Text(band.Id)),
            ("label", Text(band.Label)),
            ("letter", TextOrNull(band.Letter)),
            ("colour", TextOrNull(band.Colour)),
            ("positive", Flag(band.Positive)),
            ("spellings", Texts(band.Spellings))
        );

    private static YamlNode Grade(Grade grade) =>
        Map(
            ("value", Text(grade.Value)),
            ("label", Text(grade.Label)),
            ("descriptor", Text(grade.Descriptor)),
            ("band", Text(grade.Band)),
            ("spellings", Texts(grade.Spellings))
        );

    private static YamlNode SectionNode(Section section) =>
        Map(
            ("code", Text(section.Code)),
            ("title", Text(section.Title)),
            ("introduction", TextOrNull(section.Introduction)),
            ("questions", List(section.Questions.Select(QuestionWriter.Node)))
        );

    private static YamlMap VariantNode(Variant variant) =>
        Map(
            ("title", Text(variant.Title)),
            ("police", IfTrue(variant.Police)),
            ("omits", Texts(variant.Omits)),
            (
                "adds-options",
                Entries(
                    variant
                        .AddsOptions.GroupBy(a => a.Question)
                        .Select(g => (g.Key, (YamlNode?)List(g.Select(a => QuestionWriter.OptionNode(a.Option)))))
                )
            ),
            ("replaces", List(variant.Replaces.Select(Replacement)))
        );

    private static YamlNode Replacement(Replacement replacement) =>
        Map(("match", Text(Words.Matches.For(replacement.Match))), ("question", QuestionWriter.Node(replacement.Question)));

    private static YamlNode Link(TopicLink link) =>
        Map(
            ("question", Text(link.Question)),
            ("set", Text(link.OtherSet)),
            ("with", Text(link.OtherQuestion)),
            ("match", Text(Words.Matches.For(link.Match))),
            ("topic", TextOrNull(link.Topic)),
            ("differs", TextOrNull(link.Differs))
        );
}
