using System.Globalization;
using System.Text.RegularExpressions;
using Tera.Core.Berkas;
using Tera.Documents.Writing;

namespace Tera.Reports.Buku;

/// <summary>Where a record of the tree stands in the workbook.</summary>
/// <param name="Lembar">Its sheet.</param>
/// <param name="Nama">The sheet's name as the book writes it.</param>
/// <param name="Sel">Cell of a column, null where the book has none.</param>
/// <param name="Kosong">Whether that cell is empty.</param>
internal sealed record Letak(Lembar Lembar, string Nama, Func<Kolom, string?> Sel, Func<Kolom, bool> Kosong);

/// <summary>Collects the errors of a workbook and turns paths of the tree into sheets and cells.</summary>
internal sealed partial class CatatanBuku
{
    private readonly Dictionary<string, List<Letak>> _letak = new(StringComparer.Ordinal);
    private readonly HashSet<string> _rusak = new(StringComparer.Ordinal);

    public List<KesalahanBerkas> Kesalahan { get; } = [];

    /// <summary>Paths that are known to be wrong.</summary>
    public IEnumerable<string> Rusak => _rusak;

    public static string Alamat(int baris, int kolom) => SheetWriter.ColumnName(kolom) + baris.ToString(CultureInfo.InvariantCulture);

    public void Lembar(string nama, string pesan) => Kesalahan.Add(new KesalahanBerkas($"Lembar '{nama}'", pesan));

    public void Sel(string nama, string sel, string pesan) => Kesalahan.Add(new KesalahanBerkas($"Lembar '{nama}', sel {sel}", pesan));

    /// <summary>A sheet that the book lacks: its records are none, but what a form must have is missed once.</summary>
    public void TanpaLembar(Lembar lembar)
    {
        if (lembar.Formulir && lembar.Kolom.Any(k => k.Wajib))
        {
            Lembar(lembar.Nama, $"Lembar ini tidak ada, padahal wajib. Salin dari templat ('tera templat'), atau kembalikan namanya menjadi '{lembar.Nama}'.");
            Abaikan(lembar.Kolom.Select(k => $"$.{k.Isian}"));
        }
    }

    /// <summary>Marks places as told already.</summary>
    public void Abaikan(IEnumerable<string> path) => _rusak.UnionWith(path);

    public void Letakkan(string path, Letak letak)
    {
        if (!_letak.TryGetValue(path, out var daftar))
        {
            _letak[path] = daftar = [];
        }

        daftar.Add(letak);
    }

    /// <summary>An error of the rules, told at its cell.</summary>
    public void Aturan(KesalahanBerkas kesalahan)
    {
        var (letak, kolom) = Cari(kesalahan.Path);
        if (letak is null)
        {
            Kesalahan.Add(kesalahan);
            return;
        }

        var wajib = kolom is not null && kolom.Isian == Sisa(kesalahan.Path).Isian && letak.Kosong(kolom);
        Kesalahan.Add(new KesalahanBerkas(
            Tempat(letak, kolom),
            wajib ? $"{(letak.Lembar.Formulir ? "Isian" : "Kolom")} '{kolom!.Judul}' wajib diisi." : Path().Replace(kesalahan.Pesan, m => Cari(m.Value) is ({ } l, var k) ? Tempat(l, k) : m.Value)));
    }

    private static string Tempat(Letak letak, Kolom? kolom) =>
        (kolom is null ? null : letak.Sel(kolom)) is { } sel ? $"Lembar '{letak.Nama}', sel {sel}" : $"Lembar '{letak.Nama}'";

    // The nearest record above the place, and the column that holds the place, or part of it, or all around it.
    private (Letak? Letak, Kolom? Kolom) Cari(string path)
    {
        var (rekaman, isian) = Sisa(path);
        if (rekaman is null)
        {
            return Turunan(path) is { } turunan ? (turunan, turunan.Lembar.Kolom[0]) : (null, null);
        }

        foreach (var cocok in new Func<Kolom, bool>[] { k => k.Isian == isian, k => Di(k.Isian, isian), k => Di(isian, k.Isian.Replace("[*]", "", StringComparison.Ordinal)) })
        {
            foreach (var letak in _letak[rekaman])
            {
                if (letak.Lembar.Kolom.FirstOrDefault(k => !k.Induk && k.Isian.Length > 0 && cocok(k)) is { } kolom)
                {
                    return (letak, kolom);
                }
            }
        }

        return rekaman == "$" && Turunan(path) is { } anak ? (anak, anak.Lembar.Kolom[0]) : (_letak[rekaman][0], _letak[rekaman][0].Lembar.Kolom[0]);
    }

    private Letak? Turunan(string path) =>
        _letak.Where(l => l.Key.Length > path.Length && Di(l.Key, path)).Select(l => l.Value[0]).FirstOrDefault();

    private (string? Rekaman, string Isian) Sisa(string path)
    {
        for (var rekaman = path; rekaman.Length > 0; rekaman = rekaman[..Math.Max(0, rekaman.LastIndexOfAny(['.', '[']))])
        {
            if (_letak.ContainsKey(rekaman))
            {
                return (rekaman, path[rekaman.Length..].TrimStart('.'));
            }
        }

        return (null, path);
    }

    private static bool Di(string path, string sekitar) =>
        path.Length > sekitar.Length && sekitar.Length > 0 && path.StartsWith(sekitar, StringComparison.Ordinal) && path[sekitar.Length] is '.' or '[';

    [GeneratedRegex(@"\$(\.\w+(\[\d+\])*)+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Path();
}
