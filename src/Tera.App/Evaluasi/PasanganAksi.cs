using Tera.Core.Evaluasi;

namespace Tera.App.Evaluasi;

/// <summary>Which action of a recommendation a row of a form is about: by the wording that the form was opened with, never by its place in the list.</summary>
/// <remarks>Whoever worded it anew or took it away meanwhile made it another action.</remarks>
public static class PasanganAksi
{
    /// <summary>The place of each row's action among those that are kept; none where it is new, or no longer there.</summary>
    public static IReadOnlyList<int?> Cari(IReadOnlyList<AksiTindakLanjut> aksi, IEnumerable<string?> semula)
    {
        ArgumentNullException.ThrowIfNull(aksi);
        ArgumentNullException.ThrowIfNull(semula);
        var bebas = Enumerable.Range(0, aksi.Count).ToList();
        return [.. semula.Select(s =>
        {
            // Of two with the same wording the first row takes the first.
            var di = string.IsNullOrWhiteSpace(s) ? -1 : bebas.FindIndex(n => SamaBunyi(aksi[n].Uraian, s));
            if (di < 0)
                return (int?)null;
            var nomor = bebas[di];
            bebas.RemoveAt(di);
            return nomor;
        })];
    }

    /// <summary>Whether two wordings are the same; browsers send other line endings than files hold.</summary>
    public static bool SamaBunyi(string? satu, string? lain) => Rapi(satu) == Rapi(lain);

    private static string Rapi(string? teks) => (teks ?? "").ReplaceLineEndings("\n").Trim();
}
