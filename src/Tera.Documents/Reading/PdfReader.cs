using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Xml;
using Tera.Documents.Model;

namespace Tera.Documents.Reading;

/// <summary>Reads the text layer of a PDF through poppler's pdftotext, with the boxes of the words to find the columns.</summary>
internal static class PdfReader
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private const int MaximumOutput = 250_000_000;

    internal static ReadResult Read(string name, byte[] content, CancellationToken cancellation)
    {
        if (Contains(content, "/Encrypt"u8) && Run(content, ["-l", "1", "-", "-"], cancellation).Error.Contains("password", StringComparison.OrdinalIgnoreCase))
            return ReadResult.Failed($"{name}: PDF terkunci sandi. Simpan salinan tanpa sandi, lalu coba lagi.");
        var (output, error, started) = Run(content, ["-bbox", "-", "-"], cancellation);
        if (!started)
            return ReadResult.Failed($"{name}: pdftotext tidak ditemukan. Pasang paket poppler-utils untuk membaca PDF.");
        if (output.Length == 0)
        {
            return ReadResult.Failed(error.Contains("password", StringComparison.OrdinalIgnoreCase)
                ? $"{name}: PDF terkunci sandi. Simpan salinan tanpa sandi, lalu coba lagi."
                : $"{name}: PDF rusak dan tidak dapat dibaca. Cetak ulang ke PDF dari berkas aslinya.");
        }

        var pages = Pages(output);
        var words = pages.Sum(p => p.Count);
        if (words < Math.Max(1, pages.Count) * 3)
            return ReadResult.Failed($"{name}: PDF ini hasil pindai tanpa lapisan teks ({pages.Count} halaman). Jalankan OCR lebih dahulu, atau minta berkas aslinya.");
        var blocks = new List<Block>();
        for (var p = 0; p < pages.Count; p++)
        {
            if (p > 0)
                blocks.Add(new PageBreak { Place = new Place(p + 1) });
            blocks.AddRange(PdfLayout.Blocks(pages[p], p + 1));
        }

        return ReadResult.Of(new Document { Title = name, Sections = [new Section { Blocks = blocks }] });
    }

    private static bool Contains(byte[] content, ReadOnlySpan<byte> mark) => content.AsSpan().IndexOf(mark) >= 0;

    private static (string Output, string Error, bool Started) Run(byte[] content, string[] arguments, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo("pdftotext") { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        try
        {
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync(cancellation);
            var output = ReadBounded(process.StandardOutput, cancellation);
            try
            {
                process.StandardInput.BaseStream.Write(content);
                process.StandardInput.Close();
            }
            catch (IOException)
            {
                // pdftotext gave up on a damaged file before it had read it all.
            }

            if (!process.WaitForExit(Patience))
                process.Kill(entireProcessTree: true);
            process.WaitForExit();
            return (output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult(), true);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return ("", "", false);
        }
    }

    private static async Task<string> ReadBounded(StreamReader reader, CancellationToken cancellation)
    {
        var text = new StringBuilder();
        var buffer = new char[65536];
        for (int read; (read = await reader.ReadAsync(buffer, cancellation).ConfigureAwait(false)) > 0;)
        {
            if (text.Length + read <= MaximumOutput)
                text.Append(buffer, 0, read);
        }

        return text.ToString();
    }

    private static List<List<PdfWord>> Pages(string xml)
    {
        var pages = new List<List<PdfWord>>();
        using var reader = XmlReader.Create(new StringReader(Clean(xml)), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, CheckCharacters = false });
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
                    pages[^1].Add(new PdfWord(reader.ReadElementContentAsString(), x0, y0, x1, y1));
                }
            }
        }
        catch (XmlException)
        {
            // A cut output: what was read before it stands.
        }

        return pages;
    }

    /// <summary>Control characters that fonts without a map leave behind.</summary>
    private static string Clean(string xml) => xml.Any(c => c < ' ' && c is not ('\n' or '\r' or '\t')) ? new string([.. xml.Where(c => c >= ' ' || c is '\n' or '\r' or '\t')]) : xml;

    private static decimal Box(XmlReader reader, string name) =>
        decimal.TryParse(reader.GetAttribute(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : 0;
}
