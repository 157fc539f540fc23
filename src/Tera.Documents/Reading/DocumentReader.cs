using System.Text;

namespace Tera.Documents.Reading;

/// <summary>Reads a file into a <see cref="Model.Document"/>, going by its content; what is named a document and is none is refused.</summary>
public static class DocumentReader
{
    /// <summary>Largest file that is read, in bytes.</summary>
    public const int MaximumBytes = 200_000_000;

    /// <summary>Largest text, in characters: some sixty reports.</summary>
    private const int MaximumText = 10_000_000;

    private static readonly string[] HtmlStart = ["<!doctype html", "<html", "<head", "<body"];

    private const string Readable = "Yang dapat dibaca: DOCX, XLSX, PDF dengan lapisan teks, TXT, dan TSV.";

    /// <summary>Reads DOCX, XLSX, PDF with a text layer, or text with tab-separated tables.</summary>
    /// <param name="name">Name for messages and the document's title.</param>
    /// <param name="content">Content of the file.</param>
    /// <param name="cancellation">Stops the reading of a PDF.</param>
    /// <returns>The document, or a message; never throws for the content of a file.</returns>
    public static ReadResult Read(string name, byte[] content, CancellationToken cancellation = default)
    {
        var read = ReadAny(name, content, cancellation);
        return read.Document is { } document && Language.Foreign(document)
            ? ReadResult.Failed($"{name}: isinya tidak tampak berbahasa Indonesia, sehingga kolom dan kalimatnya tidak dikenali. Yang diperiksa hanya laporan berbahasa Indonesia.")
            : read;
    }

    private static ReadResult ReadAny(string name, byte[] content, CancellationToken cancellation)
    {
        if (content.Length == 0)
            return ReadResult.Failed($"{name}: berkas kosong. Periksa apakah berkas sudah selesai disalin.");
        if (content.Length > MaximumBytes)
            return ReadResult.Failed($"{name}: berkas lebih besar dari 200 MB. Pecah menjadi beberapa berkas.");
        if (content.AsSpan(0, Math.Min(1024, content.Length)).IndexOf("%PDF-"u8) >= 0)
            return PdfReader.Read(name, content, cancellation);
        if (Starts(content, "PK\u0003\u0004"u8))
            return OpenXmlFile.Read(name, content);
        if (Starts(content, [0xD0, 0xCF, 0x11, 0xE0]))
            return ReadResult.Failed($"{name}: berkas terkunci sandi atau berformat Office lama (.doc/.xls). Buka dengan pengolah kata, lalu simpan sebagai .docx atau .xlsx tanpa sandi.");
        return Decode(content) is { } text
            ? Text(name, text)
            : ReadResult.Failed($"{name}: jenis berkas tidak dikenal. {Readable}");
    }

    private static ReadResult Text(string name, string text) =>
        text.Length > MaximumText
            ? ReadResult.Failed($"{name}: teks lebih besar dari 10 MB. Pecah menjadi beberapa berkas.")
            : Markup(text) is { } form
            ? ReadResult.Failed($"{name}: berkas {form}, dan isinya tidak dapat dibaca sebagai laporan. {Readable} Buka dengan pengolah kata, lalu simpan sebagai .docx; laporan yang dibuat Tera juga tersedia sebagai DOCX.")
            : string.IsNullOrWhiteSpace(text)
            ? ReadResult.Failed($"{name}: tidak ada teks di dalam berkas.")
            // What is named a document but is plain text would be read as one, and be found without a fault.
            : Path.GetExtension(name).ToUpperInvariant() is ".DOCX" or ".XLSX" or ".PDF"
            ? ReadResult.Failed($"{name}: isinya bukan {Path.GetExtension(name)[1..].ToUpperInvariant()}. Periksa apakah berkasnya tertukar atau rusak, lalu simpan lagi dari pengolah kata atau Excel.")
            : ReadResult.Of(TextDocumentReader.Read(name, text));

    /// <summary>Markup that would be read as text, its marks among the words: its name, or none.</summary>
    private static string? Markup(string text)
    {
        var start = text.AsSpan().TrimStart();
        if (start.StartsWith("{\\rtf", StringComparison.Ordinal))
            return "RTF";
        // Comments and the XML declaration may stand before.
        while (start.StartsWith("<!--", StringComparison.Ordinal) || start.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase))
        {
            var end = start[1] == '!' ? "-->" : "?>";
            var at = start.IndexOf(end, StringComparison.Ordinal);
            if (at < 0)
                return null;
            start = start[(at + end.Length)..].TrimStart();
        }

        foreach (var tag in HtmlStart)
        {
            if (start.StartsWith(tag, StringComparison.OrdinalIgnoreCase))
                return "HTML";
        }

        return null;
    }

    private static bool Starts(byte[] content, ReadOnlySpan<byte> mark) => content.AsSpan().StartsWith(mark);

    private static string? Decode(byte[] content)
    {
        if (Starts(content, [0xFF, 0xFE]))
            return Encoding.Unicode.GetString(content.AsSpan(2));
        if (content.AsSpan().Contains((byte)0))
            return null;
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(content);
        }
    }
}
