using Tera.Core.Nilai;
using Tera.Core.Perencanaan;

namespace Tera.Core.Pengukuran;

/// <summary>The four quarters of an indicator: against the quarter's target, the target s.d. the quarter, and the annual target.</summary>
internal sealed class HitungTriwulan(Konteks konteks, Indikator indikator, string awalan, string induk, HitungRealisasi hitung, FigureIndikator buat)
{
    private readonly Figure[] _target = new Figure[4];
    private readonly Figure[] _realisasi = new Figure[4];

    /// <summary>The quarters' realisasi, which the year's may be made of.</summary>
    public IReadOnlyList<Figure> Realisasi()
    {
        for (var tw = 1; tw <= 4; tw++)
        {
            _realisasi[tw - 1] = buat.Catat(hitung.Triwulan(tw).Jadi(Id(tw, "realisasi"), Uraian("Realisasi", tw), indikator, hitung.Desimal));
        }

        return _realisasi;
    }

    /// <summary>Everything else, once the annual target is known.</summary>
    public IReadOnlyList<HasilTriwulan> Hitung(TargetPk? pk, Figure targetTahun) =>
        [.. Enumerable.Range(1, 4).Select(tw => Satu(tw, pk, targetTahun))];

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
            Capaian = buat.Capaian(Id(tw, "capaian"), Uraian("Capaian", tw), target, realisasi, Dasar.Triwulan),
            TargetSampai = targetSampai,
            RealisasiSampai = realisasiSampai,
            CapaianSampai = buat.Capaian(Id(tw, "capaian-sd"), Uraian("Capaian s.d.", tw), targetSampai, realisasiSampai, Dasar.Triwulan),
            CapaianTahun = CapaianTahun(tw, targetTahun, realisasiSampai),
            Serapan = Serapan(tw),
            Data = hitung.DataTriwulan(tw),
        };
    }

    private Figure Target(int tw, TargetPk? pk, Figure targetTahun)
    {
        var (id, uraian) = (Id(tw, "target"), Uraian("Target", tw));
        if (pk?.Target.Triwulan.ElementAtOrDefault(tw - 1) is { } nilai)
        {
            return buat.Isian(id, uraian, nilai, Alasan.BelumAdaTarget, $"{pk.Jalur}.triwulan[{Konteks.Teks(tw - 1)}]");
        }

        if (!hitung.Diukur(tw))
        {
            return buat.Isian(id, uraian, null, Alasan.TidakDiukur, "");
        }

        // What stands at the end of the year, or is measured once, has the year's target in the last quarter; a sum of quarters is not shared out by guess.
        return tw == 4 && (indikator.Akumulasi == Akumulasi.NilaiAkhir || indikator.Frekuensi == Frekuensi.Tahunan)
            ? buat.Turunan(id, uraian, Ukuran.Dari(targetTahun), "target_tahun", [new("target_tahun", targetTahun.Nilai, targetTahun.Id)], Dasar.Triwulan,
                // A grade with a note prints without its score.
                targetTahun is { Predikat: not null, Catatan: null } ? null : "Target triwulan IV mengikuti target tahunan.")
            : buat.Isian(id, uraian, null, Alasan.BelumAdaTarget, "", target: true);
    }

    private Figure TargetSampai(int tw)
    {
        var (id, uraian) = (Id(tw, "target-sd"), Uraian("Target s.d.", tw));
        var sendiri = _target[tw - 1];
        if (indikator.Akumulasi != Akumulasi.Jumlah)
        {
            return buat.Turunan(id, uraian, Ukuran.Dari(sendiri), "target_triwulan", [new("target_triwulan", sendiri.Nilai, sendiri.Id)], Dasar.Triwulan);
        }

        var sampai = _target.Take(tw).Where(t => t.Nilai.Ada || t.Nilai.Alasan != Alasan.TidakDiukur).ToList();
        var kurang = sampai.Find(t => !t.Nilai.Ada);
        var nilai = kurang?.Nilai ?? (sampai.Count == 0 ? sendiri.Nilai : Aritmetika.Jumlah(sampai.Select(t => t.Nilai)));
        return buat.Turunan(id, uraian, new(nilai), "jumlah(target_triwulan)", sampai.ConvertAll(t => new Masukan("target_triwulan", t.Nilai, t.Id)), Dasar.Triwulan);
    }

    // A quarter that is not measured has nothing up to it either; a sum needs every measured quarter before it.
    private Figure RealisasiSampai(int tw)
    {
        var (id, uraian) = (Id(tw, "realisasi-sd"), Uraian("Realisasi s.d.", tw));
        var sendiri = Ukuran.Dari(_realisasi[tw - 1]);
        var kurang = indikator.Akumulasi == Akumulasi.Jumlah
            ? Array.FindIndex(_realisasi, 0, tw, r => !r.Nilai.Ada && r.Nilai.Alasan != Alasan.TidakDiukur) : -1;
        if (!sendiri.Ada || kurang >= 0)
        {
            var alasan = !sendiri.Ada ? sendiri.Angka : Hasil.Tanpa(Alasan.BelumAdaRealisasi, $"triwulan {Romawi.Cetak(kurang + 1)}");
            return buat.Turunan(id, uraian, new(alasan), AkumulasiHitung.Rumus(indikator.Akumulasi, "triwulan"), [], Dasar.Triwulan);
        }

        var (nilai, rumus, masukan) = AkumulasiFigure.Hitung(indikator.Akumulasi, _realisasi.Take(tw), "triwulan");
        return buat.Turunan(id, uraian, nilai, rumus, masukan, Dasar.Triwulan);
    }

    private Figure CapaianTahun(int tw, Figure targetTahun, Figure realisasiSampai)
    {
        var (id, uraian) = (Id(tw, "capaian-tahun"), $"{Uraian("Capaian s.d.", tw)} terhadap target tahunan");
        return indikator.Polaritas == Polaritas.Turun && tw < 4 && realisasiSampai.Nilai.Ada
            ? buat.Persen(id, uraian, Hasil.Tanpa(Alasan.BelumAkhirTahun), "", [], Dasar.Triwulan)
            : buat.Capaian(id, uraian, targetTahun, realisasiSampai, Dasar.Triwulan);
    }

    private Figure Serapan(int tw)
    {
        var (id, uraian) = (Id(tw, "serapan-sd"), Uraian("Serapan anggaran s.d.", tw));
        if (konteks.Uang.Serapan(induk, indikator.Kode, tw) is { } dihitung)
        {
            return buat.Persen(id, uraian, dihitung.Nilai, dihitung.Rumus, dihitung.Masukan, Dasar.Keuangan);
        }

        return hitung.DataTriwulan(tw)?.SerapanAnggaran is { } isian
            ? buat.Persen(id, uraian, isian, "", [new("nilai", isian, Sumber: $"{hitung.JalurTriwulan(tw)}.serapanAnggaran")], null)
            : buat.Persen(id, uraian, Hasil.Tanpa(Alasan.BelumAdaAnggaran, "realisasi anggaran triwulan belum diisi"), "", [], null);
    }

    private string Id(int tw, string nama) => $"{awalan}/{konteks.TeksTahun}-TW{Konteks.Teks(tw)}/{nama}";

    private string Uraian(string apa, int tw) => $"{apa} triwulan {Romawi.Cetak(tw)} {indikator.Nama}";
}
