using Tera.Core.Nilai;
using Tera.Core.Pengukuran;
using Tera.Documents.Model;

namespace Tera.Reports.Tabel;

/// <summary>Cells and runs made from the model's values.</summary>
internal static class Sel
{
    public static Cell Kosong => Cell.Of("");

    public static Cell Teks(string? teks) => Cell.Of(teks ?? "");

    public static Cell Tebal(string teks) => new() { Runs = [new Run(teks, Bold: true)] };

    public static Cell Nomor(int nomor) => Cell.Of(nomor.ToString(System.Globalization.CultureInfo.InvariantCulture)) with { Align = Align.Center };

    public static Cell Tengah(string? teks) => Cell.Of(teks ?? "") with { Align = Align.Center };

    /// <summary>Lines of a list in one cell, each with a dash.</summary>
    public static Cell Daftar(IReadOnlyList<string> butir) =>
        Cell.Of(butir.Count == 1 ? butir[0] : string.Join('\n', butir.Select(b => "- " + b)));

    /// <summary>What is not filled in yet: seen in the document and listed by the command.</summary>
    /// <param name="teks">What is filled in.</param>
    /// <param name="apa">What it is.</param>
    /// <param name="di">Where it is entered, for the list.</param>
    public static Cell TeksAtauBelum(string? teks, string apa, string? di = null) =>
        string.IsNullOrWhiteSpace(teks) ? new Cell { Runs = [Belum(apa) with { Where = di }] } : Cell.Of(teks);

    /// <summary>Where a column of an indicator's card is entered.</summary>
    public static string Kartu(Core.Perencanaan.Indikator indikator, string kolom) => $"lembar Indikator, kolom {kolom}, baris {indikator.Kode}";

    public static Run Belum(string apa) => new($"[belum diisi: {apa}]") { Missing = true };

    /// <summary>A figure that has a number or a grade.</summary>
    public static Cell Dari(Figure figure, bool parentheses = false)
    {
        var cetak = Cetak(figure, parentheses);
        if (figure.Nilai.AngkaAtauKosong is not { } nilai || (figure.Predikat is not null && !cetak.Contains('(')))
        {
            return Cell.Of(cetak) with { Align = Align.Center };
        }

        return new Cell
        {
            Runs = [new Run(cetak) { FigureId = figure.Id }],
            Align = Align.Right,
            Figure = new CellFigure(figure.Id, nilai, figure.Desimal)
            {
                Expression = Ekspresi.Dari(figure),
                Prefix = figure.Predikat is { } p ? p + " (" : "",
                Suffix = figure.Predikat is null ? "" : ")",
                Parentheses = parentheses,
            },
        };
    }

    /// <summary>A figure as text: "52,64", "BB", "B (66,56)"; "–" where there is no number.</summary>
    public static string Cetak(Figure figure, bool parentheses = false)
    {
        if (figure.Predikat is { } predikat)
        {
            // A bare target grade is calculated at its lower bound; the document quotes the grade alone.
            return figure.Catatan is null && figure.Nilai.AngkaAtauKosong is { } skor
                ? $"{predikat} ({Angka.Cetak(skor, figure.Desimal)})"
                : predikat;
        }

        if (figure.Nilai.AngkaAtauKosong is not { } nilai)
        {
            return "–";
        }

        return parentheses ? Angka.CetakKurung(nilai, figure.Desimal) : Angka.Cetak(nilai, figure.Desimal);
    }

    public static string Cetak(NilaiKinerja? nilai, int desimal) => nilai switch
    {
        null => "–",
        { Angka: { } angka } => Angka.Cetak(angka, desimal),
        { Predikat: { } p, Skor: { } skor } => $"{p} ({Angka.Cetak(skor, desimal)})",
        _ => nilai.Predikat ?? "–",
    };

    /// <summary>What was typed where words may stand too: a number prints with its thousands apart.</summary>
    public static string Ketikan(string teks) =>
        !teks.Contains('.', StringComparison.Ordinal) && Angka.TryBaca(teks, out var nilai) && Math.Abs(nilai) >= 1000 ? Angka.CetakSeadanya(nilai) : teks;

    /// <summary>A planned value that is entered and printed, not calculated.</summary>
    public static Cell Nilai(NilaiKinerja? nilai, int desimal) =>
        Cell.Of(Cetak(nilai, desimal)) with { Align = nilai?.Angka is null ? Align.Center : Align.Right };

    /// <summary>An entered value with an id of its own, so that a workbook holds it as a number.</summary>
    public static Cell Nilai(string id, NilaiKinerja? nilai, int desimal) =>
        nilai?.Angka is { } angka ? Nilai(nilai, desimal) with { Figure = new CellFigure(id, angka, desimal) } : Nilai(nilai, desimal);

    /// <summary>A weight with all its decimals: what was set is not rounded, or the parts would not come to the whole.</summary>
    public static Cell Bobot(string id, decimal? bobot) => Nilai(id, bobot is { } b ? NilaiKinerja.Dari(b) : null, Math.Max(2, Angka.JumlahDesimal(bobot ?? 0)));

    /// <summary>Category with its colour.</summary>
    public static Cell Kategori(PitaKategori? pita) =>
        pita is null ? Tengah("–") : Tengah(pita.Nama) with { Fill = pita.Warna };
}
