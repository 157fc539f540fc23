namespace Tera.Core.Perencanaan;

/// <summary>Units that say percent, however they are written: "%", "Persen", "persentase", "persen (%)".</summary>
public static class SatuanPersen
{
    private static readonly string[] Awal = ["persen", "prosen", "presentase"];

    private static readonly string[] Pembuka = ["persentase", "presentase", "prosentase", "persen", "tingkat", "rata-rata", "angka"];

    private static readonly string[] Perubahan = ["laju", "pertumbuhan", "peningkatan", "kenaikan", "perubahan", "inflasi"];

    /// <summary>Whether the unit is one of percent.</summary>
    /// <param name="satuan">The unit as entered.</param>
    public static bool Ya(string satuan)
    {
        ArgumentNullException.ThrowIfNull(satuan);
        var bersih = satuan.AsSpan().Trim();
        if (bersih.Contains('%'))
            return true;
        foreach (var awal in Awal)
        {
            if (bersih.StartsWith(awal, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>Whether an indicator in percent measures how much something changed: such a rate may pass 100 and fall below 0.</summary>
    /// <param name="indikator">The indicator.</param>
    public static bool Laju(Indikator indikator)
    {
        ArgumentNullException.ThrowIfNull(indikator);
        // Of "Persentase ASN yang mengikuti peningkatan kompetensi" the whole is a hundred.
        var pokok = indikator.Nama.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(kata => !Pembuka.Contains(kata, StringComparer.OrdinalIgnoreCase));
        return Ya(indikator.Satuan) && Perubahan.Contains(pokok, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Whether two units are the same but for the way they are written.</summary>
    /// <param name="a">One unit.</param>
    /// <param name="b">The other.</param>
    public static bool SatuanSama(string a, string b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return a.AsSpan().Trim().Equals(b.AsSpan().Trim(), StringComparison.OrdinalIgnoreCase) || (Ya(a) && Ya(b));
    }
}
