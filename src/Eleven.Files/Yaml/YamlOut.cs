using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Eleven.Files.Yaml;

/// <summary>Nodes to text, so that reading gives the same nodes back, in YAML 1.1 and 1.2 alike.</summary>
internal static partial class YamlOut
{
    public static string Write(YamlMap root)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var emitter = new Emitter(text, new EmitterSettings().WithBestWidth(int.MaxValue).WithIndentedSequences());
        emitter.Emit(new StreamStart());
        emitter.Emit(new DocumentStart());
        Emit(emitter, root, oneLine: false);
        emitter.Emit(new DocumentEnd(isImplicit: true));
        emitter.Emit(new StreamEnd());
        return text.ToString();
    }

    /// <summary>A map of those entries that have something to say.</summary>
    public static YamlMap Map(params ReadOnlySpan<(string Key, YamlNode? Value)> entries)
    {
        var kept = new List<YamlEntry>();
        foreach (var (key, value) in entries)
        {
            if (value is not null)
            {
                kept.Add(new(Text(key), value));
            }
        }
        return new(kept, 0, 0);
    }

    public static YamlMap OneLine(params ReadOnlySpan<(string Key, YamlNode? Value)> entries) => Map(entries) with { OnOneLine = true };

    public static YamlText Text(string value) => new(value, Plain: false, 0, 0);

    public static YamlText? TextOrNull(string? value) => value is null ? null : Text(value);

    public static YamlText? Flag(bool? value) => value is { } flag ? new(Words.TrueFalse.For(flag), Plain: true, 0, 0) : null;

    /// <summary>Only where it is true.</summary>
    public static YamlText? IfTrue(bool value) => value ? Flag(value) : null;

    /// <summary>Null when there are none: an empty list is left out.</summary>
    public static YamlList? List(IEnumerable<YamlNode> items) => items.ToList() is { Count: > 0 } list ? new(list, 0, 0) : null;

    public static YamlList? Texts(IEnumerable<string> texts) =>
        List(texts.Select(Text)) is { } list ? list with { OnOneLine = true } : null;

    public static YamlMap? Entries(IEnumerable<(string Key, YamlNode? Value)> entries) =>
        Map([.. entries]) is { Entries.Count: > 0 } map ? map : null;

    private static void Emit(Emitter emitter, YamlNode node, bool oneLine)
    {
        switch (node)
        {
            case YamlText text:
                emitter.Emit(new Scalar(AnchorName.Empty, TagName.Empty, text.Value, StyleOf(text, oneLine), true, true));
                break;
            case YamlList list:
                oneLine |= list.OnOneLine;
                emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, true, oneLine ? SequenceStyle.Flow : SequenceStyle.Block));
                foreach (var item in list.Items)
                {
                    Emit(emitter, item, oneLine);
                }
                emitter.Emit(new SequenceEnd());
                break;
            case YamlMap map:
                oneLine |= map.OnOneLine;
                emitter.Emit(new MappingStart(AnchorName.Empty, TagName.Empty, true, oneLine ? MappingStyle.Flow : MappingStyle.Block));
                foreach (var (key, value) in map.Entries)
                {
                    Emit(emitter, key, oneLine: true);
                    Emit(emitter, value, oneLine);
                }
                emitter.Emit(new MappingEnd());
                break;
        }
    }

    private static ScalarStyle StyleOf(YamlText text, bool oneLine) =>
        text.Plain || ((oneLine ? Bare() : BareOnItsLine()).IsMatch(text.Value) && !Meaningful().IsMatch(text.Value)) ? ScalarStyle.Plain
        : !oneLine && Paragraphs().IsMatch(text.Value) ? ScalarStyle.Literal
        : ScalarStyle.DoubleQuoted;

    // Letters first, and nothing that YAML reads as structure.
    [GeneratedRegex(@"^[A-Za-z][\p{L}0-9 ()/.;'?!&%_+-]*(?<! )\z")]
    private static partial Regex Bare();

    [GeneratedRegex(@"^[A-Za-z][\p{L}0-9 ()/.;'?!&%_+,-]*(?<! )\z")]
    private static partial Regex BareOnItsLine();

    // What some readers take for nothing, a truth value or a number.
    [GeneratedRegex(@"^(?:null|true|false|yes|no|on|off|y|n)\z", RegexOptions.IgnoreCase)]
    private static partial Regex Meaningful();

    // Several lines, none of which starts or ends with a blank, ended by no line break.
    [GeneratedRegex(@"^(?:[!-~](?:[ -~]*[!-~])?\n+)+[!-~](?:[ -~]*[!-~])?\z")]
    private static partial Regex Paragraphs();
}
