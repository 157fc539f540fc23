using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Tera.Audit;
using Tera.Core.Berkas;
using Tera.Core.Evaluasi;
using Tera.Core.Nilai;
using Tera.Core.Organisasi;
using Tera.Core.Perencanaan;
using Tera.Documents.Model;
using Tera.Reports.Buku;
using Tera.Reports.Evaluasi;
using Xunit;

namespace Tera.Tests.Evaluasi;

/// <summary>What holds for the letter of every agency by every government's worksheet, over years that were graded alike or otherwise.</summary>
public sealed class LheSifatTests
{
    /// <summary>Agencies that are audited; many more where the long tests are asked for.</summary>
    private static readonly int Banyak = Environment.GetEnvironmentVariable("TERA_UJI_PANJANG") == "1" ? 400 : 25;

    [Fact]
    public void LHE_dan_LKE_instansi_dan_varian_mana_pun_diaudit_tanpa_temuan()
    {
        // The same worksheets each time: an audit of four years of them takes its time.
        for (var benih = 0; benih < Banyak; benih++)
        {
            var (hasil, _) = Buat(new Random(benih));
            hasil.Lhe.ShouldAllBe(l => l.Total.Nilai.Ada && l.Total.Nilai.Angka >= 0 && l.Total.Nilai.Angka <= 100, $"benih {benih}");
            foreach (var laporan in DokumenLke.Semua(hasil).Concat(DokumenLhe.Semua(hasil)))
            {
                Auditor.Audit([laporan.Dokumen]).Findings.Where(f => f.Code != CheckCode.PLACEHOLDER)
                    .Select(f => $"benih {benih}, {laporan.Nama}: {f.Code} [{f.Stated}] => {f.Expected} {f.Reason} || {f.Quote}").ShouldBeEmpty();
            }
        }
    }

    [Fact]
    public void Tahun_yang_dinilai_menurut_susunan_lain_hanya_dibandingkan_nilai_akhirnya() => Prop.ForAll(ArbMap.Default.ArbFor<int>(), benih =>
    {
        var (hasil, templat) = Buat(new Random(benih));

        for (var n = 0; n < hasil.Lhe.Count; n++)
        {
            var sama = n > 0 && templat[n].Komponen.Select(k => (k.Nama, k.Bobot)).ToHashSet().SetEquals(templat[n - 1].Komponen.Select(k => (k.Nama, k.Bobot)));
            hasil.Lhe[n].LainSusunan.ShouldBe(n > 0 && !sama, $"benih {benih}");
            hasil.Lhe[n].Komponen.ShouldAllBe(k => k.Selisih != null == sama, $"benih {benih}");
            (hasil.Lhe[n].Selisih?.Catatan?.Contains("hanya nilai akhirnya", StringComparison.Ordinal) == true).ShouldBe(n > 0 && !sama, $"benih {benih}");
            var tabel = DokumenLhe.Semua(hasil).Single(l => l.Nama == $"lhe-{hasil.Lhe[n].Tahun}").Dokumen.Blocks().OfType<Table>().Single(t => t.Id == TabelNilaiAkip.Id);
            tabel.Notes.Any(c => c.Contains("menurut komponen atau bobot lain", StringComparison.Ordinal)).ShouldBe(n > 0 && !sama, $"benih {benih}");
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    [Fact]
    public void Varian_mana_pun_pulang_pergi_lewat_buku_kerja() => Prop.ForAll(ArbMap.Default.ArbFor<int>(), benih =>
    {
        var templat = TemplatAcak.Buat(new Random(benih), "lke-acak");
        using var buku = new MemoryStream();
        BukuKerja.EksporTemplatLke(templat, buku);
        buku.Position = 0;

        var kembali = BukuKerja.ImporTemplatLke(buku);

        kembali.Kesalahan.ShouldBeEmpty($"benih {benih}");
        Encoding.UTF8.GetString(TemplatLkeJson.Tulis(kembali.Templat!)).ShouldBe(Encoding.UTF8.GetString(TemplatLkeJson.Tulis(templat)), $"benih {benih}");
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(30));

    // Four years; each graded by the worksheet of the year before, by the same with other weights, or by another.
    private static (HasilBerkas Hasil, List<TemplatLke> Templat) Buat(Random acak)
    {
        List<TemplatLke> templat = [TemplatAcak.Buat(acak, "varian-2021")];
        for (var tahun = 2022; tahun <= 2024; tahun++)
        {
            templat.Add(acak.Next(3) switch
            {
                0 => templat[^1],
                1 => templat[^1] with { Kode = $"varian-{tahun}", Komponen = [.. templat[^1].Komponen.Reverse().Zip(templat[^1].Komponen, (isi, tempat) => isi with { Kode = isi.Kode, Nama = tempat.Nama })] },
                _ => TemplatAcak.Buat(acak, $"varian-{tahun}"),
            });
        }

        var lembar = templat.Select((t, n) => TemplatAcak.Jawab(acak, t, 2021 + n)).ToList();
        var berkas = new BerkasKinerja
        {
            Versi = 1,
            Tahun = 2024,
            Organisasi = new() { Nama = acak.Next(2) == 0 ? "Dinas Contoh" : "Kecamatan Contoh 1", Pemerintah = "Kabupaten Contoh", TempatPenetapan = "Contoh", Kepala = new Pejabat { Jabatan = "Kepala" } },
            Perencanaan = new() { Renstra = new Renstra { Nama = "Renstra", TahunAwal = 2021, TahunAkhir = 2026 } },
            Evaluasi = new()
            {
                Lke = lembar,
                Hasil = [.. lembar.Select(l => new HasilEvaluasi { Tahun = l.Tahun, Nomor = $"700/{acak.Next(1, 99)}/LHE/{l.Tahun + 1}", Tanggal = new Tanggal(l.Tahun + 1, 4, acak.Next(1, 29)), Surat = new() { Evaluator = "Inspektorat Kabupaten Contoh", NomorTugas = "700/9", TanggalTugas = new Tanggal(l.Tahun + 1, 3, 1) } })],
                Rekomendasi = [.. Enumerable.Range(1, acak.Next(0, 12)).Select(n => new Rekomendasi
                {
                    Kode = $"R-{n}", Tahun = 2021 + acak.Next(4), Uraian = $"Perbaiki kriteria ke-{n} sebelum triwulan 2.",
                    Aksi = [.. Enumerable.Range(1, acak.Next(0, 3)).Select(a => new AksiTindakLanjut { Uraian = $"Aksi {a}", Status = Enum.GetValues<StatusTindakLanjut>()[acak.Next(3)], Bukti = "Notulen" })],
                })],
            },
        };
        return (HitungBerkas.Hitung(berkas, [.. templat.DistinctBy(t => t.Kode)]), templat);
    }
}
