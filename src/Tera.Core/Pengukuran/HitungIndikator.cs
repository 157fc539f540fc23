using Tera.Core.Nilai;
using Tera.Core.Perencanaan;

namespace Tera.Core.Pengukuran;

/// <summary>One indicator of a tujuan or sasaran: the year, its quarters, earlier years, the Renstra and other standards.</summary>
internal static class HitungIndikator
{
    public static HasilIndikator Hitung(Konteks konteks, Indikator indikator, string induk, bool tujuan)
    {
        var awalan = konteks.Figures.Awalan(indikator.Kode);
        var tahun = konteks.Figures.Awalan(konteks.TeksTahun, awalan + "/");
        var (data, jalur) = konteks.Realisasi(indikator.Kode);
        var hitung = new HitungRealisasi(indikator, data, jalur, konteks.Tahun);
        var buat = new FigureIndikator(konteks, indikator, hitung.Desimal);
        var nama = $"{konteks.TeksTahun} {indikator.Nama}";

        var targetRenstra = buat.Isian(
            $"{tahun}/target-renstra", $"Target Renstra {nama}", indikator.TargetRenstra.FirstOrDefault(t => t.Tahun == konteks.Tahun)?.Nilai,
            Alasan.BelumAdaTarget, $"indikator {indikator.Kode}: targetRenstra {konteks.TeksTahun}", target: true);
        var pk = konteks.Target(indikator.Kode);
        var target = Target(buat, pk, targetRenstra, $"{tahun}/target", $"Target {nama}");
        var triwulan = new HitungTriwulan(konteks, indikator, awalan, induk, hitung, buat);
        var realisasi = buat.Catat(hitung.Tahun(triwulan.Realisasi()).Jadi($"{tahun}/realisasi", $"Realisasi {nama}", indikator, hitung.Desimal));
        var capaian = buat.Capaian($"{tahun}/capaian", $"Capaian {nama}", target, realisasi, Dasar.Capaian);
        var ditahan = Ditahan(buat, konteks, capaian, $"{tahun}/capaian-ditahan", $"Capaian {nama}, ditahan untuk kategori dan rata-rata");

        var renstra = new HitungRenstra(konteks, indikator, awalan, jalur, hitung.Desimal, buat);
        var riwayat = renstra.Riwayat(data);
        var targetAkhir = renstra.TargetAkhir();
        var realisasiRenstra = renstra.Realisasi(riwayat, realisasi);
        return new()
        {
            Indikator = indikator,
            Induk = induk,
            Tujuan = tujuan,
            Target = target,
            TargetRenstra = targetRenstra,
            Realisasi = realisasi,
            Capaian = capaian,
            CapaianDitahan = ditahan,
            CapaianRenstra = buat.Capaian($"{tahun}/capaian-renstra", $"Capaian terhadap target Renstra {nama}", targetRenstra, realisasi, Dasar.Capaian),
            Kategori = Kategori.Untuk(ditahan.Nilai, konteks.Kebijakan.Skala),
            Triwulan = triwulan.Hitung(pk, target),
            Riwayat = riwayat,
            TargetAkhir = targetAkhir,
            RealisasiRenstra = realisasiRenstra,
            Kemajuan = renstra.Kemajuan(targetAkhir, realisasiRenstra),
            Pembanding = [.. (data?.Pembanding ?? []).Select((p, i) => Pembanding(buat, p, realisasi, tahun, i, jalur))],
            Data = data,
        };
    }

    private static Figure Target(FigureIndikator buat, TargetPk? pk, Figure renstra, string id, string uraian) => pk is not null
        ? buat.Isian(id, uraian, pk.Target.Target, Alasan.BelumAdaTarget, $"{pk.Jalur}.target")
        : buat.Turunan(id, uraian, Ukuran.Dari(renstra), "target_renstra", [new("target_renstra", renstra.Nilai, renstra.Id)], Dasar.Capaian,
            Ukuran.Dari(renstra).Ada ? "Target Renstra, karena belum ada perjanjian kinerja bertanggal yang memuat indikator ini." : null);

    private static Figure Ditahan(FigureIndikator buat, Konteks konteks, Figure capaian, string id, string uraian) => buat.Persen(
        id, uraian, Kategori.Tahan(capaian.Nilai, konteks.Kebijakan.BatasAtas), "maks(0; min(capaian; batas_atas))",
        [new("capaian", capaian.Nilai, capaian.Id), new("batas_atas", konteks.Kebijakan.BatasAtas, Sumber: "$.pengukuran.kebijakan.batasAtas")], Dasar.Penahanan);

    private static HasilPembanding Pembanding(FigureIndikator buat, Pembanding pembanding, Figure realisasi, string tahun, int urutan, string jalur)
    {
        var nomor = Konteks.Teks(urutan + 1);
        var nilai = buat.Isian(
            $"{tahun}/pembanding-{nomor}", $"{pembanding.Nama} {Konteks.Teks(pembanding.Tahun)}", pembanding.Nilai, Alasan.TidakAdaData, $"{jalur}.pembanding[{Konteks.Teks(urutan)}].nilai");
        var selisih = buat.Turunan(
            $"{tahun}/selisih-pembanding-{nomor}", $"Selisih realisasi dengan {pembanding.Nama} {Konteks.Teks(pembanding.Tahun)}", new(Aritmetika.Kurang(realisasi.Nilai, nilai.Nilai)),
            "realisasi - pembanding", [new("realisasi", realisasi.Nilai, realisasi.Id), new("pembanding", nilai.Nilai, nilai.Id)], Dasar.Pembanding);
        return new(pembanding, nilai, selisih);
    }
}
