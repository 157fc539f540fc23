using System.Globalization;
using Tera.Core.Nilai;

namespace Tera.Core.Anggaran;

/// <summary>Monthly money and physical progress: "keuangan-06", "serapan-06" and "fisik-06" of a line, cumulative since January.</summary>
/// <remarks>Money is summed upwards; a physical percentage is not, for percentages of unlike works have no sum.</remarks>
internal sealed class HitungBulanan(KumpulanFigure figures)
{
    private static readonly Dictionary<int, Figure> Kosong = [];

    /// <summary>Months of the whole budget: money and what it is of the total in force.</summary>
    public void Total(string awalan, Figure pagu, IEnumerable<IReadOnlyDictionary<int, Figure>> program)
    {
        var semua = program.ToList();
        foreach (var bulan in semua.SelectMany(p => p.Keys).Distinct().Order())
        {
            var rincian = semua.Select(p => p.GetValueOrDefault(bulan)).OfType<Figure>().ToList();
            var uang = figures.Catat(new(awalan, Nama("keuangan", bulan), $"Realisasi anggaran seluruh program s.d. {Tanggal.NamaBulan(bulan)}", Aritmetika.Jumlah(rincian))
            {
                Satuan = "Rp",
                Rumus = "jumlah(rincian)",
                Asal = new AsalDeret("rincian", rincian),
                Klausul = Dasar.Jumlah,
                Catatan = Kurang(rincian.Count, semua.Count(p => p.Count > 0)),
            });
            figures.Catat(HitungUang.Persen(awalan, Nama("serapan", bulan), $"Serapan anggaran seluruh program s.d. {Tanggal.NamaBulan(bulan)}", uang, pagu));
        }
    }

    /// <summary>Money of each month, 1 to 12, that the line or anything below it has.</summary>
    public IReadOnlyDictionary<int, Figure> Hitung(BarisAnggaran baris)
    {
        if (!Ada(baris))
        {
            return Kosong;
        }

        var bawah = baris.Anak.SelectMany(a => Hitung(a)).ToLookup(b => b.Key, b => b.Value);
        var sendiri = (baris.Data?.Bulanan ?? []).Where(b => b.Bulan is >= 1 and <= 12).DistinctBy(b => b.Bulan).ToDictionary(b => b.Bulan);
        var keuangan = new Dictionary<int, Figure>();
        foreach (var bulan in bawah.Select(b => b.Key).Union(sendiri.Keys).Order())
        {
            var data = sendiri.GetValueOrDefault(bulan);
            if (data?.Fisik is { } fisik)
            {
                figures.Catat(new() { Id = Id(baris, "fisik", bulan), Uraian = Uraian("Kemajuan fisik", baris, bulan), Nilai = fisik, Satuan = "%" });
            }

            if (Uang(baris, bulan, bawah[bulan], baris.Anak.Count(Ada), data?.Keuangan) is { } uang)
            {
                keuangan[bulan] = figures.Catat(uang);
                figures.Catat(HitungUang.Persen($"anggaran/{baris.Kunci}", Nama("serapan", bulan), Uraian("Serapan anggaran", baris, bulan), uang, baris.Uang.Pagu));
            }
        }

        return keuangan;
    }

    private static string? Kurang(int ada, int bagian) => ada >= bagian ? null
        : string.Create(CultureInfo.InvariantCulture, $"{bagian - ada} dari {bagian} rincian belum mempunyai angka bulan itu dan tidak ikut dijumlahkan.");

    private static bool Ada(BarisAnggaran baris) => baris.Data?.Bulanan.Count > 0 || baris.Anak.Any(Ada);

    private static Figure? Uang(BarisAnggaran baris, int bulan, IEnumerable<Figure> bawah, int bagian, decimal? sendiri)
    {
        var rincian = bawah.Select(f => new Masukan("rincian", f.Nilai, f.Id)).ToList();
        return rincian.Count == 0 && sendiri is null ? null : new()
        {
            Id = Id(baris, "keuangan", bulan),
            Uraian = Uraian("Realisasi anggaran", baris, bulan),
            Nilai = rincian.Count > 0 ? Aritmetika.Jumlah(rincian.Select(r => r.Nilai)) : sendiri!.Value,
            Satuan = "Rp",
            Rumus = rincian.Count > 0 ? "jumlah(rincian)" : "",
            Masukan = rincian,
            Klausul = rincian.Count > 0 ? Dasar.Jumlah : null,
            Catatan = rincian.Count > 0 ? Kurang(rincian.Count, bagian) : null,
        };
    }

    private static string Id(BarisAnggaran baris, string nama, int bulan) => $"anggaran/{baris.Kunci}/{Nama(nama, bulan)}";

    private static string Nama(string nama, int bulan) => string.Create(CultureInfo.InvariantCulture, $"{nama}-{bulan:00}");

    private static string Uraian(string apa, BarisAnggaran baris, int bulan) => $"{apa} {baris.Nama} s.d. {Tanggal.NamaBulan(bulan)}";
}
