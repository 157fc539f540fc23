using Shouldly;
using Tera.Audit;
using Tera.Documents.Model;
using Xunit;

namespace Tera.Tests.Audit;

/// <summary>Tables of a PDF that no lines rule: colours and frames around them take nothing away.</summary>
public class TabelTanpaGarisTests
{
    private const int Tinggi = 16;
    private static readonly int[] Kiri = [60, 200, 300, 400, 520];

    private static readonly string[][] Isi =
    [
        ["Uraian", "Target", "Realisasi", "Capaian"], ["Jiwa tertangani", "60", "45", "57,00"], ["Desa terlayani", "40", "30", "75,00"], ["Unit dibina", "50", "48", "96,00"], ["Jumlah layanan", "80", "72", "90,00"],
    ];

    public static TheoryData<string, string> Warna() => new()
    {
        { "judul berlatar warna", Latar(0, Kiri[0], Kiri[^1]) },
        { "judul berlatar warna, bercelah putih antarkolom", string.Concat(Enumerable.Range(0, 4).Select(k => Latar(0, Kiri[k], Kiri[k + 1] - 2))) },
        { "judul dan baris berselang-seling berlatar warna", Latar(0, Kiri[0], Kiri[^1]) + Latar(2, Kiri[0], Kiri[^1]) + Latar(4, Kiri[0], Kiri[^1]) },
        { "judul berlatar warna di dalam bingkai tabel", Latar(0, Kiri[0], Kiri[^1]) + Bingkai(60, 700 - (4 * Tinggi) - 4, 520, 712) },
        { "bingkai di sekeliling halaman", Bingkai(30, 30, 565, 812) },
        { "tanpa warna", "" },
    };

    [Theory, MemberData(nameof(Warna))]
    public void Baris_di_bawah_judul_tetap_milik_tabelnya(string nama, string latar)
    {
        var dokumen = TabelBersarangTests.Dibaca("warna.pdf", PdfBuatan.Halaman(1, latar + Baris(700, Isi)));
        dokumen.Blocks().OfType<Table>().ShouldHaveSingleItem(nama).Rows.Select(r => string.Join(" | ", r.Cells.Select(c => c.Text))).ShouldBe(Isi.Select(r => string.Join(" | ", r)), nama);
        Auditor.Audit([dokumen]).Findings.ShouldHaveSingleItem(nama).Stated.ShouldBe("57,00");
    }

    [Fact]
    public void Tabel_bergaris_di_atas_baris_tanpa_garis_tetap_tabel_sendiri()
    {
        var garis = "0.7 w " + string.Concat(Kiri.Select(x => PdfBuatan.Garis(x, 712, x, 664))) + string.Concat(Enumerable.Range(0, 4).Select(b => PdfBuatan.Garis(60, 712 - (b * Tinggi), 520, 712 - (b * Tinggi))));
        var dokumen = TabelBersarangTests.Dibaca("garis.pdf", PdfBuatan.Halaman(1, Latar(0, 60, 520) + garis + Baris(700, Isi[..3]) + Baris(646, [["Mengetahui", "Kota", "31 Januari", "2025"]])));
        dokumen.Blocks().OfType<Table>().ShouldHaveSingleItem().Rows.Count.ShouldBe(3);
    }

    private static string Latar(int baris, int kiri, int kanan) => PdfBuatan.Warna(kiri, 696 - (baris * Tinggi), kanan, 712 - (baris * Tinggi));

    private static string Bingkai(int kiri, int bawah, int kanan, int atas) =>
        "0.7 w " + PdfBuatan.Garis(kiri, bawah, kanan, bawah) + PdfBuatan.Garis(kiri, atas, kanan, atas) + PdfBuatan.Garis(kiri, bawah, kiri, atas) + PdfBuatan.Garis(kanan, bawah, kanan, atas);

    /// <summary>Rows of words at the left and figures at the right of their columns.</summary>
    private static string Baris(int y, string[][] isi) =>
        string.Concat(isi.SelectMany((r, b) => r.Select((s, k) => PdfBuatan.Kata(Kiri[k] + (k > 0 && b > 0 ? 40 : 4), y - (b * Tinggi), s))));
}
