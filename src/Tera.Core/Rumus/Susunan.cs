namespace Tera.Core.Rumus;

/// <summary>What a function asks of its arguments, checked when it is read; arguments to node.</summary>
internal static class Susunan
{
    internal const string BandingSalahTempat = "Perbandingan hanya boleh sekali, sebagai syarat dalam jika(syarat; a; b).";

    public static Simpul Panggilan(Fungsi fungsi, List<Simpul> isian, int posisi, Action<int, string> salah)
    {
        for (var i = 0; i < isian.Count; i++)
        {
            var syarat = fungsi.Jenis == JenisFungsi.Jika && i == 0;
            if (syarat != isian[i] is Banding && !ReferenceEquals(isian[i], Pengurai.Pengganti))
            {
                salah(posisi, syarat
                    ? $"Isian pertama jika harus perbandingan; tulis seperti {fungsi.Contoh}."
                    : BandingSalahTempat);
            }
        }

        if (fungsi.AtasDeret && isian is [var satu])
        {
            if (satu is Nama nama)
            {
                return new Deretan(fungsi, nama.Teks);
            }

            salah(posisi, $"Fungsi {fungsi.Nama} dengan satu isian harus menyebut satu variabel; tulis seperti {fungsi.Contoh}.");
        }

        if (fungsi.KeMasaLalu)
        {
            var mundur = isian.Count == 1 ? 1 : isian[1] is Bilangan { Nilai: var n } && n == decimal.Truncate(n) ? n : 0;
            if (mundur is < 1 or > Batas.Mundur)
            {
                salah(posisi, $"Isian kedua {fungsi.Nama} harus bilangan bulat 1 sampai {Batas.Mundur}.");
                mundur = 1;
            }

            return new Lampau(fungsi, isian[0], (int)mundur);
        }

        return new Panggilan(fungsi, isian);
    }
}
