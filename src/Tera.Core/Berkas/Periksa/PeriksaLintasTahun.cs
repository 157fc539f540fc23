using Tera.Core.Nilai;
using Tera.Core.Pengukuran;
using Tera.Core.Perencanaan;
using Tera.Core.Rumus;
using static Tera.Core.Berkas.KonteksPeriksa;

namespace Tera.Core.Berkas;

/// <summary>Values of one indicator over the years of its Renstra: condition at the start, targets, end target, what was reported.</summary>
internal static class PeriksaLintasTahun
{
    private static readonly AturanPeriksa Mundur = new("TARGET-MUNDUR", TingkatTemuan.Sedang, "Target Renstra suatu tahun lebih mudah daripada tahun sebelumnya",
        KlausulPeriksa.Sakip, "Periksa target kedua tahun itu; bila memang diturunkan, jelaskan alasannya.");

    private static readonly AturanPeriksa Awal = new("KONDISI-AWAL-MELEBIHI-TARGET", TingkatTemuan.Sedang, "Kondisi awal sudah lebih baik daripada target tahun pertama",
        KlausulPeriksa.Smart, "Periksa kondisi awal dan target pertamanya.");

    private static readonly AturanPeriksa Akhir = new("TARGET-AKHIR-BEDA", TingkatTemuan.Sedang, "Target akhir Renstra berbeda dari target tahun terakhirnya",
        KlausulPeriksa.Sakip, "Samakan target akhir dengan target tahun terakhir (atau jumlahnya bila dijumlahkan).");

    private static readonly AturanPeriksa SudahDiAkhir = new("TARGET-MENCAPAI-AKHIR", TingkatTemuan.Rendah, "Target tahun ini sudah sama dengan atau melewati target akhir Renstra",
        KlausulPeriksa.Smart, "Naikkan target akhir melalui perubahan Renstra, atau jelaskan mengapa target tidak bertambah.");

    private static readonly AturanPeriksa Terlampaui = new("TARGET-AKHIR-TERLAMPAUI", TingkatTemuan.Rendah, "Realisasi sudah melampaui target akhir Renstra sebelum tahun terakhir",
        KlausulPeriksa.Sakip, "Usulkan target baru pada perubahan Renstra.");

    private static readonly AturanPeriksa TargetLalu = new("RIWAYAT-TARGET", TingkatTemuan.Rendah, "Target tahun lalu pada riwayat berbeda dari target Renstra tahun itu",
        KlausulPeriksa.Bab3, "Pastikan riwayat memuat target yang ditetapkan waktu itu.");

    private static readonly AturanPeriksa RealisasiLalu = new("RIWAYAT-RUMUS", TingkatTemuan.Rendah, "Realisasi tahun lalu berbeda dari hasil rumus atas variabel tahun itu",
        KlausulPeriksa.Data, "Periksa variabel dan realisasi tahun itu; bila datanya dimutakhirkan, sebutkan.");

    private static readonly AturanPeriksa LuarRenstra = new("TARGET-DI-LUAR-RENSTRA", TingkatTemuan.Sedang, "Target Renstra untuk tahun di luar masa Renstra, sehingga tidak ikut dihitung dan dicetak",
        KlausulPeriksa.Sakip, "Perbaiki tahun target itu, atau tahun awal dan akhir Renstra.");

    private static readonly AturanPeriksa Negatif = new("TARGET-NEGATIF", TingkatTemuan.Sedang, "Target negatif, sehingga capaian terhadapnya tidak dapat dihitung",
        KlausulPeriksa.Kebijakan, "Periksa tandanya; bila memang negatif, pakai polaritas rentang atau ukur dari nilai awalnya.");

    public static IReadOnlyList<AturanPeriksa> Aturan { get; } = [Mundur, Awal, Akhir, SudahDiAkhir, Terlampaui, TargetLalu, RealisasiLalu, LuarRenstra, Negatif];

    public static void Jalankan(KonteksPeriksa konteks)
    {
        var sudah = new List<(string, Jalur)>();
        var terlampaui = new List<(string, Jalur)>();
        var luar = new List<(string, Jalur)>();
        var renstra = konteks.Berkas.Perencanaan.Renstra;
        foreach (var i in konteks.Indikator)
        {
            var target = i.Isi.TargetRenstra.OrderBy(t => t.Tahun).ToList();
            Urutan(konteks, i, target);
            AkhirRenstra(konteks, i, target);
            MenujuAkhir(konteks, i, sudah, terlampaui);
            Riwayat(konteks, i);
            Tahunnya(renstra, i, luar);
            Tandanya(konteks, i);
        }

        konteks.CatatBersama(LuarRenstra, luar, daftar => $"Target Renstra untuk tahun di luar {Teks(renstra.TahunAwal)} sampai {Teks(renstra.TahunAkhir)}: {daftar}.");
        konteks.CatatBersama(SudahDiAkhir, sudah, daftar => $"Target {Teks(konteks.Tahun)} sudah mencapai target akhir Renstra: {daftar}.");
        konteks.CatatBersama(Terlampaui, terlampaui, daftar => $"Realisasi {Teks(konteks.Tahun)} sudah melampaui target akhir Renstra: {daftar}.");
    }

    private static void Tahunnya(Renstra renstra, IndikatorDiperiksa i, List<(string, Jalur)> luar)
    {
        Telusuri(i.Isi.TargetRenstra, i.Jalur / "targetRenstra", (target, di) =>
        {
            if (target.Tahun < renstra.TahunAwal || target.Tahun > renstra.TahunAkhir)
            {
                luar.Add(($"{i.Isi.Kode} ({Teks(target.Tahun)})", di / "tahun"));
            }
        });
    }

    private static void Tandanya(KonteksPeriksa konteks, IndikatorDiperiksa i)
    {
        Telusuri(i.Isi.TargetRenstra, i.Jalur / "targetRenstra", (target, di) => Satu(target.Nilai, di / "nilai", Teks(target.Tahun)));
        Satu(i.TargetPk?.Target, i.JalurTargetPk / "target", "pada perjanjian kinerja");

        void Satu(NilaiKinerja? target, Jalur jalur, string waktu)
        {
            if (i.Isi.Polaritas is Polaritas.Naik or Polaritas.Turun && target?.Angka < 0)
            {
                konteks.Catat(Negatif, jalur, $"Target {i.Sebutan} {waktu} negatif, {i.Cetak(target)}.", i.Cetak(target));
            }
        }
    }

    private static void Urutan(KonteksPeriksa konteks, IndikatorDiperiksa i, List<NilaiTahun> target)
    {
        if (i.Isi.KondisiAwal is { } awal && target.Find(t => t.Tahun > awal.Tahun) is { } pertama && i.Bandingkan(awal.Nilai, pertama.Nilai) > 0)
        {
            konteks.Catat(
                Awal, i.Jalur / "kondisiAwal", $"Kondisi awal {Teks(awal.Tahun)} {i.Sebutan} {i.Cetak(awal.Nilai)} sudah lebih baik daripada target {Teks(pertama.Tahun)}, {i.Cetak(pertama.Nilai)}.",
                i.Cetak(awal.Nilai), i.Cetak(pertama.Nilai));
        }

        foreach (var (lama, baru) in target.Zip(target.Skip(1)))
        {
            if (i.Bandingkan(baru.Nilai, lama.Nilai) < 0)
            {
                konteks.Catat(
                    Mundur, i.Jalur / "targetRenstra", $"Target Renstra {i.Sebutan} tahun {Teks(baru.Tahun)} {i.Cetak(baru.Nilai)} lebih mudah daripada tahun {Teks(lama.Tahun)}, {i.Cetak(lama.Nilai)}.",
                    i.Cetak(baru.Nilai), i.Cetak(lama.Nilai));
            }
        }
    }

    private static void AkhirRenstra(KonteksPeriksa konteks, IndikatorDiperiksa i, List<NilaiTahun> target)
    {
        if (i.Isi.TargetAkhir is not { } akhir)
        {
            return;
        }

        var renstra = konteks.Berkas.Perencanaan.Renstra;
        var (terakhir, sebutan) = i.Isi.AkumulasiRenstra switch
        {
            not (Akumulasi.Jumlah or Akumulasi.RataRata) => (target.Find(t => t.Tahun == renstra.TahunAkhir)?.Nilai, $"target tahun {Teks(renstra.TahunAkhir)}"),
            _ when target.Count == renstra.TahunAkhir - renstra.TahunAwal + 1L =>
                (AkumulasiHitung.Hitung(i.Isi.AkumulasiRenstra, [.. target.Select(t => t.Nilai.Angka is { } n ? n : Hasil.Tanpa(Alasan.BelumAdaTarget))]).AngkaAtauKosong is { } n ? NilaiKinerja.Dari(n) : null,
                    $"{AkumulasiHitung.Sebutan(i.Isi.AkumulasiRenstra)} target tahunannya"),
            _ => (null, ""),
        };
        if (terakhir is not null && !i.TargetSama(akhir, terakhir))
        {
            konteks.Catat(Akhir, i.Jalur / "targetAkhir", $"Target akhir {i.Sebutan} {i.Cetak(akhir)}, tetapi {sebutan} {i.Cetak(terakhir)}.", i.Cetak(akhir), i.Cetak(terakhir));
        }
    }

    private static void MenujuAkhir(KonteksPeriksa konteks, IndikatorDiperiksa i, List<(string, Jalur)> sudah, List<(string, Jalur)> terlampaui)
    {
        var renstra = konteks.Berkas.Perencanaan.Renstra;
        var akhir = i.Isi.TargetAkhir ?? i.Isi.TargetRenstra.FirstOrDefault(t => t.Tahun == renstra.TahunAkhir)?.Nilai;
        if (akhir is null || konteks.Tahun >= renstra.TahunAkhir || i.Isi.AkumulasiRenstra != Akumulasi.NilaiAkhir)
        {
            return;
        }

        // A target that holds the best that can be (all files complete, no case at all) cannot grow.
        var target = i.TargetPk?.Target ?? i.TargetRenstra;
        var mentok = akhir.Angka == (i.Isi.Polaritas == Polaritas.Turun ? 0 : 100);
        if (!mentok && i.Bandingkan(target, akhir) >= 0)
        {
            sudah.Add(($"{i.Isi.Kode} {i.Cetak(target!)} terhadap {i.Cetak(akhir)}", i.TargetPk is null ? i.Jalur / "targetRenstra" : i.JalurTargetPk / "target"));
        }

        if (i.Hasil.Realisasi.Nilai.Ada && i.Hasil.Realisasi.Predikat is null && i.Bandingkan(i.Hasil.Realisasi.Nilai.Angka, akhir) > 0)
        {
            terlampaui.Add(($"{i.Isi.Kode} {i.Cetak(i.Hasil.Realisasi)} terhadap {i.Cetak(akhir)}", i.JalurData));
        }
    }

    private static void Riwayat(KonteksPeriksa konteks, IndikatorDiperiksa i)
    {
        Formula.TryBaca(i.Isi.Rumus, out var formula, out _);
        var renstra = i.Isi.TargetRenstra.ToLookup(t => t.Tahun, t => t.Nilai);
        var variabel = (i.Data?.Variabel ?? []).ToLookup(v => v.Tahun);
        Telusuri(i.Data?.Riwayat ?? [], i.JalurData / "riwayat", (r, di) =>
        {
            if (r.Target is { } lalu && renstra[r.Tahun].FirstOrDefault() is { } target && !i.TargetSama(lalu, target))
            {
                konteks.Catat(TargetLalu, di / "target", $"Target {Teks(r.Tahun)} {i.Sebutan} pada riwayat {i.Cetak(lalu)}, pada Renstra {i.Cetak(target)}.", i.Cetak(lalu), i.Cetak(target));
            }

            if (r.Realisasi?.Angka is not { } nilai || formula is null || !variabel.Contains(r.Tahun))
            {
                return;
            }

            var sekitar = variabel[r.Tahun].Concat(variabel[r.Tahun - 1]).Concat(variabel[r.Tahun - 2]).ToList();
            var hitung = Aritmetika.Bulatkan(formula.Hitung(new VariabelWaktu(sekitar, r.Tahun).Konteks(0)), Math.Clamp(i.Isi.Desimal, 0, 6));
            if (hitung.Ada && hitung.Angka != Angka.Bulatkan(nilai, Math.Clamp(i.Isi.Desimal, 0, 6)))
            {
                konteks.Catat(
                    RealisasiLalu, di / "realisasi", $"Realisasi {Teks(r.Tahun)} {i.Sebutan} tertulis {i.Cetak(nilai)}, tetapi rumusnya memberi {i.Cetak(hitung.Angka)} dari variabel tahun itu.",
                    i.Cetak(nilai), i.Cetak(hitung.Angka));
            }
        });
    }
}
