namespace Tera.Web.Basis;

/// <summary>A choice of the model in words: NilaiAkhir is "nilai akhir", RataRata "rata-rata".</summary>
public static class KataPilihan
{
    /// <summary>A title within a sentence: "Indikator IKU" is "indikator IKU".</summary>
    public static string Kecil(string judul)
    {
        ArgumentNullException.ThrowIfNull(judul);
        return string.Join(' ', judul.Split(' ').Select(k => k.Length > 1 && k.All(c => !char.IsLower(c)) ? k : k.ToLowerInvariant()));
    }

    public static string Dari(Enum pilihan)
    {
        ArgumentNullException.ThrowIfNull(pilihan);
        return Baku(string.Concat(pilihan.ToString().Select((c, n) => n > 0 && char.IsUpper(c) ? " " + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString())));
    }

    /// <summary>A choice of the workbook as it is spelled.</summary>
    public static string Baku(string kata)
    {
        ArgumentNullException.ThrowIfNull(kata);
        return kata.Replace("rata rata", "rata-rata", StringComparison.Ordinal);
    }
}
