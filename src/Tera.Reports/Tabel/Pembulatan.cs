using Tera.Core.Nilai;

namespace Tera.Reports.Tabel;

/// <summary>A difference is calculated before rounding, so the printed numbers beside it may give another last digit.</summary>
internal static class Pembulatan
{
    public const string Catatan = "Selisih dihitung sebelum dibulatkan, sehingga dapat berbeda pada angka terakhir dari selisih kedua angka yang tercetak.";

    public static bool Berbeda(Figure satu, Figure dua, Figure selisih) => satu.Nilai.Ada && dua.Nilai.Ada && selisih.Nilai.Ada
        && Cetak(satu) - Cetak(dua) != Cetak(selisih);

    public const string CatatanJumlah = "Jumlah dihitung sebelum dibulatkan, sehingga dapat berbeda pada angka terakhir dari jumlah angka yang tercetak.";

    public static bool JumlahBerbeda(IReadOnlyList<Figure> bagian, Figure jumlah) => bagian.Count > 0 && bagian.All(b => b.Nilai.Ada) && jumlah.Nilai.Ada
        && bagian.Sum(Cetak) != Cetak(jumlah);

    private static decimal Cetak(Figure figure) => Angka.Bulatkan(figure.Nilai.Angka, figure.Desimal);
}
