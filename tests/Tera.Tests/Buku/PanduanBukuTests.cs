using System.Text;
using Shouldly;
using Tera.Reports.Buku.Susunan;
using Xunit;

namespace Tera.Tests.Buku;

public class PanduanBukuTests
{
    private const string Mulai = "<!-- tabel-mulai: dibuat dari susunan buku; jangan diubah tangan -->";
    private const string Selesai = "<!-- tabel-selesai -->";

    [Fact]
    public void Tabel_kolom_dalam_panduan_sama_dengan_susunan_buku()
    {
        var berkas = Path.Combine(Kasus.Akar, "docs", "panduan", "buku-kerja.md");
        var panduan = File.ReadAllText(berkas);
        var (awal, akhir) = (panduan.IndexOf(Mulai, StringComparison.Ordinal) + Mulai.Length, panduan.IndexOf(Selesai, StringComparison.Ordinal));
        if (Environment.GetEnvironmentVariable("TERA_PERBARUI") == "1")
        {
            File.WriteAllText(berkas, panduan = panduan[..awal] + Tabel() + panduan[akhir..]);
            akhir = panduan.IndexOf(Selesai, StringComparison.Ordinal);
        }

        panduan[awal..akhir].ShouldBe(Tabel(), "Susunan buku berubah: jalankan uji ini sekali dengan TERA_PERBARUI=1.");
    }

    private static string Tabel()
    {
        var teks = new StringBuilder("\n");
        foreach (var lembar in SusunanBuku.Semua)
        {
            teks.Append("\n### ").Append(lembar.Nama).Append("\n\n").Append(lembar.Penjelasan)
                .Append("\n\n| ").Append(lembar.Formulir ? "Isian" : "Kolom").Append(" | Wajib | Isinya |\n|---|---|---|\n");
            foreach (var kolom in lembar.Kolom)
            {
                teks.Append("| ").Append(kolom.Judul).Append(kolom.Lebar ? " 1, 2, 3 …" : "").Append(kolom.Wajib ? " | ya | " : " | | ").Append(kolom.PenjelasanLengkap).Append(" |\n");
            }
        }

        return teks.Append('\n').ToString();
    }
}
