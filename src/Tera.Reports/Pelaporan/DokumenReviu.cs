using Tera.Core.Berkas;
using Tera.Core.Nilai;
using Tera.Core.Organisasi;
using Tera.Documents.Model;
using Tera.Reports.Dokumen;
using Tera.Reports.Tabel;

namespace Tera.Reports.Pelaporan;

/// <summary>E6: the inspectorate's review of the report: checklist, notes, and the statement "telah direviu".</summary>
public static class DokumenReviu
{
    public static Document Susun(BahanLaporan bahan)
    {
        var o = bahan.Hasil.Berkas.Organisasi;
        var tahun = bahan.Hasil.Berkas.Tahun;
        var jawaban = ReviuLaporan.Untuk(bahan.Hasil, bahan.TemuanAudit, bahan.BelumDiisi);
        return new DocumentBuilder($"Reviu Laporan Kinerja {o.Nama} Tahun {tahun}", o.Nama).Part(PageNumbering.Arabic)
            .Add(
                KopSurat.Judul("FORMULIR REVIU LAPORAN KINERJA"), KopSurat.Judul(o.Nama.ToUpperInvariant()), KopSurat.Judul($"TAHUN {tahun}"),
                TabelReviu.Susun(jawaban, bahan.TemuanAudit is not null, bahan.Hasil.Berkas.Pelaporan.Reviu?.Tanggal is null))
            .Add(Catatan(bahan.Hasil))
            .Add(Pernyataan(bahan.Hasil, jawaban))
            .Build();
    }

    private static IEnumerable<Block> Catatan(HasilBerkas hasil) =>
        hasil.Berkas.Pelaporan.Reviu?.Catatan is { Count: > 0 } catatan
            ? Teks.Bernomor(catatan).Prepend(Paragraph.Of("Catatan reviu dan perbaikan yang telah dilakukan:") with { KeepWithNext = true })
            : [];

    private static IEnumerable<Block> Pernyataan(HasilBerkas hasil, IReadOnlyList<JawabanReviu> jawaban)
    {
        var o = hasil.Berkas.Organisasi;
        var reviu = hasil.Berkas.Pelaporan.Reviu;
        // Nobody states what nobody has reviewed; the table says so.
        if (reviu?.Tanggal is null)
        {
            yield break;
        }

        if (jawaban.Where(j => j.Terbuka).Select(j => j.Butir.Kode).ToList() is { Count: > 0 } terbuka)
        {
            yield return Teks.Belum($"jawaban reviu butir {string.Join(", ", terbuka)}; pernyataan telah direviu dibuat setelah semuanya dijawab");
            yield break;
        }

        yield return new PageBreak();
        yield return KopSurat.Judul("PERNYATAAN TELAH DIREVIU");
        yield return KopSurat.Judul($"LAPORAN KINERJA {o.Nama.ToUpperInvariant()}");
        yield return KopSurat.Judul($"TAHUN ANGGARAN {hasil.Berkas.Tahun}");
        yield return new Paragraph { Runs = [new Run("Nomor: "), reviu.Nomor is { } nomor ? new Run(nomor) : Sel.Belum("nomor pernyataan reviu")], Align = Align.Center };
        yield return Paragraph.Of($"Kami telah mereviu Laporan Kinerja {o.Nama} untuk tahun anggaran {hasil.Berkas.Tahun} sesuai Pedoman Reviu atas Laporan Kinerja. Substansi informasi yang dimuat dalam Laporan Kinerja menjadi tanggung jawab manajemen {o.Nama}.");
        yield return Paragraph.Of("Reviu bertujuan untuk memberikan keyakinan terbatas bahwa Laporan Kinerja telah disajikan secara akurat, andal, dan valid.");
        var tidak = jawaban.Where(j => j.Terpenuhi == false).Select(j => j.Butir.Kode).ToList();
        var selain = Rangkai.Dan([tidak.Count > 0 ? $"pada butir {string.Join(", ", tidak)} formulir reviu" : null, reviu.Catatan.Count > 0 ? "dalam catatan reviu" : null]);
        yield return Paragraph.Of($"Berdasarkan reviu kami, {(selain.Length == 0 ? "" : $"selain hal yang disebut {selain}, ")}tidak terdapat kondisi atau hal yang menimbulkan perbedaan dalam meyakini keandalan informasi yang disajikan di dalam Laporan Kinerja ini.");
        yield return TandaTangan.Oleh(reviu.Pereviu ?? new Pejabat { Jabatan = "Inspektur" }, o.TempatPenetapan, reviu.Tanggal);
    }
}

/// <summary>The 23 items with what the data and the reviewer say.</summary>
public static class TabelReviu
{
    public const string Id = "E6";

    /// <summary>Whether the report itself was audited is told under the table.</summary>
    public static Table Susun(IReadOnlyList<JawabanReviu> jawaban, bool diaudit, bool berjalan = false)
    {
        ArgumentNullException.ThrowIfNull(jawaban);
        var t = new TableBuilder(Id, "Butir Reviu Laporan Kinerja")
            .Column("Kode", 8).Column("Pernyataan", 38, Align.Left).Column("Terpenuhi", 11, Align.Center).Column("Dasar", 34, Align.Left).Column("Catatan pereviu", 18, Align.Left);
        foreach (var kelompok in jawaban.GroupBy(j => j.Butir.Kelompok))
        {
            t.Row(RowKind.Group, Sel.Teks(kelompok.First().Butir.Kode.Split('.')[0]), Sel.Teks(kelompok.Key) with { ColumnSpan = 4 });
            foreach (var j in kelompok)
            {
                t.Row(Sel.Teks(j.Butir.Kode), Sel.Teks(j.Butir.Uraian), Sel.Tengah(j.Terpenuhi switch { true => "Ya", false => "Tidak", _ => "–" }),
                    Sel.Teks(j.Keterangan.Length > 0 ? j.Keterangan : j.OlehPereviu ? "Menurut pereviu." : "Dijawab pereviu."), Sel.Teks(j.Catatan));
            }
        }

        return t
            .Note("Butir yang dapat dijawab dari data dijawab lebih dahulu; jawaban pereviu mendahuluinya. Tanda – berarti pereviu yang menjawab.")
            .Note(diaudit
                ? "Butir B.5 memperhitungkan temuan tinggi pemeriksaan data dan audit atas laporan seperti tersusun dari data ini: angka, jumlah, dan sebutan yang bertentangan. Bagian yang belum diisi serta temuan sedang dan rendah tidak diperhitungkan; banyaknya disebut pada butirnya."
                : "Butir B.5 memperhitungkan temuan tinggi pemeriksaan data; laporannya sendiri belum diaudit.")
            .Note(DaftarReviu.AsalBunyi)
            .Note(berjalan ? "Pernyataan telah direviu diterbitkan setelah pereviu menyelesaikan reviunya dan tanggalnya dicatat." : null).Build();
    }
}
