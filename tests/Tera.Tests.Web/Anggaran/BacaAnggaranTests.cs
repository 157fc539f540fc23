using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Shouldly;
using Tera.App.Anggaran;
using Xunit;

namespace Tera.Tests.Web.Anggaran;

/// <summary>Reads the files of tests/cases/anggaran by the mapping that Tera itself proposes.</summary>
public sealed class BacaAnggaranTests
{
    private static readonly JsonSerializerOptions Opsi = new(JsonSerializerDefaults.Web);

    public sealed record Kasus(string Berkas, string Tentang, Dictionary<string, string> Kolom, int BarisData, string Notasi, List<string> Baris, List<string> Kesalahan, bool Kumulatif = false);

    public sealed record KasusNominal(string Teks, string? Nilai, string? Salah, string? Notasi);

    public static IEnumerable<TheoryDataRow<string>> Berkas => Baca<Kasus>("kasus.json").Select(k => new TheoryDataRow<string>(k.Berkas));

    [Theory, MemberData(nameof(Berkas))]
    public void Berkas_anggaran_dibaca_seperti_tertulis_di_kasusnya(string berkas)
    {
        var kasus = Baca<Kasus>("kasus.json").Single(k => k.Berkas == berkas);
        var lembar = PembacaLembar.Baca(File.ReadAllBytes(Path.Combine(Folder, berkas))).Lembar;

        Cocok(kasus, lembar);
    }

    [Theory, MemberData(nameof(Berkas))]
    public void Isi_yang_sama_sebagai_UTF16_dan_dengan_akhir_baris_Windows_dibaca_sama(string berkas)
    {
        var kasus = Baca<Kasus>("kasus.json").Single(k => k.Berkas == berkas);
        var teks = File.ReadAllText(Path.Combine(Folder, berkas)).ReplaceLineEndings("\r\n");

        Cocok(kasus, PembacaLembar.Baca([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(teks)]).Lembar);
    }

    [Theory]
    [InlineData("sipd-kolom-berjenjang.csv", ';')]
    [InlineData("realisasi-triwulan.csv", ',')]
    [InlineData("bulanan-tanpa-kepala.csv", '\t')]
    public void Isi_yang_sama_sebagai_buku_XLS_lama_dibaca_sama(string berkas, char pemisah)
    {
        Assert.SkipWhen(!File.Exists("/usr/bin/soffice"), "LibreOffice tidak terpasang; buku XLS lama tidak dapat dibuat.");
        var folder = Directory.CreateTempSubdirectory("tera-xls-").FullName;
        try
        {
            // Every column as text, so that the amounts stay as they are written.
            var masukan = $"--infilter=CSV:{(int)pemisah},34,76,1,{string.Join('/', Enumerable.Range(1, 40).Select(k => $"{k}/2"))}";
            using (var proses = Process.Start("/usr/bin/soffice", [$"-env:UserInstallation=file://{folder}/profil", "--headless", "--norestore", masukan, "--convert-to", "xls:MS Excel 97", "--outdir", folder, Path.Combine(Folder, berkas)]))
                proses.WaitForExit();

            Cocok(Baca<Kasus>("kasus.json").Single(k => k.Berkas == berkas), PembacaLembar.Baca(File.ReadAllBytes(Path.Combine(folder, Path.ChangeExtension(berkas, ".xls")))).Lembar);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public static IEnumerable<TheoryDataRow<int>> Nominal => Enumerable.Range(0, Baca<KasusNominal>("nominal.json").Count).Select(n => new TheoryDataRow<int>(n));

    [Theory, MemberData(nameof(Nominal))]
    public void Rupiah_dibaca_bagaimanapun_ditulis_dan_yang_bermakna_dua_ditanyakan(int nomor)
    {
        var kasus = Baca<KasusNominal>("nominal.json")[nomor];

        var hasil = BacaNominal.Baca(kasus.Teks, Enum.Parse<NotasiAngka>(kasus.Notasi ?? nameof(NotasiAngka.BelumDiketahui)));

        hasil.Salah.ShouldBe(kasus.Salah);
        hasil.Nilai.ShouldBe(kasus.Nilai is { } nilai ? decimal.Parse(nilai, CultureInfo.InvariantCulture) : null);
    }

    [Theory]
    [InlineData("%PDF-1.7", "PDF")]
    [InlineData("<html><table></table></html>", "halaman web")]
    [InlineData("PK\u0003\u0004bukan zip", "rusak atau bukan Excel")]
    [InlineData("\0\u0001\u0002", "bukan Excel dan bukan CSV")]
    [InlineData("a;\"b", "Tanda petik yang dibuka di baris 1")]
    [InlineData("", "Berkas kosong")]
    public void Berkas_yang_bukan_anggaran_ditolak_menurut_isinya(string isi, string sebab) =>
        PembacaLembar.Baca(Encoding.Latin1.GetBytes(isi)).Sebab.ShouldNotBeNull().ShouldContain(sebab);

    private static void Cocok(Kasus kasus, IReadOnlyList<LembarMasukan> lembar)
    {
        var pemetaan = UsulPemetaan.Buat(lembar);
        var terbaca = PembacaAnggaran.Baca(lembar.First(l => l.Nama == pemetaan.Lembar), pemetaan);

        pemetaan.Kolom.ToDictionary(k => LembarMasukan.NamaKolom(k.Key), k => k.Value.ToString()).ShouldBe(kasus.Kolom, ignoreOrder: true);
        pemetaan.BarisData.ShouldBe(kasus.BarisData);
        pemetaan.Notasi.ToString().ShouldBe(kasus.Notasi);
        pemetaan.Kumulatif.ShouldBe(kasus.Kumulatif);
        terbaca.Baris.Select(Cetak).ShouldBe(kasus.Baris);
        terbaca.Kesalahan.Select(k => k.ToString()).ShouldBe(kasus.Kesalahan);
    }

    private static string Cetak(BarisTerbaca b) =>
        string.Join(" | ", [b.Kode, b.Uraian, .. b.Nilai.OrderBy(n => n.Key).Select(n => string.Create(CultureInfo.InvariantCulture, $"{n.Key} {(n.Value == decimal.Truncate(n.Value) ? n.Value.ToString("0", CultureInfo.InvariantCulture) : n.Value.ToString("0.00", CultureInfo.InvariantCulture))}"))]);

    private static string Folder => Path.Combine(Akar.Folder, "tests", "cases", "anggaran");

    private static List<T> Baca<T>(string nama) => JsonSerializer.Deserialize<List<T>>(File.ReadAllBytes(Path.Combine(Folder, nama)), Opsi)!;
}
