using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Tera.Documents.Model;

namespace Tera.Web.Basis;

/// <summary>A table of a page as data: what prints, cell by cell. What does not print is no part of it: buttons, help, pictures.</summary>
internal sealed partial class TabelHtml(string id)
{
    private static readonly HashSet<string> Dilewati = new(["svg", "form", "button", "meter", "caption", "script"], StringComparer.Ordinal);
    private static readonly HashSet<string> Sebaris = new(["br", "div", "p", "li", "ul", "ol", "label", "details", "summary", "h3", "h4", "dt", "dd"], StringComparer.Ordinal);
    private static readonly string[] KelasDilewati = ["tidak-cetak", "visually-hidden", "invalid-feedback", "d-md-none"];

    private int _angka;

    /// <param name="html">What stands between the table's tags.</param>
    internal static Table Baca(string id, string judul, string html)
    {
        using var naskah = new HtmlParser().ParseDocument($"<table>{html}</table>");
        var tabel = (IHtmlTableElement)naskah.QuerySelector("table")!;
        var baca = new TabelHtml(id);
        var kepala = (tabel.Head?.Rows ?? Enumerable.Empty<IHtmlTableRowElement>()).Where(b => !Lewat(b)).ToList();
        List<Row> atas = [.. kepala.Select(b => baca.Baris(b, kepala: true))];
        List<Row> isi = [.. tabel.Rows.Where(b => !Lewat(b) && b.ParentElement != tabel.Head).Select(b => baca.Baris(b, kepala: false))];
        return new() { Id = id, Caption = judul, Columns = Lebar([.. atas, .. isi]), Header = atas, Rows = isi };
    }

    private static List<Column> Lebar(IReadOnlyList<Row> semua)
    {
        var lebar = new SortedDictionary<int, int>();
        foreach (var (sel, k) in semua.Zip(TampilanTabel.Kolom(semua)).SelectMany(b => b.First.Cells.Zip(b.Second)))
        {
            for (var n = 0; n < sel.ColumnSpan; n++)
                lebar[k + n] = Math.Max(lebar.GetValueOrDefault(k + n), sel.ColumnSpan > 1 ? 0 : sel.Text.Split('\n').Max(t => t.Length));
        }

        return [.. lebar.Values.Select(l => new Column(Math.Clamp(l, 6, 45), Align.Left))];
    }

    private static bool Lewat(IElement bagian) => Dilewati.Contains(bagian.LocalName) || KelasDilewati.Any(bagian.ClassList.Contains);

    private Row Baris(IHtmlTableRowElement baris, bool kepala) =>
        new(
            [.. baris.Cells.Where(s => !Lewat(s)).Select(s => Sel(s, kepala))],
            baris.ClassList.Contains("baris-group") ? RowKind.Group : baris.ClassList.Contains("baris-total") ? RowKind.Total : RowKind.Data);

    private Cell Sel(IHtmlTableCellElement sel, bool kepala)
    {
        var tulis = new StringBuilder();
        Tulis(sel, tulis);
        var teks = string.Join('\n', tulis.ToString().Split('\n').Select(b => Sela().Replace(b, " ").Trim()).Where(b => b.Length > 0));
        var kanan = sel.ClassList.Contains("kanan");
        return Cell.Of(teks) with
        {
            Figure = !kepala && (kanan || sel.ClassList.Contains("angka")) ? Angka(teks) : null,
            ColumnSpan = Math.Max(sel.ColumnSpan, 1),
            RowSpan = Math.Max(sel.RowSpan, 1),
            Align = kanan ? Align.Right : sel.ClassList.Contains("tengah") ? Align.Center : Align.Auto,
            Indent = sel.ClassList.Contains("masuk-1") ? 1 : 0,
        };
    }

    private static void Tulis(INode induk, StringBuilder tulis)
    {
        foreach (var anak in induk.ChildNodes)
        {
            switch (anak)
            {
                case IText teks:
                    tulis.Append(Sela().Replace(teks.Data, " "));
                    break;
                case IElement bagian when Lewat(bagian):
                    break;
                case IHtmlInputElement masukan:
                    tulis.Append(Isian(masukan));
                    break;
                case IHtmlSelectElement pilihan:
                    tulis.Append(pilihan.Options.FirstOrDefault(o => o.IsSelected)?.Text ?? "");
                    break;
                case IHtmlTextAreaElement area:
                    tulis.Append(area.Value);
                    break;
                case IElement bagian:
                    var sendiri = Sebaris.Contains(bagian.LocalName) || bagian.ClassList.Contains("d-block");
                    tulis.Append(sendiri ? "\n" : "");
                    Tulis(bagian, tulis);
                    tulis.Append(sendiri ? "\n" : "");
                    break;
            }
        }
    }

    private static string Isian(IHtmlInputElement masukan) => masukan.Type switch
    {
        "hidden" or "radio" or "file" => "",
        "checkbox" => masukan.IsChecked ? "ya" : "tidak",
        "date" => DateOnly.TryParseExact(masukan.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var hari) ? Waktu.Cetak(hari) : "",
        _ => masukan.Value,
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

    [GeneratedRegex(@"\s+", RegexOptions.None, 10_000)]
    private static partial Regex Sela();

    [GeneratedRegex(@"^(?<kurang>-?)(?<awal>(?:Rp)?)(?<kurung>\(?)(?<angka>\d[\d.]*(?:,\d+)?)(?<akhir>[^\d.,][^\d]*)?$", RegexOptions.None, 10_000)]
    private static partial Regex Bilangan();
}
