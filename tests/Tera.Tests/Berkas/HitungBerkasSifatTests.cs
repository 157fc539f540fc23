using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Tera.Core.Anggaran;
using Tera.Core.Berkas;
using Tera.Core.Nilai;
using Xunit;

namespace Tera.Tests.Berkas;

public sealed class HitungBerkasSifatTests
{
    [Fact]
    public void Berkas_apa_pun_terhitung_tanpa_galat_dengan_alamat_yang_tunggal_dan_capaian_yang_tertahan() => Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), benih =>
    {
        var berkas = new BerkasNakal(benih).Buat();

        var hasil = HitungBerkas.Hitung(berkas);

        hasil.Figures.ShouldAllBe(f => f.Key == f.Value.Id);
        hasil.Pengukuran.Indikator.Count.ShouldBe(berkas.Perencanaan.SemuaIndikator().Count());
        foreach (var i in hasil.Pengukuran.Indikator)
        {
            i.CapaianDitahan.Nilai.Ada.ShouldBe(i.Capaian.Nilai.Ada);
            (i.CapaianDitahan.Nilai.AngkaAtauKosong ?? 0).ShouldBeInRange(0, Math.Max(0, berkas.Pengukuran.Kebijakan.BatasAtas));
            i.Triwulan.Count.ShouldBe(4);
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(1500));

    [Fact]
    public void Jumlah_setiap_tingkat_anggaran_sama_dengan_jumlah_ujung_ujungnya() => Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), benih =>
    {
        var anggaran = Pohon(new Random(benih));
        var ujung = anggaran.Program.SelectMany(p => p.Kegiatan).SelectMany(k => k.SubKegiatan).Select(s => s.Pagu!).ToList();

        var hasil = HitungBerkas.Hitung(new BerkasNakal(0).Buat() with { Anggaran = anggaran }).Anggaran;

        Angka(hasil.Total.Pagu).ShouldBe(ujung.Sum(p => p.Perubahan ?? p.Murni!.Value));
        Angka(hasil.Total.Murni).ShouldBe(ujung.Sum(p => p.Murni!.Value));
        Angka(hasil.Total.Realisasi).ShouldBe(ujung.Sum(p => p.Realisasi!.Value));
        Angka(hasil.Total.Sisa).ShouldBe(Angka(hasil.Total.Pagu) - Angka(hasil.Total.Realisasi));
        hasil.SumberDana.Sum(s => Angka(s.Uang.Pagu)).ShouldBe(Angka(hasil.Total.Pagu));
        foreach (var baris in hasil.SemuaBaris().Where(b => b.Anak.Count > 0))
        {
            Angka(baris.Uang.Pagu).ShouldBe(baris.Anak.Sum(a => Angka(a.Uang.Pagu)));
            Angka(baris.Uang.Realisasi).ShouldBe(baris.Anak.Sum(a => Angka(a.Uang.Realisasi)));
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Kode_yang_berulang_mendapat_akhiran_dan_bentuk_aslinya_tetap_milik_yang_pertama()
    {
        var berkas = new BerkasNakal(0).Buat() with
        {
            Anggaran = new() { Program = [new() { Kode = "1", Nama = "A", Pagu = new() { Murni = 5 } }, new() { Kode = "1", Nama = "B", Pagu = new() { Murni = 7 } }, new() { Kode = "total", Nama = "C", Pagu = new() { Murni = 9 } }] },
        };

        var figures = HitungBerkas.Hitung(berkas).Figures;

        Angka(figures["anggaran/1/pagu"]).ShouldBe(5);
        Angka(figures["anggaran/1~2/pagu"]).ShouldBe(7);
        Angka(figures["anggaran/total~2/pagu"]).ShouldBe(9);
        Angka(figures["anggaran/total/pagu"]).ShouldBe(21);
    }

    [Fact]
    public void Jumlah_yang_terlalu_besar_disebut_dan_tidak_hilang_dari_jumlah_di_atasnya()
    {
        var besar = new Pagu { Murni = decimal.MaxValue };
        var berkas = new BerkasNakal(0).Buat() with
        {
            Anggaran = new() { Program = [new() { Kode = "1", Nama = "A", Kegiatan = [new() { Kode = "1.1", Nama = "A", Pagu = besar }, new() { Kode = "1.2", Nama = "A", Pagu = besar }] }, new() { Kode = "2", Nama = "B", Pagu = new() { Murni = 1 } }] },
        };

        var figures = HitungBerkas.Hitung(berkas).Figures;

        figures["anggaran/1/pagu"].Nilai.ShouldBe(Hasil.Tanpa(Alasan.TerlaluBesar));
        figures["anggaran/total/pagu"].Nilai.ShouldBe(Hasil.Tanpa(Alasan.TerlaluBesar));
    }

    private static decimal Angka(Figure figure) => figure.Nilai.Angka;

    private static AnggaranTahunan Pohon(Random acak) => new()
    {
        Program = [.. Enumerable.Range(1, acak.Next(1, 5)).Select(p => new Program
        {
            Kode = $"{p}",
            Nama = "P",
            SumberDana = acak.Next(3) switch { 0 => "APBD", 1 => "DAK", _ => "APBN" },
            Pagu = new() { Murni = acak.Next() },
            Kegiatan = [.. Enumerable.Range(1, acak.Next(1, 4)).Select(k => new Kegiatan
            {
                Kode = $"{p}.{k}",
                Nama = "K",
                SubKegiatan = [.. Enumerable.Range(1, acak.Next(1, 5)).Select(s => new SubKegiatan
                {
                    Kode = $"{p}.{k}.{s}",
                    Nama = "S",
                    SumberDana = acak.Next(4) == 0 ? "DAU" : null,
                    Pagu = new() { Murni = acak.Next(), Perubahan = acak.Next(2) == 0 ? null : acak.Next(), Realisasi = acak.Next() },
                })],
            })],
        })],
    };
}
