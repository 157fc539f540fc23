using System.Collections.Concurrent;
using System.Globalization;
using Shouldly;
using Tera.Audit;
using Tera.Documents.Model;
using Tera.Documents.Reading;
using Tera.Documents.Writing;
using Tera.Reports;
using Tera.Tests.Reports;
using Xunit;
using LibreOffice = Tera.Tests.Documents.LibreOffice;

namespace Tera.Tests.Audit;

/// <summary>Changes one figure or word at a time in the documents that Tera wrote: the audit must see 98% of them. A sample is taken; TERA_UJI_PANJANG=1 changes every one.</summary>
public class MutasiTests
{
    private static readonly bool Panjang = Environment.GetEnvironmentVariable("TERA_UJI_PANJANG") == "1";

    public static TheoryData<string> Laporan => [.. LaporanContoh.Contoh];

    [Theory, MemberData(nameof(Laporan))]
    public void Angka_dan_kata_yang_diubah_satu_satu_ditemukan(string contoh) =>
        Uji(contoh, "disusun", 40, _ => true, (_, d) => (d.Asli, d.Dengan));

    [Theory, MemberData(nameof(Laporan))]
    public void Juga_setelah_ditulis_sebagai_Word_dan_dibaca_kembali(string contoh) =>
        Uji(contoh, "docx", 5, _ => true, (l, d) => (Docx(l, d.Asli), u => Docx(l, d.Dengan(u))));

    [Theory, MemberData(nameof(Laporan))]
    public void Juga_setelah_ditulis_sebagai_buku_kerja_dan_dibaca_kembali(string contoh) =>
        Uji(contoh, "xlsx", 5, d => d.Blocks().Any(b => b is Table { Plain: false }), (l, d) =>
        {
            var tercetak = d.Asli.Blocks().OfType<Table>().Where(t => !t.Plain).SelectMany(t => t.Rows).SelectMany(r => r.Cells).Select(c => c.Place!.Line).ToHashSet();
            return (Xlsx(l, d.Asli), u => tercetak.Contains(u.Nomor) ? Xlsx(l, d.Dengan(u)) : null);
        });

    [Theory, MemberData(nameof(Laporan))]
    public void Juga_dalam_PDF_yang_dibaca_kembali(string contoh)
    {
        Assert.SkipUnless(LibreOffice.Command is not null, "LibreOffice tidak terpasang; PDF tidak dicetak.");
        // Its sample holds one document of forty changes, where two unseen are 5% already; all changes of all documents stay within 2%.
        Uji(contoh, "pdf", 40, d => Panjang || d.Blocks().Count() > 100, (l, d) =>
        {
            var dibaca = Dibaca(l.Nama + ".pdf", DocumentPrinter.Print(d.Asli).Pdf!);
            return (dibaca, new DokumenTercetak(d.Asli, dibaca).Dengan);
        }, Panjang ? 0.98m : 0.94m);
    }

    /// <summary>Audits every document of an example with one change at a time; a change that the form does not print is left out.</summary>
    private static void Uji(string contoh, string bentuk, int contohSetiapDokumen, Func<Document, bool> dipakai, Func<BerkasLaporan, DokumenDiubah, (Document Asli, Func<Ubahan, Document?> Dengan)> bentukkan, decimal sedikitnya = 0.98m)
    {
        var (jenis, semua, terhubung) = (new ConcurrentDictionary<string, Hitungan>(), 0, 0);
        var luput = new ConcurrentBag<string>();
        foreach (var laporan in LaporanContoh.Laporan(contoh).Where(l => dipakai(l.Dokumen)))
        {
            var dokumen = new DokumenDiubah(laporan.Dokumen);
            var (asli, dengan) = bentukkan(laporan, dokumen);
            var dikenal = Auditor.Audit([asli]).Findings.Select(f => f.Reason).ToHashSet();
            semua += dokumen.Angka.Count;
            terhubung += dokumen.Angka.Count(dokumen.Terhubung);
            var ubahan = dokumen.Ubahan().ToList();
            var diambil = Panjang ? ubahan : [.. ubahan.Where((_, i) => i % Math.Max(1, ubahan.Count / contohSetiapDokumen) == 0)];
            Parallel.ForEach(diambil, new ParallelOptions { MaxDegreeOfParallelism = 2 }, u =>
            {
                if (dengan(u) is not { } diubah)
                    return;
                var ditemukan = Auditor.Audit([diubah]).Findings.Any(f => !dikenal.Contains(f.Reason));
                jenis.GetOrAdd(u.Jenis, _ => new Hitungan()).Tambah(ditemukan);
                if (!ditemukan)
                    luput.Add($"{laporan.Nama} {u.Jenis} {u.Sebelum} → {u.Sesudah} ({u.Tempat})");
            });
        }

        var (dicoba, kena) = (jenis.Values.Sum(h => h.Dicoba), jenis.Values.Sum(h => h.Ditemukan));
        var uraian = string.Create(CultureInfo.InvariantCulture, $"{contoh} {bentuk}: {kena} dari {dicoba} ditemukan; {terhubung} dari {semua} angka dalam hubungan\n")
            + string.Concat(jenis.OrderBy(j => j.Key, StringComparer.Ordinal).Select(j => $"  {j.Key}: {j.Value.Ditemukan} dari {j.Value.Dicoba}\n"));
        TestContext.Current.TestOutputHelper?.WriteLine(uraian + string.Join('\n', luput.Order()));
        if (Environment.GetEnvironmentVariable("TERA_SKOR") is { Length: > 0 } tujuan)
            File.AppendAllText(tujuan + ".mutasi", uraian + string.Join('\n', luput.Order()) + "\n");
        ((decimal)kena / dicoba).ShouldBeGreaterThanOrEqualTo(sedikitnya, uraian + string.Join('\n', luput.Order()));
    }

    private static Document Docx(BerkasLaporan laporan, Document dokumen)
    {
        using var isi = new MemoryStream();
        DocxWriter.Write(dokumen, isi);
        return Dibaca(laporan.Nama + ".docx", isi.ToArray());
    }

    private static Document Xlsx(BerkasLaporan laporan, Document dokumen) => Dibaca(laporan.Nama + ".xlsx", XlsxWriter.Write(dokumen));

    private static Document Dibaca(string nama, byte[] isi) => DocumentReader.Read(nama, isi).Document.ShouldNotBeNull();

    private sealed class Hitungan
    {
        private int _dicoba;
        private int _ditemukan;

        public int Dicoba => _dicoba;

        public int Ditemukan => _ditemukan;

        public void Tambah(bool ditemukan)
        {
            Interlocked.Increment(ref _dicoba);
            if (ditemukan)
                Interlocked.Increment(ref _ditemukan);
        }
    }
}
