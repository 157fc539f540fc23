using Tera.Core.Nilai;
using Tera.Core.Perencanaan;
using static Tera.Core.Berkas.KonteksPeriksa;

namespace Tera.Core.Berkas;

/// <summary>The IKU decree in force, and the regional plan's table, against Renstra and PK.</summary>
internal static class PeriksaIku
{
    private static readonly AturanPeriksa TidakAda = new("IKU-TIDAK-ADA", TingkatTemuan.Sedang, "Tidak ada keputusan penetapan IKU",
        KlausulPeriksa.Iku, "Masukkan keputusan IKU yang berlaku.");

    private static readonly AturanPeriksa TidakDiIku = new("INDIKATOR-TIDAK-DI-IKU", TingkatTemuan.Sedang, "Indikator bertanda IKU tidak ada dalam keputusan IKU yang berlaku",
        KlausulPeriksa.Iku, "Tambahkan pada keputusan IKU, atau hapus tanda IKU-nya.");

    private static readonly AturanPeriksa BukanRenstra = new("IKU-TIDAK-DI-RENSTRA", TingkatTemuan.Tinggi, "Keputusan IKU memuat indikator yang bukan IKU menurut rencana",
        KlausulPeriksa.Iku, "Samakan keputusan IKU dan Renstra: beri tanda IKU, tambahkan indikatornya, atau keluarkan dari keputusan.");

    private static readonly AturanPeriksa TargetPk = new("TARGET-IKU-PK", TingkatTemuan.Tinggi, "Target tahun ini pada keputusan IKU berbeda dari target perjanjian kinerja",
        KlausulPeriksa.Sakip, "Tetapkan satu target, lalu ubah keputusan IKU atau perjanjian kinerjanya.");

    private static readonly AturanPeriksa TargetRenstra = new("TARGET-IKU-RENSTRA", TingkatTemuan.Sedang, "Target pada keputusan IKU berbeda dari target Renstra",
        KlausulPeriksa.Sakip, "Samakan target keputusan IKU dengan Renstra, atau jelaskan dasar perubahannya.");

    private static readonly AturanPeriksa KondisiAwal = new("KONDISI-AWAL-IKU", TingkatTemuan.Sedang, "Kondisi awal pada keputusan IKU berbeda dari kondisi awal Renstra",
        KlausulPeriksa.Sakip, "Periksa data tahun itu dan samakan kondisi awalnya.");

    private static readonly AturanPeriksa Daerah = new("INDIKATOR-DAERAH-BEDA", TingkatTemuan.Sedang, "Tabel RPJMD/RPD dan Renstra menyebut indikator yang sama dengan nama, kondisi awal, atau target yang lain",
        KlausulPeriksa.Sakip, "Samakan tabel RPJMD/RPD dengan Renstra.");

    private static readonly AturanPeriksa AkhirDaerah = new("KONDISI-AKHIR-DAERAH", TingkatTemuan.Rendah, "Kondisi akhir pada tabel RPJMD/RPD berbeda dari target tahun terakhirnya",
        KlausulPeriksa.Sakip, "Periksa kondisi akhir dan target tahun terakhir pada dokumen RPJMD/RPD.");

    public static IReadOnlyList<AturanPeriksa> Aturan { get; } = [TidakAda, TidakDiIku, BukanRenstra, TargetPk, TargetRenstra, KondisiAwal, Daerah, AkhirDaerah];

    public static void Jalankan(KonteksPeriksa konteks)
    {
        var rencana = konteks.Berkas.Perencanaan;
        var jalur = new Jalur("$.perencanaan.iku");
        if (rencana.IkuTerakhir() is { } terakhir)
        {
            Keputusan(konteks, rencana.Iku[terakhir], jalur[terakhir] / "indikator");
        }
        else if (konteks.Indikator.Exists(i => i.Isi.Iku))
        {
            konteks.Catat(TidakAda, jalur, "Belum ada keputusan yang menetapkan indikator kinerja utama.");
        }

        Telusuri(rencana.IndikatorDaerah, new Jalur("$.perencanaan.indikatorDaerah"), (d, di) => IndikatorDaerah(konteks, d, di));
    }

    private static void Keputusan(KonteksPeriksa konteks, KeputusanIku iku, Jalur jalur)
    {
        var ada = iku.Indikator.Select(i => i.Indikator).ToHashSet(StringComparer.Ordinal);
        var hilang = konteks.Indikator.FindAll(i => i.Isi.Iku && !ada.Contains(i.Isi.Kode)).ConvertAll(i => (i.Isi.Kode, jalur));
        konteks.CatatBersama(TidakDiIku, hilang, daftar => $"Indikator {daftar} bertanda IKU, tetapi tidak ada dalam keputusan IKU yang berlaku.");
        var asing = new List<(string, Jalur)>();
        Telusuri(iku.Indikator, jalur, (target, di) =>
        {
            if (konteks.Cari(target.Indikator) is { } i)
            {
                Target(konteks, i, target, di);
            }

            if (konteks.Cari(target.Indikator) is not { Isi.Iku: true })
            {
                asing.Add((target.Indikator, di / "indikator"));
            }
        });
        konteks.CatatBersama(BukanRenstra, asing, daftar => $"Keputusan IKU memuat {daftar}, yang bukan IKU menurut rencana.");
    }

    private static void Target(KonteksPeriksa konteks, IndikatorDiperiksa i, TargetIku iku, Jalur jalur)
    {
        if (iku.KondisiAwal is { } awal && i.Isi.KondisiAwal is { } renstra && awal.Tahun == renstra.Tahun && !Sama.Nilai(awal.Nilai, renstra.Nilai))
        {
            konteks.Catat(
                KondisiAwal, jalur / "kondisiAwal", $"Kondisi awal {Teks(awal.Tahun)} {i.Sebutan} {i.Cetak(awal.Nilai)} pada keputusan IKU, {i.Cetak(renstra.Nilai)} pada Renstra.",
                i.Cetak(awal.Nilai), i.Cetak(renstra.Nilai));
        }

        var tahunIni = iku.Target.FirstOrDefault(t => t.Tahun == konteks.Tahun)?.Nilai;
        if (tahunIni is not null && i.TargetPk?.Target is { } pk && !i.TargetSama(tahunIni, pk))
        {
            konteks.Catat(
                TargetPk, jalur / "target", $"Target {Teks(konteks.Tahun)} {i.Sebutan} {i.CetakTarget(tahunIni)} pada keputusan IKU, {i.CetakTarget(pk)} pada perjanjian kinerja.",
                i.CetakTarget(tahunIni), i.CetakTarget(pk));
        }

        // What the PK follows already differs from the Renstra there: one cause, one finding.
        var menurutRenstra = i.Isi.TargetRenstra.GroupBy(t => t.Tahun).ToDictionary(t => t.Key, t => t.First().Nilai);
        var beda = iku.Target
            .Where(t => menurutRenstra.TryGetValue(t.Tahun, out var r) && !i.TargetSama(t.Nilai, r) && !(t.Tahun == konteks.Tahun && i.TargetPk?.Target is { } p && i.TargetSama(t.Nilai, p)))
            .Select(t => (Iku: $"{i.CetakTarget(t.Nilai)} ({Teks(t.Tahun)})", Renstra: $"{i.CetakTarget(menurutRenstra[t.Tahun])} ({Teks(t.Tahun)})")).ToList();
        if (beda.Count > 0)
        {
            var (a, b) = (Daftar(beda.ConvertAll(x => x.Iku)), Daftar(beda.ConvertAll(x => x.Renstra)));
            konteks.Catat(TargetRenstra, jalur / "target", $"Target {i.Sebutan} pada keputusan IKU {a}, pada Renstra {b}.", a, b);
        }
    }

    private static void IndikatorDaerah(KonteksPeriksa konteks, IndikatorDaerah daerah, Jalur jalur)
    {
        var nama = daerah.IndikatorOpd ?? daerah.Indikator ?? daerah.Sasaran ?? daerah.Tujuan;
        var akhir = daerah.Target.MaxBy(t => t.Tahun);
        if (daerah.KondisiAkhir is { } kondisi && akhir is not null && akhir.Tahun == konteks.Berkas.Perencanaan.Renstra.TahunAkhir && !Sama.Nilai(kondisi, akhir.Nilai))
        {
            var (a, b) = (Cetak(daerah, kondisi), Cetak(daerah, akhir.Nilai));
            konteks.Catat(AkhirDaerah, jalur / "kondisiAkhir", $"Kondisi akhir {nama} {a}, tetapi target {Teks(akhir.Tahun)} {b}.", a, b);
        }

        if (konteks.Cari(daerah.Kode) is not { } i)
        {
            return;
        }

        if (daerah.IndikatorOpd is { } sebutan && !Sama.Nama(sebutan, i.Isi.Nama))
        {
            konteks.Catat(Daerah, jalur / "indikatorOpd", $"Indikator {i.Isi.Kode} bernama \"{sebutan}\" pada tabel RPJMD/RPD, \"{i.Isi.Nama}\" pada Renstra.", sebutan, i.Isi.Nama);
        }

        if (daerah.KondisiAwal is { } awal && i.Isi.KondisiAwal is { } renstra && !Sama.Nilai(awal, renstra.Nilai))
        {
            konteks.Catat(Daerah, jalur / "kondisiAwal", $"Kondisi awal {i.Sebutan} {i.Cetak(awal)} pada tabel RPJMD/RPD, {i.Cetak(renstra.Nilai)} pada Renstra.", i.Cetak(awal), i.Cetak(renstra.Nilai));
        }

        var target = i.Isi.TargetRenstra.ToLookup(t => t.Tahun, t => t.Nilai);
        Telusuri(daerah.Target, jalur / "target", (t, di) =>
        {
            if (target[t.Tahun].FirstOrDefault() is { } menurutRenstra && !i.TargetSama(t.Nilai, menurutRenstra))
            {
                konteks.Catat(Daerah, di / "nilai", $"Target {Teks(t.Tahun)} {i.Sebutan} {i.CetakTarget(t.Nilai)} pada tabel RPJMD/RPD, {i.Cetak(menurutRenstra)} pada Renstra.", i.CetakTarget(t.Nilai), i.Cetak(menurutRenstra));
            }
        });
    }

    private static string Cetak(IndikatorDaerah daerah, NilaiKinerja nilai) =>
        nilai.Angka is { } angka ? Angka.CetakSeadanya(angka, Math.Clamp(daerah.Desimal, 0, 6)) : nilai.Predikat ?? Angka.Kosong;
}
