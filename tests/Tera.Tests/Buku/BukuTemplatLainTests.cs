using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Tera.Core.Berkas;
using Tera.Core.Evaluasi;
using Tera.Reports.Buku;
using Xunit;

namespace Tera.Tests.Buku;

/// <summary>Workbooks of templates as people change them in Excel: other orders, rows left empty, sheets twice; and as no program writes them.</summary>
public sealed partial class BukuTemplatLainTests
{
    private static readonly XNamespace S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [Fact]
    public void Kolom_tertukar_baris_kosong_di_sela_dan_lembar_terbalik_tidak_mengubah_templat() => Prop.ForAll(ArbMap.Default.ArbFor<int>(), benih =>
    {
        var acak = new Random(benih);
        var templat = TemplatLkeJson.Bawaan[0];

        var hasil = Impor(Ubah(Ekspor(templat), (bagian, isi) => bagian.StartsWith("xl/worksheets/", StringComparison.Ordinal) && !isi.Root!.Descendants(S + "c").Any(c => Teks(c).StartsWith("Isian", StringComparison.Ordinal)) ? Acak(isi, acak) : isi));

        hasil.Kesalahan.ShouldBeEmpty();
        Encoding.UTF8.GetString(TemplatLkeJson.Tulis(hasil.Templat!)).ShouldBe(Encoding.UTF8.GetString(TemplatLkeJson.Tulis(templat)));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(25));

    [Fact]
    public void Dua_lembar_bernama_sama_kecuali_spasinya_ditolak_dengan_namanya()
    {
        var buku = Ubah(Ekspor(TemplatLkeJson.Bawaan[0]), (bagian, isi) =>
        {
            if (bagian == "xl/workbook.xml")
            {
                isi.Descendants(S + "sheet").Single(s => s.Attribute("name")!.Value == "Petunjuk").SetAttributeValue("name", "Kriteria ");
            }

            return isi;
        });

        Impor(buku).Kesalahan.Select(k => k.ToString()).ShouldContain(k => k.Contains("Ada dua lembar bernama ini", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("5")]
    [InlineData("c6")]
    [InlineData("ZZZZ6")]
    public void Alamat_sel_yang_tidak_ada_dikatakan_sebagai_buku_rusak(string alamat)
    {
        var sudah = false;
        var buku = Ubah(Ekspor(TemplatLkeJson.Bawaan[0]), (bagian, isi) =>
        {
            if (!sudah && bagian.StartsWith("xl/worksheets/", StringComparison.Ordinal))
            {
                isi.Descendants(S + "c").Last().SetAttributeValue("r", alamat);
                sudah = true;
            }

            return isi;
        });

        Impor(buku).Kesalahan.ShouldHaveSingleItem().Pesan.ShouldContain("Buku rusak");
    }

    // Columns in another order and empty rows in between, as a person leaves them.
    private static XDocument Acak(XDocument isi, Random acak)
    {
        var baris = isi.Descendants(S + "row").ToList();
        var kolom = baris.SelectMany(b => b.Elements(S + "c")).Select(c => Kolom(c)).Distinct().ToList();
        var urutan = kolom.OrderBy(_ => acak.Next()).ToList();
        var nomor = 0;
        foreach (var b in baris)
        {
            nomor += nomor > 2 ? 1 + (acak.Next(4) == 0 ? acak.Next(1, 4) : 0) : 1;
            b.SetAttributeValue("r", nomor);
            var sel = b.Elements(S + "c").ToList();
            foreach (var c in sel)
            {
                c.SetAttributeValue("r", $"{kolom[urutan.IndexOf(Kolom(c))]}{nomor}");
            }

            b.ReplaceNodes(sel.OrderBy(c => Kolom(c).Length).ThenBy(Kolom, StringComparer.Ordinal));
        }

        return isi;
    }

    private static string Kolom(XElement sel) => Huruf().Match(sel.Attribute("r")!.Value).Value;

    private static string Teks(XElement sel) => string.Concat(sel.Descendants(S + "t").Select(t => t.Value));

    private static byte[] Ekspor(TemplatLke templat)
    {
        using var buku = new MemoryStream();
        BukuKerja.EksporTemplatLke(templat, buku);
        return buku.ToArray();
    }

    private static HasilBacaTemplat Impor(byte[] isi)
    {
        using var buku = new MemoryStream(isi);
        return BukuKerja.ImporTemplatLke(buku);
    }

    private static byte[] Ubah(byte[] isi, Func<string, XDocument, XDocument> ubah)
    {
        using var keluar = new MemoryStream();
        using (var lama = new ZipArchive(new MemoryStream(isi)))
        using (var baru = new ZipArchive(keluar, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var bagian in lama.Entries)
            {
                using var sumber = bagian.Open();
                using var tujuan = baru.CreateEntry(bagian.FullName).Open();
                if (bagian.FullName.EndsWith(".xml", StringComparison.Ordinal))
                {
                    ubah(bagian.FullName, XDocument.Load(sumber)).Save(tujuan);
                }
                else
                {
                    sumber.CopyTo(tujuan);
                }
            }
        }

        return keluar.ToArray();
    }

    [GeneratedRegex("^[A-Z]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Huruf();
}
