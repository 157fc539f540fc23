using Shouldly;
using Tera.Core.Berkas;
using Tera.Documents.Model;
using Tera.Documents.Writing;
using Tera.Reports.Anggaran;
using Tera.Reports.Dokumen;
using Tera.Reports.Kalimat;
using Tera.Reports.Perencanaan;
using Tera.Reports.Pengukuran;
using Xunit;
using LibreOffice = Tera.Tests.Documents.LibreOffice;

namespace Tera.Tests.Reports.Sulit;

/// <summary>What tables and sentences say where the examples have nothing to say.</summary>
public sealed class TabelSulitTests
{
    private static readonly HasilBerkas Lengkap = InstansiSulit.Ambil("lengkap").Hasil;

    [Fact]
    public void Target_akhir_yang_kosong_sama_dalam_matriks_Renstra_dan_dalam_hitungan()
    {
        var baris = Baris(TabelRenstra.Susun(Lengkap), "Sampah terkelola");

        baris[^1].ShouldBe("600.000");
        Lengkap.Figures["S2.2/renstra/target-akhir"].Nilai.Angka.ShouldBe(600_000);
        Baris(TabelRenstra.Susun(Lengkap), "Indeks kualitas lingkungan")[^1].ShouldBe("54,00");
        Baris(TabelRenstra.Susun(Lengkap), "Titik sampah liar")[^1].ShouldBe("0");
    }

    [Fact]
    public void Indikator_tahunan_muncul_dalam_monev_triwulan_IV()
    {
        Baris(TabelMonev.Susun(Lengkap, 4), "Indeks kualitas lingkungan")[6].ShouldBe("51,40");
        TabelMonev.Susun(Lengkap, 1).Notes.ShouldContain(n => n.Contains("tidak diukur pada triwulan ini", StringComparison.Ordinal));
    }

    [Fact]
    public void Tanda_hubung_pada_target_triwulan_PK_berketerangan()
    {
        var tabel = TabelPerjanjian.Susun(Lengkap, Lengkap.Berkas.Perencanaan.PerjanjianKinerja[0]);

        tabel.Rows.SelectMany(r => r.Cells).ShouldNotContain(c => c.Text == "–");
        Baris(tabel, "Indeks kualitas air")[^5..^1].ShouldBe(["–²", "51,00", "–²", "52,00"]);
        tabel.Notes.ShouldBe(["¹ Indikator diukur setahun sekali; targetnya target setahun.", "² Indikator diukur setiap semester, pada triwulan II dan IV.", "³ Target triwulan ini tidak ditetapkan."], ignoreOrder: true);
    }

    [Fact]
    public void LRA_tanpa_pendapatan_tidak_mencetak_surplus_dan_SiLPA()
    {
        Jumlah(Lengkap).ShouldContain("Surplus/(defisit)");
        var belanja = Lengkap.Berkas with { Anggaran = Lengkap.Berkas.Anggaran with { Lra = [.. Lengkap.Berkas.Anggaran.Lra.Where(l => l.Kode[0] == '5')] } };
        Jumlah(HitungBerkas.Hitung(belanja)).ShouldBeEmpty();

        static IEnumerable<string> Jumlah(HasilBerkas hasil) => TabelLra.Susun(hasil)!.Rows.Where(r => r.Kind == RowKind.Total).Select(r => r.Cells[1].Text);
    }

    [Fact]
    public void Kategori_tinggi_tidak_memuji_target_yang_tidak_tercapai() =>
        KalimatIndikator.Tahun(Lengkap.Pengukuran.Indikator[0], 2025).Text.ShouldEndWith("sehingga capaiannya 98,85% dan belum mencapai target; capaian itu termasuk kategori Sangat Tinggi.");

    [Fact]
    public void Tabel_lebar_berbaris_sedikit_tidak_memakan_halaman_melintang()
    {
        TabelRenstra.Susun(InstansiSulit.Ambil("pemerintah daerah").Hasil).Wide.ShouldBeFalse();
        TabelRenstra.Susun(Lengkap).Wide.ShouldBeTrue();
    }

    [Fact]
    public void Tanda_tangan_tidak_sendirian_di_halaman_berikutnya()
    {
        Assert.SkipWhen(LibreOffice.Command is null, "LibreOffice belum terpasang.");
        // One of these lengths leaves too little room for the signature below the table.
        foreach (var baris in Enumerable.Range(8, 6))
        {
            var dokumen = DokumenTabel.Susun(Lengkap, "Uji", new Table
            {
                Id = "X",
                Caption = "Uji",
                Columns = [new Column(1)],
                Rows = [.. Enumerable.Range(1, baris).Select(n => new Row([Cell.Of($"Baris ke-{n}\n\n\n")]))],
            });
            var pdf = DocumentPrinter.Print(dokumen).Pdf.ShouldNotBeNull();
            HalamanPdf.Baca(pdf).ShouldAllBe(h => h.Contains("Baris ke-", StringComparison.Ordinal), $"{baris} baris");
        }
    }

    private static string[] Baris(Table tabel, string nama) => [.. tabel.Rows.Single(r => r.Cells.Any(c => c.Text == nama)).Cells.Select(c => c.Text)];
}
