using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Tera.Documents.Writing.Docx;

/// <summary>XML as text: literals go out as they stand, what is put into them is escaped.</summary>
internal sealed class Markup : IDisposable
{
    private readonly StreamWriter _out;

    public Markup(Stream stream)
    {
        _out = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 16384);
        _out.Write("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + "\n");
    }

    /// <summary>Markup as it stands.</summary>
    public void Raw(string markup) => _out.Write(markup);

    /// <summary>Markup with escaped values in it.</summary>
#pragma warning disable CA1822, IDE0060, S1186 // the handler has written everything when this is called
    public void Put([InterpolatedStringHandlerArgument("")] ref Handler markup)
    {
    }
#pragma warning restore CA1822, IDE0060, S1186

    /// <summary>Escaped text; characters that XML forbids are left out.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var replacement = text[i] switch
            {
                '<' => "&lt;",
                '>' => "&gt;",
                '&' => "&amp;",
                '"' => "&quot;",
                < ' ' and not ('\t' or '\n' or '\r') => "",
                '\uFFFE' or '\uFFFF' => "",
                _ => null,
            };
            if (replacement is null)
                continue;
            _out.Write(text[start..i]);
            _out.Write(replacement);
            start = i + 1;
        }

        _out.Write(text[start..]);
    }

    public void Dispose() => _out.Dispose();

    private void Number(long value)
    {
        Span<char> digits = stackalloc char[20];
        value.TryFormat(digits, out var length, default, CultureInfo.InvariantCulture);
        _out.Write(digits[..length]);
    }

    /// <summary>Writes the pieces of an interpolated string straight to the output.</summary>
    [InterpolatedStringHandler]
    internal readonly ref struct Handler
    {
        private readonly Markup _markup;

        public Handler(int literalLength, int formattedCount, Markup markup)
        {
            _ = literalLength + formattedCount;
            _markup = markup;
        }

        public void AppendLiteral(string literal) => _markup.Raw(literal);

        public void AppendFormatted(string? text) => _markup.Text(text);

        public void AppendFormatted(long number) => _markup.Number(number);

        public void AppendFormatted(decimal number) => _markup.Raw(number.ToString(CultureInfo.InvariantCulture));
    }
}
