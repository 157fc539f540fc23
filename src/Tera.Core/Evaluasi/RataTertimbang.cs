using System.Globalization;
using Tera.Core.Nilai;

namespace Tera.Core.Evaluasi;

/// <summary>Mean of scores, weighted where weights are set; a score that is missing makes no mean.</summary>
/// <param name="Nilai">Percent, or the reason.</param>
/// <param name="Rumus">As calculated.</param>
/// <param name="Masukan">Inputs of the formula.</param>
internal sealed record RataTertimbang(Hasil Nilai, string Rumus, IReadOnlyList<Masukan> Masukan)
{
    private const int TerbanyakDisebut = 3;

    public static RataTertimbang Dari(IReadOnlyList<(string Kode, decimal? Bobot, Figure Nilai)> bagian, string nama, bool bobotSalah)
    {
        var berbobot = bagian.Count > 0 && bagian.All(b => b.Bobot is not null);
        var masukan = berbobot
            ? bagian.SelectMany((b, n) => new Masukan[] { new($"bobot_{Teks(n + 1)}", b.Bobot!.Value, Sumber: $"templat: bobot {b.Kode}"), new($"{nama}_{Teks(n + 1)}", b.Nilai.Nilai, b.Nilai.Id) }).ToList()
            : bagian.Select(b => new Masukan(nama, b.Nilai.Nilai, b.Nilai.Id)).ToList();
        var nomor = Enumerable.Range(1, bagian.Count).Select(Teks).ToList();
        var rumus = berbobot
            ? $"({string.Join(" + ", nomor.Select(n => $"bobot_{n} * {nama}_{n}"))}) / ({string.Join(" + ", nomor.Select(n => $"bobot_{n}"))})"
            : $"rata({nama})";
        return new(Hitung(bagian, berbobot, bobotSalah), rumus, masukan);
    }

    private static Hasil Hitung(IReadOnlyList<(string Kode, decimal? Bobot, Figure Nilai)> bagian, bool berbobot, bool bobotSalah)
    {
        if (bobotSalah || bagian.Count == 0)
        {
            return Hasil.Tanpa(bobotSalah ? Alasan.BobotTidakSesuai : Alasan.TidakAdaData);
        }

        var tanpa = bagian.Where(b => !b.Nilai.Nilai.Ada).ToList();
        if (tanpa.Count > 0)
        {
            var lain = tanpa.Count > TerbanyakDisebut ? $" dan {Teks(tanpa.Count - TerbanyakDisebut)} lainnya" : "";
            return Hasil.Tanpa(tanpa[0].Nilai.Nilai.Alasan, string.Join(", ", tanpa.Take(TerbanyakDisebut).Select(t => t.Kode)) + lain);
        }

        if (!berbobot)
        {
            return Aritmetika.Rata(bagian.Select(b => b.Nilai.Nilai));
        }

        return bagian.Sum(b => b.Bobot!.Value) == 0 ? Hasil.Tanpa(Alasan.PembagiNol)
            : Aritmetika.Aman(() => bagian.Sum(b => b.Bobot!.Value * b.Nilai.Nilai.Angka) / bagian.Sum(b => b.Bobot!.Value));
    }

    private static string Teks(int angka) => angka.ToString(CultureInfo.InvariantCulture);
}
