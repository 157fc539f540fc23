using System.Globalization;
using System.Text.RegularExpressions;
using Tera.Documents.Reading;

namespace Tera.Reports.Buku;

/// <summary>Where the columns of a table stand in a filled sheet: found by heading, in any order, within the first rows.</summary>
internal sealed partial class KepalaTabel
{
    private const int BarisPertama = 10;
    private readonly Dictionary<Kolom, int> _kolom = [];
    private readonly SortedDictionary<int, int> _lebar = [];
    private readonly int _akhir;

    private KepalaTabel(int akhir) => _akhir = akhir;

    /// <summary>The heading, or null where no row looks like one.</summary>
    public static KepalaTabel? Cari(Lembar lembar, ReadSheet isi, CatatanBuku catatan)
    {
        var kepala = isi.Cells.Where(c => c.Row <= BarisPertama).GroupBy(c => c.Row)
            .Select(b => (Baris: b.Key, Cocok: b.Count(c => lembar.Kolom.Any(k => Ejaan.Sama(k.Judul, c.Text)))))
            .Where(b => b.Cocok > 0).OrderByDescending(b => b.Cocok).ThenBy(b => b.Baris).FirstOrDefault();
        if (kepala.Cocok == 0)
        {
            return null;
        }

        var penjelasan = isi.Cells.Any(c => c.Row == kepala.Baris + 1 && lembar.Kolom.Any(k => c.Text.Trim().StartsWith(k.Penjelasan, StringComparison.Ordinal)));
        var tabel = new KepalaTabel(kepala.Baris + (penjelasan ? 1 : 0));
        foreach (var asing in isi.Cells.Where(c => c.Row == kepala.Baris).Where(judul => !tabel.Kenali(lembar, isi.Name, judul, catatan)).ToList())
        {
            tabel.Duga(lembar, isi.Name, asing, catatan);
        }

        tabel.TanpaJudul(lembar, isi, kepala.Baris, catatan);
        return tabel;
    }

    // Figures under a heading that somebody emptied would be left out without a word.
    private void TanpaJudul(Lembar lembar, ReadSheet isi, int kepala, CatatanBuku catatan)
    {
        var berjudul = isi.Cells.Where(c => c.Row == kepala).Select(c => c.Column).ToHashSet();
        foreach (var sel in isi.Cells.Where(c => c.Row > _akhir && c.Column < lembar.Kolom.Count && !berjudul.Contains(c.Column) && (c.Kind != CellKind.Text || !string.IsNullOrWhiteSpace(c.Text)))
            .GroupBy(c => c.Column).Select(g => g.MinBy(c => c.Row)!))
        {
            var judul = lembar.Kolom[sel.Column] is { } kolom && !_kolom.ContainsKey(kolom) ? $" (di templat: '{kolom.Judul}')" : "";
            catatan.Sel(isi.Name, CatatanBuku.Alamat(kepala, sel.Column), $"Judul kolom ini kosong{judul}, padahal di bawahnya ada isi, mulai {CatatanBuku.Alamat(sel.Row, sel.Column)}. Isi judulnya, atau kosongkan kolomnya.");
        }
    }

    /// <summary>The sheet whose headings these are, at least by half; where two have the same, the one whose name is suggested.</summary>
    public static Lembar? Kenali(ReadSheet isi, IEnumerable<Lembar> calon, string? saran)
    {
        var cocok = calon.Select(l => (Lembar: l, Bagian: Bagian(l, isi))).Where(c => c.Bagian >= 0.5m).OrderByDescending(c => c.Bagian).ToList();
        var terbaik = cocok.Where(c => c.Bagian == cocok[0].Bagian).Select(c => c.Lembar).ToList();
        return terbaik.Count == 1 ? terbaik[0] : terbaik.Find(l => saran?.Contains($"'{l.Nama}'", StringComparison.Ordinal) == true);
    }

    // Of a form the labels down its first column, of a table the best of the first rows.
    private static decimal Bagian(Lembar lembar, ReadSheet isi)
    {
        var sel = isi.Cells.Where(c => lembar.Formulir ? c.Column == 0 : c.Row <= BarisPertama).GroupBy(c => lembar.Formulir ? 0 : c.Row);
        var kolom = lembar.Kolom.Where(k => !k.Lebar).ToList();
        return sel.Select(b => (decimal)kolom.Count(k => b.Any(c => Ejaan.Sama(k.Judul, c.Text))) / kolom.Count).DefaultIfEmpty().Max();
    }

    public int? Di(Kolom kolom) => kolom.Lebar ? (_lebar.Count > 0 ? _lebar.First().Value : null) : _kolom.TryGetValue(kolom, out var di) ? di : null;

    /// <summary>Columns of "nilai[*]" by their number, from 0.</summary>
    public IReadOnlyDictionary<int, int> Lebar => _lebar;

    /// <summary>Whether a row holds data.</summary>
    public bool Data(int baris) => baris > _akhir;

    private bool Kenali(Lembar lembar, string nama, ReadCell judul, CatatanBuku catatan)
    {
        var sel = CatatanBuku.Alamat(judul.Row, judul.Column);
        if (lembar.Kolom.FirstOrDefault(k => !k.Lebar && Ejaan.Sama(k.Judul, judul.Text)) is { } kolom)
        {
            if (!_kolom.TryAdd(kolom, judul.Column))
            {
                catatan.Sel(nama, sel, $"Kolom '{kolom.Judul}' ada dua. Hapus salah satunya.");
            }
        }
        else if (lembar.Kolom.FirstOrDefault(k => k.Lebar) is { } lebar && Bernomor().Match(judul.Text.Trim()) is { Success: true } m && Ejaan.Sama(lebar.Judul, m.Groups["judul"].Value))
        {
            if (!_lebar.TryAdd(int.Parse(m.Groups["nomor"].ValueSpan, CultureInfo.InvariantCulture) - 1, judul.Column))
            {
                catatan.Sel(nama, sel, $"Kolom '{judul.Text.Trim()}' ada dua. Hapus salah satunya.");
            }
        }
        else
        {
            return false;
        }

        return true;
    }

    // A column under another heading is told once, and read as the one that it seems to be: by its name, or by its place among the others.
    private void Duga(Lembar lembar, string nama, ReadCell judul, CatatanBuku catatan)
    {
        var hilang = lembar.Kolom.Where(k => !k.Lebar && !_kolom.ContainsKey(k)).ToList();
        var (pesan, kolom) = Ejaan.TidakDikenal("Kolom", judul.Text, hilang, lembar.Kolom.ElementAtOrDefault(judul.Column));
        catatan.Sel(nama, CatatanBuku.Alamat(judul.Row, judul.Column), pesan);
        if (kolom is not null)
        {
            _kolom.Add(kolom, judul.Column);
        }
    }

    [GeneratedRegex(@"^(?<judul>.*\S)\s+(?<nomor>[1-9]\d{0,2})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Bernomor();
}
