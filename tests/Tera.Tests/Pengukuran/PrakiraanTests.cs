using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Tera.Core.Nilai;
using Tera.Core.Pengukuran;
using Tera.Core.Perencanaan;
using Xunit;

namespace Tera.Tests.Pengukuran;

/// <summary>Early warnings: the table of tests/cases/pengukuran/prakiraan.json, and what holds for all.</summary>
public class PrakiraanTests
{
    private const int TahunKini = 2027;

    private static readonly KasusPrakiraan[] Semua = Kasus.Baca<KasusPrakiraan[]>("pengukuran/prakiraan.json");

    public static TheoryData<string> Nama => [.. Semua.Select(k => k.Nama)];

    [Theory]
    [MemberData(nameof(Nama))]
    public void Prakiraan_menurut_tabel(string nama)
    {
        var k = Semua.Single(k => k.Nama == nama);

        var hasil = Prakiraan.Hitung(Indikator(k), k.Target, k.Triwulan, TahunKini, [.. k.TahunLalu.Select((nilai, n) => (k.Tahun?[n] ?? TahunKini - k.TahunLalu.Count + n, nilai))], k.Selesai);

        (hasil.Putusan, hasil.Bawah, hasil.Perkiraan, hasil.Atas).ShouldBe((k.Putusan, k.Bawah, k.Perkiraan, k.Atas));
        hasil.Sebab.ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public void Perkiraan_selalu_di_dalam_rentangnya_dan_target_yang_lebih_rendah_tidak_pernah_lebih_buruk() =>
        Prop.ForAll(
            Gen.Choose(0, 1000).Select(n => (decimal)n).ArrayOf(3).ToArbitrary(),
            Gen.Choose(1, 4000).ToArbitrary(),
            Gen.Elements(Akumulasi.Jumlah, Akumulasi.NilaiAkhir, Akumulasi.RataRata, Akumulasi.Maksimum, Akumulasi.Minimum).ToArbitrary(),
            (triwulan, target, akumulasi) =>
            {
                var i = new Indikator { Kode = "S1", Nama = "Uji", Satuan = "orang", Akumulasi = akumulasi };
                var tinggi = Prakiraan.Hitung(i, target, [.. triwulan.Select(t => (decimal?)t)], TahunKini, [], selesai: false);
                var rendah = Prakiraan.Hitung(i, target / 2m, [.. triwulan.Select(t => (decimal?)t)], TahunKini, [], selesai: false);
                if (tinggi.Putusan == PutusanPrakiraan.TidakAda)
                    return rendah.Putusan == PutusanPrakiraan.TidakAda;
                return tinggi.Bawah <= tinggi.Perkiraan && tinggi.Perkiraan <= tinggi.Atas && rendah.Putusan <= tinggi.Putusan;
            }).QuickCheckThrowOnFailure();

    private static Indikator Indikator(KasusPrakiraan k) => new()
    {
        Kode = "S1.1", Nama = k.Nama, Satuan = k.Satuan, Polaritas = k.Polaritas, Akumulasi = k.Akumulasi,
        Rentang = k.RentangBawah is { } bawah && k.RentangAtas is { } atas ? new(bawah, atas) : null,
    };

    private sealed record KasusPrakiraan(
        string Nama, Polaritas Polaritas, Akumulasi Akumulasi, string Satuan, decimal? Target, IReadOnlyList<decimal?> Triwulan, IReadOnlyList<decimal> TahunLalu, IReadOnlyList<int>? Tahun,
        bool Selesai, decimal? RentangBawah, decimal? RentangAtas, PutusanPrakiraan Putusan, decimal? Bawah, decimal? Perkiraan, decimal? Atas);
}
