using System.Text;
using System.Text.Json.Nodes;
using Shouldly;
using Tera.Core.Berkas;
using Tera.Core.Evaluasi;
using Tera.Reports.Buku;
using Xunit;

namespace Tera.Tests.Evaluasi;

/// <summary>Templates as files: the one that Tera brings, and what a government's own may not hold.</summary>
public sealed class TemplatLkeTests
{
    private static readonly TemplatLke Bawaan = TemplatLkeJson.Baca(TemplatLkeJson.Sumber()).Templat!;

    [Fact]
    public void Templat_bawaan_terbaca_dan_berbentuk_baku()
    {
        TemplatLkeJson.Baca(TemplatLkeJson.Sumber()).Kesalahan.ShouldBeEmpty();
        var sumber = Path.Combine(Kasus.Akar, "src", "Tera.Core", "Evaluasi", "lke-88-2021.json");
        if (Environment.GetEnvironmentVariable("TERA_PERBARUI") == "1")
        {
            File.WriteAllBytes(sumber, TemplatLkeJson.Tulis(Bawaan));
        }

        Encoding.UTF8.GetString(TemplatLkeJson.Tulis(Bawaan)).ShouldBe(File.ReadAllText(sumber));
    }

    [Fact]
    public void Templat_bawaan_memuat_delapan_puluh_kriteria_dan_bobot_menurut_peraturan()
    {
        Bawaan.SemuaKriteria().Count().ShouldBe(80);
        Bawaan.Komponen.Select(k => k.Bobot).ShouldBe([30m, 30m, 15m, 25m]);
        Bawaan.SemuaSub().Select(s => s.Bobot).ShouldBe([6m, 9m, 15m, 6m, 9m, 15m, 3m, 4.5m, 7.5m, 5m, 7.5m, 12.5m]);
        Bawaan.Skala.Select(s => string.Join(' ', s.Jawaban.Select(j => $"{j.Kode}={j.Nilai:0.##}"))).ShouldBe(
        [
            "AA=100 A=90 BB=80 B=70 CC=60 C=50 D=30 E=0", "A=1 B=0.75 C=0.5 D=0.25 E=0", "A=1 B=0.66 C=0.33 D=0", "A=1 B=0.5 C=0", "Y=1 T=0",
        ]);
    }

    [Theory]
    [InlineData("100", "AA")]
    [InlineData("90.01", "AA")]
    [InlineData("90.004", "A")]
    [InlineData("90", "A")]
    [InlineData("80.01", "A")]
    [InlineData("80", "BB")]
    [InlineData("74.15", "BB")]
    [InlineData("70", "B")]
    [InlineData("60", "CC")]
    [InlineData("50", "C")]
    [InlineData("30.01", "C")]
    [InlineData("30", "D")]
    [InlineData("0", "D")]
    [InlineData("100.01", null)]
    [InlineData("-1", null)]
    public void Predikat_berbatas_bawah_terbuka(string nilai, string? predikat) =>
        Bawaan.PredikatUntuk(decimal.Parse(nilai, System.Globalization.CultureInfo.InvariantCulture))?.Predikat.ShouldBe(predikat);

    [Theory]
    [InlineData("$.komponen[0].bobot", null, "$.komponen[0].bobot", "Bobot komponen 1 belum diisi")]
    [InlineData("$.komponen[0].sub[1].bobot", "0", "$.komponen[0].sub[1].bobot", "Bobot sub komponen 1.b 0: yang tidak berbobot tidak ikut dinilai")]
    [InlineData("$.komponen[0].bobot", "29", "$.komponen[0].bobot", "berjumlah 99, seharusnya 100")]
    [InlineData("$.komponen[0].sub[1].bobot", "10", "$.komponen[0].sub[0].bobot", "berjumlah 31, seharusnya 30")]
    [InlineData("$.komponen[0].sub[1].bobot", null, "$.komponen[0].sub[1].bobot", "Bobot sub komponen 1.b belum diisi")]
    [InlineData("$.komponen[0].sub[0].kriteria[2].bobot", "3", "$.komponen[0].sub[0].kriteria[0].bobot", "Bobot kriteria 1.a.1 belum diisi")]
    [InlineData("$.komponen[0].sub[0].kriteria", "[]", "$.komponen[0].sub[0].kriteria", "tidak mempunyai kriteria")]
    [InlineData("$.komponen[0].sub[0].kriteria[2].skala", "\"X\"", "$.komponen[0].sub[0].kriteria[2].skala", "Skala 'X' tidak ada")]
    [InlineData("$.komponen[0].sub[0].kriteria[2].kueri", "\"renstra-ad\"", "$.komponen[0].sub[0].kriteria[2].kueri", "Maksud Anda 'renstra-ada'?")]
    [InlineData("$.komponen[0].sub[0].kriteria[2].kode", "\"1.a.1\"", "$.komponen[0].sub[0].kriteria[2].kode", "sudah dipakai")]
    [InlineData("$.logika[0].subjek", "\"9.z\"", "$.logika[0].subjek", "bukan kriteria")]
    [InlineData("$.skalaSub", "\"X\"", "$.skalaSub", "Skala 'X' tidak ada")]
    [InlineData("$.skala[0].jawaban[0].nilai", "-1", "$.skala[0].jawaban[0].nilai", "Tidak boleh negatif")]
    [InlineData("$.skala[0].jawaban[0].nilai", "10", "$.skala[0].jawaban[1].nilai", "A bernilai 90, tidak kurang dari AA di atasnya (10)")]
    [InlineData("$.skala[2].jawaban[1].nilai", "1", "$.skala[2].jawaban[1].nilai", "B bernilai 1, tidak kurang dari A di atasnya (1)")]
    [InlineData("$.skala[0].jawaban[7].terpenuhi", "true", "$.skala[0].jawaban[7].terpenuhi", "E berarti terpenuhi, padahal D di atasnya tidak")]
    [InlineData("$.predikat", "[]", "$.predikat", "Daftar predikat kosong")]
    [InlineData("$.predikat[6].lebihDari", "10", "$.predikat[6].lebihDari", "Nilai di bawah 10 tidak mempunyai predikat")]
    [InlineData("$.predikat[1].lebihDari", "90", "$.predikat[1].lebihDari", "mulai dari 90 seperti AA, jadi tidak pernah diberikan")]
    [InlineData("$.logika[0].acuan", "[\"1.b.1\"]", "$.logika[0].acuan[0]", "mengacu pada subjeknya sendiri")]
    [InlineData("$.logika[0].acuan", "[]", "$.logika[0].acuan", "tanpa acuan, jadi tidak pernah dilanggar")]
    [InlineData("$.logika[0].acuan", "[\"1.a.3, 1.a.4\"]", "$.logika[0].acuan[0]", "Tulis satu baris satu kode")]
    [InlineData("$.kode", "\"lke/kota\"", "$.kode", "memuat garis miring")]
    [InlineData("$.komponen[0].sub[0].kode", "\"..\"", "$.komponen[0].sub[0].kode", "hanya titik")]
    [InlineData("$.komponen[0].sub[0].kriteria[2].kode", "\"1.A.1\"", "$.komponen[0].sub[0].kriteria[2].kode", "tertukar dengan '1.a.1'")]
    [InlineData("$.komponen[0].sub[0].kriteria[2].kode", "\"1.a.1\\u200b\"", "$.komponen[0].sub[0].kriteria[2].kode", "huruf yang tidak terlihat")]
    [InlineData("$.bagian[2].palingSedikit", null, "$.bagian[2]", "Tingkat BB tidak mensyaratkan bagian yang terpenuhi")]
    [InlineData("$.bagian", "[{\"nilai\":\"AA\",\"palingSedikit\":0}]", "$.bagian[0]", "diberikan kepada semua")]
    [InlineData("$.bagian[0].nilai", "\"Z\"", "$.bagian[0].nilai", "tidak ada dalam skala")]
    public void Templat_yang_salah_ditolak_di_tempatnya(string isian, string? nilai, string tempat, string pesan)
    {
        var akar = JsonNode.Parse(TemplatLkeJson.Sumber())!;
        Pasang(akar, isian, nilai);

        var kesalahan = TemplatLkeJson.Baca(Encoding.UTF8.GetBytes(akar.ToJsonString())).Kesalahan;

        kesalahan.ShouldContain(k => k.Path == tempat && k.Pesan.Contains(pesan, StringComparison.Ordinal), string.Join('\n', kesalahan));
    }

    [Fact]
    public void Semua_kesalahan_templat_disebut_sekaligus()
    {
        var akar = JsonNode.Parse(TemplatLkeJson.Sumber())!;
        Pasang(akar, "$.komponen[0].bobot", "29");
        Pasang(akar, "$.skala[0].jawaban[0].nilai", "\"seratus\"");
        Pasang(akar, "$.komponen[3].sub[2].kriteria[0].kueri", "\"apa\"");

        TemplatLkeJson.Baca(Encoding.UTF8.GetBytes(akar.ToJsonString())).Kesalahan.Count.ShouldBeGreaterThanOrEqualTo(3);
    }

    [Fact]
    public void Templat_pulang_pergi_lewat_buku_kerja() => PulangPergi(Bawaan);

    [Theory]
    [MemberData(nameof(KasusLkeTests.Varian), MemberType = typeof(KasusLkeTests))]
    public void Varian_pulang_pergi_lewat_buku_kerja(string berkas) => PulangPergi(KasusLkeTests.BacaTemplat(berkas));

    [Fact]
    public void Buku_templat_yang_salah_menyebut_lembar_dan_selnya()
    {
        var templat = Bawaan with { Komponen = [.. Bawaan.Komponen.Select((k, n) => n == 1 ? k with { Bobot = 20 } : n == 2 ? k with { Bobot = null } : k)] };
        using var buku = new MemoryStream();
        BukuKerja.EksporTemplatLke(templat, buku);
        buku.Position = 0;

        BukuKerja.ImporTemplatLke(buku).Kesalahan.Select(k => k.ToString()).ShouldContain(k => k.StartsWith("Lembar 'Komponen', sel C5:", StringComparison.Ordinal));
    }

    [Fact]
    public void Skala_tanpa_jawaban_terpenuhi_ditolak_pada_sub_komponen_yang_dinilai_menurut_bagian()
    {
        var akar = JsonNode.Parse(TemplatLkeJson.Sumber())!;
        foreach (var jawaban in akar["skala"]![0]!["jawaban"]!.AsArray())
        {
            jawaban!.AsObject().Remove("terpenuhi");
        }

        Pasang(akar, "$.komponen[0].sub[0].cara", "\"bagian\"");

        TemplatLkeJson.Baca(Encoding.UTF8.GetBytes(akar.ToJsonString())).Kesalahan.ShouldContain(k => k.Path == "$.komponen[0].sub[0].kriteria[0].skala" && k.Pesan.Contains("tidak pernah terhitung", StringComparison.Ordinal));
    }

    private static void PulangPergi(TemplatLke templat)
    {
        using var buku = new MemoryStream();
        BukuKerja.EksporTemplatLke(templat, buku);
        buku.Position = 0;
        var kembali = BukuKerja.ImporTemplatLke(buku);

        kembali.Kesalahan.ShouldBeEmpty();
        Encoding.UTF8.GetString(TemplatLkeJson.Tulis(kembali.Templat!)).ShouldBe(Encoding.UTF8.GetString(TemplatLkeJson.Tulis(templat)));
    }

    private static void Pasang(JsonNode akar, string path, string? nilai)
    {
        var langkah = path[2..].Replace("[", ".", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Split('.');
        var induk = langkah.SkipLast(1).Aggregate(akar, (n, l) => int.TryParse(l, out var i) ? n[i]! : n[l]!);
        if (nilai is null)
        {
            induk.AsObject().Remove(langkah[^1]);
        }
        else
        {
            induk[langkah[^1]] = JsonNode.Parse(nilai);
        }
    }
}
