using System.Globalization;
using Tera.Core.Nilai;

namespace Tera.Core.Anggaran;

/// <summary>Monthly money and physical progress: "keuangan-06", "serapan-06" and "fisik-06" of a line, cumulative since January.</summary>
/// <remarks>
/// Money is summed upwards; a physical percentage is not, for percentages of unlike works have no sum. Where some of the lowest lines are not filled in,
/// the sum says how many are, and is held against no pagu: blank is not zero.
/// </remarks>
internal sealed class HitungBulanan(KumpulanFigure figures)
{
    private const int Tersebut = 3;
    private static readonly Dictionary<int, BulanTerisi> Kosong = [];

    /// <summary>Months of the whole budget: money and what it is of the total in force.</summary>
    public void Total(string awalan, Figure pagu, IReadOnlyList<BarisAnggaran> program, IReadOnlyList<IReadOnlyDictionary<int, BulanTerisi>> bulanan)
    {
        if (bulanan.All(p => p.Count == 0))
        {
            return;
        }

        var ujung = program.SelectMany(Ujung).ToList();
        foreach (var bulan in bulanan.SelectMany(p => p.Keys).Distinct().Order())
        {
            var isi = bulanan.Select(p => p.GetValueOrDefault(bulan)).OfType<BulanTerisi>().ToList();
            var uang = figures.Catat(Jumlah(awalan, "seluruh program", bulan, isi, ujung));
            figures.Catat(Serapan(awalan, "seluruh program", bulan, uang, pagu, [.. isi.SelectMany(b => b.Ujung)], ujung));
        }
    }

    /// <summary>Each month, 1 to 12, that the line or anything below it has.</summary>
    public IReadOnlyDictionary<int, BulanTerisi> Hitung(BarisAnggaran baris)
    {
        var bawah = baris.Anak.SelectMany(a => Hitung(a)).ToLookup(b => b.Key, b => b.Value);
        var sendiri = (baris.Data?.Bulanan ?? []).Where(b => b.Bulan is >= 1 and <= 12).DistinctBy(b => b.Bulan).ToDictionary(b => b.Bulan);
        if (bawah.Count == 0 && sendiri.Count == 0)
        {
            return Kosong;
        }

        var (hasil, ujung, awalan) = (new Dictionary<int, BulanTerisi>(), Ujung(baris), $"anggaran/{baris.Kunci}");
        foreach (var bulan in bawah.Select(b => b.Key).Union(sendiri.Keys).Order())
        {
            var data = sendiri.GetValueOrDefault(bulan);
            if (data?.Fisik is { } fisik)
            {
                figures.Catat(new(awalan, Nama("fisik", bulan), $"Kemajuan fisik {baris.Nama} s.d. {Tanggal.NamaBulan(bulan)}", fisik) { Satuan = "%", Asal = Isian(baris, bulan, "fisik") });
            }

            List<BulanTerisi> isi = [.. bawah[bulan]];
            if (isi.Count == 0 && data?.Keuangan is null)
            {
                continue;
            }

            var uang = figures.Catat(isi.Count > 0 ? Jumlah(awalan, baris.Nama, bulan, isi, ujung) : new(awalan, Nama("keuangan", bulan), Uraian("Realisasi anggaran", baris.Nama, bulan), data!.Keuangan!.Value) { Satuan = "Rp", Asal = Isian(baris, bulan, "keuangan") });
            var terisi = isi.Count > 0 ? isi.SelectMany(b => b.Ujung).ToList() : ujung;
            hasil[bulan] = new(uang, terisi);
            figures.Catat(Serapan(awalan, baris.Nama, bulan, uang, baris.Uang.Pagu, terisi, ujung));
        }

        return hasil;
    }

    /// <summary>The month's own place in the data file.</summary>
    private static Asal Isian(BarisAnggaran baris, int bulan, string bidang)
    {
        var urutan = baris.Data!.Bulanan.Select((b, n) => (b.Bulan, n)).First(b => b.Bulan == bulan).n;
        return baris.Tempat.Asal(Nama(bidang, bulan), string.Create(CultureInfo.InvariantCulture, $".bulanan[{urutan}].{bidang}"));
    }

    private static Figure Jumlah(string awalan, string nama, int bulan, List<BulanTerisi> isi, List<BarisAnggaran> ujung) =>
        new(awalan, Nama("keuangan", bulan), Uraian("Realisasi anggaran", nama, bulan), Aritmetika.Jumlah(isi.ConvertAll(b => b.Uang)))
        {
            Satuan = "Rp",
            Rumus = "jumlah(rincian)",
            Asal = new AsalDeret("rincian", isi.ConvertAll(b => b.Uang)),
            Klausul = Dasar.Jumlah,
            Catatan = Kurang([.. isi.SelectMany(b => b.Ujung)], ujung) is { } kurang ? $"{kurang}; yang belum diisi tidak ikut dijumlahkan." : null,
        };

    private static Figure Serapan(string awalan, string nama, int bulan, Figure uang, Figure pagu, List<BarisAnggaran> terisi, List<BarisAnggaran> ujung) =>
        Kurang(terisi, ujung) is { } kurang
            ? new(awalan, Nama("serapan", bulan), Uraian("Serapan anggaran", nama, bulan), Hasil.Tanpa(Alasan.BelumAdaRealisasi, kurang)) { Satuan = "%" }
            : HitungUang.Persen(awalan, Nama("serapan", bulan), Uraian("Serapan anggaran", nama, bulan), uang, pagu);

    /// <summary>How many of the lowest lines are filled in, and which where they are few; null where all are.</summary>
    private static string? Kurang(List<BarisAnggaran> terisi, List<BarisAnggaran> ujung) => terisi.Count >= ujung.Count ? null
        : string.Create(CultureInfo.InvariantCulture, $"terisi {terisi.Count} dari {ujung.Count} {(ujung.TrueForAll(b => b.Jenjang == JenjangAnggaran.SubKegiatan) ? "sub kegiatan" : "rincian")}{(terisi.Count <= Tersebut ? $" ({string.Join(", ", terisi.Select(b => b.Nama))})" : "")}");

    /// <summary>The lowest lines with a budget.</summary>
    private static List<BarisAnggaran> Ujung(BarisAnggaran baris)
    {
        List<BarisAnggaran> bawah = [.. baris.Anak.SelectMany(Ujung)];
        return bawah.Count > 0 ? bawah : baris.Uang.Pagu.Nilai is { Ada: true, Angka: > 0 } ? [baris] : [];
    }

    private static string Nama(string nama, int bulan) => string.Create(CultureInfo.InvariantCulture, $"{nama}-{bulan:00}");

    private static Kalimat Uraian(string apa, string nama, int bulan) => $"{apa} {nama} s.d. {Tanggal.NamaBulan(bulan)}";
}

/// <summary>Money up to a month, and the lowest lines that it is of.</summary>
internal sealed record BulanTerisi(Figure Uang, List<BarisAnggaran> Ujung);
