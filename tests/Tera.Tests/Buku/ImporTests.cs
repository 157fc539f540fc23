using System.IO.Compression;
using System.Text;
using Shouldly;
using Tera.Core.Berkas;
using Tera.Reports.Buku;
using Xunit;

namespace Tera.Tests.Buku;

public class ImporTests
{
    [Fact]
    public void Buku_kecil_yang_diisi_tangan_terbaca() => Impor(new Bukuan()).Berkas!.Perencanaan.Sasaran[0].Indikator[0].Nama.ShouldBe("Indikator satu");

    public static TheoryData<string, object?, string, string> SelSalah() => new()
    {
        { "Instansi!B2", "dua ribu", "Lembar 'Instansi', sel B2", "bukan angka" },
        { "Instansi!B3", "dinas", "Lembar 'Instansi', sel B3", "Yang boleh: perangkat daerah, pemerintah daerah" },
        { "Instansi!B16", "123", "Lembar 'Instansi', sel B16", "bukan 18 angka" },
        { "Indikator!B3", "S9", "Lembar 'Indikator', sel B3", "'S9' tidak ada pada lembar 'Tujuan' atau 'Sasaran'" },
        { "Indikator!B3", null, "Lembar 'Indikator', sel B3", "wajib diisi" },
        { "Indikator!C3", null, "Lembar 'Indikator', sel C3", "Kolom 'Indikator' wajib diisi" },
        { "Indikator!F3", "naik turun", "Lembar 'Indikator', sel F3", "Yang boleh: naik, turun, rentang, predikat" },
        { "Indikator!F3", "rentang", "Lembar 'Indikator', sel G3", "harus mempunyai rentang" },
        { "Indikator!J3", 7, "Lembar 'Indikator', sel J3", "antara 0 dan 6" },
        { "Indikator!J3", 1.5, "Lembar 'Indikator', sel J3", "bilangan bulat" },
        { "Indikator!O3", "a / b", "Lembar 'Indikator', sel O3", "tidak dinyatakan: a, b" },
        { "Indikator!A3", 1.5, "Lembar 'Indikator', sel A3", "format sel menjadi Teks" },
        { "Target PK!C3", "1.234", "Lembar 'Target PK', sel C3", "ketik 1234 bila ribuan, atau 1,234 bila desimal" },
        { "Target PK!C3", "Rp5", "Lembar 'Target PK', sel C3", "tanpa Rp" },
        { "Target PK!C3", null, "Lembar 'Target PK', sel C3", "Kolom 'Target' wajib diisi" },
        { "Target PK!C3", "80%", "Lembar 'Target PK', sel C3", "Ketik 80 saja" },
        { "Target PK!C3", "61,2 %", "Lembar 'Target PK', sel C3", "Ketik 61,2 saja" },
        { "Target PK!C3", "tujuh puluh", "Lembar 'Target PK', sel C3", "Ketik 70 saja" },
        { "Target PK!C3", "cukup", "Lembar 'Target PK', sel C3", "Ketik angkanya" },
        { "Target PK!B3", "S11", "Lembar 'Target PK', sel B3", "Maksud Anda 'S1.1'?" },
        { "Target PK!B3", "S1.2", "Lembar 'Target PK', sel B3", "Kode indikator 'S1.2' tidak ada dalam berkas. Daftarkan" },
        { "Indikator!V3", 50, "Lembar 'Indikator', sel U3", "karena kolom 'Kondisi awal' terisi" },
        { "PK!D3", "31 Februari 2024", "Lembar 'PK', sel D3", "tidak dapat dibaca" },
        { "PK!A4", "PK1", "Lembar 'PK', sel A4", "sudah dipakai di Lembar 'PK', sel A3" },
        { "Target PK!H1", "Catatan", "Lembar 'Target PK', sel H1", "Kolom 'Catatan' tidak dikenal" },
        { "Target PK!C1", "Targt", "Lembar 'Target PK', sel C1", "Maksud Anda 'Target'?" },
    };

    [Theory]
    [MemberData(nameof(SelSalah))]
    public void Kesalahan_menunjuk_lembar_dan_selnya(string sel, object? isi, string tempat, string mengandung)
    {
        var buku = new Bukuan();
        buku[sel] = isi is double d ? (decimal)d : isi;

        Impor(buku).Kesalahan.ShouldContain(k => k.Path == tempat && k.Pesan.Contains(mengandung, StringComparison.Ordinal), string.Join('\n', Impor(buku).Kesalahan));
    }

    public static TheoryData<string, object, string> SelBenar() => new()
    {
        { "Target PK!C3", "1.234,5", "1234.5" },
        { "Target PK!C3", "1.234.567", "1234567" },
        { "Target PK!C3", " 54,5 ", "54.5" },
        { "Target PK!C3", "A (84,00)", "\"skor\": 84" },
        { "PK!D3", "27 Juni 2024", "\"2024-06-27\"" },
        { "PK!D3", "27/06/2024", "\"2024-06-27\"" },
        { "PK!D3", "Juni 2024", "\"2024-06\"" },
        { "PK!D3", 2024, "\"2024\"" },
        { "Indikator!F3", " Turun", "\"polaritas\": \"turun\"" },
        { "Indikator!L3", "Rata-rata", "\"rataRata\"" },
        { "Target PK!A1", "  KODE  pk*", "\"target\": 50" },
    };

    [Theory]
    [MemberData(nameof(SelBenar))]
    public void Cara_menulis_yang_jelas_diterima(string sel, object isi, string dalamJson)
    {
        var buku = new Bukuan();
        buku[sel] = isi;

        var hasil = Impor(buku);

        hasil.Kesalahan.ShouldBeEmpty();
        Encoding.UTF8.GetString(BerkasJson.Tulis(hasil.Berkas!)).ShouldContain(dalamJson);
    }

    [Fact]
    public void Semua_kesalahan_disebut_sekaligus()
    {
        var buku = new Bukuan();
        buku["Instansi!B4"] = null;
        buku["Indikator!F3"] = "x";
        buku["Target PK!C3"] = "1.234";
        buku["Realisasi!A3"] = "Z";

        Impor(buku).Kesalahan.Select(k => k.Path).ShouldBe(
            ["Lembar 'Instansi', sel B4", "Lembar 'Indikator', sel F3", "Lembar 'Target PK', sel C3", "Lembar 'Realisasi', sel A3"], ignoreOrder: true);
    }

    [Fact]
    public void Nama_lembar_dengan_huruf_besar_dan_spasi_di_ujungnya_tetap_dikenal()
    {
        var buku = new Bukuan();
        buku.Ganti("Target PK", "TARGET PK ");

        Impor(buku).Kesalahan.ShouldBeEmpty();
    }

    [Fact]
    public void Lembar_yang_berganti_nama_disebut_dengan_saran()
    {
        var buku = new Bukuan();
        buku.Ganti("Target PK", "Target-PK");

        Impor(buku).Kesalahan.Single().ToString().ShouldBe("Lembar 'Target-PK': Lembar ini tidak dikenal. Maksud Anda 'Target PK'? Kembalikan namanya.");
    }

    [Fact]
    public void Lembar_wajib_yang_hilang_disebut_sekali()
    {
        var buku = new Bukuan();
        buku.Buang("Renstra");

        Impor(buku).Kesalahan.Single().ToString().ShouldStartWith("Lembar 'Renstra': Lembar ini tidak ada");
    }

    [Fact]
    public void Kolom_boleh_berpindah_dan_baris_kosong_dilewati()
    {
        var buku = new Bukuan();
        buku["Target PK!A1"] = "Target *";
        buku["Target PK!C1"] = "Kode PK *";
        buku["Target PK!A3"] = null;
        buku["Target PK!B3"] = null;
        buku["Target PK!C3"] = null;
        buku["Target PK!A9"] = 61;
        buku["Target PK!B9"] = "S1.1";
        buku["Target PK!C9"] = "PK1";

        Impor(buku).Berkas!.Perencanaan.PerjanjianKinerja[0].Target[0].Target!.Angka.ShouldBe(61);
    }

    [Theory]
    [InlineData("bukan buku", "bukan buku kerja .xlsx")]
    [InlineData("", "bukan buku kerja .xlsx")]
    public void Berkas_lain_ditolak(string isi, string pesan) =>
        BukuKerja.Impor(new MemoryStream(Encoding.UTF8.GetBytes(isi))).Kesalahan.Single().Pesan.ShouldContain(pesan);

    [Fact]
    public void Xls_lama_dan_buku_bersandi_ditolak() =>
        BukuKerja.Impor(new MemoryStream([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0])).Kesalahan.Single().Pesan.ShouldContain("kata sandi");

    [Fact]
    public void Buku_terpotong_ditolak()
    {
        var utuh = new Bukuan().Bita();

        BukuKerja.Impor(new MemoryStream(utuh[..(utuh.Length / 2)])).Kesalahan.Single().Pesan.ShouldContain("rusak");
    }

    [Fact]
    public void Bom_zip_ditolak_sebelum_memenuhi_memori()
    {
        using var zip = new MemoryStream();
        using (var arsip = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            Tulis(arsip, "xl/_rels/workbook.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>""", 0);
            Tulis(arsip, "xl/workbook.xml", "<workbook/>", 0);
            Tulis(arsip, "xl/sharedStrings.xml", "<sst>", 400_000_000);
        }

        zip.Position = 0;
        BukuKerja.Impor(zip).Kesalahan.Single().Pesan.ShouldContain("terlalu besar");
    }

    [Fact]
    public void Galat_dan_sel_gabungan_dari_excel_disebut()
    {
        var kesalahan = BukuKerja.Impor(new MemoryStream(new Bukuan().Ubah("Target PK", isi => isi
            .Replace("<c r=\"C3\" s=\"4\"><v>50</v></c>", "<c r=\"C3\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>", StringComparison.Ordinal)
            .Replace("</sheetData>", "</sheetData><mergeCells count=\"1\"><mergeCell ref=\"A3:A4\"/></mergeCells>", StringComparison.Ordinal)))).Kesalahan;

        kesalahan.ShouldContain(k => k.Path == "Lembar 'Target PK', sel C3" && k.Pesan.Contains("#DIV/0!", StringComparison.Ordinal));
        kesalahan.ShouldContain(k => k.Path == "Lembar 'Target PK', sel A3:A4" && k.Pesan.Contains("digabungkan", StringComparison.Ordinal));
        kesalahan.Count.ShouldBe(2);
    }

    [Fact]
    public void Angka_berformat_persen_ditolak_karena_artinya_lain()
    {
        var buku = new Bukuan();
        buku["Target PK!C3"] = 0.85m;

        var kesalahan = BukuKerja.Impor(new MemoryStream(buku.UbahBagian("xl/styles.xml", isi => isi
            .Replace("<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyAlignment=\"1\"><alignment horizontal=\"left\"", "<xf numFmtId=\"9\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyAlignment=\"1\"><alignment horizontal=\"left\"", StringComparison.Ordinal)))).Kesalahan;

        kesalahan.ShouldContain(k => k.Path == "Lembar 'Target PK', sel C3" && k.Pesan.Contains("lalu ketik 85", StringComparison.Ordinal), string.Join('\n', kesalahan));
    }

    [Fact]
    public void Rumus_excel_dibaca_nilai_terakhirnya_pada_lima_belas_angka() =>
        BukuKerja.Impor(new MemoryStream(new Bukuan().Ubah("Target PK", isi => isi
            .Replace("<c r=\"C3\" s=\"4\"><v>50</v></c>", "<c r=\"C3\"><f>1+1</f><v>3.7199999999999998</v></c>", StringComparison.Ordinal))))
            .Berkas!.Perencanaan.PerjanjianKinerja[0].Target[0].Target!.Angka.ShouldBe(3.72m);

    private static HasilBaca Impor(Bukuan buku) => BukuKerja.Impor(new MemoryStream(buku.Bita()));

    private static void Tulis(ZipArchive arsip, string nama, string isi, int spasi)
    {
        using var bagian = arsip.CreateEntry(nama).Open();
        bagian.Write(Encoding.UTF8.GetBytes(isi));
        var kosong = Encoding.UTF8.GetBytes(new string(' ', 1_000_000));
        for (var i = 0; i < spasi; i += kosong.Length)
        {
            bagian.Write(kosong);
        }
    }
}
