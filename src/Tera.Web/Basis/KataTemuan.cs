namespace Tera.Web.Basis;

/// <summary>The audit's rules as officials call them.</summary>
public static class KataTemuan
{
    public static string Dari(string kode) => kode switch
    {
        "PCT" => "Persentase tidak cocok",
        "DIFF" => "Selisih tidak cocok",
        "SUM" => "Jumlah tidak cocok",
        "FORMULA" => "Hitungan dalam kalimat salah",
        "WORDS" => "Angka dan kata berbeda",
        "SCALE" => "Kategori tidak sesuai skala",
        "SCALEGAP" => "Skala bercelah",
        "CROSS" => "Satu angka, dua nilai",
        "COUNT" => "Cacah tidak sesuai daftar",
        "YEAR" => "Tahun keliru",
        "NAME" => "Satu hal, dua nama",
        "NUMBERING" => "Penomoran",
        "PLACEHOLDER" => "Belum diisi",
        "LOGIC" => "Kalimat berlawanan dengan angka",
        "FORMAT" => "Penulisan angka",
        _ => kode,
    };
}
