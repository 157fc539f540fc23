using Shouldly;
using Tera.Core.Berkas;
using Tera.Tests.Berkas;
using Xunit;

namespace Tera.Tests.Evaluasi;

/// <summary>tests/cases/evaluasi/kueri.json: what each query of the worksheet says of a small change to the file of tests/cases/periksa.</summary>
public sealed class KasusKueriTests
{
    internal static readonly List<KasusKueri> Kasus = Tests.Kasus.Baca<List<KasusKueri>>(Path.Combine("evaluasi", "kueri.json"));

    public static TheoryData<string, string> Semua => new(Kasus.Select(k => (k.Kueri, k.Perihal)));

    [Theory]
    [MemberData(nameof(Semua))]
    public void Kueri_menjawab_menurut_data_dan_menyebut_tepat_apa_yang_kurang(string kueri, string perihal)
    {
        var kasus = Kasus.Single(k => k.Kueri == kueri && k.Perihal == perihal);

        var saran = SaranEvaluasi.Untuk(HitungBerkas.Hitung(KasusPeriksaTests.Ubah(kasus.Ubah)), TemplatLkeJson.Bawaan[0]).First(s => s.Kueri?.Nama == kueri);

        saran.Putusan.ShouldBe(kasus.Putusan, string.Join('\n', saran.Syarat.Select(s => $"{s.Terpenuhi} {s.Bukti.Uraian}")));
        saran.Perbaikan.ShouldBe(kasus.Perbaikan);
        saran.Syarat.ShouldAllBe(s => s.Bukti.Path.StartsWith('$') && s.Bukti.Uraian.Length > 0);
    }

    [Fact]
    public void Setiap_kueri_punya_data_yang_memenuhinya_dan_yang_tidak()
    {
        foreach (var kueri in DaftarKueri.Semua)
        {
            var putusan = Kasus.Where(k => k.Kueri == kueri.Nama).Select(k => k.Putusan).ToList();
            putusan.ShouldContain(PutusanSaran.Terpenuhi, kueri.Nama);
            putusan.ShouldContain(p => p == PutusanSaran.Sebagian || p == PutusanSaran.TidakTerpenuhi, kueri.Nama);
        }

        Kasus.Select(k => k.Kueri).Distinct().ShouldBe(DaftarKueri.Semua.Select(k => k.Nama), ignoreOrder: true);
    }

    internal sealed record KasusKueri(string Kueri, string Perihal, List<KasusPeriksaTests.Perubahan> Ubah, PutusanSaran Putusan, List<string> Perbaikan);
}
