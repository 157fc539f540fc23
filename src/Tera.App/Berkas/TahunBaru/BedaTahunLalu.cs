using System.Globalization;
using Tera.Core.Nilai;

namespace Tera.App.Berkas.TahunBaru;

/// <summary>A figure of last year that stands otherwise here than in last year's own file.</summary>
/// <param name="Isian">Its field, "riwayat[2].realisasi".</param>
/// <param name="Sebutan">What it is: "Realisasi S1.1".</param>
/// <param name="Tahun">The year that it is of.</param>
/// <param name="DiSini">As it was typed.</param>
/// <param name="Resmi">As that year's own file has it.</param>
public sealed record AngkaTahunLalu(string Jenis, string Kunci, string Isian, string Sebutan, int Tahun, NilaiKinerja DiSini, NilaiKinerja Resmi);

/// <summary>Tells figures of last year that were typed otherwise than Tera's own file of that year says. Neither is put right by itself: who typed it may have a reason.</summary>
public sealed class BedaTahunLalu(PemuatBerkas pemuat)
{
    /// <summary>None where Tera has no file of the year before.</summary>
    public async Task<IReadOnlyList<AngkaTahunLalu>> JalankanAsync(Guid instansi, BerkasTermuat berkas, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(berkas);
        var tahun = berkas.Berkas.Tahun - 1;
        return await pemuat.MuatAsync(instansi, tahun, cancel) is { } lalu ? [.. Riwayat(berkas, lalu, tahun), .. Lra(berkas, lalu, tahun)] : [];
    }

    private static IEnumerable<AngkaTahunLalu> Riwayat(BerkasTermuat berkas, BerkasTermuat lalu, int tahun)
    {
        var resmi = SalinanPengukuran.Susun(lalu.Hasil, tahun + 1).Realisasi.ToDictionary(r => r.Indikator, r => r.Riwayat.FirstOrDefault(t => t.Tahun == tahun), StringComparer.Ordinal);
        var (kini, dulu) = (Indikator(berkas), Indikator(lalu));
        foreach (var r in berkas.Berkas.Pengukuran.Realisasi)
        {
            // Of an indicator that is counted otherwise now, the old figure says nothing here.
            if (!resmi.TryGetValue(r.Indikator, out var menurut) || menurut is null || !kini.TryGetValue(r.Indikator, out var i) || !dulu.TryGetValue(r.Indikator, out var semula) || i.Satuan != semula.Satuan)
                continue;
            for (var n = 0; n < r.Riwayat.Count; n++)
            {
                if (r.Riwayat[n].Tahun != tahun)
                    continue;
                foreach (var (nama, sebutan, diketik, angka) in new[] { ("target", "Target", r.Riwayat[n].Target, menurut.Target), ("realisasi", "Realisasi", r.Riwayat[n].Realisasi, menurut.Realisasi) })
                {
                    if (diketik is not null && angka is not null && diketik != angka)
                        yield return new(JenisButir.Realisasi, r.Indikator, Tempat("riwayat", n, nama), $"{sebutan} {r.Indikator}", tahun, diketik, angka);
                }
            }
        }
    }

    private static IEnumerable<AngkaTahunLalu> Lra(BerkasTermuat berkas, BerkasTermuat lalu, int tahun)
    {
        var resmi = lalu.Hasil.Anggaran.Lra.Where(b => b.Kode.Length > 0).DistinctBy(b => b.Kode).ToDictionary(b => b.Kode, StringComparer.Ordinal);
        var lra = berkas.Berkas.Anggaran.Lra;
        for (var n = 0; n < lra.Count; n++)
        {
            if (!resmi.TryGetValue(lra[n].Kode, out var menurut))
                continue;
            foreach (var (nama, sebutan, diketik, angka) in new[] { ("anggaranTahunLalu", "Anggaran", lra[n].AnggaranTahunLalu, menurut.Anggaran), ("realisasiTahunLalu", "Realisasi", lra[n].RealisasiTahunLalu, menurut.Realisasi) })
            {
                if (diketik is { } d && angka.Nilai.AngkaAtauKosong is { } a && d != a)
                    yield return new(JenisButir.Anggaran, "", Tempat("lra", n, nama), $"{sebutan} {lra[n].Kode} {lra[n].Uraian}", tahun, d, a);
            }
        }
    }

    private static Dictionary<string, Core.Perencanaan.Indikator> Indikator(BerkasTermuat berkas) =>
        berkas.Berkas.Perencanaan.SemuaIndikator().DistinctBy(i => i.Kode).ToDictionary(i => i.Kode, StringComparer.Ordinal);

    private static string Tempat(string daftar, int n, string nama) => string.Create(CultureInfo.InvariantCulture, $"{daftar}[{n}].{nama}");
}
