using System.Text;
using Shouldly;
using Tera.Core.Berkas;
using Xunit;

namespace Tera.Tests.Evaluasi;

public sealed class PanduanEvaluasiTests
{
    private const string Mulai = "<!-- kriteria-mulai: dibuat dari templat; jangan diubah tangan -->";
    private const string Selesai = "<!-- kriteria-selesai -->";

    [Fact]
    public void Tabel_kriteria_dan_kueri_sama_dengan_templat()
    {
        var berkas = Path.Combine(Kasus.Akar, "docs", "evaluasi.md");
        var panduan = File.ReadAllText(berkas);
        if (Environment.GetEnvironmentVariable("TERA_PERBARUI") == "1")
        {
            File.WriteAllText(berkas, panduan = panduan[..(panduan.IndexOf(Mulai, StringComparison.Ordinal) + Mulai.Length)] + Tabel() + panduan[panduan.IndexOf(Selesai, StringComparison.Ordinal)..]);
        }

        var (awal, akhir) = (panduan.IndexOf(Mulai, StringComparison.Ordinal) + Mulai.Length, panduan.IndexOf(Selesai, StringComparison.Ordinal));
        panduan[awal..akhir].ShouldBe(Tabel(), "Templat atau kueri berubah: jalankan uji ini sekali dengan TERA_PERBARUI=1.");
    }

    [Fact]
    public void Setiap_kueri_dipakai_templat_bawaan() =>
        DaftarKueri.Semua.Select(k => k.Nama).ShouldBe(TemplatLkeJson.Bawaan[0].SemuaKriteria().Select(k => k.Kueri).OfType<string>().Distinct(), ignoreOrder: true);

    private static string Tabel()
    {
        var teks = new StringBuilder("\n\n| Kode | Kriteria | Kueri | Yang ditanyakan kepada data | Bukti yang diminta |\n|---|---|---|---|---|\n");
        foreach (var k in TemplatLkeJson.Bawaan[0].SemuaKriteria())
        {
            var kueri = DaftarKueri.Cari(k.Kueri);
            teks.Append(System.Globalization.CultureInfo.InvariantCulture, $"| {k.Kode} | {k.Uraian} | {(kueri is null ? "–" : $"`{kueri.Nama}`")} | {kueri?.Arti ?? "tidak dapat dijawab dari data"} | {k.MintaBukti} |\n");
        }

        return teks.Append('\n').ToString();
    }
}
