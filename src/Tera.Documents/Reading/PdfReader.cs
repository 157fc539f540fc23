using System.Globalization;
using Tera.Documents.Model;

namespace Tera.Documents.Reading;

/// <summary>Reads the text layer of a PDF through poppler: the boxes of its words, and the lines that rule its tables.</summary>
internal static class PdfReader
{
    private const int MostPages = 2500;
    private const int LongFile = 16;

    internal static ReadResult Read(string name, byte[] content, CancellationToken cancellation)
    {
        var (pages, error, started) = Poppler.Run("pdftotext", content, ["-bbox", "-", "-"], PdfPages.Words, cancellation);
        if (!started)
            return ReadResult.Failed($"{name}: pdftotext tidak ditemukan. Pasang paket poppler-utils untuk membaca PDF.");
        if (pages is not { Count: > 0 })
        {
            return ReadResult.Failed(error.Contains("password", StringComparison.OrdinalIgnoreCase)
                ? $"{name}: PDF terkunci sandi. Simpan salinan tanpa sandi, lalu coba lagi."
                : $"{name}: PDF rusak dan tidak dapat dibaca. Cetak ulang ke PDF dari berkas aslinya.");
        }

        if (pages.Count > MostPages)
            return ReadResult.Failed($"{name}: PDF lebih dari 2.500 halaman. Pecah menjadi beberapa berkas.");
        if (pages.Sum(p => p.Count) < pages.Count * 3)
            return ReadResult.Failed($"{name}: PDF ini hasil pindai tanpa lapisan teks ({pages.Count} halaman). Jalankan OCR lebih dahulu, atau minta berkas aslinya.");
        var tables = Tables(content, pages, cancellation);
        // A running head reaches to the margin of the page; the lines of a short page may not.
        var margins = pages.Select((words, p) => words.Where(w => !tables[p].Exists(t => t.Holds(w))).Select(w => w.X1).DefaultIfEmpty(0).Max()).ToList();
        var printed = PrintedPages.Of(pages);
        RunningHeads.Remove(pages, (p, word) => tables[p].Exists(t => t.Holds(word)));
        var blocks = new List<Block>();
        for (var p = 0; p < pages.Count; p++)
        {
            if (p > 0)
                blocks.Add(new PageBreak { Place = new Place(p + 1) });
            blocks.AddRange(PdfLayout.Blocks(pages[p], tables[p], p + 1, margins[p]).Select(b => PrintedPages.Marked(b, printed[p])));
        }

        return ReadResult.Of(new Document { Title = name, Sections = [new Section { Blocks = blocks }] });
    }

    /// <summary>The ruled tables of each page. Long files are drawn in two halves at once: drawing takes most of the time.</summary>
    private static List<List<RuledTable>> Tables(byte[] content, List<List<PdfWord>> pages, CancellationToken cancellation)
    {
        var half = pages.Count < LongFile ? pages.Count : (pages.Count + 1) / 2;
        var parts = pages.Count == half ? [(From: 0, Count: half)] : new[] { (From: 0, Count: half), (From: half, Count: pages.Count - half) };
        return [.. parts.AsParallel().AsOrdered().WithDegreeOfParallelism(2).WithCancellation(cancellation).SelectMany(part =>
        {
            var words = pages.GetRange(part.From, part.Count);
            string[] arguments = ["-gray", "-r", "72", "-aa", "no", "-aaVector", "no", "-f", Number(part.From + 1), "-l", Number(part.From + part.Count), "-"];
            var rules = Poppler.Run("pdftoppm", content, arguments, o => PdfPages.Rules(o, words), cancellation).Output ?? [];
            return words.Select((w, p) => p < rules.Count ? PdfBands.Without(RuledTable.Find(rules[p]), w) : []).ToList();
        })];
    }

    private static string Number(int page) => page.ToString(CultureInfo.InvariantCulture);
}
