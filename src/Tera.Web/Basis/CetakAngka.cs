using Tera.Core.Nilai;

namespace Tera.Web.Basis;

/// <summary>A figure as pages print it.</summary>
public static class CetakAngka
{
    public static string Dari(Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        var angka = Angka.Cetak(figure.Nilai, figure.Desimal) + (figure.Satuan is "" or "Rp" ? "" : figure.Satuan == "%" ? "%" : " " + figure.Satuan);
        var rupiah = figure.Satuan == "Rp" && figure.Nilai.Ada ? Angka.Rupiah(figure.Nilai) : angka;
        return figure.Predikat is { } predikat ? figure.Nilai.Ada ? $"{predikat} ({angka})" : predikat : rupiah;
    }

    /// <summary>Why there is no value.</summary>
    public static string Alasan(Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return KalimatAlasan.Untuk(figure.Nilai);
    }
}
