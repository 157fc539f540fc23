using System.Globalization;
using Tera.Core.Nilai;

namespace Tera.Core.Berkas;

/// <summary>Tables of counts: their entered values and the sum of each column, "pegawai/1/2/jumlah" (table 1, value column 2).</summary>
internal static class HitungTabel
{
    public static void Hitung(IReadOnlyList<Isi> tabel, string akar, string jalur, KumpulanFigure figures)
    {
        for (var n = 0; n < tabel.Count; n++)
        {
            for (var k = 0; k < tabel[n].Kolom.Count; k++)
            {
                Kolom(tabel[n], k, string.Create(CultureInfo.InvariantCulture, $"{akar}/{n + 1}/{k + 1}"), string.Create(CultureInfo.InvariantCulture, $"{jalur}[{n}]"), figures);
            }
        }
    }

    private static void Kolom(Isi tabel, int kolom, string awalan, string jalur, KumpulanFigure figures)
    {
        var masukan = new List<Masukan>(tabel.Baris.Count);
        for (var b = 0; b < tabel.Baris.Count; b++)
        {
            if (tabel.Baris[b].Nilai.ElementAtOrDefault(kolom) is { } nilai)
            {
                var figure = figures.Catat(new()
                {
                    Id = string.Create(CultureInfo.InvariantCulture, $"{awalan}/{b + 1}"),
                    Uraian = $"{tabel.Judul}: {tabel.Baris[b].Uraian}, {tabel.Kolom[kolom]}",
                    Nilai = nilai,
                    Desimal = tabel.Desimal,
                    Satuan = tabel.Satuan,
                    Masukan = [new("nilai", nilai, Sumber: string.Create(CultureInfo.InvariantCulture, $"{jalur}.baris[{b}].nilai[{kolom}]"))],
                });
                masukan.Add(new("baris", nilai, figure.Id));
            }
        }

        if (tabel.Dijumlahkan && tabel.Baris.Count > 0)
        {
            figures.Catat(new()
            {
                Id = $"{awalan}/jumlah",
                Uraian = $"{tabel.Judul}: jumlah {tabel.Kolom[kolom]}",
                Nilai = Aritmetika.Jumlah(masukan.Select(m => m.Nilai)),
                Desimal = tabel.Desimal,
                Satuan = tabel.Satuan,
                Rumus = "jumlah(baris)",
                Masukan = masukan,
                Klausul = Dasar.Jumlah,
            });
        }
    }

    /// <summary>What tables of every area have in common.</summary>
    internal sealed record Isi(string Judul, IReadOnlyList<string> Kolom, IReadOnlyList<(string Uraian, IReadOnlyList<decimal?> Nilai)> Baris, bool Dijumlahkan, int Desimal, string Satuan);
}
