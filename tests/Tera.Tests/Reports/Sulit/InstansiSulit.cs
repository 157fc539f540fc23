using Tera.Core.Berkas;
using Tera.Reports;
using Tera.Reports.Pelaporan;

namespace Tera.Tests.Reports.Sulit;

/// <summary>Invented agencies that are harder to report on than the real examples, each composed once.</summary>
internal static class InstansiSulit
{
    private static readonly Dictionary<string, Lazy<Susunan>> Semua = new(StringComparer.Ordinal)
    {
        ["lengkap"] = new(() => Susun(InstansiLengkap.Buat())),
        ["berubah di tengah tahun"] = new(() => Susun(InstansiBerubah.Buat())),
        ["minimal"] = new(() => Susun(InstansiKecil.Minimal())),
        ["pemerintah daerah"] = new(() => Susun(InstansiKecil.PemerintahDaerah())),
        ["teks jahat"] = new(() => Susun(InstansiJahat.Buat())),
        ["tiga ratus indikator"] = new(() => Susun(InstansiJahat.TigaRatusIndikator())),
        ["daftar kosong"] = new(() => Susun(InstansiJahat.DaftarKosong())),
    };

    public static IEnumerable<string> Nama => Semua.Keys;

    public static Susunan Ambil(string nama) => Semua[nama].Value;

    private static Susunan Susun(BerkasKinerja berkas)
    {
        var hasil = HitungBerkas.Hitung(berkas);
        var bahan = new BahanLaporan(hasil, Kerangka.Bawaan, new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal));
        return new(hasil, () => [.. DaftarLaporan.Semua.SelectMany(j => j.Susun(bahan, 0).Concat(j.Susun(bahan, 4)).DistinctBy(l => l.Nama))]);
    }
}

/// <summary>An agency's results and a way to compose all its documents, of the quarters with data and of the fourth.</summary>
internal sealed record Susunan(HasilBerkas Hasil, Func<IReadOnlyList<BerkasLaporan>> Laporkan)
{
    private readonly Lazy<IReadOnlyList<BerkasLaporan>> _laporan = new(Laporkan);

    public IReadOnlyList<BerkasLaporan> Laporan => _laporan.Value;
}
