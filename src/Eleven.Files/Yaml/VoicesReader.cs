using Eleven.Reports;
using Eleven.Reports.Drafting;

namespace Eleven.Files.Yaml;

/// <summary>What is printed or noted of single respondents: released quotes, "you said, we will", returns in an own format.</summary>
internal sealed class VoicesReader(KnownNames known)
{
    private readonly HashSet<(string Question, string FileHash, int Row)> _quoted = [];
    private readonly HashSet<string> _received = [];

    public ReleasedQuote? Quote(YamlNode node)
    {
        if (MapReader.Of(node, known.Problems, "a quote") is not { } map)
        {
            return null;
        }
        var question = known.QuestionWithWords(map);
        var at = NamedRow.Of(map);
        var quote = new ReleasedQuote(
            question,
            at.FileHash,
            at.Row,
            map.TextOrNull("text"),
            map.Text("who"),
            map.Text("released-by"),
            map.DateOrNull("released-on"),
            map.OneOf("kind", Words.Quotes, QuoteKind.Plain)
        )
        {
            Area = known.Area(map),
            Where = at.WhereRow,
        };
        if (at.Row > 0 && !_quoted.Add((question, at.FileHash, at.Row)))
        {
            known.Problems.At(
                map.Take("row")!,
                $"Row {at.Row} is quoted for question '{question}' above already. Take one of the two out."
            );
        }
        map.Done();
        return quote;
    }

    public YouSaid? YouSaid(YamlNode node)
    {
        if (MapReader.Of(node, known.Problems, "a you-said") is not { } map)
        {
            return null;
        }
        var said = new YouSaid(Organisation(map), map.Text("said"), map.Text("we-will"), known.Area(map));
        map.Done();
        return said;
    }

    public OwnFormat? Received(YamlNode node)
    {
        if (MapReader.Of(node, known.Problems, "a return in an own format") is not { } map)
        {
            return null;
        }
        map.Need("counted");
        var received = new OwnFormat(
            Organisation(map),
            map.OneOf("counted", Words.OwnFormats, Answers.ReturnFormat.OwnNotComparable),
            map.TextOrNull("note")
        );
        if (received.Organisation.Length > 0 && !_received.Add(received.Organisation))
        {
            known.Problems.At(map.Take("organisation")!, $"'{received.Organisation}' is there twice. Keep one of the two.");
        }
        map.Done();
        return received;
    }

    private string Organisation(MapReader map) => Ids.Known(map, "organisation", "organisation", known.Organisations);
}
