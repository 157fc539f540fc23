using Tera.Core.Berkas;
using Tera.Core.Nilai;
using Tera.Documents.Model;
using Tera.Reports.Anggaran;
using Tera.Reports.Dokumen;
using Tera.Reports.Kalimat;
using Tera.Reports.Pengukuran;

namespace Tera.Reports.Pelaporan;

/// <summary>The quarterly LKj in its short form (Perpres 29/2014: interim reports).</summary>
public static class LkjTriwulan
{
    public static Document Susun(HasilBerkas hasil, int triwulan)
    {
        var o = hasil.Berkas.Organisasi;
        var tw = Romawi.Cetak(triwulan);
        var d = new DocumentBuilder(Judul(hasil, triwulan), o.Nama).Part(PageNumbering.Arabic);
        d.Add(
            KopSurat.Judul($"LAPORAN KINERJA TRIWULAN {tw}"), KopSurat.Judul(o.Nama.ToUpperInvariant()), KopSurat.Judul($"TAHUN {hasil.Berkas.Tahun}"),
            new Heading(2, "A. Pendahuluan"),
            Paragraph.Of($"Laporan ini menyajikan capaian kinerja {o.Nama} sampai dengan triwulan {tw} tahun {hasil.Berkas.Tahun} terhadap target Perjanjian Kinerja, sebagai bahan pemantauan rencana aksi."),
            new Heading(2, "B. Capaian Kinerja"));
        d.Add(hasil.Pengukuran.Indikator.Select((h, n) => KalimatTriwulan.Susun(hasil, h, triwulan) with { Marker = $"{n + 1}." }));
        d.Add(TabelMonev.Susun(hasil, triwulan));
        d.Add(new Heading(2, "C. Realisasi Anggaran")).Add(TabelSerapanTriwulan.Susun(hasil, triwulan));
        d.Add(new Heading(2, "D. Kendala dan Tindak Lanjut")).Add(Kendala(hasil, triwulan));
        return d.Add(TandaTangan.Kepala(hasil, Dilaporkan(hasil, triwulan))).Build();
    }

    internal static string Judul(HasilBerkas hasil, int triwulan) => $"Laporan Kinerja Triwulan {Romawi.Cetak(triwulan)} {hasil.Berkas.Organisasi.Nama} Tahun {hasil.Berkas.Tahun}";

    /// <summary>When the quarter was reported, as the periodic measurement says; null where that is not filled in.</summary>
    internal static Tanggal? Dilaporkan(HasilBerkas hasil, int triwulan) => hasil.Berkas.Pengukuran.Berkala.FirstOrDefault(b => b.Triwulan == triwulan)?.Dilaporkan;

    private static IEnumerable<Block> Kendala(HasilBerkas hasil, int triwulan)
    {
        var isi = hasil.Pengukuran.Indikator.SelectMany(h => new[]
        {
            h.Triwulan[triwulan - 1].Data?.Kendala is { } kendala ? Nihil.Adalah(kendala) ? $"{h.Indikator.Nama}: tidak ada kendala." : $"{h.Indikator.Nama}, kendala: {kendala}" : null,
            h.Triwulan[triwulan - 1].Data?.Solusi is { } solusi && !Nihil.Adalah(solusi) ? $"{h.Indikator.Nama}, tindak lanjut: {solusi}" : null,
        }).OfType<string>().ToList();
        return isi.Count == 0 ? [Teks.Belum($"kendala dan tindak lanjut triwulan {Romawi.Cetak(triwulan)}")] : isi.Select(b => (Block)Teks.Butir("-", b));
    }
}
