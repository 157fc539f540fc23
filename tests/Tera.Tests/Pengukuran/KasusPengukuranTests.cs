using System.Text.Json;
using Shouldly;
using Tera.Core.Nilai;
using Tera.Core.Pengukuran;
using Xunit;

namespace Tera.Tests.Pengukuran;

/// <summary>The tables of tests/cases/pengukuran, that an official can read and extend.</summary>
public class KasusPengukuranTests
{
    private static readonly KasusCapaian[] Capaian = Baca<KasusCapaian>("capaian");
    private static readonly KasusAkumulasi[] Akumulasi = Baca<KasusAkumulasi>("akumulasi");
    private static readonly KasusEfisiensi[] Efisiensi = Baca<KasusEfisiensi>("efisiensi");
    private static readonly KasusKl[] Kl = Baca<KasusKl>("efisiensi-kl");

    public static TheoryData<string> NamaCapaian => [.. Capaian.Select(k => k.Nama)];

    public static TheoryData<string> NamaAkumulasi => [.. Akumulasi.Select(k => k.Nama)];

    public static TheoryData<string> NamaEfisiensi => [.. Efisiensi.Select(k => k.Nama)];

    public static TheoryData<string> NamaKl => [.. Kl.Select(k => k.Nama)];

    [Theory]
    [MemberData(nameof(NamaCapaian))]
    public void Capaian_menurut_tabel(string nama)
    {
        var k = Capaian.Single(k => k.Nama == nama);
        var kebijakan = new KebijakanPengukuran { Turun = Enum.Parse<RumusTurun>(k.Turun ?? "selisih", ignoreCase: true) };

        var hasil = Core.Pengukuran.Capaian.Hitung(
            Enum.Parse<Polaritas>(k.Polaritas, ignoreCase: true),
            Nilai(k.Target),
            Nilai(k.Realisasi),
            k.Bawah is { } bawah && k.Atas is { } atas ? new Rentang(bawah, atas) : null,
            SkalaPredikatDikenal.Cari(k.Skala, kebijakan),
            kebijakan);

        Cetak(hasil).ShouldBe(k.Capaian ?? k.Alasan);
    }

    [Theory]
    [MemberData(nameof(NamaAkumulasi))]
    public void Akumulasi_menurut_tabel(string nama)
    {
        var k = Akumulasi.Single(k => k.Nama == nama);

        var hasil = AkumulasiHitung.Hitung(
            Enum.Parse<Akumulasi>(k.Cara, ignoreCase: true), [.. k.Nilai.Select(n => n is { } angka ? angka : Hasil.Tanpa(Alasan.BelumAdaRealisasi))]);

        Cetak(hasil, 3).ShouldBe(k.Hasil ?? k.Alasan);
    }

    [Theory]
    [MemberData(nameof(NamaEfisiensi))]
    public void Efisiensi_menurut_tabel(string nama)
    {
        var k = Efisiensi.Single(k => k.Nama == nama);
        var capaian = Ada(k.Capaian, Alasan.BelumAdaRealisasi);
        var (pagu, realisasi) = (Ada(k.Pagu, Alasan.BelumAdaAnggaran), Ada(k.Realisasi, Alasan.BelumAdaRealisasi));
        var serapan = Aritmetika.Persen(realisasi, pagu);
        var tercapai = Kategori.Tercapai(capaian);
        var rasio = Core.Pengukuran.Efisiensi.Rasio(capaian, serapan);

        Cetak(rasio).ShouldBe(k.Rasio);
        Cetak(Core.Pengukuran.Efisiensi.Selisih(capaian, serapan)).ShouldBe(k.Selisih);
        Cetak(Core.Pengukuran.Efisiensi.Sisa(tercapai, pagu, realisasi)).ShouldBe(k.Sisa);
        Core.Pengukuran.Efisiensi.Simpulan(tercapai, rasio).ShouldBe(k.Simpulan);
    }

    [Theory]
    [MemberData(nameof(NamaKl))]
    public void Efisiensi_kementerian_keuangan_menurut_tabel(string nama)
    {
        var k = Kl.Single(k => k.Nama == nama);

        var e = Core.Pengukuran.Efisiensi.KementerianKeuangan([.. k.Keluaran.Select(x => (x.Pagu, x.Capaian, x.Realisasi))]);

        Cetak(e).ShouldBe(k.E);
        Cetak(Core.Pengukuran.Efisiensi.NilaiKementerianKeuangan(e)).ShouldBe(k.Ne);
    }

    [Fact]
    public void Kategori_menurut_capaian_yang_tercetak()
    {
        foreach (var (capaian, kategori) in Baca<KasusKategori>("kategori"))
        {
            Kategori.Untuk(capaian, SkalaPeringkat.Permendagri86)!.Nama.ShouldBe(kategori, $"capaian {capaian}");
        }

        Kategori.Untuk(Hasil.Tanpa(Alasan.TargetNol), SkalaPeringkat.Permendagri86).ShouldBeNull();
    }

    [Fact]
    public void Predikat_menurut_nilai()
    {
        foreach (var (skala, nilai, predikat) in Baca<KasusPredikat>("predikat"))
        {
            var tingkat = skala == "AKIP" ? SkalaPredikatDikenal.UntukAkip(nilai) : HitungSkm.Mutu(nilai);
            (tingkat?.Predikat).ShouldBe(predikat, $"{skala} {nilai}");
        }
    }

    [Fact]
    public void Skala_milik_berkas_mendahului_yang_dikenal()
    {
        var sendiri = new SkalaPredikat("AKIP", [new("BB", 1, 65)]);
        var kebijakan = new KebijakanPengukuran { SkalaPredikat = [sendiri] };

        SkalaPredikatDikenal.Cari("akip", kebijakan).ShouldBe(sendiri);
        Cetak(Core.Pengukuran.Capaian.Hitung(Polaritas.Predikat, NilaiKinerja.Dari("BB"), 65, skala: sendiri)).ShouldBe("100,00");
    }

    [Fact]
    public void Capaian_ditahan_di_antara_nol_dan_batas_atas()
    {
        foreach (var (capaian, batasAtas, ditahan) in Baca<KasusTahan>("ditahan"))
        {
            Cetak(Kategori.Tahan(capaian, batasAtas)).ShouldBe(ditahan, $"{capaian} ditahan pada {batasAtas}");
        }
    }

    private static T[] Baca<T>(string berkas) => Kasus.Baca<T[]>(Path.Combine("pengukuran", berkas + ".json"));

    private static string Cetak(Hasil hasil, int desimal = 2) => hasil.Ada ? Angka.Cetak(hasil, desimal) : hasil.Alasan.ToString();

    private static Hasil Ada(decimal? nilai, Alasan kosong) => nilai is { } n ? n : Hasil.Tanpa(kosong);

    // A number, "BB", or "A (84,00)" as tables print it.
    private static NilaiKinerja? Nilai(JsonElement? isi)
    {
        if (isi is not { } nilai)
        {
            return null;
        }

        if (nilai.ValueKind == JsonValueKind.Number)
        {
            return nilai.GetDecimal();
        }

        var teks = nilai.GetString()!;
        return teks.Split(" (") is [var predikat, var skor] && Angka.TryBaca(skor.TrimEnd(')'), out var angka)
            ? NilaiKinerja.Dari(predikat, angka) : NilaiKinerja.Dari(teks);
    }

    private sealed record KasusCapaian(
        string Nama, string Polaritas, JsonElement? Target, JsonElement? Realisasi, decimal? Bawah, decimal? Atas, string? Skala, string? Turun, string? Capaian, string? Alasan);

    private sealed record KasusAkumulasi(string Nama, string Cara, IReadOnlyList<decimal?> Nilai, string? Hasil, string? Alasan);

    private sealed record KasusEfisiensi(string Nama, decimal? Capaian, decimal? Pagu, decimal? Realisasi, string Rasio, string Selisih, string Sisa, string Simpulan);

    private sealed record KasusKl(string Nama, IReadOnlyList<Keluaran> Keluaran, string E, string Ne);

    private sealed record Keluaran(decimal Pagu, decimal Capaian, decimal Realisasi);

    private sealed record KasusKategori(decimal Capaian, string Kategori);

    private sealed record KasusTahan(decimal Capaian, decimal BatasAtas, string Ditahan);

    private sealed record KasusPredikat(string Skala, decimal Nilai, string? Predikat);
}
