using System.Globalization;
using System.Xml;

namespace Tera.Documents.Reading;

/// <summary>Reads what poppler says of the pages of a PDF: their words, and pictures of them in which the ruling lines are found.</summary>
internal static class PdfPages
{
    private const int MaximumOutput = 150_000_000;

    // A0 at 72 dots an inch has eight million.
    private const int MostPixels = 16_000_000;

    /// <summary>The words of each page, of the output of pdftotext -bbox.</summary>
    internal static List<List<PdfWord>> Words(Stream output)
    {
        var pages = new List<List<PdfWord>>();
        using var text = new StreamReader(output);
        using var bounded = new CleanReader(text, MaximumOutput);
        using var reader = XmlReader.Create(bounded, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, CheckCharacters = false });
        try
        {
            while (reader.Read())
            {
                if (reader.NodeType != XmlNodeType.Element)
                    continue;
                if (reader.LocalName == "page")
                    pages.Add([]);
                else if (reader.LocalName == "word" && pages.Count > 0)
                {
                    var (x0, y0, x1, y1) = (Box(reader, "xMin"), Box(reader, "yMin"), Box(reader, "xMax"), Box(reader, "yMax"));
                    if (reader.ReadElementContentAsString() is { Length: > 0 } word)
                        pages[^1].Add(new PdfWord(word, x0, y0, x1, y1));
                }
            }
        }
        catch (XmlException)
        {
            // A cut output: what was read before it stands.
        }

        // What is left unread would keep the program waiting.
        output.CopyTo(Stream.Null);
        return pages;
    }

    /// <summary>The ruling lines of each page, of the output of pdftoppm -gray -r 72.</summary>
    internal static List<PdfRules> Rules(Stream output, List<List<PdfWord>> words)
    {
        var pages = new List<PdfRules>();
        var pixels = Array.Empty<byte>();
        using var stream = new BufferedStream(output, 1 << 16);
        while (pages.Count < words.Count && Mark(stream) == "P5" && Size(stream) is { } width && Size(stream) is { } height && Size(stream) is 255)
        {
            var count = (long)width * height;
            if (count is 0 or > MostPixels)
                break;
            if (pixels.Length < count)
                pixels = new byte[count];
            var page = pixels.AsSpan(0, (int)count);
            if (stream.ReadAtLeast(page, (int)count, throwOnEndOfStream: false) < count)
                break;
            pages.Add(PdfRules.Find(page, width, height, words[pages.Count]));
        }

        stream.CopyTo(Stream.Null);
        return pages;
    }

    private static int? Size(Stream stream) => int.TryParse(Mark(stream), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;

    /// <summary>The next word of a header; one blank ends it.</summary>
    private static string Mark(Stream stream)
    {
        var mark = "";
        for (int c; (c = stream.ReadByte()) > ' ' && mark.Length < 10;)
            mark += (char)c;
        return mark;
    }

    private static decimal Box(XmlReader reader, string name) =>
        decimal.TryParse(reader.GetAttribute(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? Math.Clamp(value, -100_000, 100_000) : 0;

    /// <summary>Leaves out the control characters that fonts without a map leave behind, and ends after so many characters.</summary>
    private sealed class CleanReader(TextReader inner, int most) : TextReader
    {
        private int _left = most;

        public override int Peek() => inner.Peek();

        public override int Read() => throw new NotSupportedException();

        public override int Read(char[] buffer, int index, int count)
        {
            var read = inner.Read(buffer, index, Math.Min(count, _left));
            _left -= read;
            foreach (ref var c in buffer.AsSpan(index, read))
            {
                if (c < ' ' && c is not ('\n' or '\r' or '\t'))
                    c = ' ';
            }

            return read;
        }
    }
}
