using Tera.Core.Nilai;
using static Tera.Core.Berkas.KonteksPeriksa;

namespace Tera.Core.Berkas;

/// <summary>Targets entered beside a range: no document prints them, so what does not agree with the range is told here.</summary>
internal static class PeriksaRentang
{
    private static readonly AturanPeriksa Luar = new("TARGET-DI-LUAR-RENTANG", TingkatTemuan.Sedang, "Target yang diketik pada indikator rentang tidak sesuai dengan rentang yang dicetak dan dipakai menghitung capaian",
        KlausulPeriksa.Kebijakan, "Kosongkan target itu, sebab targetnya adalah rentang; bila target itu yang benar, perbaiki rentang indikatornya.");

    public static IReadOnlyList<AturanPeriksa> Aturan { get; } = [Luar];

    public static void Jalankan(KonteksPeriksa konteks)
    {
        foreach (var i in konteks.Indikator)
        {
            if (i.Isi.RentangTarget() is not { } rentang)
            {
                continue;
            }

            Telusuri(i.Isi.TargetRenstra, i.Jalur / "targetRenstra", (t, di) => Satu(konteks, i, rentang, t.Nilai, di / "nilai", $"{Teks(t.Tahun)} pada Renstra", t.Tahun == konteks.Tahun));
            Satu(konteks, i, rentang, i.Isi.TargetAkhir, i.Jalur / "targetAkhir", "akhir Renstra", konteks.Tahun == konteks.Berkas.Perencanaan.Renstra.TahunAkhir && i.Isi.AkumulasiRenstra != Akumulasi.Jumlah);
            Satu(konteks, i, rentang, i.TargetPk?.Target, i.JalurTargetPk / "target", $"{Teks(konteks.Tahun)} pada perjanjian kinerja", false);
            Telusuri(i.TargetPk?.Triwulan ?? [], i.JalurTargetPk / "triwulan", (t, di) => Satu(konteks, i, rentang, t, di, "triwulan pada perjanjian kinerja", true));
        }

        if (konteks.Berkas.Perencanaan.Iku is [.., var iku])
        {
            Telusuri(iku.Indikator, new Jalur("$.perencanaan.iku")[konteks.Berkas.Perencanaan.Iku.Count - 1] / "indikator", (target, di) =>
            {
                if (konteks.Cari(target.Indikator) is { } i && i.Isi.RentangTarget() is { } rentang)
                {
                    Telusuri(target.Target, di / "target", (t, d) => Satu(konteks, i, rentang, t.Nilai, d / "nilai", $"{Teks(t.Tahun)} pada keputusan IKU", false));
                }
            });
        }
    }

    /// <param name="konteks">Where findings go.</param>
    /// <param name="i">The indicator.</param>
    /// <param name="rentang">Its range.</param>
    /// <param name="nilai">What was entered beside it.</param>
    /// <param name="jalur">Its place.</param>
    /// <param name="dokumen">Year and document.</param>
    /// <param name="kata">Whether another range in words is told here; those of the PK and the IKU are held against the Renstra, another year may have its own.</param>
    private static void Satu(KonteksPeriksa konteks, IndikatorDiperiksa i, Rentang rentang, NilaiKinerja? nilai, Jalur jalur, string dokumen, bool kata)
    {
        var luar = nilai?.Angka is { } angka ? !rentang.Memuat(angka) : kata && Rentang.TryBaca(nilai?.Predikat, out var lain) && lain != rentang;
        if (luar)
        {
            var (a, b) = (i.Cetak(nilai!), rentang.Cetak());
            konteks.Catat(Luar, jalur, $"Target {dokumen} {i.Sebutan} diketik {a}, padahal targetnya rentang {b}.", a, b);
        }
    }
}
