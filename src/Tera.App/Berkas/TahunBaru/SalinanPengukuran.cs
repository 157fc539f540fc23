using Tera.App.Pengukuran;
using Tera.Core.Berkas;
using Tera.Core.Nilai;
using Tera.Core.Pengukuran;

namespace Tera.App.Berkas.TahunBaru;

/// <summary>Measurement of a new year: the policy, and what was reached before as history, entered nowhere twice.</summary>
internal static class SalinanPengukuran
{
    internal static DataPengukuran Susun(HasilBerkas hasil, int tahun) => new()
    {
        Kebijakan = hasil.Berkas.Pengukuran.Kebijakan,
        Realisasi = [.. hasil.Pengukuran.Indikator.DistinctBy(i => i.Indikator.Kode).Select(i => Riwayat(i, hasil.Berkas, tahun)).Where(r => r.Riwayat.Count + r.Variabel.Count > 0)],
    };

    private static RealisasiIndikator Riwayat(HasilIndikator i, BerkasKinerja lama, int tahun)
    {
        var target = Nilai(i.Target, lama.Perencanaan.PerjanjianKinerja.Where(p => p.Tanggal is not null).OrderBy(p => p.Tanggal).SelectMany(p => p.Target).LastOrDefault(t => t.Indikator == i.Indikator.Kode)?.Target
            ?? i.Indikator.TargetRenstra.FirstOrDefault(t => t.Tahun == lama.Tahun)?.Nilai);
        var realisasi = Nilai(i.Realisasi, i.Data?.Nilai);
        var riwayat = (i.Data?.Riwayat ?? []).Where(r => r.Tahun < tahun && r.Tahun != lama.Tahun).ToList();
        if (target is not null || realisasi is not null)
            riwayat.Add(new(lama.Tahun, target, realisasi, i.Indikator.Satuan));
        return new() { Indikator = i.Indikator.Kode, Sumber = i.Data?.Sumber, Riwayat = [.. riwayat.OrderBy(r => r.Tahun)], Variabel = [.. VariabelLalu.Dibawa(i.Indikator, i.Data?.Variabel ?? [], tahun)] };
    }

    // A predicate is kept as it was entered; a number as it was printed.
    private static NilaiKinerja? Nilai(Figure figure, NilaiKinerja? dimasukkan) =>
        dimasukkan?.Predikat is not null ? dimasukkan : figure.Nilai.AngkaAtauKosong is { } angka ? NilaiKinerja.Dari(angka) : null;
}
