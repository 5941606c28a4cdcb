using System.Collections.Immutable;
using Eleven.Tallies;

namespace Eleven.Reports.Prose;

/// <summary>Puts the figures into what people wrote, as one report's audience may see them. What cannot be put is a mistake at its line.</summary>
/// <param name="terms">Of the question sets: in prose, braces are for figures.</param>
internal sealed class ProseBinder(ShownLookup lookup, Audience audience, string? area, ImmutableArray<string> terms, ProseMistakes mistakes)
{
    public ImmutableArray<Run> Bind(ImmutableArray<Inline> inlines) => [.. inlines.Select(Bind)];

    private Run Bind(Inline inline) =>
        inline switch
        {
            Words words => new Run(words.Text)
            {
                Strong = words.Strong,
                Emphasis = words.Emphasis,
                Link = words.Link,
            },
            FigureHole hole => Bind(hole),
            _ => throw new ArgumentException($"A {inline.GetType().Name} cannot be bound.", nameof(inline)),
        };

    private Run Bind(FigureHole hole)
    {
        if (!FigureAddress.TryParse(hole.Address, out var address, out var unread))
        {
            if (terms.Contains(hole.Address, StringComparer.OrdinalIgnoreCase))
            {
                mistakes.At(
                    hole.Place,
                    $"'{hole.Address}' is a term of the question sets. Here two braces are for figures: write the name itself, without them."
                );
                return Unbound(hole);
            }
            mistakes.At(hole.Place with { Column = hole.Place.Column + unread.Position - 1 }, $"'{hole.Address}': {unread.What}");
            return Unbound(hole);
        }
        var here = area is null ? address : address.InReportOf(area);
        if (!lookup.TryFind(here, out var mark, out var value, out var absence))
        {
            mistakes.At(hole.Place, $"There is no figure '{hole.Address}'. {absence.What}");
            return Unbound(hole);
        }
        if (mark != Mark.None)
        {
            mistakes.At(hole.Place, $"'{hole.Address}' is withheld from {Readers()} so that nobody can be recognised: {Instead(here)}");
            return Unbound(hole);
        }
        if (FigureFormat.Print(value, hole.Format, out var mistake) is not { } text)
        {
            mistakes.At(hole.Place, mistake!);
            return Unbound(hole);
        }
        return new Run(text)
        {
            Strong = hole.Strong,
            Emphasis = hole.Emphasis,
            Figure = value.Address.ToString(),
        };
    }

    // The nearest figure that may be told: the same of the area without its sides, or of the region.
    private string Instead(FigureAddress address)
    {
        Group[] wider =
        [
            .. address.Group.Area is null
                ? []
                : new[]
                {
                    new Group { Area = address.Group.Area, NotThatArea = address.Group.NotThatArea },
                },
            Group.Region,
        ];
        foreach (var group in wider.Where(g => g.Key != address.Group.Key))
        {
            var other = address with { Group = group };
            if (lookup.TryFind(other, out var mark, out _, out _) && mark == Mark.None)
            {
                return $"leave it out or write {{{{{other}}}}}.";
            }
        }
        return "leave it out.";
    }

    private string Readers() =>
        audience switch
        {
            Audience.Public => "the public",
            Audience.Partners => "partners",
            _ => "the team",
        };

    private static Run Unbound(FigureHole hole) => new($"{{{{{hole.Address}}}}}") { Strong = true };
}
