using Tera.Documents.Model;

namespace Tera.Audit.Reports;

/// <summary>A line of running text as read.</summary>
internal sealed record Line(string Text, Place Place, int Order, bool Heading = false, bool Formula = false);

/// <summary>A paragraph of running text, put together again where a page cut it.</summary>
internal sealed class Passage(string file, IReadOnlyList<Line> parts)
{
    internal string File { get; } = file;

    internal string Text { get; } = parts.Count == 1 ? parts[0].Text : string.Join(' ', parts.Select(p => p.Text));

    private IReadOnlyList<Sentence>? _sentences;

    /// <summary>Its sentences; many rules read them.</summary>
    internal IReadOnlyList<Sentence> Sentences => _sentences ??= [.. Reports.Sentences.Of(this)];

    internal int Order => parts[0].Order;

    internal Place Place => parts[0].Place;

    internal bool Formula => parts[0].Formula;

    internal bool Heading => parts[0].Heading;

    /// <summary>The line that holds a character of <see cref="Text"/>.</summary>
    internal Place PlaceOf(int position)
    {
        foreach (var part in parts)
        {
            if (position <= part.Text.Length)
                return part.Place;
            position -= part.Text.Length + 1;
        }

        return parts[^1].Place;
    }

    internal FindingPlace At(int position) => new(File, PlaceOf(position));

    /// <summary>Some words around a place, for quoting.</summary>
    internal string Around(int position, int length)
    {
        var from = Math.Max(0, position - 60);
        var to = Math.Min(Text.Length, position + length + 60);
        return (from > 0 ? "…" : "") + Text[from..to].Trim() + (to < Text.Length ? "…" : "");
    }
}
