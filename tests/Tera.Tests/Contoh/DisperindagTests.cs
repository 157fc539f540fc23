using System.Text.RegularExpressions;
using Shouldly;
using Tera.Core.Berkas;
using Xunit;

namespace Tera.Tests.Contoh;

public sealed partial class DisperindagTests
{
    private static readonly string Jalur = Path.Combine(Kasus.Akar, "contoh", "disperindag-kep-babel-2024.tera.json");

    [Fact]
    public void Contoh_terbaca_tanpa_kesalahan() => BerkasJson.Baca(File.ReadAllBytes(Jalur)).Kesalahan.ShouldBeEmpty();

    [Fact]
    public void Contoh_tidak_memuat_nama_orang_maupun_NIP()
    {
        var berkas = Baca();
        var isi = File.ReadAllText(Jalur);

        isi.ShouldNotContain("\"nip\"");
        DelapanBelasAngka().IsMatch(isi).ShouldBeFalse();
        berkas.Organisasi.Kepala.Nama.ShouldBeNull();
        berkas.Organisasi.Atasan!.Nama.ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Triwulan))]
    public void Persentase_triwulan_mengikuti_masukan_yang_tercetak(string angka, decimal diharapkan)
    {
        var hasil = HitungBerkas.Hitung(Baca());

        Math.Round(hasil.Figures[angka].Nilai.Angka, 2, MidpointRounding.AwayFromZero).ShouldBe(diharapkan);
    }

    [Fact]
    public void Sebelas_dari_enam_belas_persentase_triwulan_sama_dengan_yang_tercetak() =>
        Cetakan().Count(c => c.Diharapkan == c.Tercetak).ShouldBe(11);

    [Fact]
    public void Jumlah_lampiran_perjanjian_sama_dengan_jumlah_yang_tercetak()
    {
        var perubahan = Baca().Perencanaan.PerjanjianKinerja[^1].Program;
        var induk = Baca().Perencanaan.PerjanjianKinerja[0].Program;

        induk.GroupBy(p => p.Kelompok).Select(g => g.Sum(p => p.Anggaran)).ShouldBe([3_778_131_771m, 19_911_413_294m, 1_540_217_000m]);
        perubahan.GroupBy(p => p.Kelompok).Select(g => g.Sum(p => p.Anggaran)).ShouldBe([2_318_149_930m, 20_759_458_634m, 1_540_217_000m]);
    }

    public static TheoryData<string, decimal> Triwulan() => [.. Cetakan().Select(c => (c.Angka, c.Diharapkan))];

    private static CetakanTriwulan[] Cetakan() => Kasus.Baca<CetakanTriwulan[]>("contoh/disperindag-triwulan.json");

    private static BerkasKinerja Baca() => BerkasJson.Baca(File.ReadAllBytes(Jalur)).Berkas.ShouldNotBeNull();

    [GeneratedRegex("[0-9]{18}", RegexOptions.None, 1000)]
    private static partial Regex DelapanBelasAngka();

    /// <param name="Angka">Id of the figure.</param>
    /// <param name="Diharapkan">What the policy gives from the printed inputs, percent.</param>
    /// <param name="Tercetak">What the source prints, percent.</param>
    internal sealed record CetakanTriwulan(string Angka, decimal Diharapkan, decimal Tercetak);
}
