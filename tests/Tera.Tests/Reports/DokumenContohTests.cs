using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Shouldly;
using Tera.Documents.Model;
using Tera.Documents.Writing;
using Tera.Reports;
using Tera.Reports.Pelaporan;
using Xunit;

namespace Tera.Tests.Reports;

/// <summary>Every document of both examples: valid, the same each time, and as it was last looked at.</summary>
public sealed class DokumenContohTests
{
    public static TheoryData<string> Contoh => [.. LaporanContoh.Contoh];

    [Theory, MemberData(nameof(Contoh))]
    public void Setiap_dokumen_sah_sebagai_DOCX_dan_sama_setiap_kali(string contoh)
    {
        foreach (var laporan in LaporanContoh.Laporan(contoh))
        {
            var isi = Docx(laporan.Dokumen);
            using var berkas = WordprocessingDocument.Open(new MemoryStream(isi), false);
            new OpenXmlValidator(FileFormatVersions.Office2019).Validate(berkas).Select(e => $"{laporan.Nama} {e.Part?.Uri} {e.Path?.XPath}: {e.Description}").Take(5).ShouldBeEmpty();
            Docx(laporan.Dokumen).ShouldBe(isi, laporan.Nama);
        }
    }

    [Theory, MemberData(nameof(Contoh))]
    public void Judul_dalam_daftar_sama_dengan_judul_dokumennya_dan_membedakan_yang_sejenis(string contoh)
    {
        var bahan = new BahanLaporan(LaporanContoh.Hasil(contoh), Kerangka.Bawaan, new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal));
        foreach (var sejenis in DaftarLaporan.Semua.Select(j => j.Susun(bahan, 0).ToList()))
        {
            sejenis.Where(l => l.Judul is not null).ShouldAllBe(l => l.Judul == l.Dokumen.Title);
            if (sejenis.Count > 1)
                sejenis.ShouldAllBe(l => l.Judul != null);
        }
    }

    [Theory, MemberData(nameof(Contoh))]
    public void Tidak_ada_tabel_tanpa_baris(string contoh) => LaporanContoh.Laporan(contoh)
        .SelectMany(l => l.Dokumen.Blocks().OfType<Table>().Where(t => t.Rows.Count == 0).Select(t => $"{l.Nama}: {t.Caption}")).ShouldBeEmpty();

    [Fact]
    public void Dokumen_baru_disusun_ketika_diminta_dan_hanya_sekali()
    {
        var disusun = 0;
        var laporan = new BerkasLaporan("uji", () => new Document { Title = $"Ke-{++disusun}", Sections = [] });

        disusun.ShouldBe(0);
        laporan.Dokumen.ShouldBeSameAs(laporan.Dokumen);
        disusun.ShouldBe(1);
    }

    [Theory, MemberData(nameof(Contoh))]
    public void Setiap_buku_tabel_sah_sebagai_XLSX(string contoh)
    {
        foreach (var laporan in LaporanContoh.Laporan(contoh).Where(l => l.Dokumen.Blocks().OfType<Table>().Any(t => !t.Plain)))
        {
            using var berkas = SpreadsheetDocument.Open(new MemoryStream(XlsxWriter.Write(laporan.Dokumen)), false);
            new OpenXmlValidator(FileFormatVersions.Office2019).Validate(berkas).Select(e => $"{laporan.Nama} {e.Part?.Uri} {e.Path?.XPath}: {e.Description}").Take(5).ShouldBeEmpty();
        }
    }

    [Theory, MemberData(nameof(Contoh))]
    public void Satu_angka_tercetak_sama_di_seluruh_tabel_sebuah_dokumen(string contoh)
    {
        foreach (var laporan in LaporanContoh.Laporan(contoh))
        {
            laporan.Dokumen.Blocks().OfType<Table>().SelectMany(t => t.Rows).SelectMany(r => r.Cells).Where(c => c.Figure is { Value: not null })
                .GroupBy(c => c.Figure!.Id).Where(g => g.Select(c => c.Figure!.Value).Distinct().Count() > 1).Select(g => $"{laporan.Nama}: {g.Key}").ShouldBeEmpty();
        }
    }

    [Theory, MemberData(nameof(Contoh))]
    public void LKjIP_dan_perjanjian_kinerja_tetap_seperti_yang_terakhir_dilihat(string contoh)
    {
        foreach (var laporan in LaporanContoh.Laporan(contoh).Where(l => l.Nama == "lkjip" || l.Nama.StartsWith("pk-", StringComparison.Ordinal)))
        {
            var emas = Path.Combine(Kasus.Akar, "tests", "cases", "emas", $"{contoh}.{laporan.Nama}.txt");
            var teks = Teks(laporan.Dokumen);
            if (Environment.GetEnvironmentVariable("TERA_PERBARUI") == "1")
            {
                File.WriteAllText(emas, teks);
            }

            teks.ShouldBe(File.ReadAllText(emas), $"Isi {laporan.Nama} berubah. Bila memang dikehendaki: TERA_PERBARUI=1, lalu lihat perbedaannya.");
        }
    }

    [Fact]
    public void Nilai_LHE_yang_rahasia_hanya_dimuat_dalam_LKjIP_bila_kerangka_sendiri_memintanya()
    {
        const string contoh = "disperindag-kep-babel-2024";
        var kerangka = Encoding.UTF8.GetString(Kerangka.Sumber());
        var diminta = Kerangka.Baca(Encoding.UTF8.GetBytes(kerangka.Replace("\"tabel:E5\"", "\"tabel:E2\", \"tabel:E5\"", StringComparison.Ordinal))).Kerangka.ShouldNotBeNull();

        Tabel(Kerangka.Bawaan).ShouldSatisfyAllConditions(t => t.ShouldContain("E5"), t => t.ShouldNotContain("E2"));
        Tabel(diminta).ShouldContain("E2");

        static List<string> Tabel(Kerangka dari) =>
            [.. Lkjip.Susun(new(LaporanContoh.Hasil(contoh), dari, new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal))).Blocks().OfType<Table>().Select(t => t.Id)];
    }

    private static byte[] Docx(Document dokumen)
    {
        using var isi = new MemoryStream();
        DocxWriter.Write(dokumen, isi);
        return isi.ToArray();
    }

    private static string Teks(Document dokumen)
    {
        var teks = new StringBuilder();
        foreach (var blok in dokumen.Blocks())
        {
            teks.Append(blok switch
            {
                Heading h => $"{new string('#', h.Level)} {h.Text}\n",
                Paragraph p => $"{(p.Marker.Length > 0 ? p.Marker + " " : "")}{p.Text}\n",
                Table t => $"[{t.Id}] {t.Caption}\n{string.Concat(t.Header.Concat(t.Rows).Select(r => string.Join(" | ", r.Cells.Select(c => c.Text.Replace('\n', ' '))) + "\n"))}{string.Concat(t.Notes.Select(n => $"  {n}\n"))}",
                Chart c => $"[{c.Id}] {c.Caption}\n",
                BoxTree b => $"[{b.Id}] {b.Caption}\n",
                _ => "",
            });
        }

        return teks.ToString();
    }
}
