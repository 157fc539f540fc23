using Tera.Core.Nilai;

namespace Tera.Web.Basis;

/// <summary>A figure as pages print it; where there is none, a dash without a unit.</summary>
public static class CetakAngka
{
    public static string Dari(Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        if (!figure.Nilai.Ada)
            return figure.Predikat ?? Angka.Cetak(figure.Nilai, figure.Desimal);
        var angka = figure.Satuan switch
        {
            "" => Angka.Cetak(figure.Nilai, figure.Desimal),
            "Rp" => Angka.Rupiah(figure.Nilai),
            "%" => Angka.Cetak(figure.Nilai, figure.Desimal) + "%",
            _ => Angka.Cetak(figure.Nilai, figure.Desimal) + " " + figure.Satuan,
        };
        return figure.Predikat is { } predikat ? $"{predikat} ({angka})" : angka;
    }

    /// <summary>A value as it was entered or flowed in: a number, a grade, or a grade with its score.</summary>
    public static string Dari(NilaiKinerja nilai)
    {
        ArgumentNullException.ThrowIfNull(nilai);
        return nilai.Angka is { } angka ? Angka.CetakSeadanya(angka) : nilai.Skor is { } skor ? $"{nilai.Predikat} ({Angka.CetakSeadanya(skor)})" : nilai.Predikat!;
    }

    /// <summary>Why there is no value.</summary>
    public static string Alasan(Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return KalimatAlasan.Untuk(figure.Nilai);
    }
}
