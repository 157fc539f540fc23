using Tera.Core.Organisasi;
using Tera.Core.Perencanaan;

namespace Tera.Reports.Perencanaan;

/// <summary>Who signs a Perjanjian Kinerja: as the PK says, else by the unit that it is of.</summary>
public static class PihakPerjanjian
{
    /// <summary>The first party: the PK's own, else the leader of its unit; without a unit the head.</summary>
    public static Pejabat Pertama(Instansi instansi, PerjanjianKinerja pk)
    {
        if (pk.PihakPertama is not null || pk.Unit is null)
        {
            return pk.PihakPertama ?? instansi.Kepala;
        }

        var unit = Unit(instansi, pk.Unit);
        return pk.Tingkat == TingkatPerjanjian.Fungsional ? new Pejabat { Jabatan = $"Pejabat Fungsional {unit?.Nama ?? pk.Unit}" }
            : unit?.Pimpinan ?? new Pejabat { Jabatan = $"Kepala {unit?.Nama ?? pk.Unit}" };
    }

    /// <summary>The second party: the PK's own, else the leader of the unit above; the head above the first units, and the head's own superior for the head's.</summary>
    public static Pejabat? Kedua(Instansi instansi, PerjanjianKinerja pk)
    {
        if (pk.PihakKedua is { } kedua)
        {
            return kedua;
        }

        // By its level and not by the title: an acting head is none of those below the head.
        var pertama = Pertama(instansi, pk).Jabatan;
        if (!Bawahan(pk) || pertama == instansi.Kepala.Jabatan)
        {
            return instansi.Atasan;
        }

        var unit = Unit(instansi, pk.Unit);
        // Each unit once: a file under work may name units in a ring.
        for (var dilihat = new HashSet<string>(StringComparer.Ordinal); unit is not null && dilihat.Add(unit.Kode); unit = Unit(instansi, unit.Induk))
        {
            if (unit.Pimpinan is { } pimpinan && pimpinan.Jabatan != pertama)
            {
                return pimpinan;
            }
        }

        return instansi.Kepala;
    }

    /// <summary>Whether it is of somebody below the head.</summary>
    public static bool Bawahan(PerjanjianKinerja pk) =>
        pk.Tingkat is not (TingkatPerjanjian.KepalaDaerah or TingkatPerjanjian.KepalaPerangkatDaerah) || pk.Unit is not null;

    private static Unit? Unit(Instansi instansi, string? kode) => kode is null ? null : instansi.Unit.FirstOrDefault(u => u.Kode == kode);
}
