using System.Text.RegularExpressions;
using Shouldly;
using Tera.Audit;
using Tera.Core.Berkas;
using Tera.Documents.Model;
using Tera.Documents.Reading;
using Tera.Documents.Writing;
using Tera.Reports;
using Tera.Reports.Pelaporan;
using Xunit;

namespace Tera.Tests.Audit;

/// <summary>Several files are one dossier: a report, its PK and its monev, as Tera writes them and reads them back.</summary>
public class BerkasKerjaTests
{
    private const string Contoh = "disperindag-kep-babel-2024.tera.json";

    [Fact]
    public void Laporan_PK_dan_monev_yang_sejalan_tidak_menambah_temuan()
    {
        var berkas = new[] { "lkjip", "pk", "monev" }.SelectMany(j => Susun(j)).Select(Kembali).ToList();
        var sendiri = berkas.SelectMany(d => Auditor.Audit([d]).Findings).Select(f => (f.Code, f.Stated, f.Places[0].File)).ToHashSet();
        var bersama = Auditor.Audit(berkas).Findings.Where(f => f.Places.Select(p => p.File).Distinct().Count() > 1 || !sendiri.Contains((f.Code, f.Stated, f.Places[0].File)));
        // A programme without budget is named in more places of a dossier than of one file.
        bersama.Where(f => !f.Reason.Contains("tidak beranggaran", StringComparison.Ordinal)).Select(f => $"{f.Code} {f.Certainty} [{f.Stated}] {f.Reason}").ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Contoh, "lkjip")]
    [InlineData(Contoh, "e81")]
    [InlineData("disnakerkop-belitung-timur-2024.tera.json", "lkjip")]
    [InlineData("disnakerkop-belitung-timur-2024.tera.json", "e81")]
    public void Satu_dokumen_dalam_dua_bentuk_tidak_bertentangan_dengan_dirinya(string contoh, string jenis)
    {
        var semua = Susun(jenis, contoh).ToList();
        List<Document> berkas = [.. semua.Select(Kembali), .. semua.Select(d => DocumentReader.Read(d.Title + ".xlsx", XlsxWriter.Write(d)).Document.ShouldNotBeNull())];
        var sendiri = berkas.SelectMany(d => Auditor.Audit([d]).Findings).Select(f => (f.Code, f.Stated)).ToHashSet();
        Auditor.Audit(berkas).Findings.Where(f => !sendiri.Contains((f.Code, f.Stated))).Select(f => $"{f.Code} [{f.Stated}] {f.Reason}").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("pk", @"^\d{1,3},\d{3}$")]
    [InlineData("monev", @"^\d{1,3},\d{3}$")]
    [InlineData("e81", @"^(Rp ?)?\d{1,3}(\.\d{3}){2,}(,00)?$")]
    public void Satu_angka_yang_diubah_di_satu_berkas_ditemukan_dengan_kedua_tempatnya(string jenis, string bentuk)
    {
        var laporan = Susun("lkjip").Select(Kembali).ToList();
        var lain = Susun(jenis).ToList();
        var (diubah, semula, menjadi) = Ubah(lain, bentuk, [.. laporan.SelectMany(Sel)]);
        var hasil = Auditor.Audit([.. laporan, .. diubah.Select(Kembali)]);
        var temuan = hasil.Findings.FirstOrDefault(f => f.Code == CheckCode.CROSS && f.Stated.Contains(menjadi) && f.Places.Select(p => p.File).Distinct().Count() > 1)
            .ShouldNotBeNull($"{semula} -> {menjadi}\n{string.Join('\n', hasil.Findings.Select(f => $"{f.Code} [{f.Stated}] {f.Reason}"))}");
        temuan.Reason.ShouldContain(menjadi);
        temuan.Reason.ShouldContain(semula);
        temuan.Reason.ShouldContain("lkjip");
        temuan.Reason.ShouldContain(jenis);
    }

    private static IEnumerable<string> Sel(Document dokumen) => dokumen.Blocks().OfType<Table>().SelectMany(t => t.Rows).SelectMany(r => r.Cells).Select(c => c.Text);

    /// <summary>Changes the leading digit of the first figure of a form that the report has too.</summary>
    private static (List<Document> Dokumen, string Semula, string Menjadi) Ubah(List<Document> dokumen, string bentuk, HashSet<string> dikenal)
    {
        var (d, t, semula) = dokumen.SelectMany(d => d.Blocks().OfType<Table>().SelectMany(t => t.Rows.SelectMany(r => r.Cells).Select(c => (d, t, c.Text))))
            .First(x => Regex.IsMatch(x.Text, bentuk) && dikenal.Contains(x.Text));
        var menjadi = (semula[0] == '9' ? '8' : (char)(semula[0] + 1)) + semula[1..];
        var satu = false;
        Cell Ganti(Cell c)
        {
            if (satu || c.Text != semula)
                return c;
            satu = true;
            return Cell.Of(menjadi) with { ColumnSpan = c.ColumnSpan, RowSpan = c.RowSpan };
        }

        var isi = t with { Rows = [.. t.Rows.Select(r => r with { Cells = [.. r.Cells.Select(Ganti)] })] };
        var baru = d with { Sections = [.. d.Sections.Select(s => s with { Blocks = [.. s.Blocks.Select(b => ReferenceEquals(b, t) ? isi : b)] })] };
        return (dokumen.ConvertAll(x => ReferenceEquals(x, d) ? baru : x), semula, menjadi);
    }

    private static Document Kembali(Document dokumen)
    {
        using var isi = new MemoryStream();
        DocxWriter.Write(dokumen, isi);
        return DocumentReader.Read(dokumen.Title + ".docx", isi.ToArray()).Document.ShouldNotBeNull();
    }

    private static IEnumerable<Document> Susun(string jenis) => Susun(jenis, Contoh);

    private static IEnumerable<Document> Susun(string jenis, string contoh)
    {
        using var isi = File.OpenRead(Path.Combine(Tests.Kasus.Akar, "contoh", contoh));
        var hasil = HitungBerkas.Hitung(BerkasJson.Baca(isi).Berkas!);
        return DaftarLaporan.Semua.Single(j => j.Jenis == jenis).Susun(new BahanLaporan(hasil, Kerangka.Bawaan, new Dictionary<string, ReadOnlyMemory<byte>>()), 0).Select(b => b.Dokumen with { Title = b.Nama }).ToList();
    }
}
