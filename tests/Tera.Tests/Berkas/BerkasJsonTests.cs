using System.Text;
using Shouldly;
using Tera.Core.Berkas;
using Xunit;

namespace Tera.Tests.Berkas;

public class BerkasJsonTests
{
    private const string Dasar = """
        {
          "versi": 1,
          "tahun": 2024,
          "organisasi": {
            "nama": "Dinas Contoh",
            "pemerintah": "Kabupaten Contoh",
            "tempatPenetapan": "Contoh",
            "kepala": {
              "jabatan": "Kepala Dinas"
            }
          },
          "perencanaan": {
            "renstra": {
              "nama": "Renstra",
              "tahunAwal": 2021,
              "tahunAkhir": 2026
            }
          }
        }

        """;

    public static TheoryData<string> Contoh() => new(Directory
        .EnumerateFiles(Path.Combine(Kasus.Akar, "contoh"), "*.tera.json").Select(b => Path.GetFileName(b)).Order(StringComparer.Ordinal));

    [Fact]
    public void Berkas_baku_ditulis_kembali_persis_sama()
    {
        Encoding.UTF8.GetString(BerkasJson.Tulis(Sah(Dasar))).ShouldBe(Dasar);
    }

    [Theory]
    [MemberData(nameof(Contoh))]
    public void Contoh_dapat_dibaca_dan_tulisannya_tetap(string berkas)
    {
        var hasil = BerkasJson.Baca(File.ReadAllBytes(Path.Combine(Kasus.Akar, "contoh", berkas)));

        hasil.Kesalahan.ShouldBeEmpty();
        var tulisan = BerkasJson.Tulis(hasil.Berkas!);
        BerkasJson.Tulis(BerkasJson.Baca(tulisan).Berkas!).ShouldBe(tulisan);
    }

    [Fact]
    public void Kesalahan_menyebut_barisnya()
    {
        var hasil = BerkasJson.Baca(Encoding.UTF8.GetBytes(Dasar.Replace("\"Renstra\"", "5", StringComparison.Ordinal)));

        hasil.Kesalahan.Single().ToString().ShouldStartWith("Baris 14, $.perencanaan.renstra.nama: Harus teks");
    }

    [Fact]
    public void Isian_wajib_yang_hilang_menunjuk_baris_objeknya()
    {
        var hasil = BerkasJson.Baca(Encoding.UTF8.GetBytes(Dasar.Replace("\"nama\": \"Renstra\",", "", StringComparison.Ordinal)));

        hasil.Kesalahan.Single().Baris.ShouldBe(13);
    }

    [Fact]
    public void Json_rusak_menyebut_baris_dan_kolom()
    {
        var hasil = BerkasJson.Baca("{\n  \"versi\": 1,\n}"u8.ToArray());

        hasil.Kesalahan.Single().ToString().ShouldStartWith("Baris 3, kolom 1: Berkas rusak");
    }

    [Fact]
    public void Isian_kembar_ditolak()
    {
        var hasil = BerkasJson.Baca(Encoding.UTF8.GetBytes(Dasar.Replace("\"tahun\": 2024,", "\"tahun\": 2024, \"tahun\": 2025,", StringComparison.Ordinal)));

        hasil.Kesalahan.Single().Pesan.ShouldContain("lebih dari sekali");
    }

    [Theory]
    [InlineData("", "Berkas kosong")]
    [InlineData(" \n ", "Berkas kosong")]
    [InlineData("[]", "satu objek")]
    [InlineData("null", "satu objek")]
    public void Berkas_yang_bukan_berkas_kinerja_ditolak_dengan_alasannya(string isi, string alasan)
    {
        var hasil = BerkasJson.Baca(Encoding.UTF8.GetBytes(isi));

        hasil.Berkas.ShouldBeNull();
        hasil.Kesalahan.Single().Pesan.ShouldContain(alasan);
    }

    [Fact]
    public void Pasangan_huruf_yang_terbelah_ditolak() =>
        BerkasJson.Baca(Encoding.UTF8.GetBytes(Dasar.Replace("Dinas Contoh", "\\ud800", StringComparison.Ordinal)))
            .Kesalahan.Single().Pesan.ShouldContain("huruf yang rusak");

    [Fact]
    public void Huruf_kendali_ditolak() =>
        BerkasJson.Baca(Encoding.UTF8.GetBytes(Dasar.Replace("Dinas Contoh", "a\\u0001", StringComparison.Ordinal)))
            .Kesalahan.Single().Path.ShouldBe("$.organisasi.nama");

    [Fact]
    public void Bukan_utf8_ditolak() =>
        BerkasJson.Baca(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Dasar)).ToArray())
            .Kesalahan.Single().Pesan.ShouldContain("UTF-8");

    [Fact]
    public void Tanda_urutan_bita_diterima() =>
        BerkasJson.Baca(Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(Dasar)).ToArray()).Kesalahan.ShouldBeEmpty();

    [Fact]
    public void Sarang_yang_terlalu_dalam_ditolak() =>
        BerkasJson.Baca(Encoding.UTF8.GetBytes("{\"a\":" + new string('[', 100_000) + new string(']', 100_000) + "}"))
            .Kesalahan.Single().Pesan.ShouldContain("terlalu dalam");

    [Fact]
    public void Berkas_raksasa_tidak_dibaca()
    {
        using var raksasa = new ArusRaksasa(panjangDiketahui: true);

        BerkasJson.Baca(raksasa).Kesalahan.Single().Pesan.ShouldContain("64 MB");
        raksasa.Terbaca.ShouldBe(0);
    }

    [Fact]
    public void Arus_raksasa_tanpa_panjang_dihentikan_di_batasnya()
    {
        using var raksasa = new ArusRaksasa(panjangDiketahui: false);

        BerkasJson.Baca(raksasa).Kesalahan.Single().Pesan.ShouldContain("64 MB");
        raksasa.Terbaca.ShouldBeLessThan(BerkasJson.UkuranTerbesar + 1_000_000L);
    }

    [Fact]
    public void Ribuan_kesalahan_dipotong_dengan_pemberitahuan()
    {
        var kesalahan = BerkasJson.Baca(Encoding.UTF8.GetBytes("{" + string.Join(',', Enumerable.Range(0, 5_000).Select(i => $"\"x{i}\":1")) + "}")).Kesalahan;

        kesalahan.Count.ShouldBe(Pencatat.Terbanyak + 1);
        kesalahan.ShouldContain(k => k.Pesan.StartsWith("Masih ada", StringComparison.Ordinal));
    }

    private static BerkasKinerja Sah(string json)
    {
        var hasil = BerkasJson.Baca(Encoding.UTF8.GetBytes(json));
        hasil.Kesalahan.ShouldBeEmpty();
        return hasil.Berkas!;
    }

    /// <summary>A gigabyte of spaces that never stands in memory.</summary>
    private sealed class ArusRaksasa(bool panjangDiketahui) : Stream
    {
        public long Terbaca { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => panjangDiketahui;

        public override bool CanWrite => false;

        public override long Length => 1L << 30;

        public override long Position { get => Terbaca; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Array.Fill(buffer, (byte)' ', offset, count);
            Terbaca += count;
            return count;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
