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
internal sealed partial class CatatanBuku(IReadOnlyList<Lembar> semua)
{
    private readonly Dictionary<string, List<Letak>> _letak = new(StringComparer.Ordinal);
    private readonly HashSet<string> _rusak = new(StringComparer.Ordinal);

    private readonly KesalahanBuku _kesalahan = new(semua);

    /// <summary>Causes before what they cause: the file, whole sheets, then cells in the order of the template's sheets, rows and columns.</summary>
    public IReadOnlyList<KesalahanBerkas> Kesalahan => _kesalahan.Susun(Rujukan.Pesan());

    /// <summary>Names of sheets that the book lacks and need not have.</summary>
    public List<string> Hilang { get; } = [];

    /// <summary>Codes that no row has.</summary>
    public RujukanBuku Rujukan { get; } = new();

    /// <summary>Paths that are known to be wrong.</summary>
    public IEnumerable<string> Rusak => _rusak;

    public static string Alamat(int baris, int kolom) => SheetWriter.ColumnName(kolom) + baris.ToString(CultureInfo.InvariantCulture);

    public void Lembar(string nama, string pesan) => _kesalahan.Catat(nama, "", pesan);

    public void Sel(string nama, string sel, string pesan) => _kesalahan.Catat(nama, sel, pesan);

    /// <summary>A sheet that the book lacks: its records are none, but what a form must have is missed once, and so is what others refer to.</summary>
    public void TanpaLembar(Lembar lembar)
    {
        if (lembar.Formulir && lembar.Kolom.Any(k => k.Wajib))
        {
            Lembar(lembar.Nama, $"Lembar ini tidak ada, padahal wajib. Salin dari templat ('tera templat'), atau kembalikan namanya menjadi '{lembar.Nama}'.");
            Abaikan(lembar.Kolom.Select(k => $"$.{k.Isian}"));
        }
        else
        {
            Hilang.Add(lembar.Nama);
            Rujukan.Putus(lembar.Nama, Putus.TidakAda);
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
            _kesalahan.Catat(kesalahan);
            return;
        }

        var sel = kolom is null ? "" : letak.Sel(kolom) ?? "";
        if (kesalahan is { Rujukan: { } rujukan, Kode: { } kode })
        {
            var pesan = Ganti(kesalahan.Pesan);
            Rujukan.Hilang(new(RujukanBuku.Lembar(rujukan), kode, letak.Nama, sel, pesan) { Saran = pesan.IndexOf("Maksud Anda", StringComparison.Ordinal) is >= 0 and var di ? pesan[di..] : null });
            return;
        }

        var tepat = kolom is not null && kolom.Isian == Sisa(kesalahan.Path).Isian;
        _kesalahan.Catat(letak.Nama, sel, tepat && letak.Kosong(kolom!) ? $"{Sebutan(letak.Lembar, kolom!)} wajib diisi{Sebab(letak, kolom!)}." : Ganti(tepat ? Bernama(kesalahan.Pesan, letak.Lembar, kolom!) : kesalahan.Pesan));
    }

    private static string Sebutan(Lembar lembar, Kolom kolom) => $"{(lembar.Formulir ? "Isian" : "Kolom")} '{kolom.Judul}'";

    /// <summary>"Kolom 'Triwulan' harus antara 1 dan 4": a cell's address alone does not say what is asked there.</summary>
    public static string Bernama(string pesan, Lembar lembar, Kolom kolom) =>
        pesan.StartsWith("Harus ", StringComparison.Ordinal) || pesan.StartsWith("Tidak boleh ", StringComparison.Ordinal) ? $"{Sebutan(lembar, kolom)} {char.ToLowerInvariant(pesan[0])}{pesan[1..]}" : pesan;

    // Of "kondisiAwal.tahun" and "kondisiAwal.nilai" the one is demanded because the other is there.
    private static string Sebab(Letak letak, Kolom kolom)
    {
        var titik = kolom.Isian.LastIndexOf('.');
        var teman = titik < 0 || letak.Lembar.Formulir ? null : letak.Lembar.Kolom.FirstOrDefault(k => k.Isian != kolom.Isian && Di(k.Isian, kolom.Isian[..titik]) && !letak.Kosong(k));
        return teman is null ? "" : $", karena kolom '{teman.Judul}' terisi";
    }

    /// <summary>A message with its paths told as sheets and cells, and the names of the data file as headings.</summary>
    public string Ganti(string pesan) => IstilahBuku.Ganti(Path().Replace(pesan, m => Tempat(m.Value)));

    /// <summary>Sheet and cell of a place in the data file; the path itself where the book has none.</summary>
    public string Tempat(string path) => Cari(path) is ({ } letak, var kolom) ? Tempat(letak, kolom) : path;

    private static string Tempat(Letak letak, Kolom? kolom) =>
        (kolom is null ? null : letak.Sel(kolom)) is { } sel ? $"Lembar '{letak.Nama}', sel {sel}" : $"Lembar '{letak.Nama}'";

    // The nearest record above the place, and the column that holds the place, or part of it, or all around it.
    private (Letak? Letak, Kolom? Kolom) Cari(string path)
    {
        var (rekaman, isian) = Sisa(path);
        if (semua.FirstOrDefault(l => path == $"$.{l.Daftar}") is { } kosong)
        {
            return (new(kosong, kosong.Nama, _ => null, _ => true), null);
        }

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
