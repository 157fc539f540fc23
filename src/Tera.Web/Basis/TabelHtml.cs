using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Tera.Documents.Model;

namespace Tera.Web.Basis;

/// <summary>A table of a page as data: what prints, cell by cell. What does not print is no part of it: buttons, help, pictures.</summary>
internal sealed partial class TabelHtml(string id)
{
    private static readonly HashSet<string> Kosong = new(["br", "hr", "img", "input"], StringComparer.Ordinal);
    private static readonly HashSet<string> Dilewati = new(["svg", "form", "button", "meter", "caption", "script"], StringComparer.Ordinal);
    private static readonly HashSet<string> Sebaris = new(["br", "div", "p", "li", "ul", "ol", "label", "details", "summary", "h3", "h4", "dt", "dd"], StringComparer.Ordinal);
    private static readonly HashSet<string> KelasDilewati = new(["tidak-cetak", "visually-hidden", "invalid-feedback", "d-md-none"], StringComparer.Ordinal);

    private readonly List<Row> _kepala = [];
    private readonly List<Row> _isi = [];
    private readonly StringBuilder _teks = new();
    private List<Cell> _baris = [];
    private Atribut _tr;
    private Atribut? _sel;
    private string? _pilihan;
    private bool _diKepala;
    private bool _terpilih;
    private bool _diArea;
    private int _lewat;
    private int _angka;

    /// <param name="html">What stands between the table's tags, as Tera's own pages write it.</param>
    internal static Table Baca(string id, string judul, string html)
    {
        var baca = new TabelHtml(id);
        foreach (Match m in Potongan().Matches(html))
        {
            if (m.Groups["teks"].Success)
                baca.Teks(WebUtility.HtmlDecode(m.Value));
            else if (m.Groups["nama"].Success)
                baca.Tanda(m.Groups["nama"].Value.ToLowerInvariant(), m.Groups["tutup"].Length > 0, new(m.Groups["atribut"].Value));
        }

        var semua = baca._kepala.Concat(baca._isi).ToList();
        var kolom = TampilanTabel.Kolom(semua);
        var lebar = new SortedDictionary<int, int>();
        foreach (var (sel, k) in semua.Zip(kolom).SelectMany(b => b.First.Cells.Zip(b.Second)))
        {
            for (var n = 0; n < sel.ColumnSpan; n++)
                lebar[k + n] = Math.Max(lebar.GetValueOrDefault(k + n), sel.ColumnSpan > 1 ? 0 : sel.Text.Split('\n').Max(t => t.Length));
        }

        return new() { Id = id, Caption = judul, Columns = [.. lebar.Values.Select(l => new Column(Math.Clamp(l, 6, 45), Align.Left))], Header = baca._kepala, Rows = baca._isi };
    }

    private void Teks(string teks)
    {
        if (_lewat > 0 || _sel is null)
            return;
        if (_pilihan is null)
            _teks.Append(_diArea ? teks : Sela().Replace(teks, " "));
        else if (_terpilih || _pilihan.Length == 0)
            _pilihan = teks.Trim();
    }

    private void Tanda(string nama, bool tutup, Atribut atribut)
    {
        var kosong = Kosong.Contains(nama) || atribut.Teks.EndsWith('/');
        if (_lewat > 0)
            _lewat += kosong ? 0 : tutup ? -1 : 1;
        else if (!tutup && (Dilewati.Contains(nama) || atribut.Kelas.Any(KelasDilewati.Contains)))
            _lewat = kosong ? 0 : 1;
        else if (tutup)
            Tutup(nama);
        else
            Buka(nama, atribut);
    }

    private void Buka(string nama, Atribut atribut)
    {
        switch (nama)
        {
            case "thead" or "tbody" or "tfoot":
                _diKepala = nama == "thead";
                break;
            case "tr":
                (_tr, _baris) = (atribut, []);
                break;
            case "td" or "th":
                _sel = atribut;
                _teks.Clear();
                break;
            case "input":
                _teks.Append(Isian(atribut));
                break;
            case "select":
                _pilihan = "";
                break;
            case "option":
                _terpilih = atribut.Ada("selected");
                break;
            case "textarea":
                _diArea = true;
                break;
        }

        if (Sebaris.Contains(nama) || atribut.Kelas.Contains("d-block"))
            _teks.Append('\n');
    }

    private void Tutup(string nama)
    {
        switch (nama)
        {
            case "td" or "th" when _sel is { } sel:
                _baris.Add(Sel(sel));
                _sel = null;
                break;
            case "tr":
                (_diKepala ? _kepala : _isi).Add(new(_baris, _tr.Kelas.Contains("baris-group") ? RowKind.Group : _tr.Kelas.Contains("baris-total") ? RowKind.Total : RowKind.Data));
                break;
            case "select":
                _teks.Append(_pilihan);
                _pilihan = null;
                break;
            case "textarea":
                _diArea = false;
                break;
        }

        if (Sebaris.Contains(nama))
            _teks.Append('\n');
    }

    private Cell Sel(Atribut atribut)
    {
        var teks = string.Join('\n', _teks.ToString().Split('\n').Select(b => Sela().Replace(b, " ").Trim()).Where(b => b.Length > 0));
        var kanan = atribut.Kelas.Contains("kanan");
        return Cell.Of(teks) with
        {
            Figure = !_diKepala && (kanan || atribut.Kelas.Contains("angka")) ? Angka(teks) : null,
            ColumnSpan = atribut.Bulat("colspan"),
            RowSpan = atribut.Bulat("rowspan"),
            Align = kanan ? Align.Right : atribut.Kelas.Contains("tengah") ? Align.Center : Align.Auto,
            Indent = atribut.Kelas.Contains("masuk-1") ? 1 : 0,
        };
    }

    private static string Isian(Atribut masukan) => masukan.Nilai("type") switch
    {
        "hidden" or "radio" or "file" => "",
        "checkbox" => masukan.Ada("checked") ? "ya" : "tidak",
        "date" => DateOnly.TryParseExact(masukan.Nilai("value"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var hari) ? Waktu.Cetak(hari) : "",
        _ => masukan.Nilai("value"),
    };

    // A number only where it prints back as it stands: "2024" and "1.01" are no amounts.
    private CellFigure? Angka(string teks)
    {
        if (Bilangan().Match(teks) is not { Success: true } m)
            return null;
        var cetak = m.Groups["angka"].Value;
        var desimal = cetak.Contains(',', StringComparison.Ordinal) ? cetak.Length - cetak.IndexOf(',', StringComparison.Ordinal) - 1 : 0;
        var kurung = m.Groups["kurung"].Length > 0;
        if (!decimal.TryParse(cetak.Replace(".", "", StringComparison.Ordinal).Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var nilai) || Core.Nilai.Angka.Cetak(nilai, desimal) != cetak || kurung != teks.EndsWith(')'))
            return null;
        return new(string.Create(CultureInfo.InvariantCulture, $"{id}#{++_angka}"), kurung || m.Groups["kurang"].Length > 0 ? -nilai : nilai, desimal) { Parentheses = kurung, Prefix = m.Groups["awal"].Value, Suffix = kurung ? "" : m.Groups["akhir"].Value };
    }

    /// <summary>What stands in a tag after its name.</summary>
    private readonly record struct Atribut(string Teks)
    {
        internal IEnumerable<string> Kelas => Nilai("class").Split(' ', StringSplitOptions.RemoveEmptyEntries);

        internal string Nilai(string nama) => Teks is { } t && Pasangan().Matches(t).FirstOrDefault(m => m.Groups["nama"].Value == nama) is { } ada ? WebUtility.HtmlDecode(ada.Groups["nilai"].Value) : "";

        internal bool Ada(string nama) => Teks is { } t && Pasangan().Matches(t).Any(m => m.Groups["nama"].Value == nama);

        internal int Bulat(string nama) => int.TryParse(Nilai(nama), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? Math.Max(n, 1) : 1;
    }

    [GeneratedRegex("""<!--.*?-->|<(?<tutup>/?)(?<nama>[a-zA-Z][a-zA-Z0-9]*)(?<atribut>(?:"[^"]*"|'[^']*'|[^'">])*)>|(?<teks>[^<]+)""", RegexOptions.Singleline, 10_000)]
    private static partial Regex Potongan();

    [GeneratedRegex("""(?<nama>[\w-]+)(?:\s*=\s*"(?<nilai>[^"]*)")?""", RegexOptions.None, 10_000)]
    private static partial Regex Pasangan();

    [GeneratedRegex(@"\s+", RegexOptions.None, 10_000)]
    private static partial Regex Sela();

    [GeneratedRegex(@"^(?<kurang>-?)(?<awal>(?:Rp)?)(?<kurung>\(?)(?<angka>\d[\d.]*(?:,\d+)?)(?<akhir>[^\d.,][^\d]*)?$", RegexOptions.None, 10_000)]
    private static partial Regex Bilangan();
}
