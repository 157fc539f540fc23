using Tera.Core.Nilai;
using Tera.Core.Pengukuran;

namespace Tera.Reports.Pengukuran;

/// <summary>Of which year and state a realisasi's data are: told wherever it is printed.</summary>
internal static class CatatanData
{
    /// <summary>Why a realisasi below its target reaches more than 100%.</summary>
    public static string? Polaritas(HasilIndikator hasil) => Polaritas(hasil.Indikator.Nama, hasil.Indikator.Polaritas);

    /// <inheritdoc cref="Polaritas(HasilIndikator)"/>
    public static string? Polaritas(string nama, Polaritas polaritas) => polaritas == Core.Nilai.Polaritas.Turun ? $"{nama}: makin rendah makin baik." : null;

    /// <summary>What stands behind "realisasi" in a sentence, so that no provisional figure reads as final; empty where it is.</summary>
    public static string Sebutan(HasilIndikator hasil) => Sementara(hasil) ? " sementara" : "";

    // What is not there yet is not provisional either.
    private static bool Sementara(HasilIndikator hasil) => hasil.Data?.Status == StatusData.Sementara && (hasil.Realisasi.Nilai.Ada || hasil.Realisasi.Predikat is not null);

    public static string? Untuk(HasilIndikator hasil, int tahun)
    {
        if (hasil.Data is not { } data)
        {
            return null;
        }

        var bagian = new List<string>();
        if (data.TahunData is { } t && t != tahun)
        {
            bagian.Add($"memakai data tahun {t}");
        }

        if (Sementara(hasil))
        {
            bagian.Add("angka sementara");
        }

        return bagian.Count == 0 ? null : $"{hasil.Indikator.Nama}: {string.Join(", ", bagian)}.";
    }
}
