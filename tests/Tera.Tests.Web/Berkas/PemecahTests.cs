using Shouldly;
using Tera.App.Berkas;
using Tera.Core.Berkas;
using Xunit;

namespace Tera.Tests.Web.Berkas;

public sealed class PemecahTests
{
    [Theory]
    [InlineData("disnakerkop-belitung-timur-2024")]
    [InlineData("disperindag-kep-babel-2024")]
    public void Berkas_yang_dipecah_dan_dirakit_kembali_sama_sampai_bytenya(string nama)
    {
        var asal = File.ReadAllBytes(Path.Combine(Akar.Folder, "contoh", $"{nama}.tera.json"));
        var berkas = BerkasJson.Baca(asal).Berkas!;

        var butir = Pemecah.Pecah(berkas);

        butir.Select(b => (b.Jenis, b.Kunci)).ShouldBeUnique();
        butir.Count.ShouldBeGreaterThan(30);
        BerkasJson.Tulis(Pemecah.Rakit(berkas.Tahun, butir.Reverse())).ShouldBe(BerkasJson.Tulis(berkas));
    }

    public static TheoryData<string, Func<BerkasKinerja, BerkasKinerja>> Ubahan => new()
    {
        { "organisasi", b => b with { Organisasi = b.Organisasi with { Singkatan = "UJI" } } },
        { "program", b => b with { Anggaran = b.Anggaran with { Program = [.. b.Anggaran.Program.Select((p, n) => n == 1 ? p with { Nama = "Program lain" } : p)] } } },
        { "rencana", b => b with { Perencanaan = b.Perencanaan with { Renstra = b.Perencanaan.Renstra with { Nama = "Renstra lain" } } } },
        { "indikator", b => b with { Perencanaan = b.Perencanaan with { Sasaran = [.. b.Perencanaan.Sasaran.Select(s => s with { Indikator = [.. s.Indikator.Select(i => i with { Definisi = "Lain" })] })] } } },
        { "triwulan", b => b with { Pengukuran = b.Pengukuran with { Realisasi = [.. b.Pengukuran.Realisasi.Select(r => r with { Triwulan = [.. r.Triwulan.Select(t => t with { Kendala = "Lain" })] })] } } },
        { "pelaporan", b => b with { Pelaporan = b.Pelaporan with { DasarHukum = ["Lain"] } } },
    };

    [Theory, MemberData(nameof(Ubahan))]
    public void Berkas_yang_dirakit_ulang_dari_butir_yang_tertulis_saja_sama_dengan_yang_dirakit_seluruhnya(string jenis, Func<BerkasKinerja, BerkasKinerja> ubah)
    {
        var butir = Pemecah.Pecah(BerkasJson.Baca(File.ReadAllBytes(Path.Combine(Akar.Folder, "contoh", "disperindag-kep-babel-2024.tera.json"))).Berkas!);
        var semula = Pemecah.Rakit(2024, butir);
        var kini = Pemecah.Pecah(ubah(semula));
        var tertulis = kini.Except(butir).Select(b => b.Jenis).ToHashSet();
        tertulis.ShouldBe([jenis]);

        var hasil = Pemecah.RakitUlang(semula, kini, tertulis);

        BerkasJson.Tulis(hasil).ShouldBe(BerkasJson.Tulis(Pemecah.Rakit(2024, kini)));
        BerkasJson.Tulis(hasil).ShouldNotBe(BerkasJson.Tulis(semula));
        ReferenceEquals(hasil.Evaluasi, semula.Evaluasi).ShouldBeTrue();
    }
}
