using System.Collections.Immutable;
using Eleven.Answers;

namespace Eleven.Reports.Prose;

/// <summary>Reads the Markdown that people wrote: headings, paragraphs, lists, emphasis, links, figures in double braces and recommendations; no HTML.</summary>
public static class ProseReading
{
    /// <param name="file">Name for messages.</param>
    public static (WrittenProse Prose, ImmutableArray<Problem> Problems) Read(string file, string text)
    {
        var mistakes = new ProseMistakes(file);
        var sections = ImmutableArray.CreateBuilder<ProseSection>();
        SectionReader? open = null;
        var lines = text.ReplaceLineEndings("\n").TrimStart('\uFEFF').Split('\n');
        Place? comment = null;
        for (var i = 0; i < lines.Length; i++)
        {
            var (line, place) = (lines[i].TrimEnd(), new Place(i + 1, 1));
            if (comment is not null || line.StartsWith("<!--", StringComparison.Ordinal))
            {
                comment = line.EndsWith("-->", StringComparison.Ordinal) ? null : comment ?? place;
                continue;
            }
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                open?.Close(sections);
                open = SectionReader.Open(line, place, mistakes);
            }
            else if (open is not null)
            {
                open.Line(line, place);
            }
            else if (line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal))
            {
                mistakes.At(
                    place,
                    "Text stands before the first heading: begin with '## introduction' or the code of a question, for example '## 4'."
                );
            }
        }
        open?.Close(sections);
        if (comment is { } unclosed)
        {
            mistakes.At(
                unclosed,
                "The comment that opens here is not closed, and all that follows would be left out: end a line with -->."
            );
        }
        return (new(sections.ToImmutable()), mistakes.All);
    }
}
