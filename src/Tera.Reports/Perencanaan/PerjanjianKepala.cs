using Tera.Core.Berkas;
using Tera.Core.Nilai;
using Tera.Core.Perencanaan;

namespace Tera.Reports.Perencanaan;

/// <summary>The signed agreements of the entity's head.</summary>
internal static class PerjanjianKepala
{
    /// <summary>Oldest first; the last one that names an indicator stands for it.</summary>
    public static IReadOnlyList<PerjanjianKinerja> Bertanggal(HasilBerkas hasil)
    {
        var tingkat = TingkatKepala.Dari(hasil.Berkas.Organisasi.Jenis);
        return [.. hasil.Berkas.Perencanaan.PerjanjianKinerja.Where(p => p.Tingkat == tingkat && p.Tanggal is not null).OrderBy(p => p.Tanggal)];
    }

    /// <summary>The one that fixes an indicator's target, up to a date where one is given; null where none does.</summary>
    public static (PerjanjianKinerja Perjanjian, TargetPerjanjian Target)? Untuk(IReadOnlyList<PerjanjianKinerja> bertanggal, string indikator, Tanggal? sampai = null)
    {
        foreach (var pk in bertanggal.Reverse().Where(p => sampai is not { } s || p.Tanggal!.Value.CompareTo(s) <= 0))
        {
            if (pk.Target.LastOrDefault(t => t.Indikator == indikator) is { } target)
            {
                return (pk, target);
            }
        }

        return null;
    }
}
