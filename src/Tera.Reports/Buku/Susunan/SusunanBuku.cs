using Tera.Core.Berkas;

namespace Tera.Reports.Buku.Susunan;

/// <summary>All sheets of the workbook, in the order in which an official works; a sheet comes after those that own its lists.</summary>
internal static class SusunanBuku
{
    /// <summary>The first sheet, which explains the others and is not read.</summary>
    public const string Petunjuk = "Petunjuk";

    private static readonly Lazy<IReadOnlyList<Lembar>> SemuaTetap = new(() => Lengkapi(Bentuk.Akar,
    [
        .. SusunanOrganisasi.Lembar, .. SusunanPerencanaan.Lembar, .. SusunanPerjanjian.Lembar,
        .. SusunanAnggaran.Lembar, .. SusunanPengukuran.Lembar, .. SusunanPelaporan.Lembar, .. SusunanEvaluasi.Lembar,
    ]));

    public static IReadOnlyList<Lembar> Semua => SemuaTetap.Value;

    /// <summary>What a path within a record holds; lists stand for their elements.</summary>
    private static Bentuk Isi(Bentuk rekaman, string daftar) =>
        Kolom.Langkah(daftar).Aggregate(rekaman, (b, langkah) => b.Cari(langkah)!.Bentuk) is { Unsur: { } unsur } ? unsur : rekaman;

    /// <summary>Fills the sheets in from the contract of their root.</summary>
    public static IReadOnlyList<Lembar> Lengkapi(Bentuk akar, IReadOnlyList<Lembar> lembar)
    {
        var rekaman = new Dictionary<string, Bentuk>(StringComparer.Ordinal);
        var lengkap = new List<Lembar>();
        foreach (var l in lembar)
        {
            rekaman[l.Nama] = Isi(l.Induk.Count == 0 ? akar : rekaman[l.Induk[0]], l.Daftar);
            lengkap.Add(l.Lengkap(rekaman[l.Nama]));
        }

        return lengkap;
    }
}
