using Tera.Documents.Reading;

namespace Tera.Reports.Buku;

/// <summary>A note that somebody wrote on a row of its own: beside the table it is let be, in a column of the table it is told as what it seems to be.</summary>
internal static class BarisCatatan
{
    /// <param name="lembar">The sheet.</param>
    /// <param name="isi">The row's cells by column.</param>
    /// <param name="kepala">Where the table's columns are.</param>
    /// <param name="catat">Takes the cell's column and what is to be done.</param>
    /// <returns>Whether the row is no row of the table.</returns>
    public static bool Adalah(Lembar lembar, IReadOnlyDictionary<int, ReadCell> isi, KepalaTabel kepala, Action<int, string> catat)
    {
        var milik = lembar.Kolom.Where(k => !k.Lebar).Select(k => kepala.Di(k)).OfType<int>().Concat(kepala.Lebar.Values).ToHashSet();
        var terisi = isi.Keys.Where(milik.Contains).ToList();
        if (terisi.Count == 0)
        {
            // Under an empty heading of the table it has been told already.
            return true;
        }

        // A code alone is a row that was begun; several words alone are a note, or go on with the row above.
        var wajib = lembar.Kolom.Where(k => k is { Wajib: true, Lebar: false } && kepala.Di(k) is { } di && di != terisi[0]).ToList();
        if (terisi.Count > 1 || wajib.Count == 0 || isi[terisi[0]] is not { Kind: CellKind.Text } sel || !sel.Text.Trim().Contains(' ', StringComparison.Ordinal))
        {
            return false;
        }

        catat(terisi[0], $"Baris ini hanya berisi teks di satu sel. Bila itu catatan di bawah tabel, pindahkan ke kolom di sebelah kanan tabel atau hapus; bila baris data, isi juga kolom wajibnya: {string.Join(", ", wajib.Select(k => k.Judul))}.");
        return true;
    }
}
