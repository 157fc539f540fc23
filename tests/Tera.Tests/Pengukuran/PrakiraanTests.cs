using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Tera.Core.Nilai;
using Tera.Core.Pengukuran;
using Tera.Core.Perencanaan;
using Tera.Tests.Reports.Sulit;
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

    [Fact]
    public void Putusan_tidak_pernah_bertentangan_dengan_rentang_yang_tercetak() =>
        Prop.ForAll(
            Gen.Choose(7800, 8200).Select(n => n / 100m).ArrayOf(3).ToArbitrary(),
            (from t in Gen.Choose(78, 82) from d in Gen.Choose(0, 2) from turun in Gen.Elements(true, false) select (Target: (decimal)t, Desimal: d, Polaritas: turun ? Polaritas.Turun : Polaritas.Naik)).ToArbitrary(),
            Gen.Elements(Akumulasi.NilaiAkhir, Akumulasi.RataRata, Akumulasi.Maksimum, Akumulasi.Minimum).ToArbitrary(),
            (triwulan, k, akumulasi) =>
            {
                var i = new Indikator { Kode = "S1", Nama = "Uji", Satuan = "nilai", Akumulasi = akumulasi, Desimal = k.Desimal, Polaritas = k.Polaritas };
                var p = Prakiraan.Hitung(i, k.Target, [.. triwulan.Select(t => (decimal?)t)], TahunKini, [], selesai: false);
                if (p.Putusan == PutusanPrakiraan.TidakAda)
                    return p.Perkiraan is null;
                var (bawah, atas) = (Dicetak(p.Bawah!.Value), Dicetak(p.Atas!.Value));
                var (semua, tiada) = k.Polaritas == Polaritas.Turun ? (atas <= k.Target, bawah > k.Target) : (bawah >= k.Target, atas < k.Target);
                return bawah < atas && p.Putusan == (semua ? PutusanPrakiraan.Tercapai : tiada ? PutusanPrakiraan.TidakTercapai : PutusanPrakiraan.BelumPasti);

                decimal Dicetak(decimal n) => Angka.Baca(Angka.Cetak(n, k.Desimal), out var dibaca) == Bacaan.BukanAngka ? -1 : dibaca;
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void Tahun_yang_nilainya_sendiri_sudah_diisi_tidak_diperkirakan_meski_baru_tiga_triwulan_terukur()
    {
        var berjalan = Terukur("nilai", [70, 72, 75, null]);
        Prakiraan.Hitung(berjalan, TahunKini).Putusan.ShouldBe(PutusanPrakiraan.TidakTercapai);

        var diisi = berjalan with { Realisasi = berjalan.Realisasi with { Nilai = 90m }, Data = new() { Indikator = "S1", Nilai = 90m } };
        Prakiraan.Hitung(diisi, TahunKini).ShouldSatisfyAllConditions(p => p.Putusan.ShouldBe(PutusanPrakiraan.TidakAda), p => p.Sebab.ShouldContain("sudah terukur"));
    }

    [Theory]
    [InlineData(null, "orang", true)]
    [InlineData("Orang", "orang", true)]
    [InlineData("persen", "%", true)]
    [InlineData("%", "orang", false)]
    public void Tahun_lalu_yang_bersatuan_lain_tidak_dipakai_dan_itu_disebut(string? dahulu, string kini, bool dipakai)
    {
        var h = Terukur(kini, [null, null, null, null]);
        h = h with { Riwayat = [.. new[] { 60m, 62m, 66m }.Select((n, urut) => new HasilTahun(TahunKini - 3 + urut, h.Target, h.Realisasi with { Nilai = n }, h.Capaian, new RiwayatTahun(TahunKini - 3, Satuan: dahulu).Sebanding(h.Indikator) ? null : dahulu))] };

        var p = Prakiraan.Hitung(h, TahunKini);

        p.Putusan.ShouldBe(dipakai ? PutusanPrakiraan.TidakTercapai : PutusanPrakiraan.TidakAda);
        p.Sebab.Contains("bersatuan %, bukan orang, jadi tidak dipakai", StringComparison.Ordinal).ShouldBe(!dipakai);
    }

    [Fact]
    public void Asal_perkiraan_menyebut_hanya_yang_dipakai()
    {
        var h = Terukur("orang", [null, null, null, null]);
        HasilTahun Tahun(int tahun, decimal nilai, string? satuan = null) => new(tahun, h.Target, h.Realisasi with { Nilai = nilai }, h.Capaian, satuan);
        h = h with { Riwayat = [Tahun(TahunKini - 6, 10), Tahun(TahunKini - 4, 58, "keluarga"), Tahun(TahunKini - 3, 60), Tahun(TahunKini - 2, 62), Tahun(TahunKini - 1, 66)] };

        Prakiraan.Masukan(h, TahunKini).Select(f => f.Nilai.Angka).ShouldBe([60, 62, 66]);
        Prakiraan.Masukan(h with { Triwulan = Terukur("orang", [20, 22, null, null]).Triwulan }, TahunKini).Select(f => f.Nilai.Angka).ShouldBe([20, 22]);
        Prakiraan.Masukan(h with { Riwayat = [Tahun(TahunKini - 2, 62)] }, TahunKini).ShouldBeEmpty();
    }

    private static HasilIndikator Terukur(string satuan, IReadOnlyList<decimal?> triwulan)
    {
        var h = InstansiSulit.Ambil("lengkap").Hasil.Pengukuran.Indikator[0];
        var kosong = Hasil.Tanpa(Alasan.BelumAdaRealisasi);
        return h with
        {
            Indikator = new() { Kode = "S1", Nama = "Uji", Satuan = satuan },
            Target = h.Target with { Nilai = 80m },
            Realisasi = h.Realisasi with { Nilai = kosong },
            Triwulan = [.. h.Triwulan.Select((t, n) => t with { Realisasi = t.Realisasi with { Nilai = triwulan[n] is { } nilai ? nilai : kosong } })],
            Riwayat = [],
            Data = null,
        };
    }

    private static Indikator Indikator(KasusPrakiraan k) => new()
    {
        Kode = "S1.1", Nama = k.Nama, Satuan = k.Satuan, Polaritas = k.Polaritas, Akumulasi = k.Akumulasi,
        Desimal = k.Desimal ?? 2,
        Rentang = k.RentangBawah is { } bawah && k.RentangAtas is { } atas ? new(bawah, atas) : null,
    };

    private sealed record KasusPrakiraan(
        string Nama, Polaritas Polaritas, Akumulasi Akumulasi, string Satuan, decimal? Target, IReadOnlyList<decimal?> Triwulan, IReadOnlyList<decimal> TahunLalu, IReadOnlyList<int>? Tahun,
        bool Selesai, int? Desimal, decimal? RentangBawah, decimal? RentangAtas, PutusanPrakiraan Putusan, decimal? Bawah, decimal? Perkiraan, decimal? Atas);
}
