using Tera.Core.Nilai;
using Tera.Core.Organisasi;
using Tera.Core.Pelaporan;
using static Tera.Core.Berkas.KonteksPeriksa;

namespace Tera.Core.Berkas;

/// <summary>Whether the report is there, in time, reviewed, published, and tells what BAB III must tell.</summary>
internal static class KueriPelaporan
{
    private static readonly Jalur Lapor = new("$.pelaporan");

    // The agency's own text that the default outline asks for.
    private static readonly string[] Slot = ["kataPengantar", "latarBelakang"];

    public static IReadOnlyList<KueriLke> Semua { get; } =
    [
        new("lkj-disusun", "laporan kinerja bertanggal dan memuat analisis indikator", Disusun),
        new("lkj-berkala", "laporan kinerja triwulan I sampai III dibuat", LaporanBerkala),
        new("lkj-diformalkan", "laporan kinerja bertanggal dan ditandatangani kepala yang namanya dikenal", Diformalkan),
        new("lkj-direviu", "laporan kinerja dinyatakan telah direviu", Direviu),
        new("lkj-dipublikasikan", "laporan kinerja dipublikasikan dengan tautan", Dipublikasikan),
        new("lkj-tepat-waktu", "laporan kinerja disampaikan paling lambat dua bulan setelah tahun berakhir (pemerintah daerah: tiga bulan)", TepatWaktu) { Perlu = "tanggal penyampaian laporan kinerja" },
        new("lkj-sesuai-standar", "bagian laporan yang diisi instansi lengkap: pengantar, latar belakang, dasar hukum, isu strategis, rekomendasi", SesuaiStandar),
        new("lkj-seluruh-capaian", "setiap indikator mempunyai realisasi dan analisis, dan setiap sasaran menyebut program yang mendukungnya", SeluruhCapaian),
        new("banding-target", "realisasi setiap indikator dibandingkan dengan target tahun ini", k => Angka(k, i => i.Hasil.Capaian, "Isi target dan realisasi")),
        new("banding-renstra", "realisasi setiap indikator dibandingkan dengan target akhir Renstra", k => Angka(k, i => i.Hasil.Kemajuan, "Isi target akhir Renstra dan realisasi")),
        new("banding-tahun-lalu", "realisasi setiap indikator dibandingkan dengan tahun lalu", TahunLalu),
        new("banding-standar", "realisasi setiap indikator dibandingkan dengan standar nasional, provinsi, atau lainnya", k => Syarat.Indikator(k, i => i.Hasil.Pembanding.Count > 0, i => i.JalurData / "pembanding", "Pembanding", "Cari standar pembanding untuk")),
        new("sebab-dan-hambatan", "analisis setiap indikator menyebut penyebab, dan hambatan atau solusinya", k => Analisis(k, a => a.Penyebab.Count > 0 && (a.Kendala.Count > 0 || a.Solusi.Count > 0), "Penyebab dan hambatan", "Tulis penyebab, kendala, dan solusi")),
        new("efisiensi-dilaporkan", "efisiensi setiap sasaran dapat dilaporkan dari anggaran dan capaiannya", EfisiensiDilaporkan),
        new("perbaikan-ke-depan", "analisis setiap indikator menyebut rencana tindak lanjut, dan laporan memuat langkah tahun berikutnya", Perbaikan),
    ];

    private static IEnumerable<SyaratSaran> Disusun(KonteksPeriksa k)
    {
        var p = k.Berkas.Pelaporan;
        yield return Syarat.Di(Lapor / "tanggal", p.Tanggal is not null, $"Laporan bertanggal {p.Tanggal?.Cetak() ?? "–"}", "Selesaikan laporan kinerja dan beri tanggal.");
        yield return Syarat.Di(Lapor / "analisis", p.Analisis.Count > 0, $"{Teks(p.Analisis.Count)} indikator dianalisis", "Tulis analisis capaian indikator.");
    }

    private static IEnumerable<SyaratSaran> LaporanBerkala(KonteksPeriksa k)
    {
        var berkala = k.Berkas.Pengukuran.Berkala;
        return berkala.All(b => b.Dilaporkan is null) ? [] : Enumerable.Range(1, 3).Select(tw =>
        {
            var dibuat = berkala.FirstOrDefault(b => b.Triwulan == tw)?.Dilaporkan;
            return Syarat.Di(new Jalur("$.pengukuran.berkala"), dibuat is not null, $"Laporan triwulan {Teks(tw)} dibuat {dibuat?.Cetak() ?? "–"}", $"Buat laporan kinerja triwulan {Teks(tw)}.");
        });
    }

    private static IEnumerable<SyaratSaran> Diformalkan(KonteksPeriksa k)
    {
        var tanggal = k.Berkas.Pelaporan.Tanggal;
        yield return Syarat.Di(Lapor / "tanggal", tanggal is not null, $"Laporan bertanggal {tanggal?.Cetak() ?? "–"}", "Tandatangani laporan kinerja dan beri tanggal.");
        var kepala = k.Berkas.Organisasi.Kepala;
        yield return Syarat.Di(
            new Jalur("$.organisasi.kepala.nama"), tanggal is not null && !string.IsNullOrWhiteSpace(kepala.Nama), $"Penanda tangan {kepala.Jabatan}: {(string.IsNullOrWhiteSpace(kepala.Nama) ? "namanya belum diisi" : tanggal is null ? "belum menandatangani" : kepala.Nama)}",
            string.IsNullOrWhiteSpace(kepala.Nama) ? "Isi nama kepala yang menandatangani laporan kinerja." : "Tandatangani laporan kinerja dan beri tanggal.");
    }

    // Before the report is dated, the way of it has not begun.
    private static IEnumerable<SyaratSaran> Direviu(KonteksPeriksa k) => k.Berkas.Pelaporan is { Tanggal: null, Reviu: null } ? [] :
    [
        Syarat.Di(Lapor / "reviu", k.Berkas.Pelaporan.Reviu?.Tanggal is not null, $"Dinyatakan telah direviu {k.Berkas.Pelaporan.Reviu?.Tanggal?.Cetak() ?? "–"}", "Minta reviu inspektorat sebelum laporan disampaikan, dan catat tanggal pernyataannya."),
    ];

    private static IEnumerable<SyaratSaran> Dipublikasikan(KonteksPeriksa k)
    {
        var p = k.Berkas.Pelaporan;
        if (p is { Tanggal: null, TanggalPublikasi: null, TautanPublikasi: null })
        {
            yield break;
        }

        yield return Syarat.Di(Lapor / "tanggalPublikasi", p.TanggalPublikasi is not null, $"Dipublikasikan {p.TanggalPublikasi?.Cetak() ?? "–"}", "Publikasikan laporan kinerja dan catat tanggalnya.");
        yield return Syarat.Di(Lapor / "tautanPublikasi", !string.IsNullOrWhiteSpace(p.TautanPublikasi), $"Tautan: {p.TautanPublikasi ?? "–"}", "Catat tautan publikasinya.");
    }

    // The report's own date does not tell when it was handed in, only that it was not before.
    private static IEnumerable<SyaratSaran> TepatWaktu(KonteksPeriksa k)
    {
        var bulan = k.Berkas.Organisasi.Jenis == JenisInstansi.PemerintahDaerah ? 3 : 2;
        var batas = new DateOnly(k.Tahun + 1, bulan, 1).AddMonths(1).AddDays(-1);
        var batasnya = $"batasnya akhir {Tanggal.NamaBulan(bulan)} {Teks(k.Tahun + 1)}";
        const string tahunDepan = "Tahun depan sampaikan laporan kinerja sebelum batasnya.";
        if (k.Berkas.Pelaporan.TanggalPenyampaian is { } tanggal)
        {
            var berakhir = Syarat.Sejak(tanggal, new(k.Tahun, 12, 31));
            yield return Syarat.Di(
                Lapor / "tanggalPenyampaian", berakhir && Syarat.Sampai(tanggal, batas), $"Laporan disampaikan {tanggal.Cetak()}, {batasnya}",
                !berakhir ? "Periksa tanggal penyampaian: laporan disampaikan setelah tahunnya berakhir." : tanggal.Hari == 0 && Syarat.Awal(tanggal) <= batas ? "Lengkapi tanggal penyampaian laporan kinerja sampai harinya." : tahunDepan);
        }
        else if (k.Berkas.Pelaporan.Tanggal is { } bertanggal && Syarat.Awal(bertanggal) > batas)
        {
            yield return Syarat.Di(Lapor / "tanggal", false, $"Laporan bertanggal {bertanggal.Cetak()}, {batasnya}", tahunDepan);
        }
    }

    private static IEnumerable<SyaratSaran> SesuaiStandar(KonteksPeriksa k)
    {
        var p = k.Berkas.Pelaporan;
        foreach (var slot in Slot)
        {
            var ada = p.Narasi.Any(n => n.Slot == slot && !string.IsNullOrWhiteSpace(n.Teks));
            yield return Syarat.Di(Lapor / "narasi", ada, $"Narasi {Narasi.NamaTempat(slot)}: {(ada ? "ada" : "tidak ada")}", $"Tulis narasi {Narasi.NamaTempat(slot)}.");
        }

        yield return Syarat.Di(Lapor / "dasarHukum", p.DasarHukum.Count > 0, $"{Teks(p.DasarHukum.Count)} dasar hukum", "Isi dasar hukum laporan.");
        yield return Syarat.Di(Lapor / "isuStrategis", p.IsuStrategis.Count > 0, $"{Teks(p.IsuStrategis.Count)} isu strategis", "Isi isu strategis.");
        yield return Syarat.Di(Lapor / "rekomendasi", p.Rekomendasi.Count > 0, $"{Teks(p.Rekomendasi.Count)} rekomendasi BAB IV", "Tulis rekomendasi pada BAB IV.");
    }

    private static IEnumerable<SyaratSaran> SeluruhCapaian(KonteksPeriksa k) => Syarat
        .Indikator(k, i => i.Terukur, i => i.JalurData, "Realisasi", "Isi realisasi")
        .Concat(Analisis(k, a => a.Penyebab.Count + a.Kendala.Count + a.Solusi.Count > 0 || a.Penjelasan is not null, "Analisis", "Tulis analisis"))
        // The seventh comparison of BAB III: programmes that carried or failed it.
        .Concat(k.Hasil.Pengukuran.Sasaran.Where(s => !s.Tujuan).Select(s => Syarat.Angka(
            new Jalur("$.anggaran.program"), s.Anggaran.Pagu, s.Anggaran.Pagu.Nilai is { Ada: true, Angka: > 0 }, $"Kaitkan program yang mendukung sasaran {s.Kode}.")));

    private static IEnumerable<SyaratSaran> Angka(KonteksPeriksa k, Func<IndikatorDiperiksa, Figure> figure, string perbaikan) =>
        k.Indikator.Select(i => Syarat.Angka(i.JalurData, figure(i), figure(i).Nilai.Ada, $"{perbaikan} {i.Isi.Kode}."));

    private static IEnumerable<SyaratSaran> TahunLalu(KonteksPeriksa k) => Syarat.Indikator(
        k, i => i.Data?.Riwayat.Any(r => r.Tahun == k.Tahun - 1 && r.Realisasi is not null) == true, i => i.JalurData / "riwayat", "Realisasi tahun lalu", "Isi realisasi tahun lalu");

    private static IEnumerable<SyaratSaran> EfisiensiDilaporkan(KonteksPeriksa k) => k.Hasil.Pengukuran.Sasaran.Where(s => !s.Tujuan)
        .Select(s => Syarat.Angka(new Jalur("$.anggaran.program"), s.Anggaran.Serapan, s.Anggaran.Simpulan.Length > 0 && s.Anggaran.Serapan.Nilai.Ada, $"Isi anggaran dan capaian sasaran {s.Kode}."));

    private static IEnumerable<SyaratSaran> Perbaikan(KonteksPeriksa k) => Analisis(k, a => a.TindakLanjut.Count > 0, "Rencana tindak lanjut", "Tulis rencana tindak lanjut")
        .Append(Syarat.Di(Lapor / "langkahLanjut", k.Berkas.Pelaporan.LangkahLanjut.Count > 0, $"{Teks(k.Berkas.Pelaporan.LangkahLanjut.Count)} langkah tahun berikutnya", "Tulis langkah tahun berikutnya."));

    private static IEnumerable<SyaratSaran> Analisis(KonteksPeriksa k, Func<AnalisisIndikator, bool> syarat, string apa, string perbaikan)
    {
        var cukup = k.Berkas.Pelaporan.Analisis.Where(syarat).Select(a => a.Indikator).ToHashSet(StringComparer.Ordinal);
        return Syarat.Indikator(k, i => cukup.Contains(i.Isi.Kode), _ => Lapor / "analisis", apa, perbaikan);
    }
}
