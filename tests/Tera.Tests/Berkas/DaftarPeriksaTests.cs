using Shouldly;
using Tera.Core.Berkas;
using Xunit;

namespace Tera.Tests.Berkas;

public sealed class DaftarPeriksaTests
{
    [Fact]
    public void Setiap_kode_berdiri_sekali() => Periksa.Aturan.Select(a => a.Kode).ShouldBeUnique();

    [Fact]
    public void Halaman_pemeriksaan_memuat_setiap_aturan_seperti_dalam_kode()
    {
        var baris = File.ReadAllLines(Path.Combine(Kasus.Akar, "docs", "periksa.md")).Where(b => b.StartsWith("| `", StringComparison.Ordinal));

        baris.ShouldBe(Periksa.Aturan.Select(a => $"| `{a.Kode}` | {a.Tingkat.ToString().ToLowerInvariant()} | {a.Arti} | {a.Dasar} | {a.Saran} |"));
    }
}
