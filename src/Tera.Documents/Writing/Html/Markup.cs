using System.Text;

namespace Tera.Documents.Writing.Html;

/// <summary>HTML as text; whatever comes from a document is encoded here and nowhere else.</summary>
internal sealed class Markup
{
    private readonly StringBuilder _text = new();

    /// <summary>Markup of ours, as it is.</summary>
    public Markup Raw(string markup)
    {
        _text.Append(markup);
        return this;
    }

    /// <summary>Text of the document; line ends become breaks.</summary>
    public Markup Text(string text) => Raw(Encode(text).Replace("\n", "<br>", StringComparison.Ordinal));

    /// <summary>An opening tag; attributes without a value are left out.</summary>
    public Markup Open(string tag, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _text.Append('<').Append(tag);
        foreach (var (name, value) in attributes)
        {
            if (!string.IsNullOrEmpty(value))
            {
                _text.Append(' ').Append(name).Append("=\"").Append(Encode(value)).Append('"');
            }
        }

        _text.Append('>');
        return this;
    }

    public Markup Close(string tag)
    {
        _text.Append("</").Append(tag).Append('>');
        return this;
    }

    public Markup Line() => Raw("\n");

    public override string ToString() => _text.ToString();

    private static string Encode(string text) => XmlText.Clean(text)
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal)
        .Replace("'", "&#39;", StringComparison.Ordinal);
}
