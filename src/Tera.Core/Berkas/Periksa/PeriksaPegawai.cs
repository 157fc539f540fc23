using Tera.Core.Nilai;
using Tera.Core.Organisasi;
using static Tera.Core.Berkas.KonteksPeriksa;

namespace Tera.Core.Berkas;

/// <summary>Staff tables count the same people: their totals of a year agree.</summary>
internal static class PeriksaPegawai
{
    // Not everybody has an echelon, a rank or a functional post.
    private static readonly string[] Sebagian = ["eselon", "golongan", "pangkat", "jabatan", "jenjang", "fungsional"];

    private static readonly AturanPeriksa Jumlah = new("PEGAWAI-JUMLAH", TingkatTemuan.Rendah, "Tabel kepegawaian berjumlah lain untuk tahun yang sama",
        KlausulPeriksa.Data, "Cocokkan tabelnya dengan daftar pegawai pada tanggal yang sama.");

    public static IReadOnlyList<AturanPeriksa> Aturan { get; } = [Jumlah];

    public static void Jalankan(KonteksPeriksa konteks)
    {
        var menurutKolom = new Dictionary<string, List<(string Dasar, decimal Jumlah, Jalur Jalur)>>(StringComparer.Ordinal);
        Telusuri(konteks.Berkas.Organisasi.Kepegawaian, new Jalur("$.organisasi.kepegawaian"), (tabel, di) =>
        {
            if (tabel.Dijumlahkan && !Sebagian.Any(s => tabel.Dasar.Contains(s, StringComparison.OrdinalIgnoreCase)))
            {
                Kolom(tabel, di, menurutKolom);
            }
        });
        foreach (var (kolom, tabel) in menurutKolom.Where(k => k.Value.Select(t => t.Jumlah).Distinct().Skip(1).Any()))
        {
            var beda = tabel.First(t => t.Jumlah != tabel[0].Jumlah);
            konteks.Catat(
                Jumlah, beda.Jalur, $"Jumlah pegawai {kolom} tidak sama: {Daftar(tabel.ConvertAll(t => $"{Angka.CetakSeadanya(t.Jumlah)} menurut {t.Dasar}"))}.",
                Angka.CetakSeadanya(beda.Jumlah), Angka.CetakSeadanya(tabel[0].Jumlah));
        }
    }

    // Only columns of years: "Laki-laki" of one table is no total of another.
    private static void Kolom(TabelJumlah tabel, Jalur jalur, Dictionary<string, List<(string, decimal, Jalur)>> menurutKolom)
    {
        for (var n = 0; n < tabel.Kolom.Count; n++)
        {
            var kolom = tabel.Kolom[n].Trim();
            var jumlah = Aritmetika.Jumlah(tabel.Baris.Select(b => b.Nilai.ElementAtOrDefault(n) is { } nilai ? nilai : Hasil.Tanpa(Alasan.TidakAdaData)));
            if (kolom.Length == 4 && kolom.All(char.IsAsciiDigit) && jumlah.Ada)
            {
                if (!menurutKolom.TryGetValue(kolom, out var daftar))
                {
                    menurutKolom[kolom] = daftar = [];
                }

                daftar.Add((tabel.Dasar, jumlah.Angka, jalur));
            }
        }
    }
}
