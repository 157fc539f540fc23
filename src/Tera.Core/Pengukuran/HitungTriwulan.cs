using Tera.Core.Nilai;
using Tera.Core.Perencanaan;

namespace Tera.Core.Pengukuran;

/// <summary>The four quarters of an indicator: against the quarter's target, the target s.d. the quarter, and the annual target.</summary>
internal sealed class HitungTriwulan(Konteks konteks, Indikator indikator, string awalan, string induk, HitungRealisasi hitung, FigureIndikator buat)
{
    private static readonly string[] Sebutan = [" triwulan I ", " triwulan II ", " triwulan III ", " triwulan IV "];

    private static readonly string[] Bidang = [".triwulan[0]", ".triwulan[1]", ".triwulan[2]", ".triwulan[3]"];

    private readonly string[] _awalan = [.. Enumerable.Range(1, 4).Select(tw => $"{awalan}/{konteks.TeksTahun}-TW{Konteks.Teks(tw)}")];
    private readonly Figure[] _target = new Figure[4];
    private readonly Figure[] _realisasi = new Figure[4];

    /// <summary>The quarters' realisasi, which the year's may be made of.</summary>
    public Figure[] Realisasi()
    {
        for (var tw = 1; tw <= 4; tw++)
        {
            _realisasi[tw - 1] = buat.Catat(hitung.Triwulan(tw).Jadi(_awalan[tw - 1], "realisasi", Uraian("Realisasi", tw), indikator, hitung.Desimal));
        }

        return _realisasi;
    }

    /// <summary>Everything else, once the annual target is known.</summary>
    public IReadOnlyList<HasilTriwulan> Hitung(TargetPk? pk, Figure targetTahun) =>
        [Satu(1, pk, targetTahun), Satu(2, pk, targetTahun), Satu(3, pk, targetTahun), Satu(4, pk, targetTahun)];

    private HasilTriwulan Satu(int tw, TargetPk? pk, Figure targetTahun)
    {
        var target = _target[tw - 1] = Target(tw, pk, targetTahun);
        var realisasi = _realisasi[tw - 1];
        var targetSampai = TargetSampai(tw);
        var realisasiSampai = RealisasiSampai(tw);
        return new()
        {
            Triwulan = tw,
            Target = target,
            Realisasi = realisasi,
            Capaian = Capaian("capaian", "Capaian", tw, target, realisasi),
            TargetSampai = targetSampai,
            RealisasiSampai = realisasiSampai,
            CapaianSampai = Capaian("capaian-sd", "Capaian s.d.", tw, targetSampai, realisasiSampai),
            CapaianTahun = CapaianTahun(tw, targetTahun, realisasiSampai),
            Serapan = Serapan(tw),
            Data = hitung.DataTriwulan(tw),
        };
    }

    private static readonly Hasil RentangSetahun = Hasil.Tanpa(Alasan.BelumAdaTarget, "rentangnya berlaku untuk jumlah setahun, bukan tiap triwulan");

    private Figure Target(int tw, TargetPk? pk, Figure targetTahun)
    {
        var (awal, uraian) = (_awalan[tw - 1], Uraian("Target", tw));
        var isian = pk?.Target.Triwulan.ElementAtOrDefault(tw - 1);
        if (indikator.RentangDijumlahkan())
        {
            return buat.Isian(awal, "target", uraian, new Ukuran(hitung.Diukur(tw) ? RentangSetahun : Hasil.Tanpa(Alasan.TidakDiukur)), null);
        }

        if (isian is not null || (indikator.RentangTarget() is not null && hitung.Diukur(tw)))
        {
            return buat.Target(awal, "target", uraian, isian, pk?.Jalur ?? "", Bidang[tw - 1]);
        }

        if (!hitung.Diukur(tw))
        {
            return buat.Isian(awal, "target", uraian, null, Alasan.TidakDiukur, "");
        }

        // What stands at the end of the year, or is measured once, has the year's target in the last quarter; a sum of quarters is not shared out by guess.
        return tw == 4 && (indikator.Akumulasi == Akumulasi.NilaiAkhir || indikator.Frekuensi == Frekuensi.Tahunan)
            ? buat.Turunan(awal, "target", uraian, Ukuran.Dari(targetTahun), "target_tahun", new AsalSatu("target_tahun", targetTahun), Dasar.Triwulan,
                // A grade with a note prints without its score.
                targetTahun is { Predikat: not null, Catatan: null } ? null : "Target triwulan IV mengikuti target tahunan.")
            : buat.Isian(awal, "target", uraian, null, Alasan.BelumAdaTarget, "");
    }

    private Figure TargetSampai(int tw)
    {
        var (awal, uraian) = (_awalan[tw - 1], Uraian("Target s.d.", tw));
        var sendiri = _target[tw - 1];
        if (indikator.RentangDijumlahkan() && tw == 4)
        {
            return buat.Target(awal, "target-sd", uraian, null, "");
        }

        // A mean or a sum so far is held against the mean or sum of the targets so far; a last, highest or lowest value against the quarter's own.
        if (indikator.Akumulasi is not (Akumulasi.Jumlah or Akumulasi.RataRata) || indikator.RentangTarget() is not null)
        {
            return buat.Turunan(awal, "target-sd", uraian, Ukuran.Dari(sendiri), "target_triwulan", new AsalSatu("target_triwulan", sendiri), Dasar.Triwulan);
        }

        var sampai = new List<Figure>(tw);
        for (var n = 1; n <= tw; n++)
        {
            var t = _target[n - 1];
            if (indikator.Akumulasi == Akumulasi.RataRata ? hitung.Diukur(n) && (_realisasi[n - 1].Nilai.Ada || _realisasi[n - 1].Nilai.Alasan != Alasan.TidakDiukur) : t.Nilai.Ada || t.Nilai.Alasan != Alasan.TidakDiukur)
            {
                sampai.Add(t);
            }
        }

        if (sampai.Count == 0 || sendiri is { Predikat: not null, Nilai.Ada: false })
        {
            return buat.Turunan(awal, "target-sd", uraian, Ukuran.Dari(sendiri), "target_triwulan", new AsalSatu("target_triwulan", sendiri), Dasar.Triwulan);
        }

        var nilai = sampai.Find(t => !t.Nilai.Ada)?.Nilai ?? AkumulasiHitung.Hitung(indikator.Akumulasi, sampai.ConvertAll(t => t.Nilai));
        return buat.Turunan(awal, "target-sd", uraian, new(nilai), AkumulasiHitung.Rumus(indikator.Akumulasi, "target_triwulan"), new AsalDeret("target_triwulan", sampai), Dasar.Triwulan);
    }

    // A quarter that is not measured has nothing up to it either; all but a last value need every measured quarter before it.
    private Figure RealisasiSampai(int tw)
    {
        var (awal, uraian) = (_awalan[tw - 1], Uraian("Realisasi s.d.", tw));
        var sendiri = Ukuran.Dari(_realisasi[tw - 1]);
        var kurang = indikator.Akumulasi != Akumulasi.NilaiAkhir
            ? Enumerable.Range(1, tw).FirstOrDefault(n => hitung.Hilang(n, Ukuran.Dari(_realisasi[n - 1])), 0) : 0;
        if (!sendiri.Ada || kurang > 0)
        {
            var alasan = !sendiri.Ada ? sendiri.Angka : hitung.Kosong(kurang);
            return buat.Turunan(awal, "realisasi-sd", uraian, new(alasan), AkumulasiHitung.Rumus(indikator.Akumulasi, "triwulan"), null, Dasar.Triwulan);
        }

        var (nilai, rumus, asal) = AkumulasiFigure.Hitung(indikator.Akumulasi, _realisasi.AsSpan(0, tw), "triwulan", hitung.Desimal);
        return buat.Turunan(awal, "realisasi-sd", uraian, nilai, rumus, asal, Dasar.Triwulan);
    }

    // What is held against a range needs no target beside it, so a quarter without one says so itself.
    private Figure Capaian(string nama, string apa, int tw, Figure target, Figure realisasi) =>
        indikator.RentangDijumlahkan() && !Ukuran.Dari(target).Ada && Ukuran.Dari(realisasi).Ada
            ? buat.Persen(_awalan[tw - 1], nama, Uraian(apa, tw), target.Nilai, "", null, Dasar.Triwulan)
            : buat.Capaian(_awalan[tw - 1], nama, Uraian(apa, tw), target, realisasi, Dasar.Triwulan);

    private Figure CapaianTahun(int tw, Figure targetTahun, Figure realisasiSampai)
    {
        Kalimat uraian = $"Capaian s.d.{Sebutan[tw - 1]}{indikator.Nama} terhadap target tahunan";
        return (indikator.Polaritas == Polaritas.Turun || indikator.RentangDijumlahkan()) && tw < 4 && realisasiSampai.Nilai.Ada
            ? buat.Persen(_awalan[tw - 1], "capaian-tahun", uraian, Hasil.Tanpa(Alasan.BelumAkhirTahun), "", null, Dasar.Triwulan)
            : buat.Capaian(_awalan[tw - 1], "capaian-tahun", uraian, targetTahun, realisasiSampai, Dasar.Triwulan);
    }

    private Figure Serapan(int tw)
    {
        var (awal, uraian) = (_awalan[tw - 1], Uraian("Serapan anggaran s.d.", tw));
        if (konteks.Uang.Serapan(induk, indikator.Kode, tw) is { } dihitung)
        {
            return buat.Persen(awal, "serapan-sd", uraian, dihitung.Nilai, dihitung.Rumus, dihitung.Asal, Dasar.Keuangan);
        }

        return hitung.DataTriwulan(tw)?.SerapanAnggaran is { } isian
            ? buat.Persen(awal, "serapan-sd", uraian, isian, "", new AsalIsian(hitung.JalurTriwulan(tw), ".serapanAnggaran"), null)
            : buat.Persen(awal, "serapan-sd", uraian, Hasil.Tanpa(Alasan.BelumAdaAnggaran, konteks.Uang.Berprogram(induk, indikator.Kode) ? "realisasi anggaran triwulan belum diisi" : "tidak ada program yang menunjang indikator ini"), "", null, null);
    }

    private Kalimat Uraian(string apa, int tw) => $"{apa}{Sebutan[tw - 1]}{indikator.Nama}";
}
