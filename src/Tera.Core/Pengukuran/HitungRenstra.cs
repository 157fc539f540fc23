using Tera.Core.Nilai;
using Tera.Core.Perencanaan;

namespace Tera.Core.Pengukuran;

/// <summary>Earlier years (comparison 2 of BAB III) and the way to the end of the Renstra (comparison 3).</summary>
internal sealed class HitungRenstra(Konteks konteks, Indikator indikator, string awalan, string jalurData, int desimal, FigureIndikator buat)
{
    private readonly string _renstra = $"{awalan}/renstra";

    /// <summary>Earlier years, oldest first, measured by this year's rule.</summary>
    public IReadOnlyList<HasilTahun> Riwayat(RealisasiIndikator? data)
    {
        var riwayat = new List<HasilTahun>();
        foreach (var (tahun, urutan) in (data?.Riwayat ?? []).Select((r, i) => (r, i)).OrderBy(r => r.r.Tahun))
        {
            var dasar = konteks.Figures.Awalan(Konteks.Teks(tahun.Tahun), awalan + "/");
            var jalur = $"{jalurData}.riwayat[{Konteks.Teks(urutan)}]";
            var nama = $"{Konteks.Teks(tahun.Tahun)} {indikator.Nama}";
            var satuanLain = tahun.Sebanding(indikator) ? null : tahun.Satuan!.Trim();
            var setahun = satuanLain is null ? buat : new FigureIndikator(konteks, indikator with { Satuan = satuanLain }, desimal);
            var target = setahun.Target(dasar, "target", $"Target {nama}", tahun.Target, jalur, ".target", tahunLain: true);
            var ukuran = Ukuran.Dari(tahun.Realisasi, Alasan.BelumAdaRealisasi).Bulatkan(desimal);
            var realisasi = setahun.Isian(dasar, "realisasi", $"Realisasi {nama}", ukuran, tahun.Realisasi is null ? null : new AsalIsian(jalur, ".realisasi"));
            riwayat.Add(new(tahun.Tahun, target, realisasi, setahun.Capaian(dasar, "capaian", $"Capaian {nama}", target, realisasi, Dasar.Riwayat, indikator.RentangTahunLain(tahun.Target)), satuanLain));
        }

        return riwayat;
    }

    public Figure TargetAkhir()
    {
        Kalimat uraian = $"Target akhir Renstra {indikator.Nama}";
        if (TanpaRentangRenstra)
        {
            return buat.Isian(_renstra, "target-akhir", uraian, new Ukuran(RentangSetahun), null);
        }

        if (indikator.TargetAkhir is not null || (indikator.RentangTarget() is not null && indikator.AkumulasiRenstra is Akumulasi.Jumlah or Akumulasi.RataRata))
        {
            return buat.Target(_renstra, "target-akhir", uraian, indikator.TargetAkhir, $"indikator {indikator.Kode}: targetAkhir", tahunLain: TahunLain);
        }

        if (indikator.AkumulasiRenstra is not (Akumulasi.Jumlah or Akumulasi.RataRata))
        {
            return buat.Target(_renstra, "target-akhir", uraian, TargetTahunAkhir, $"indikator {indikator.Kode}: targetRenstra ", Konteks.Teks(konteks.Renstra.TahunAkhir), TahunLain);
        }

        // What adds up or is averaged over years ends at the sum or mean of the years' targets, once all of them are known.
        var target = indikator.TargetRenstra.Where(t => DalamRenstra(t.Tahun)).DistinctBy(t => t.Tahun).OrderBy(t => t.Tahun).ToList();
        var masukan = target.ConvertAll(t => new Masukan("target_tahunan", Ukuran.Dari(t.Nilai, Alasan.BelumAdaTarget).Angka, Sumber: $"indikator {indikator.Kode}: targetRenstra {Konteks.Teks(t.Tahun)}"));
        var lengkap = masukan.Count == (long)konteks.Renstra.TahunAkhir - konteks.Renstra.TahunAwal + 1 && masukan.TrueForAll(m => m.Nilai.Ada);
        var nilai = lengkap ? AkumulasiHitung.Hitung(indikator.AkumulasiRenstra, masukan.ConvertAll(m => m.Nilai))
            : Hasil.Tanpa(Alasan.BelumAdaTarget, "target sebagian tahun Renstra belum diisi");
        return buat.Turunan(_renstra, "target-akhir", uraian, new(nilai), AkumulasiHitung.Rumus(indikator.AkumulasiRenstra, "target_tahunan"), new AsalTertulis(masukan), Dasar.Renstra);
    }

    /// <summary>Realisasi so far, this year's included, by the indicator's accumulation over years.</summary>
    public Figure Realisasi(IReadOnlyList<HasilTahun> riwayat, Figure tahunIni)
    {
        var tahun = riwayat.Where(r => r.Tahun < konteks.Tahun && DalamRenstra(r.Tahun)).DistinctBy(r => r.Tahun).ToList();
        var lain = tahun.FindAll(r => !r.Sebanding && Ukuran.Dari(r.Realisasi).Ada);
        tahun.RemoveAll(r => !r.Sebanding);
        var (nilai, rumus, asal) = AkumulasiFigure.Hitung(indikator.AkumulasiRenstra, [.. tahun.Select(t => t.Realisasi), tahunIni], "tahun", desimal);
        return buat.Turunan(
            _renstra, "realisasi", $"Realisasi {indikator.Nama} s.d. {konteks.TeksTahun} ({AkumulasiHitung.Sebutan(indikator.AkumulasiRenstra)})", nilai, rumus, asal, Dasar.Renstra, Catatan(tahun, lain, tahunIni));
    }

    // As a quarter against the year: 1 case of 9 in the first of five years is not 189%.
    public Figure Kemajuan(Figure targetAkhir, Figure realisasi) =>
        indikator is { Polaritas: Polaritas.Turun or Polaritas.Rentang, AkumulasiRenstra: Akumulasi.Jumlah } && konteks.Tahun < konteks.Renstra.TahunAkhir && realisasi.Nilai.Ada
        ? buat.Persen(_renstra, "kemajuan", $"Tingkat kemajuan {indikator.Nama}", Hasil.Tanpa(Alasan.BelumAkhirRenstra), "", null, Dasar.Renstra)
        : TanpaRentangRenstra && realisasi.Nilai.Ada ? buat.Persen(_renstra, "kemajuan", $"Tingkat kemajuan {indikator.Nama}", RentangSetahun, "", null, Dasar.Renstra)
        : buat.Capaian(_renstra, "kemajuan", $"Tingkat kemajuan {indikator.Nama}", targetAkhir, realisasi, Dasar.Renstra, TahunLain ? indikator.RentangTahunLain(indikator.TargetAkhir ?? (indikator.AkumulasiRenstra is Akumulasi.Jumlah or Akumulasi.RataRata ? null : TargetTahunAkhir)) : null);

    private NilaiKinerja? TargetTahunAkhir => indikator.TargetRenstra.FirstOrDefault(t => t.Tahun == konteks.Renstra.TahunAkhir)?.Nilai;

    private static readonly Hasil RentangSetahun = Hasil.Tanpa(Alasan.BelumAdaTarget, "rentang indikator berlaku untuk setahun; rentang jumlah seluruh Renstra belum diisi");

    // The range of one year says nothing of the sum of five.
    private bool TanpaRentangRenstra => indikator is { TargetAkhir: null, AkumulasiRenstra: Akumulasi.Jumlah } && indikator.RentangTarget() is not null;

    // In the Renstra's last year the end is this year's range, unless the end is of all years together.
    private bool TahunLain => konteks.Tahun != konteks.Renstra.TahunAkhir || indikator.AkumulasiRenstra == Akumulasi.Jumlah;

    private string? Catatan(List<HasilTahun> tahun, List<HasilTahun> lain, Figure tahunIni)
    {
        var kalimat = string.Join(' ', new[] { BelumAda(tahun, lain, tahunIni), lain.Count == 0 ? null : $"Realisasi {string.Join(", ", lain.Select(l => $"{Konteks.Teks(l.Tahun)} ({l.SatuanLain})"))} bersatuan lain dan tidak ikut dihitung." }.OfType<string>());
        return kalimat.Length == 0 ? null : kalimat;
    }

    private string? BelumAda(List<HasilTahun> tahun, List<HasilTahun> lain, Figure tahunIni)
    {
        if (indikator.AkumulasiRenstra == Akumulasi.NilaiAkhir)
        {
            var akhir = tahun.FindLast(t => Ukuran.Dari(t.Realisasi).Ada);
            return !Ukuran.Dari(tahunIni).Ada && akhir is not null ? $"Realisasi {konteks.TeksTahun} belum ada; yang dipakai realisasi {Konteks.Teks(akhir.Tahun)}." : null;
        }

        var ada = tahun.Where(t => t.Realisasi.Nilai.Ada).Concat(lain).Select(t => t.Tahun).ToHashSet();
        var kurang = new List<string>();
        for (long t = konteks.Renstra.TahunAwal; t < konteks.Tahun && kurang.Count < 10; t++)
        {
            if (!ada.Contains((int)t))
            {
                kurang.Add(Konteks.Teks((int)t));
            }
        }

        return kurang.Count == 0 ? null : $"Realisasi {string.Join(", ", kurang)} belum diisi dan tidak ikut dihitung.";
    }

    private bool DalamRenstra(int tahun) => tahun >= konteks.Renstra.TahunAwal && tahun <= konteks.Renstra.TahunAkhir;
}
