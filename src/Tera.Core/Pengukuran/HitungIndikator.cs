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
        var pk = konteks.Target(indikator.Kode);
        var hitung = new HitungRealisasi(indikator, data, jalur, konteks.Tahun, pk?.Target);
        var buat = new FigureIndikator(konteks, indikator, hitung.Desimal);
        var nama = $"{konteks.TeksTahun} {indikator.Nama}";

        var targetRenstra = buat.Target(
            tahun, "target-renstra", $"Target Renstra {nama}", indikator.TargetRenstra.FirstOrDefault(t => t.Tahun == konteks.Tahun)?.Nilai,
            $"indikator {indikator.Kode}: targetRenstra ", konteks.TeksTahun);
        var target = Target(buat, pk, targetRenstra, tahun, $"Target {nama}");
        var triwulan = new HitungTriwulan(konteks, indikator, awalan, induk, hitung, buat);
        var realisasi = buat.Catat(hitung.Tahun(triwulan.Realisasi()).Jadi(tahun, "realisasi", $"Realisasi {nama}", indikator, hitung.Desimal));
        var capaian = buat.Capaian(tahun, "capaian", $"Capaian {nama}", target, realisasi, Dasar.Capaian);
        var ditahan = Ditahan(buat, konteks, capaian, tahun, $"Capaian {nama}, ditahan untuk kategori dan rata-rata");

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
            CapaianRenstra = buat.Capaian(tahun, "capaian-renstra", $"Capaian terhadap target Renstra {nama}", targetRenstra, realisasi, Dasar.Capaian),
            Kategori = Kategori.Untuk(ditahan.Nilai, konteks.Kebijakan.Skala),
            Triwulan = triwulan.Hitung(pk, target),
            Riwayat = riwayat,
            TargetAkhir = targetAkhir,
            RealisasiRenstra = realisasiRenstra,
            Kemajuan = renstra.Kemajuan(targetAkhir, realisasiRenstra),
            Pembanding = [.. (data?.Pembanding ?? []).Select((p, i) => Pembanding(Rinci(p), p, realisasi, tahun, i, jalur))],
            Data = data,
        };

        // 2,5 beside a whole count prints as 2,5, or the difference would not be that of what is printed.
        FigureIndikator Rinci(Pembanding p) => new(konteks, indikator, Math.Max(hitung.Desimal, Angka.JumlahDesimal(p.Nilai)));
    }

    private static Figure Target(FigureIndikator buat, TargetPk? pk, Figure renstra, string tahun, Kalimat uraian) => pk is not null
        ? buat.Target(tahun, "target", uraian, pk.Target.Target, pk.Jalur, ".target")
        : buat.Turunan(tahun, "target", uraian, Ukuran.Dari(renstra), "target_renstra", new AsalSatu("target_renstra", renstra), Dasar.Capaian,
            Ukuran.Dari(renstra).Ada ? "Target Renstra, karena belum ada perjanjian kinerja bertanggal yang memuat indikator ini." : null);

    private static Figure Ditahan(FigureIndikator buat, Konteks konteks, Figure capaian, string tahun, Kalimat uraian) => buat.Persen(
        tahun, "capaian-ditahan", uraian, Kategori.Tahan(capaian.Nilai, konteks.Kebijakan.BatasAtas), "maks(0; min(capaian; batas_atas))",
        new AsalDitahan(capaian, konteks.Kebijakan.BatasAtas), Dasar.Penahanan);

    private static HasilPembanding Pembanding(FigureIndikator buat, Pembanding pembanding, Figure realisasi, string tahun, int urutan, string jalur)
    {
        var nomor = Konteks.Teks(urutan + 1);
        var nilai = buat.Isian(
            tahun, $"pembanding-{nomor}", $"{pembanding.Nama} {pembanding.Tahun}", pembanding.Nilai, Alasan.TidakAdaData, jalur, $".pembanding[{Konteks.Teks(urutan)}].nilai");
        var selisih = buat.Turunan(
            tahun, $"selisih-pembanding-{nomor}", $"Selisih realisasi dengan {pembanding.Nama} {pembanding.Tahun}", new(Aritmetika.Kurang(realisasi.Nilai, nilai.Nilai)),
            "realisasi - pembanding", new AsalDua("realisasi", realisasi, "pembanding", nilai), Dasar.Pembanding);
        return new(pembanding, nilai, selisih);
    }

    /// <summary>The capaian and the policy's cap.</summary>
    private sealed class AsalDitahan(Figure capaian, decimal batasAtas) : Asal
    {
        public override IReadOnlyList<Masukan> Masukan(Figure figure) =>
            [Ke("capaian", capaian), new("batas_atas", batasAtas, Sumber: "$.pengukuran.kebijakan.batasAtas")];
    }
}
