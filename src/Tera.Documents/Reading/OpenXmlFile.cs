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
            // Whatever it is called: which entry is the document is said by other entries.
            try
            {
                using var stream = new CountedStream(new CountedStream(entry.Open(), limit), new UnpackLimit(MaximumPart));
                if (TooDeep(stream))
                    return "bagiannya bersarang terlalu dalam untuk sebuah dokumen; tidak dibaca. Buka dan simpan ulang dengan pengolah kata, lalu coba lagi.";
            }
            catch (BookTooLargeException)
            {
                return "isi terkompresi terlalu besar bila dibuka (kemungkinan bom zip, atau lebih dari sekitar 2.000 halaman); tidak dibaca. Pecah menjadi beberapa berkas.";
            }
        }

        return null;
    }

    private static bool TooDeep(Stream part)
    {
        using var reader = XmlReader.Create(part, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreWhitespace = true, IgnoreComments = true, CheckCharacters = false });
        try
        {
            while (reader.Read())
            {
                if (reader.Depth > MaximumDepth)
                    return true;
            }
        }
        catch (XmlException)
        {
            // Who reads the part tells the damage; how large it is counts all the same.
            part.CopyTo(Stream.Null);
        }

        return false;
    }
}
