using Shouldly;
using Tera.Documents.Reading;
using Xunit;

namespace Tera.Tests.Documents.Reading;

/// <summary>Headers and footers of PDF pages, whatever their length and however a page breaks them, are no text of the report.</summary>
public class KepalaHalamanTests
{
    private const string Isi = "Realisasi tahun ini 85,00 persen dari target yang ditetapkan.";

    [Fact]
    public void Kaki_panjang_di_dua_halaman_dilepas_walau_nomor_halamannya_berganti() =>
        Sisa([Baris(Isi, 100), Baris("Periksa keaslian di sakip.contoh.go.id versi 12 halaman 1", 800)], [Baris("Isi lain.", 100), Baris("Periksa keaslian di sakip.contoh.go.id versi 12 halaman 2", 800)])
            .ShouldBe([Isi, "Isi lain."]);

    [Fact]
    public void Kaki_yang_terpotong_dua_baris_di_halaman_tegak_dilepas_juga_di_halaman_mendatar() =>
        Sisa([Baris(Isi, 100), Baris("Periksa keaslian di sakip.contoh.go.id versi 12", 790), Baris("riwayat pencatatan 145 dokumen", 801)], [Baris("Isi lain.", 100), Baris("Periksa keaslian di sakip.contoh.go.id versi 12 riwayat pencatatan 145 dokumen", 550)])
            .ShouldBe([Isi, "Isi lain."]);

    [Fact]
    public void Kaki_bertiga_bagian_dengan_nomor_halaman_dilepas() =>
        Sisa([Baris(Isi, 100), Baris("LKjIP", 800, 60), Baris("Dinas Kebudayaan", 800, 250), Baris("5", 800, 520)], [Baris("Isi lain.", 100), Baris("LKjIP", 800, 60), Baris("Dinas Kebudayaan", 800, 250), Baris("6", 800, 520)])
            .ShouldBe([Isi, "Isi lain."]);

    [Fact]
    public void Baris_terakhir_tabel_tanpa_garis_yang_hanya_berbeda_angka_tetap() =>
        Sisa([Baris("Jumlah", 800, 60), Baris("120", 800, 250), Baris("60", 800, 520)], [Baris("Jumlah", 800, 60), Baris("140", 800, 250), Baris("70", 800, 520)])
            .ShouldBe(["Jumlah 120 60", "Jumlah 140 70"]);

    [Fact]
    public void Kalimat_yang_berbeda_di_ujung_dua_halaman_tetap() =>
        Sisa([Baris(Isi, 800)], [Baris("Realisasi tahun lalu 80,00 persen dari target.", 800)]).ShouldBe([Isi, "Realisasi tahun lalu 80,00 persen dari target."]);

    private static List<PdfWord> Baris(string teks, decimal y, decimal x = 60)
    {
        var kata = new List<PdfWord>();
        foreach (var k in teks.Split(' '))
        {
            kata.Add(new PdfWord(k, x, y, x + (k.Length * 5), y + 10));
            x += (k.Length * 5) + 3;
        }

        return kata;
    }

    private static string[] Sisa(params List<PdfWord>[][] halaman)
    {
        List<List<PdfWord>> semua = [.. halaman.Select(h => h.SelectMany(b => b).ToList())];
        RunningHeads.Remove(semua, (_, _) => false);
        return [.. semua.Select(h => string.Join(' ', h.Select(w => w.Text)))];
    }
}
