using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml;

namespace Tera.Documents.Reading;

/// <summary>Makes of somebody else's DOCX one that is only text, tables and pictures: nothing in it runs, nothing points outside.</summary>
/// <remarks>What is kept is listed, not what is thrown away: a part or relationship of a kind that nobody foresaw is not carried over.</remarks>
public static partial class DocxWash
{
    private const long MaximumUnpacked = 150_000_000;
    private static readonly XmlReaderSettings Strict = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    private static readonly HashSet<string> Relations = new(StringComparer.Ordinal)
    {
        "officeDocument", "styles", "settings", "numbering", "fontTable", "theme", "header", "footer", "footnotes", "endnotes", "comments", "image", "chart", "core-properties", "extended-properties",
    };

    // Embedded and linked objects, controls, files within the file, templates and data from elsewhere.
    private static readonly HashSet<string> Outlaws = new(StringComparer.Ordinal)
    {
        "OLEObject", "objectEmbed", "objectLink", "control", "altChunk", "subDoc", "attachedTemplate", "mailMerge", "externalData", "dataBinding", "saveThroughXslt",
    };

    /// <summary>The washed package; none where the file is no sound DOCX, or unpacks to more than 150 MB.</summary>
    /// <param name="docx">The file.</param>
    public static byte[]? Clean(byte[] docx)
    {
        ArgumentNullException.ThrowIfNull(docx);
        try
        {
            using var output = new MemoryStream();
            using (var from = new ZipArchive(new MemoryStream(docx, writable: false)))
            using (var to = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
            {
                var room = MaximumUnpacked;
                foreach (var entry in from.Entries.Where(e => Kept().IsMatch(e.FullName)).DistinctBy(e => e.FullName, StringComparer.Ordinal))
                {
                    using var part = new MemoryStream(Unpack(entry, ref room), writable: false);
                    using var target = to.CreateEntry(entry.FullName, CompressionLevel.Fastest).Open();
                    if (Media().IsMatch(entry.FullName))
                        part.CopyTo(target);
                    else
                        Copy(part, target);
                }
            }

            return output.ToArray();
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or IOException or ArgumentException or InvalidOperationException or NotSupportedException)
        {
            return null;
        }
    }

    private static byte[] Unpack(ZipArchiveEntry entry, ref long room)
    {
        using var stream = entry.Open();
        using var memory = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            room -= read;
            if (room < 0)
                throw new InvalidDataException("Terlalu besar bila dibuka.");
            memory.Write(buffer, 0, read);
        }

        return memory.ToArray();
    }

    private static void Copy(Stream from, Stream to)
    {
        using var reader = XmlReader.Create(from, Strict);
        using var writer = XmlWriter.Create(to);
        var instruction = false;
        reader.Read();
        while (!reader.EOF)
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when Outlaws.Contains(reader.LocalName) || Outward(reader):
                    reader.Skip();
                    continue;
                case XmlNodeType.Element:
                    instruction = reader is { LocalName: "instrText" or "delInstrText", IsEmptyElement: false };
                    Element(reader, writer);
                    break;
                case XmlNodeType.EndElement:
                    instruction = false;
                    writer.WriteFullEndElement();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    if (reader.Depth > 0 && (!instruction || PageField().IsMatch(reader.Value)))
                        writer.WriteString(reader.Value);
                    break;
            }

            reader.Read();
        }
    }

    private static void Element(XmlReader reader, XmlWriter writer)
    {
        var empty = reader.IsEmptyElement;
        writer.WriteStartElement(reader.Prefix, reader.LocalName, reader.NamespaceURI);
        while (reader.MoveToNextAttribute())
        {
            // Pictures that lie elsewhere, and fields that fetch them.
            if (reader.LocalName is "link" or "href" or "src" || (reader.LocalName == "instr" && !PageField().IsMatch(reader.Value)))
                continue;
            writer.WriteAttributeString(reader.Prefix, reader.LocalName, reader.NamespaceURI, reader.Value);
        }

        reader.MoveToElement();
        if (empty)
            writer.WriteEndElement();
    }

    private static bool Outward(XmlReader reader) => reader.LocalName == "Relationship"
        && (reader.GetAttribute("TargetMode") is { } mode && !mode.Equals("Internal", StringComparison.Ordinal)
            || !Relations.Contains((reader.GetAttribute("Type") ?? "").Split('/')[^1])
            || (reader.GetAttribute("Target") ?? "").Contains(':', StringComparison.Ordinal)
            || (reader.GetAttribute("Target") ?? "").Contains("..", StringComparison.Ordinal));

    [GeneratedRegex(@"^(\[Content_Types\]\.xml|_rels/\.rels|docProps/(core|app)\.xml|word/[A-Za-z0-9]+\.xml|word/_rels/[A-Za-z0-9]+\.xml\.rels|word/theme/[A-Za-z0-9]+\.xml|word/charts/(_rels/)?[A-Za-z0-9]+\.xml(\.rels)?|word/media/[A-Za-z0-9 _-]+\.(png|jpe?g|gif|bmp|tiff?))$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Kept();

    [GeneratedRegex("^word/media/", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Media();

    [GeneratedRegex(@"^\s*(PAGE|NUMPAGES|SECTIONPAGES)\b[^""]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PageField();
}
