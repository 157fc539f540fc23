using Tera.Core.Nilai;
using static Tera.Core.Berkas.KonteksPeriksa;

namespace Tera.Core.Berkas;

/// <summary>The 23 items of the review checklist, each with what the data can tell of it.</summary>
public static class DaftarReviu
{
    /// <summary>Where the wording of the items comes from, for who signs the statement.</summary>
    public const string AsalBunyi =
        "Bunyi ke-23 butir ini bukan kutipan Permenpan RB 53/2014 Lampiran III: pembuat aplikasi menulisnya tanpa naskah peraturan itu di hadapannya, dibantu satu sumber yang mengutipnya, jadi kata-katanya dapat berbeda. Sebelum menandatangani pernyataan, cocokkan setiap butir dengan Lampiran III.";

    private const string Format = "Format";
    private const string Mekanisme = "Mekanisme penyusunan";
    private const string Substansi = "Substansi";

    /// <summary>Every item in order.</summary>
    public static IReadOnlyList<ButirReviuLkj> Semua { get; } =
    [
        new("A.1", Format, "Laporan kinerja telah menampilkan data penting instansi", DataPenting),
        new("A.2", Format, "Laporan kinerja telah menyajikan informasi target kinerja", Kueri("rencana-tahunan-ada")),
        new("A.3", Format, "Laporan kinerja telah menyajikan capaian kinerja yang memadai", Kueri("lkj-seluruh-capaian")),
        new("A.4", Format, "Laporan kinerja telah menyajikan lampiran yang mendukung informasi pada badan laporan", Kueri("data-pendukung-ada")),
        new("A.5", Format, "Laporan kinerja telah menyajikan upaya perbaikan ke depan", Kueri("perbaikan-ke-depan")),
        new("A.6", Format, "Laporan kinerja telah menyajikan akuntabilitas keuangan", Keuangan),
        new("B.1", Mekanisme, "Laporan kinerja disusun oleh unit kerja yang memiliki tugas dan fungsi untuk itu", TimPenyusun),
        new("B.2", Mekanisme, "Informasi yang disampaikan telah didukung dengan data yang memadai", Kueri("data-relevan")),
        new("B.3", Mekanisme, "Telah terdapat mekanisme penyampaian data dan informasi dari unit kerja ke unit penyusun laporan"),
        new("B.4", Mekanisme, "Telah ditetapkan penanggung jawab pengumpulan data dan informasi di setiap unit kerja", PenanggungJawabUnit),
        new("B.5", Mekanisme, "Data dan informasi kinerja telah diyakini keandalannya", TanpaPertentangan),
        new("B.6", Mekanisme, "Analisis dan penjelasan dalam laporan telah diketahui oleh unit kerja terkait"),
        new("B.7", Mekanisme, "Laporan kinerja merupakan gabungan partisipasi dari jenjang di bawahnya", Kueri("pengukuran-berjenjang")),
        new("C.1", Substansi, "Tujuan dan sasaran dalam laporan telah sesuai dengan Perjanjian Kinerja", Kueri("rencana-tahunan-ada")),
        new("C.2", Substansi, "Tujuan dan sasaran dalam laporan telah selaras dengan Rencana Strategis", SelarasRenstra),
        new("C.3", Substansi, "Jika tidak, terdapat penjelasan yang memadai", k => Penjelasan(k, "rencana-tahunan-ada", "alasanPerubahan")) { BilaTidak = ["C.1", "C.2"], HanyaKurang = true },
        new("C.4", Substansi, "Tujuan dan sasaran dalam laporan telah sesuai dengan indikator kinerjanya", Berindikator),
        new("C.5", Substansi, "Tujuan dan sasaran dalam laporan telah sesuai dengan Indikator Kinerja Utama", DalamIku),
        new("C.6", Substansi, "Jika tidak, terdapat penjelasan yang memadai") { BilaTidak = ["C.4", "C.5"] },
        new("C.7", Substansi, "Telah terdapat perbandingan data kinerja dengan tahun lalu, standar, dan sebagainya", k => Kueri("banding-tahun-lalu")(k).Concat(KueriPelaporan.Standar(k, nasional: false))),
        new("C.8", Substansi, "Indikator Kinerja Utama telah cukup mengukur tujuan dan sasaran", Cukup),
        new("C.9", Substansi, "Jika tidak, terdapat penjelasan yang memadai") { BilaTidak = ["C.8"] },
        new("C.10", Substansi, "Indikator kinerja telah SMART", Kueri("indikator-smart")),
    ];

    private static Func<KonteksPeriksa, IEnumerable<SyaratSaran>> Kueri(string nama) => DaftarKueri.Cari(nama)!.Tanya;

    private static IEnumerable<SyaratSaran> DataPenting(KonteksPeriksa k)
    {
        var (o, di) = (k.Berkas.Organisasi, new Jalur("$.organisasi"));
        yield return Syarat.Di(di / "tugas", Ketikan.Berisi(o.Tugas), "Tugas instansi", "Isi tugas instansi.");
        yield return Syarat.Di(di / "fungsi", o.Fungsi.Any(Ketikan.Berisi), "Fungsi instansi", "Isi fungsi instansi.");
        yield return Syarat.Di(di / "unit", o.Unit.Any(u => Ketikan.Berisi(u.Nama)), "Struktur organisasi", "Isi unit kerja.");
        yield return Syarat.Di(di / "kepegawaian", o.Kepegawaian.Any(t => t.Baris.Any(b => b.Nilai.Any(n => n is not null))), "Kepegawaian", "Isi tabel kepegawaian.");
    }

    private static IEnumerable<SyaratSaran> Keuangan(KonteksPeriksa k) => k.Hasil.Anggaran.Program
        .Select((p, n) => (p, n)).Where(x => x.p.Uang.Pagu.Nilai is not { Ada: true, Angka: 0 })
        .Select(x => Syarat.Angka(new Jalur("$.anggaran.program")[x.n], x.p.Uang.Serapan, x.p.Uang.Serapan.Nilai.Ada, $"Isi pagu dan realisasi {x.p.Nama}."));

    private static IEnumerable<SyaratSaran> TimPenyusun(KonteksPeriksa k) => k.Berkas.Organisasi.TimPenyusun is not { } tim ? [] :
        [Syarat.Di(
            new Jalur("$.organisasi.timPenyusun"), Ketikan.Berisi(tim.Nomor) && tim.Anggota.Any(a => Ketikan.Berisi(a.Jabatan)), $"Keputusan tim penyusun {Ketikan.Atau(tim.Nomor) ?? "tanpa nomor"}",
            Ketikan.Berisi(tim.Nomor) ? "Isi anggota tim penyusun." : "Isi nomor keputusan tim penyusun.")];

    // Who answers for an indicator or a sub kegiatan gathers its data; a unit that answers for none has nobody.
    private static IEnumerable<SyaratSaran> PenanggungJawabUnit(KonteksPeriksa k)
    {
        var bertugas = k.Indikator.SelectMany(i => i.Isi.PenanggungJawab)
            .Concat(k.Berkas.Anggaran.Program.SelectMany(p => p.Kegiatan).SelectMany(p => p.SubKegiatan).Select(s => s.PenanggungJawab)).Where(Ketikan.Berisi).Select(p => Sama.Kunci(p!)).ToHashSet(StringComparer.Ordinal);
        return k.Berkas.Organisasi.Unit.Select((u, n) => (u, n)).Where(x => x.u.Induk is not null).Select(x =>
        {
            var ada = new[] { x.u.Kode, x.u.Nama, $"Kepala {x.u.Nama}", x.u.Pimpinan?.Jabatan }.OfType<string>().Any(sebutan => bertugas.Contains(Sama.Kunci(sebutan)));
            return Syarat.Di(
                new Jalur("$.organisasi.unit")[x.n], ada, $"Penanggung jawab data {x.u.Nama}: {(ada ? "ada" : "tidak ada")}", $"Tunjuk {x.u.Nama} sebagai penanggung jawab indikator atau sub kegiatannya, atau tetapkan pengumpul datanya.");
        });
    }

    private static IEnumerable<SyaratSaran> TanpaPertentangan(KonteksPeriksa k)
    {
        var semua = Periksa.Jalankan(k.Hasil);
        var berat = semua.Where(t => t.Tingkat == TingkatTemuan.Tinggi).ToList();
        // What was found and not counted is told: who signs decides whether it matters.
        var ringan = semua.Count - berat.Count;
        yield return Syarat.Di(
            new Jalur(berat.Count == 0 ? "$" : berat[0].Path), berat.Count == 0, $"Pemeriksaan data: {Teks(berat.Count)} temuan tinggi{(ringan == 0 ? "" : $" ({Teks(ringan)} temuan sedang atau rendah tidak diperhitungkan)")}", berat.Count == 0 ? "" : $"Perbaiki temuan pemeriksaan data: {berat[0].Pesan}");
    }

    private static IEnumerable<SyaratSaran> SelarasRenstra(KonteksPeriksa k) => Syarat.Terhadap(k.Indikator, i =>
    {
        var (pk, renstra) = (i.TargetPk?.Target is { Berisi: true } t ? t : null, i.TargetRenstra is { Berisi: true } r ? r : null);
        var janji = KueriPerencanaan.Dijanjikan(k, i);
        var draf = k.Perjanjian.Any(p => p.Isi.Tanggal is null && p.Isi.Target.Any(x => x.Indikator == i.Isi.Kode && x.Target is not null));
        return (pk is not null && renstra is not null, Syarat.Di(
            pk is null ? i.Jalur : i.JalurTargetPk, pk is not null && renstra is not null && i.TargetSama(pk, renstra),
            $"{i.Sebutan}: Perjanjian Kinerja {(pk is null ? draf ? "yang memuat targetnya belum ditandatangani" : "tidak memuat targetnya" : i.CetakTarget(pk))}, Renstra {(renstra is null ? "tidak memuat targetnya" : i.CetakTarget(renstra))}",
            pk is null ? janji.Perbaikan ?? "" : renstra is null ? $"Isi target Renstra tahun ini untuk {i.Isi.Kode}." : $"Target {i.Isi.Kode} berbeda dari Renstra; penjelasannya pada C.3."));
    });

    // Only where something differs is there anything to explain.
    private static IEnumerable<SyaratSaran> Penjelasan(KonteksPeriksa k, string kueri, string isian)
    {
        var pk = k.PerjanjianBerlaku;
        return pk is null || Kueri(kueri)(k).Concat(SelarasRenstra(k)).All(s => s.Terpenuhi) ? []
            : [Syarat.Di(pk.Jalur / isian, Ketikan.Berisi(pk.Isi.AlasanPerubahan), $"{pk.Isi.Kode}: {Ketikan.Atau(pk.Isi.AlasanPerubahan) ?? "tanpa penjelasan"}", $"Jelaskan perbedaannya pada {pk.Isi.Kode}.")];
    }

    private static IEnumerable<SyaratSaran> Berindikator(KonteksPeriksa k) => k.Hasil.Pengukuran.Sasaran
        .Select(s => Syarat.Di(new Jalur("$.perencanaan"), s.Indikator.Any(i => Ketikan.Berisi(i.Indikator.Nama)), $"{(s.Tujuan ? "Tujuan" : "Sasaran")} {s.Kode}: {Teks(s.Indikator.Count(i => Ketikan.Berisi(i.Indikator.Nama)))} indikator", $"Tetapkan indikator {s.Kode}."));

    private static IEnumerable<SyaratSaran> DalamIku(KonteksPeriksa k)
    {
        if (k.Berkas.Perencanaan.IkuTerakhir() is not { } terakhir)
        {
            return [];
        }

        var ditetapkan = k.Berkas.Perencanaan.Iku[terakhir].Indikator.Select(i => i.Indikator).ToHashSet(StringComparer.Ordinal);
        return k.Indikator.Where(i => i.Isi.Iku).Select(i => Syarat.Di(new Jalur("$.perencanaan.iku")[terakhir], ditetapkan.Contains(i.Isi.Kode), $"{i.Sebutan} dalam keputusan IKU", $"Masukkan {i.Isi.Kode} ke keputusan IKU."));
    }

    private static IEnumerable<SyaratSaran> Cukup(KonteksPeriksa k) => k.Hasil.Pengukuran.Sasaran
        .Select(s => Syarat.Di(new Jalur("$.perencanaan"), s.Indikator.Any(i => i.Indikator.Iku), $"{(s.Tujuan ? "Tujuan" : "Sasaran")} {s.Kode} diukur IKU", $"Tetapkan IKU untuk {s.Kode}."));
}
