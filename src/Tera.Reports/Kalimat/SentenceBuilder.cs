using Tera.Core.Nilai;
using Tera.Documents.Model;
using Tera.Reports.Tabel;

namespace Tera.Reports.Kalimat;

/// <summary>A sentence of text and figures; each figure keeps its id.</summary>
internal sealed class SentenceBuilder
{
    /// <summary>A number of these has no unit behind it: "sebesar 86,50 dari target 85,00".</summary>
    private static readonly HashSet<string> TanpaSebutan = new(StringComparer.OrdinalIgnoreCase) { "indeks", "rasio", "predikat", "nilai", "skor", "angka" };

    private readonly List<Run> _runs = [];

    public SentenceBuilder Teks(string teks)
    {
        if (teks.Length > 0)
        {
            _runs.Add(new Run(teks));
        }

        return this;
    }

    /// <summary>A figure with its unit: "3,72%", "6 kasus", "B (66,56)".</summary>
    public SentenceBuilder Angka(Figure figure, string satuan)
    {
        _runs.Add(new Run(Sel.Cetak(figure) + Satuan(figure, satuan)) { FigureId = figure.Id });
        return this;
    }

    public SentenceBuilder Persen(Figure figure)
    {
        _runs.Add(new Run(Sel.Cetak(figure) + "%") { FigureId = figure.Id });
        return this;
    }

    /// <summary>An amount with its words after it: "Rp8.823.388.740,00 (delapan miliar … rupiah)" (tabel G7).</summary>
    public SentenceBuilder Rupiah(Figure figure)
    {
        if (figure.Nilai.AngkaAtauKosong is not { } nilai)
        {
            return Teks("–");
        }

        _runs.Add(new Run(Core.Nilai.Angka.Rupiah(nilai)) { FigureId = figure.Id });
        return Teks($" ({Terbilang.Rupiah(nilai)})");
    }

    /// <summary>A count with its words: "10 (sepuluh)".</summary>
    public SentenceBuilder Jumlah(Figure figure)
    {
        if (figure.Nilai.AngkaAtauKosong is not { } nilai)
        {
            return Teks("–");
        }

        _runs.Add(new Run(Core.Nilai.Angka.Cetak(nilai, 0)) { FigureId = figure.Id });
        return Teks($" ({Terbilang.Bilangan(nilai)})");
    }

    /// <summary>What is not filled in yet.</summary>
    public SentenceBuilder Belum(string apa)
    {
        _runs.Add(Sel.Belum(apa));
        return this;
    }

    public Paragraph Jadi() => new() { Runs = _runs };

    /// <summary>The unit as it stands behind a printed figure.</summary>
    internal static string Satuan(Figure figure, string satuan) => satuan switch
    {
        "" => "",
        "%" or "Persen" or "persen" => "%",
        _ when (figure.Predikat is { } p && !Rentang.TryBaca(p, out _)) || TanpaSebutan.Contains(satuan.Trim()) => "",
        _ => " " + satuan,
    };
}
