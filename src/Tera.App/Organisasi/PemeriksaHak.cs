using Tera.Core.Organisasi;

namespace Tera.App.Organisasi;

/// <summary>A signed-in person as far as rights go.</summary>
public sealed record Orang(Guid Id, string Nama, Peran Peran, Guid? InstansiId);

/// <summary>Outcome of a check.</summary>
public enum Izin
{
    Boleh,

    /// <summary>Known place, but not for this role.</summary>
    Ditolak,

    /// <summary>Another's agency, or none of that name: told alike.</summary>
    TidakAda,
}

/// <summary>Applies the table of rights to a person and a place.</summary>
public static class PemeriksaHak
{
    /// <summary>For pages that concern no single agency.</summary>
    public static Izin Periksa(Orang orang, Hak hak)
    {
        ArgumentNullException.ThrowIfNull(orang);
        return TabelHak.Untuk(hak).Pemda.Contains(orang.Peran) ? Izin.Boleh : Izin.Ditolak;
    }

    public static Izin Periksa(Orang orang, Hak hak, InstansiTerdaftar? instansi)
    {
        ArgumentNullException.ThrowIfNull(orang);
        if (instansi is null || (TabelHak.SatuInstansi(orang.Peran) && orang.InstansiId != instansi.Id))
            return Izin.TidakAda;
        if (!instansi.Aktif && !TabelHak.HanyaMelihat(hak))
            return Izin.Ditolak;
        // A government's own operator and head do at the government what they do at an agency.
        var pemegang = TabelHak.Untuk(hak);
        var boleh = pemegang.Instansi.Contains(orang.Peran) && (instansi.Jenis == JenisInstansi.PerangkatDaerah || TabelHak.SatuInstansi(orang.Peran))
            || (instansi.Jenis == JenisInstansi.PemerintahDaerah && pemegang.Pemda.Contains(orang.Peran));
        return boleh ? Izin.Boleh : Izin.Ditolak;
    }
}
