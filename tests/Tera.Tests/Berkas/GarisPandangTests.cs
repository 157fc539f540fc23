using Shouldly;
using Tera.Core.Berkas;
using Tera.Core.Nilai;
using Xunit;

namespace Tera.Tests.Berkas;

/// <summary>From every rupiah to its outcome and its post, and where the line breaks.</summary>
public sealed class GarisPandangTests
{
    public static TheoryData<int> Semua() => [.. Enumerable.Range(0, Baca().Count)];

    [Theory]
    [MemberData(nameof(Semua))]
    public void Garis_dan_putusnya_menurut_berkas(int urutan)
    {
        var kasus = Baca()[urutan];

        var hasil = HitungBerkas.Hitung(KasusPeriksaTests.Ubah(kasus.Ubah));
        var garis = SusunGaris.Susun(hasil);

        garis.Putus.Select(p => $"{p.Aturan} {p.Kunci}").ShouldBe(kasus.Putus, ignoreOrder: true, kasus.Perihal);
        foreach (var (kunci, harapan) in kasus.Garis)
            Tulis(garis.Uang.Single(u => u.Baris.Kunci == kunci)).ShouldBe(harapan, kasus.Perihal);
        decimal.Round(garis.Terhubung.Angka, 2).ShouldBe(kasus.Terhubung, kasus.Perihal);
        foreach (var (nomor, putus) in garis.Putus.Index().Where(p => p.Item.Pagu is not null))
            AngkaGaris.Cari(hasil, AngkaGaris.SatuPutus(nomor + 1)).ShouldNotBeNull(putus.Aturan).Nilai.AngkaAtauKosong.ShouldBe(putus.Pagu);
    }

    [Fact]
    public void Garis_balik_memberi_uang_yang_sama_dan_setiap_rupiah_sekali()
    {
        var hasil = HitungBerkas.Hitung(KasusPeriksaTests.Ubah([]));
        var garis = SusunGaris.Susun(hasil);

        garis.Pagu.Angka.ShouldBe(hasil.Anggaran.Total.Pagu.Nilai.Angka);
        foreach (var uang in garis.Uang)
        {
            foreach (var jabatan in uang.Jabatan)
                garis.UntukJabatan(jabatan).ShouldContain(uang);
            foreach (var h in uang.Hasil)
                garis.UntukHasil(h.Kode).ShouldContain(uang);
            foreach (var i in uang.Hasil.SelectMany(h => h.Indikator))
                garis.UntukIndikator(i.Kode).ShouldContain(uang);
            garis.UntukBaris(uang.Program.Kunci).ShouldContain(uang);
        }
    }

    [Fact]
    public void Program_tanpa_pagu_tidak_terhitung_sebagai_baris_yang_berpagu()
    {
        var berkas = KasusPeriksaTests.Ubah([]);
        Figure Baris(BerkasKinerja b) => AngkaGaris.Cari(HitungBerkas.Hitung(b), AngkaGaris.Baris)!;
        var (semula, bertambah) = (Baris(berkas), Baris(berkas with { Anggaran = berkas.Anggaran with { Program = [.. berkas.Anggaran.Program, new() { Kode = "9.99.99", Nama = "Program tanpa uang" }] } }));

        bertambah.Nilai.Angka.ShouldBe(semula.Nilai.Angka);
        bertambah.Masukan.Count.ShouldBe((int)semula.Nilai.Angka);
    }

    [Fact]
    public void Uang_yang_dibagi_dua_sasaran_dihitung_menurut_porsinya_dan_jumlahnya_tetap()
    {
        var berkas = KasusPeriksaTests.Ubah([]);
        var sasaran = berkas.Perencanaan.Sasaran[0];
        var dua = sasaran with { Kode = "SX", Indikator = [] };
        var program = berkas.Anggaran.Program.First(p => p.Sasaran.Any(s => s.Kode == sasaran.Kode));
        var hasil = HitungBerkas.Hitung(berkas with
        {
            Perencanaan = berkas.Perencanaan with { Sasaran = [.. berkas.Perencanaan.Sasaran, dua] },
            Anggaran = berkas.Anggaran with { Program = [.. berkas.Anggaran.Program.Select(p => p == program ? p with { Sasaran = [program.Sasaran.First(s => s.Kode == sasaran.Kode) with { Porsi = 0.6m }, new("SX", 0.4m)] } : p)] },
        });
        decimal Pagu(string kode) => AngkaGaris.Cari(hasil, AngkaGaris.Pilihan("hasil", kode))!.Nilai.Angka;

        var pagu = hasil.Anggaran.Program.First(p => p.Kode == program.Kode).Uang.Pagu.Nilai.Angka;
        Pagu("SX").ShouldBe(pagu * 0.4m);
        (Pagu("SX") + hasil.Berkas.Perencanaan.Sasaran.Where(s => s.Kode != "SX" && SusunGaris.Susun(hasil).UntukHasil(s.Kode).Any()).Sum(s => Pagu(s.Kode)))
            .ShouldBe(SusunGaris.Susun(hasil).Uang.Where(u => u.Hasil.Count > 0).Sum(u => u.Pagu ?? 0));
    }

    private static string Tulis(GarisUang u) => string.Join(" > ", new[]
    {
        u.Program.Kunci, string.Join(", ", u.Hasil.Select(h => $"{h.Sasaran?.Kode ?? "-"} {h.Tujuan?.Kode ?? "-"} [{string.Join(' ', h.Indikator.Select(i => i.Kode))}]")), string.Join("; ", u.Jabatan),
    });

    private static List<KasusGaris> Baca() => Kasus.Baca<List<KasusGaris>>("garis-pandang.json");

    /// <param name="Perihal">What the case is about.</param>
    /// <param name="Ubah">Changes to the clean file of cases/periksa.</param>
    /// <param name="Putus">Breaks expected, "ATURAN kunci".</param>
    /// <param name="Garis">Lines by the key of their budget line: programme, sasaran with tujuan and indicators, posts.</param>
    /// <param name="Terhubung">Percent of the money that reaches outcome and post.</param>
    private sealed record KasusGaris(string Perihal, IReadOnlyList<KasusPeriksaTests.Perubahan> Ubah, IReadOnlyList<string> Putus, IReadOnlyDictionary<string, string> Garis, decimal Terhubung);
}
