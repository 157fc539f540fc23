using System.Globalization;
using Tera.Core.Berkas;
using Tera.Core.Nilai;
using Tera.Core.Perencanaan;
using Tera.Documents.Model;
using Tera.Reports.Anggaran;
using Tera.Reports.Dokumen;
using Tera.Reports.Evaluasi;
using Tera.Reports.Organisasi;
using Tera.Reports.Pelaporan;
using Tera.Reports.Pengukuran;
using Tera.Reports.Perencanaan;

namespace Tera.Reports;

/// <summary>A document, composed when it is first asked for, and the file name, without ending, that it is kept under.</summary>
/// <param name="Susun">Composes it; called once.</param>
/// <param name="Kunci">Which of its kind it is: code of the PK, number of the quarter; empty where there is one.</param>
public sealed record BerkasLaporan(string Nama, Func<Document> Susun, string Kunci = "")
{
    private readonly Lazy<Document> _dokumen = new(Susun);

    /// <summary>The document.</summary>
    public Document Dokumen => _dokumen.Value;

    /// <summary>Its title, where its kind may have several; a list needs no document for it.</summary>
    public string? Judul { get; init; }

    /// <summary>Number that it bears.</summary>
    public string? Nomor { get; init; }

    /// <summary>Date that it bears.</summary>
    public Tanggal? Tanggal { get; init; }
}

/// <summary>A kind of document that Tera writes.</summary>
/// <param name="Jenis">Name in the command and the API.</param>
/// <param name="Judul">What it is.</param>
/// <param name="Susun">Composes it; a quarter narrows it where it has quarters (0: all).</param>
public sealed record JenisLaporan(string Jenis, string Judul, Func<BahanLaporan, int, IEnumerable<BerkasLaporan>> Susun)
{
    /// <summary>As a button names it, beside the full title.</summary>
    public string Singkat => Jenis switch
    {
        "lkjip" => "LKjIP",
        "lkj-triwulan" => "LKj triwulan",
        "pk" => "PK",
        "iku" => "keputusan IKU",
        "renstra" => "matriks Renstra",
        "rkt" => "RKT",
        "pohon" => "pohon kinerja",
        "program" => "struktur program",
        "rencana-aksi" => "rencana aksi",
        "monev" => "monev",
        "dialog-kinerja" => "berita acara",
        "fisik-keuangan" => "fisik-keuangan",
        "e81" => "E.81",
        "lke" => "LKE",
        "lhe" => "LHE",
        "tindak-lanjut" => "tindak lanjut",
        "reviu" => "reviu",
        "sk-tim" => "SK tim",
        _ => Judul,
    };

    /// <summary>What is missing for it, and where that is entered; null where it can be written.</summary>
    public string? Kurang(BahanLaporan bahan, int triwulan) => KelengkapanLaporan.Kurang(Jenis, bahan, triwulan);
}

/// <summary>Every document that Tera writes.</summary>
public static class DaftarLaporan
{
    public static IReadOnlyList<JenisLaporan> Semua { get; } =
    [
        new("lkjip", "Laporan Kinerja Instansi Pemerintah", (b, _) => [new("lkjip", () => Lkjip.Susun(b)) { Tanggal = b.Hasil.Berkas.Pelaporan.Tanggal }]),
        new("lkj-triwulan", "Laporan Kinerja triwulanan", (b, tw) => PerTriwulan(b, tw).Select(n => new BerkasLaporan($"lkj-triwulan-{n}", () => LkjTriwulan.Susun(b.Hasil, n), n.ToString(CultureInfo.InvariantCulture)) { Judul = LkjTriwulan.Judul(b.Hasil, n) })),
        new("pk", "Perjanjian Kinerja semua jenjang", (b, _) => SemuaPerjanjian(b)),
        new("iku", "Keputusan Indikator Kinerja Utama", (b, _) => Keputusan(b.Hasil.Berkas.Perencanaan.Iku).Select((k, n) => new BerkasLaporan(n == 0 ? "iku" : $"iku-perubahan-{n}", () => DokumenIku.Susun(b.Hasil, k)) { Judul = DokumenIku.Judul(b.Hasil, k), Nomor = k?.Nomor, Tanggal = k?.Tanggal })),
        new("renstra", "Matriks Renstra", (b, _) => [new("renstra", () => DokumenTabel.SemasaRenstra(b.Hasil, "Matriks Rencana Strategis", TabelArahRenstra.Susun(b.Hasil), TabelIndikatorDaerah.Susun(b.Hasil), TabelRenstra.Susun(b.Hasil)))]),
        new("rkt", "Rencana Kinerja Tahunan", (b, _) => [new("rkt", () => DokumenTabel.Susun(b.Hasil, "Rencana Kinerja Tahunan", TabelRkt.Susun(b.Hasil)))]),
        new("pohon", "Pohon kinerja", (b, _) => [new("pohon", () => DokumenTabel.Susun(b.Hasil, "Pohon Kinerja", [.. PohonKinerja.Susun(b.Hasil), TabelKeluaranPohon.Susun(b.Hasil), TabelCrosscutting.Susun(b.Hasil)]))]),
        new("program", "Struktur program sebelum dan setelah perubahan", (b, _) => [new("program", () => DokumenTabel.Susun(b.Hasil, "Struktur Program, Kegiatan, dan Sub Kegiatan", TabelStrukturProgram.Susun(b.Hasil)))]),
        new("rencana-aksi", "Rencana Aksi", (b, _) => [new("rencana-aksi", () => DokumenTabel.Susun(b.Hasil, "Rencana Aksi Kinerja", TabelRencanaAksi.Susun(b.Hasil), TabelPerjanjianBerjenjang.Susun(b.Hasil)))]),
        new("monev", "Monitoring dan evaluasi rencana aksi", (b, tw) => PerTriwulan(b, tw).Select(n => Monev(b.Hasil, n))),
        new("dialog-kinerja", "Berita acara dialog kinerja", (b, tw) => b.Hasil.Berkas.Pengukuran.Dialog.Where(d => tw == 0 || d.Triwulan == tw).Select(d => new BerkasLaporan($"dialog-kinerja-triwulan-{d.Triwulan}", () => DokumenDialog.Susun(b.Hasil, d, b.Foto)) { Judul = DokumenDialog.Judul(b.Hasil, d) })),
        new("fisik-keuangan", "Realisasi fisik dan keuangan bulanan", (b, tw) => [new("fisik-keuangan", () => DokumenTabel.Susun(b.Hasil, "Realisasi Fisik dan Keuangan", TabelFisikKeuangan.Semua(b.Hasil, tw)))]),
        new("e81", "Evaluasi hasil Renja (Formulir E.81)", (b, _) => [new("e81", () => DokumenE81.Susun(b.Hasil))]),
        new("lke", "Lembar kerja evaluasi AKIP dan saran penilaian mandiri", (b, _) => DokumenLke.Semua(b.Hasil)),
        new("lhe", "Laporan hasil evaluasi AKIP", (b, _) => DokumenLhe.Semua(b.Hasil)),
        new("tindak-lanjut", "Tindak lanjut rekomendasi hasil evaluasi", (b, _) => [new("tindak-lanjut", () => DokumenTindakLanjut.Susun(b.Hasil))]),
        new("reviu", "Reviu laporan kinerja dan pernyataan telah direviu", (b, _) => [new("reviu", () => DokumenReviu.Susun(b)) { Nomor = b.Hasil.Berkas.Pelaporan.Reviu?.Nomor, Tanggal = b.Hasil.Berkas.Pelaporan.Reviu?.Tanggal }]),
        new("sk-tim", "Keputusan tim penyusun laporan", (b, _) => [new("sk-tim-penyusun", () => DokumenTimPenyusun.Susun(b.Hasil))]),
    ];

    /// <summary>Quarters asked for; without a choice those that hold data.</summary>
    private static IEnumerable<int> PerTriwulan(BahanLaporan bahan, int triwulan) =>
        triwulan > 0 ? [triwulan] : Enumerable.Range(1, 4).Where(n => TabelMonev.Berisi(bahan.Hasil, n));

    private static BerkasLaporan Monev(HasilBerkas hasil, int triwulan)
    {
        var judul = $"Monitoring dan Evaluasi Rencana Aksi Kinerja Triwulan {Romawi.Cetak(triwulan)}";
        return new($"monev-triwulan-{triwulan}", () => DokumenTabel.Bertanggal(hasil, judul, LkjTriwulan.Dilaporkan(hasil, triwulan), TabelMonev.Susun(hasil, triwulan)), triwulan.ToString(CultureInfo.InvariantCulture))
        {
            Judul = DokumenTabel.Judul(hasil, judul),
        };
    }

    private static List<KeputusanIku?> Keputusan(IReadOnlyList<KeputusanIku> iku) => iku.Count == 0 ? [null] : [.. iku];

    /// <summary>Codes that give one file name are told apart by a number.</summary>
    private static IEnumerable<BerkasLaporan> SemuaPerjanjian(BahanLaporan bahan) => bahan.Hasil.Berkas.Perencanaan.PerjanjianKinerja
        .GroupBy(pk => NamaBerkas(pk.Kode), StringComparer.Ordinal)
        .SelectMany(g => g.Select((pk, n) => new BerkasLaporan($"pk-{g.Key}{(n == 0 ? "" : $"-{n + 1}")}", () => DokumenPerjanjian.Susun(bahan.Hasil, pk), pk.Kode) { Judul = DokumenPerjanjian.Judul(bahan.Hasil, pk), Tanggal = pk.Tanggal }));

    private static string NamaBerkas(string kode) => string.Concat(kode.ToLowerInvariant().Take(60).Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
}
