using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace Tera.Documents.Reading;

/// <summary>Opens DOCX and XLSX with limits that hold against zip bombs, and turns what is wrong with a file into a message.</summary>
internal static class OpenXmlFile
{
    // About 2.000 full pages; the tree of such a part takes ten times its size.
    private const long MaximumPart = 32_000_000;
    private const long MaximumUnpacked = 64_000_000;
    private const int MaximumEntries = 20_000;

    // A report has tables in tables a few deep; the library's tree calls itself for every level, and a stack that overflows ends the process.
    private const int MaximumDepth = 256;

    internal static ReadResult Read(string name, byte[] content)
    {
        try
        {
            if (Unsafe(content) is { } reason)
                return ReadResult.Failed($"{name}: {reason}");
            using var archive = new ZipArchive(new MemoryStream(content, writable: false));
            if (archive.GetEntry("word/document.xml") is not null)
                return DocxReader.Read(name, content);
            if (archive.GetEntry("xl/workbook.xml") is not null)
                return XlsxReader.Read(name, content);
            return ReadResult.Failed($"{name}: arsip ini bukan dokumen Word atau Excel. Simpan ulang sebagai .docx atau .xlsx.");
        }
        catch (Exception e) when (IsDamage(e))
        {
            return ReadResult.Failed($"{name}: berkas rusak dan tidak dapat dibaca. Buka dan simpan ulang dengan pengolah kata, lalu coba lagi.");
        }
    }

    /// <summary>Exceptions that the libraries throw for damaged content.</summary>
    private static bool IsDamage(Exception e) =>
        e is InvalidDataException or XmlException or OpenXmlPackageException or IOException or FormatException
            or ArgumentException or InvalidOperationException or NullReferenceException or KeyNotFoundException
            or IndexOutOfRangeException or OverflowException or NotSupportedException or UriFormatException;

    /// <summary>Counts the bytes that really come out, and how deep elements stand in each other: what an archive declares may lie.</summary>
    private static string? Unsafe(byte[] content)
    {
        using var archive = new ZipArchive(new MemoryStream(content, writable: false));
        if (archive.Entries.Count > MaximumEntries)
            return "berisi terlalu banyak bagian untuk sebuah dokumen.";
        var limit = new UnpackLimit(MaximumUnpacked);
        foreach (var entry in archive.Entries)
        {
            // Which entry is the document is said by other entries: any that is XML may be.
            var named = entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);
            try
            {
                using var stream = new CountedStream(new CountedStream(entry.Open(), limit), new UnpackLimit(MaximumPart));
                if (TooDeep(stream, named))
                    return "bagiannya bersarang terlalu dalam untuk sebuah dokumen; tidak dibaca. Buka dan simpan ulang dengan pengolah kata, lalu coba lagi.";
            }
            catch (BookTooLargeException)
            {
                return "isi terkompresi terlalu besar bila dibuka (kemungkinan bom zip, atau lebih dari sekitar 2.000 halaman); tidak dibaca. Pecah menjadi beberapa berkas.";
            }
        }

        return null;
    }

    /// <param name="part">The part, whose bytes are counted as they are read.</param>
    /// <param name="named">Whether its name says that it is XML; of others, pictures and fonts, nothing is read once they prove to be none.</param>
    private static bool TooDeep(Stream part, bool named)
    {
        var xml = named;
        using var reader = XmlReader.Create(part, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreWhitespace = true, IgnoreComments = true, CheckCharacters = false });
        try
        {
            while (reader.Read())
            {
                xml = true;
                if (reader.Depth > MaximumDepth)
                    return true;
            }
        }
        catch (XmlException) when (xml)
        {
            // Who reads the part tells the damage; how large it is counts all the same.
            part.CopyTo(Stream.Null);
        }
        catch (XmlException)
        {
            return false;
        }

        return false;
    }
}
