using System.Text.RegularExpressions;
using Tera.Core.Nilai;
using Tera.Core.Organisasi;
using Tera.Core.Pelaporan;
using static Tera.Core.Berkas.KonteksPeriksa;

namespace Tera.Core.Berkas;

/// <summary>Whether the report is there, in time, reviewed, published, and tells what BAB III must tell.</summary>
internal static partial class KueriPelaporan
{
    private static readonly Jalur Lapor = new("$.pelaporan");

    // The agency's own text that the default outline asks for.
    private static readonly string[] Slot = ["kataPengantar", "latarBelakang"];

    public static IReadOnlyList<KueriLke> Semua { get; } =
    [
        new("lkj-disusun", "laporan kinerja bertanggal setelah tahunnya berakhir dan memuat analisis indikator", Disusun),
        new("lkj-berkala", "laporan kinerja triwulan I sampai III dibuat sejak triwulannya berjalan", LaporanBerkala),
        new("lkj-diformalkan", "laporan kinerja bertanggal setelah tahunnya berakhir dan ditandatangani kepala yang namanya dikenal", Diformalkan),
        new("lkj-direviu", "laporan kinerja dinyatakan telah direviu, setelah tahunnya berakhir dan sebelum disampaikan", Direviu),
        new("lkj-dipublikasikan", "laporan kinerja dipublikasikan dengan alamat halamannya, sejak laporannya bertanggal", Dipublikasikan),
        new("lkj-tepat-waktu", "laporan kinerja disampaikan paling lambat dua bulan setelah tahun berakhir (pemerintah daerah: tiga bulan)", TepatWaktu) { Perlu = "tanggal penyampaian laporan kinerja" },
        new("lkj-sesuai-standar", "bagian laporan yang diisi instansi lengkap: pengantar, latar belakang, dasar hukum, isu strategis, rekomendasi", SesuaiStandar),
        new("lkj-seluruh-capaian", "setiap indikator mempunyai realisasi dan analisis, dan setiap sasaran menyebut program yang mendukungnya", SeluruhCapaian),
        new("banding-target", "realisasi setiap indikator dibandingkan dengan target tahun ini", k => Angka(k, i => i.Hasil.Capaian, "Isi target dan realisasi")),
        new("banding-renstra", "realisasi setiap indikator dibandingkan dengan target akhir Renstra", k => Angka(k, i => i.Hasil.Kemajuan, "Isi target akhir Renstra dan realisasi")),
        new("banding-tahun-lalu", "realisasi setiap indikator dibandingkan dengan tahun lalu", TahunLalu),
        new("banding-standar", "realisasi setiap indikator dibandingkan dengan realisasi nasional atau internasional dari tahun yang diukur atau paling lama dua tahun sebelumnya", k => Standar(k, nasional: true)),
        new("sebab-dan-hambatan", "analisis setiap indikator menyebut penyebab, dan hambatan atau solusinya", k => Analisis(k, a => Ada(a.Penyebab) && (Ada(a.Kendala) || Ada(a.Solusi)), "Penyebab dan hambatan", "Tulis penyebab, kendala, dan solusi")),
        new("efisiensi-dilaporkan", "efisiensi setiap sasaran dapat dilaporkan dari anggaran dan capaiannya", EfisiensiDilaporkan),
        new("perbaikan-ke-depan", "analisis setiap indikator menyebut rencana tindak lanjut, dan laporan memuat langkah tahun berikutnya", Perbaikan),
    ];

    private static IEnumerable<SyaratSaran> Disusun(KonteksPeriksa k)
    {
        var p = k.Berkas.Pelaporan;
        yield return Bertanggal(k, "Selesaikan laporan kinerja dan beri tanggal.");
        var dianalisis = p.Analisis.Count(Dianalisis);
        yield return Syarat.Di(Lapor / "analisis", dianalisis > 0, $"{Teks(dianalisis)} indikator dianalisis", "Tulis analisis capaian indikator.");
    }

    private static IEnumerable<SyaratSaran> LaporanBerkala(KonteksPeriksa k)
    {
        var berkala = k.Berkas.Pengukuran.Berkala;
        return berkala.All(b => b.Dilaporkan is null) ? [] : Enumerable.Range(1, 3).Select(tw =>
        {
            var dibuat = berkala.FirstOrDefault(b => b.Triwulan == tw)?.Dilaporkan;
            return Syarat.Di(
                new Jalur("$.pengukuran.berkala"), Syarat.Semasa(k, dibuat, Syarat.AwalTriwulan(k, tw)), $"Laporan triwulan {Teks(tw)} dibuat {dibuat?.Cetak() ?? "–"}{Syarat.LuarMasa(k, dibuat, Syarat.AwalTriwulan(k, tw), Syarat.BelumTriwulan)}",
                dibuat is null ? $"Buat laporan kinerja triwulan {Teks(tw)}." : $"Periksa tanggal laporan kinerja triwulan {Teks(tw)}.");
        });
    }

    private static IEnumerable<SyaratSaran> Diformalkan(KonteksPeriksa k)
    {
        var tanggal = k.Berkas.Pelaporan.Tanggal;
        yield return Bertanggal(k, "Tandatangani laporan kinerja dan beri tanggal.");
        var kepala = k.Berkas.Organisasi.Kepala;
        var bernama = Ketikan.Berisi(kepala.Nama);
        yield return Syarat.Di(
            new Jalur("$.organisasi.kepala.nama"), tanggal is not null && bernama, $"Penanda tangan {kepala.Jabatan}: {(!bernama ? "namanya belum diisi" : tanggal is null ? "belum menandatangani" : kepala.Nama)}",
            !bernama ? "Isi nama kepala yang menandatangani laporan kinerja." : "Tandatangani laporan kinerja dan beri tanggal.");
    }

    // Before the report is dated, the way of it has not begun. A statement is made of what is handed in then.
    private static IEnumerable<SyaratSaran> Direviu(KonteksPeriksa k)
    {
        var p = k.Berkas.Pelaporan;
        if (p is { Tanggal: null, Reviu: null })
        {
            yield break;
        }

        var tanggal = p.Reviu?.Tanggal;
        var (semasa, sebelum) = (Semasa(k, tanggal), p.TanggalPenyampaian is not { } kirim || Syarat.Sampai(tanggal, Syarat.Awal(kirim)));
        yield return Syarat.Di(
            Lapor / "reviu", semasa && sebelum, $"Dinyatakan telah direviu {tanggal?.Cetak() ?? "–"}{(tanggal is null ? "" : !semasa ? LuarMasa(k, tanggal) : !sebelum ? $", laporan disampaikan {p.TanggalPenyampaian!.Value.Cetak()}" : "")}",
            tanggal is null ? "Minta reviu inspektorat sebelum laporan disampaikan, dan catat tanggal pernyataannya." : !Berakhir(k, tanggal) ? "Periksa tanggal pernyataan reviu: laporan direviu setelah tahunnya berakhir."
                : !semasa ? "Periksa tanggal pernyataan reviu."
                : p.TanggalPenyampaian is { } d && Syarat.Awal(tanggal.Value) <= Syarat.Akhir(d) ? "Lengkapi tanggal pernyataan reviu dan tanggal penyampaian sampai harinya." : "Tahun depan minta reviu inspektorat sebelum laporan disampaikan.");
    }

    private static IEnumerable<SyaratSaran> Dipublikasikan(KonteksPeriksa k)
    {
        var p = k.Berkas.Pelaporan;
        if (p is { Tanggal: null, TanggalPublikasi: null, TautanPublikasi: null })
        {
            yield break;
        }

        var terbit = Semasa(k, p.TanggalPublikasi) && (p.Tanggal is not { } tanggal || Syarat.Sejak(p.TanggalPublikasi, Syarat.Awal(tanggal)));
        yield return Syarat.Di(
            Lapor / "tanggalPublikasi", terbit, $"Dipublikasikan {p.TanggalPublikasi?.Cetak() ?? "–"}{(terbit || p.TanggalPublikasi is null ? "" : p.Tanggal is { } t && !Syarat.Sejak(p.TanggalPublikasi, Syarat.Awal(t)) ? $", laporan bertanggal {t.Cetak()}" : LuarMasa(k, p.TanggalPublikasi))}",
            p.TanggalPublikasi is null ? "Publikasikan laporan kinerja dan catat tanggalnya." : "Periksa tanggal publikasi laporan kinerja.");
        yield return Syarat.Di(Lapor / "tautanPublikasi", Ketikan.Tautan(p.TautanPublikasi), $"Tautan: {Ketikan.Atau(p.TautanPublikasi) ?? "–"}", Ketikan.Berisi(p.TautanPublikasi) ? "Tulis alamat halaman tempat laporan kinerja dipublikasikan (https://…)." : "Catat tautan publikasinya.");
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
            var berakhir = Berakhir(k, tanggal);
            // What was handed in cannot be dated after it.
            var mendahului = k.Berkas.Pelaporan.Tanggal is { } isi && Syarat.Awal(isi) > Syarat.Akhir(tanggal);
            yield return Syarat.Di(
                Lapor / "tanggalPenyampaian", berakhir && !mendahului && Syarat.Sampai(tanggal, batas), $"Laporan disampaikan {tanggal.Cetak()}, {batasnya}{(mendahului ? $"; laporannya bertanggal {k.Berkas.Pelaporan.Tanggal!.Value.Cetak()}" : "")}",
                !berakhir ? "Periksa tanggal penyampaian: laporan disampaikan setelah tahunnya berakhir." : mendahului ? "Periksa tanggal laporan dan tanggal penyampaiannya: laporan tidak disampaikan sebelum bertanggal." : tanggal.Hari == 0 && Syarat.Awal(tanggal) <= batas ? "Lengkapi tanggal penyampaian laporan kinerja sampai harinya." : tahunDepan);
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
            var ada = p.Narasi.Any(n => n.Slot == slot && Ketikan.Berisi(n.Teks));
            yield return Syarat.Di(Lapor / "narasi", ada, $"Narasi {Narasi.NamaTempat(slot)}: {(ada ? "ada" : "tidak ada")}", $"Tulis narasi {Narasi.NamaTempat(slot)}.");
        }

        yield return Berbutir("dasarHukum", p.DasarHukum, "dasar hukum", "Isi dasar hukum laporan.");
        yield return Berbutir("isuStrategis", p.IsuStrategis, "isu strategis", "Isi isu strategis.");
        yield return Berbutir("rekomendasi", p.Rekomendasi, "rekomendasi BAB IV", "Tulis rekomendasi pada BAB IV.");
    }

    private static IEnumerable<SyaratSaran> SeluruhCapaian(KonteksPeriksa k) => Syarat
        .Indikator(k, i => i.Terukur, i => i.JalurData, "Realisasi", "Isi realisasi")
        .Concat(Analisis(k, Dianalisis, "Analisis", "Tulis analisis"))
        // The seventh comparison of BAB III: programmes that carried or failed it.
        .Concat(k.Hasil.Pengukuran.Sasaran.Where(s => !s.Tujuan).Select(s => Syarat.Angka(
            new Jalur("$.anggaran.program"), s.Anggaran.Pagu, s.Anggaran.Pagu.Nilai is { Ada: true, Angka: > 0 }, $"Kaitkan program yang mendukung sasaran {s.Kode}.")));

    private static IEnumerable<SyaratSaran> Angka(KonteksPeriksa k, Func<IndikatorDiperiksa, Figure> figure, string perbaikan) =>
        k.Indikator.Select(i => Syarat.Angka(i.JalurData, figure(i), figure(i).Nilai.Ada, $"{perbaikan} {i.Isi.Kode}."));

    private static IEnumerable<SyaratSaran> TahunLalu(KonteksPeriksa k) => Banding(k, i => Syarat.Lalu(k, i) is not null, "riwayat", "Realisasi tahun lalu", "Isi realisasi tahun lalu");

    // Without a realisasi of this year there is nothing that is compared.
    private static IEnumerable<SyaratSaran> Banding(KonteksPeriksa k, Func<IndikatorDiperiksa, bool> pembanding, string isian, string apa, string perbaikan) => k.Indikator.Select(i =>
    {
        var ada = pembanding(i);
        return Syarat.Di(
            ada && !i.Terukur ? i.JalurData : i.JalurData / isian, ada && i.Terukur, $"{apa} {i.Sebutan}: {(!ada ? "tidak ada" : i.Terukur ? "ada" : "ada, tetapi belum ada realisasi yang dibandingkan")}",
            ada ? $"Isi realisasi {i.Isi.Kode}." : $"{perbaikan} {i.Isi.Kode}.");
    });

    /// <summary>Whether each is held against a standard of its time: a benchmark of long ago, or of a year to come, tells nothing of this one's place.</summary>
    internal static IEnumerable<SyaratSaran> Standar(KonteksPeriksa k, bool nasional) => k.Indikator.Select(i =>
    {
        var diukur = i.Data?.TahunData ?? k.Tahun;
        var semua = i.Hasil.Pembanding.Select(p => p.Pembanding).Where(p => Ketikan.Berisi(p.Nama)).ToList();
        var setingkat = nasional ? semua.FindAll(p => !Daerah(p.Nama)) : semua;
        var ada = setingkat.Find(p => diukur - 2L <= p.Tahun && p.Tahun <= Math.Max(diukur, k.Tahun));
        var disebut = ada ?? setingkat.Concat(semua).FirstOrDefault();
        var (di, sebut) = (i.JalurData, disebut is null ? "tidak ada" : $"{disebut.Nama} {Teks(disebut.Tahun)}");
        return Syarat.Di(
            ada is not null && !i.Terukur ? di : di / "pembanding", ada is not null && i.Terukur,
            $"Pembanding {i.Sebutan}: {sebut}{(disebut is null ? "" : ada is null ? setingkat.Count == 0 ? ", bukan nasional atau internasional" : $", bukan dari tahun {Teks(diukur)} atau dua tahun sebelumnya" : i.Terukur ? $", {i.Cetak(ada.Nilai)}" : ", tetapi belum ada realisasi yang dibandingkan")}",
            ada is not null ? $"Isi realisasi {i.Isi.Kode}." : setingkat.Count > 0 ? $"Perbarui pembanding {i.Isi.Kode} dengan angka tahun {Teks(diukur)}, atau paling lama dua tahun sebelumnya."
                : $"Cari standar {(nasional ? "nasional atau internasional" : "pembanding")} untuk {i.Isi.Kode}.");
    });

    // What names itself regional is no national standard; of a name that tells no level nobody can say so.
    private static bool Daerah(string nama) => SebutanDaerah().IsMatch(nama) && !SebutanNasional().IsMatch(nama);

    [GeneratedRegex(@"\b(prov(insi)?|kab(upaten)?|kota|kecamatan|desa|kelurahan|daerah|regional|tetangga)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SebutanDaerah();

    [GeneratedRegex(@"\b(inter)?nasional\b|\bindonesia\b|\basean\b|\bdunia\b|\bglobal\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SebutanNasional();

    private static IEnumerable<SyaratSaran> EfisiensiDilaporkan(KonteksPeriksa k) => k.Hasil.Pengukuran.Sasaran.Where(s => !s.Tujuan)
        .Select(s => Syarat.Angka(new Jalur("$.anggaran.program"), s.Anggaran.Serapan, s.Anggaran.Simpulan.Length > 0 && s.Anggaran.Serapan.Nilai.Ada, $"Isi anggaran dan capaian sasaran {s.Kode}."));

    private static IEnumerable<SyaratSaran> Perbaikan(KonteksPeriksa k) => Analisis(k, a => Ada(a.TindakLanjut), "Rencana tindak lanjut", "Tulis rencana tindak lanjut")
        .Append(Berbutir("langkahLanjut", k.Berkas.Pelaporan.LangkahLanjut, "langkah tahun berikutnya", "Tulis langkah tahun berikutnya."));

    private static bool Ada(IReadOnlyList<string> butir) => butir.Any(Ketikan.Berisi);

    private static bool Dianalisis(AnalisisIndikator a) => Ada(a.Penyebab) || Ada(a.Kendala) || Ada(a.Solusi) || Ketikan.Berisi(a.Penjelasan);

    private static SyaratSaran Berbutir(string isian, IReadOnlyList<string> butir, string sebutan, string perbaikan) =>
        Syarat.Di(Lapor / isian, Ada(butir), $"{Teks(butir.Count(Ketikan.Berisi))} {sebutan}", perbaikan);

    private static bool Berakhir(KonteksPeriksa k, Tanggal? tanggal) => Syarat.Sejak(tanggal, AkhirTahun(k));

    private static bool Semasa(KonteksPeriksa k, Tanggal? tanggal) => Syarat.Semasa(k, tanggal, AkhirTahun(k));

    private static string LuarMasa(KonteksPeriksa k, Tanggal? tanggal) => Syarat.LuarMasa(k, tanggal, AkhirTahun(k), "sebelum tahunnya berakhir");

    private static DateOnly AkhirTahun(KonteksPeriksa k) => new(k.Tahun, 12, 31);

    private static SyaratSaran Bertanggal(KonteksPeriksa k, string perbaikan)
    {
        var tanggal = k.Berkas.Pelaporan.Tanggal;
        return Syarat.Di(
            Lapor / "tanggal", Semasa(k, tanggal), $"Laporan bertanggal {tanggal?.Cetak() ?? "–"}{LuarMasa(k, tanggal)}",
            tanggal is null ? perbaikan : Berakhir(k, tanggal) ? "Periksa tanggal laporan kinerja." : tanggal.Value.Hari == 0 && Syarat.Akhir(tanggal.Value) >= AkhirTahun(k) ? "Lengkapi tanggal laporan kinerja sampai harinya." : "Periksa tanggal laporan kinerja: laporan bertanggal setelah tahunnya berakhir.");
    }

    private static IEnumerable<SyaratSaran> Analisis(KonteksPeriksa k, Func<AnalisisIndikator, bool> syarat, string apa, string perbaikan)
    {
        var cukup = k.Berkas.Pelaporan.Analisis.Where(syarat).Select(a => a.Indikator).ToHashSet(StringComparer.Ordinal);
        return Syarat.Indikator(k, i => cukup.Contains(i.Isi.Kode), _ => Lapor / "analisis", apa, perbaikan);
    }
}
