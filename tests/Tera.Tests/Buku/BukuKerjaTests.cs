using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Tera.Core.Berkas;
using Tera.Reports.Buku;
using Tera.Reports.Buku.Susunan;
using Tera.Tests.Berkas;
using Tera.Tests.Documents;
using Xunit;

namespace Tera.Tests.Buku;

public class BukuKerjaTests
{
    [Fact]
    public void Ekspor_lalu_impor_tidak_mengubah_apa_pun() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), benih => PulangPergi(BerkasAcak.Buat(benih))).Check(Config.QuickThrowOnFailure.WithMaxTest(30));

    [Theory]
    [MemberData(nameof(BerkasJsonTests.Contoh), MemberType = typeof(BerkasJsonTests))]
    public void Contoh_pulang_pergi_lewat_buku_kerja(string berkas) =>
        PulangPergi(BerkasJson.Baca(File.ReadAllBytes(Path.Combine(Kasus.Akar, "contoh", berkas))).Berkas!);

    [Fact]
    public void Setiap_isian_model_punya_kolom()
    {
        var kolom = SusunanBuku.Semua.SelectMany(l => l.Kolom.Where(k => !k.Induk && k.Isian != Kolom.Nomor).SelectMany(k => Tempat(l).Select(t => Pola(Gabung(t, k.Isian))))).Distinct(StringComparer.Ordinal);

        kolom.Order(StringComparer.Ordinal).ShouldBe(Daun(Bentuk.Akar, "$").Where(d => d != "$.versi").Select(Pola).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Templat_dan_ekspor_sah_menurut_skema_open_xml()
    {
        foreach (var buku in new[] { Templat(), Ekspor(BerkasAcak.Buat(7)) })
        {
            using var dokumen = SpreadsheetDocument.Open(new MemoryStream(buku), isEditable: false);
            new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(dokumen).Select(e => $"{e.Part?.Uri} {e.Path?.XPath} {e.Description}").ShouldBeEmpty();
        }
    }

    [Fact]
    public void Petunjuk_menyebut_perintah_yang_membaca_bukunya()
    {
        Petunjuk(SusunanBuku.Semua).ShouldContain(t => t.Contains("jalankan: tera impor BUKU", StringComparison.Ordinal));
        Petunjuk(SusunanTemplatLke.Semua).ShouldContain(t => t.Contains("jalankan: tera evaluasi BERKAS --templat BUKU", StringComparison.Ordinal));
        Petunjuk(SusunanTemplatLke.Semua).ShouldNotContain(t => t.Contains("tera impor", StringComparison.Ordinal));

        static List<string> Petunjuk(IReadOnlyList<Lembar> semua) => [.. LembarPetunjuk.Buat(semua).Rows.SelectMany(b => b).Select(s => s.Value as string).OfType<string>()];
    }

    [Fact]
    public void Setiap_kata_daftar_pilihan_disebut_dalam_penjelasannya() =>
        SusunanBuku.Semua.Concat(SusunanTemplatLke.Semua).SelectMany(l => l.Kolom).Where(k => k.Bentuk?.Jenis == JenisBentuk.Pilihan)
            .ShouldAllBe(k => k.Bentuk!.Pilihan.All(p => k.PenjelasanLengkap.Contains(PenulisSel.Kata(p), StringComparison.OrdinalIgnoreCase)));

    [Fact]
    public void Templat_kosong_meminta_isian_wajib_dan_hanya_itu()
    {
        var kesalahan = BukuKerja.Impor(new MemoryStream(Templat())).Kesalahan;

        kesalahan.Select(k => k.ToString()).ShouldBe(
        [
            "Lembar 'Instansi', sel B2: Isian 'Tahun' wajib diisi.",
            "Lembar 'Instansi', sel B4: Isian 'Nama instansi' wajib diisi.",
            "Lembar 'Instansi', sel B7: Isian 'Pemerintah' wajib diisi.",
            "Lembar 'Instansi', sel B8: Isian 'Tempat penetapan' wajib diisi.",
            "Lembar 'Instansi', sel B13: Isian 'Jabatan kepala' wajib diisi.",
            "Lembar 'Renstra', sel B2: Isian 'Nama Renstra' wajib diisi.",
            "Lembar 'Renstra', sel B3: Isian 'Tahun awal' wajib diisi.",
            "Lembar 'Renstra', sel B4: Isian 'Tahun akhir' wajib diisi.",
        ], ignoreOrder: true);
    }

    [Fact]
    public void Templat_terbuka_di_libreoffice_dengan_semua_lembarnya()
    {
        Assert.SkipWhen(LibreOffice.Command is null, "LibreOffice tidak terpasang.");

        var lembar = LibreOffice.Recalculate(Templat());

        SusunanBuku.Semua.Select(l => l.Nama).Except(lembar.Keys, StringComparer.Ordinal).ShouldBeEmpty();
        lembar["Target PK"][0].ShouldBe(["Kode PK *", "Kode indikator *", "Target", "Target TW I", "Target TW II", "Target TW III", "Target TW IV"]);
    }

    [Fact]
    public void Buku_yang_sama_memberi_bita_yang_sama() => Ekspor(BerkasAcak.Buat(3)).ShouldBe(Ekspor(BerkasAcak.Buat(3)));

    private static void PulangPergi(BerkasKinerja berkas)
    {
        var hasil = BukuKerja.Impor(new MemoryStream(Ekspor(berkas)));

        hasil.Kesalahan.ShouldBeEmpty();
        Encoding.UTF8.GetString(BerkasJson.Tulis(hasil.Berkas!)).ShouldBe(Encoding.UTF8.GetString(BerkasJson.Tulis(berkas)));
    }

    private static byte[] Ekspor(BerkasKinerja berkas)
    {
        using var keluaran = new MemoryStream();
        BukuKerja.Ekspor(berkas, keluaran);
        return keluaran.ToArray();
    }

    private static byte[] Templat()
    {
        using var keluaran = new MemoryStream();
        BukuKerja.Templat(keluaran);
        return keluaran.ToArray();
    }

    private static IEnumerable<string> Tempat(Lembar lembar) => lembar switch
    {
        { Formulir: true } => ["$"],
        { Induk.Count: 0 } => [$"$.{lembar.Daftar}[]"],
        _ => lembar.Induk.SelectMany(i => Tempat(SusunanBuku.Semua.First(l => l.Nama == i))).Select(t => $"{t}.{lembar.Daftar}[]"),
    };

    private static string Gabung(string tempat, string isian) => isian.Length == 0 ? tempat : $"{tempat}.{isian}";

    private static string Pola(string path) => System.Text.RegularExpressions.Regex.Replace(path, @"\[[\d*]*\](?=$|\.)", "[]", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)).TrimEnd('[', ']');

    // Lists of texts stand in one cell; a path through several owners stands for all of them.
    private static IEnumerable<string> Daun(Bentuk bentuk, string path) => bentuk.Jenis switch
    {
        JenisBentuk.Objek => bentuk.Anggota.SelectMany(a => Daun(a.Bentuk, $"{path}.{a.Nama}")),
        JenisBentuk.Daftar when bentuk.Unsur!.Jenis == JenisBentuk.Objek || bentuk.UnsurBolehKosong => Daun(bentuk.Unsur, path + "[]"),
        _ => [path],
    };
}
