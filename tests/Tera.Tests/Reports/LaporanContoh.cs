using Tera.Core.Berkas;
using Tera.Reports;
using Tera.Reports.Pelaporan;

namespace Tera.Tests.Reports;

/// <summary>Every document of both examples, composed once.</summary>
internal static class LaporanContoh
{
    public static readonly IReadOnlyList<string> Contoh = ["disnakerkop-belitung-timur-2024", "disperindag-kep-babel-2024"];

    private static readonly Dictionary<string, Lazy<(HasilBerkas Hasil, IReadOnlyList<BerkasLaporan> Laporan)>> Semua =
        Contoh.ToDictionary(c => c, c => new Lazy<(HasilBerkas, IReadOnlyList<BerkasLaporan>)>(() => Susun(c)), StringComparer.Ordinal);

    public static HasilBerkas Hasil(string contoh) => Semua[contoh].Value.Hasil;

    public static IReadOnlyList<BerkasLaporan> Laporan(string contoh) => Semua[contoh].Value.Laporan;

    private static (HasilBerkas Hasil, IReadOnlyList<BerkasLaporan> Laporan) Susun(string contoh)
    {
        var berkas = BerkasJson.Baca(File.ReadAllBytes(Path.Combine(Kasus.Akar, "contoh", contoh + ".tera.json"))).Berkas!;
        var hasil = HitungBerkas.Hitung(berkas);
        var bahan = new BahanLaporan(hasil, Kerangka.Bawaan, new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal));
        return (hasil, [.. DaftarLaporan.Semua.SelectMany(j => j.Susun(bahan, 0))]);
    }
}
