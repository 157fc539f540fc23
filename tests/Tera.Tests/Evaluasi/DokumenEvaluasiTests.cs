using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Shouldly;
using Tera.Audit;
using Tera.Core.Berkas;
using Tera.Core.Evaluasi;
using Tera.Core.Nilai;
using Tera.Core.Pelaporan;
using Tera.Documents.Model;
using Tera.Documents.Writing;
using Tera.Reports.Evaluasi;
using Tera.Reports.Pelaporan;
using Tera.Tests.Berkas;
using Xunit;

namespace Tera.Tests.Evaluasi;

/// <summary>Worksheet, letter, follow-up and review: whole worksheets by every template, audited and valid.</summary>
public sealed class DokumenEvaluasiTests
{
    private static readonly BerkasKinerja Contoh = HitungContohTests.Hitung("disperindag-kep-babel-2024.tera.json").Berkas;

    [Theory]
    [InlineData(null)]
    [InlineData("templat-kota.json")]
    public void Lembar_kerja_dan_LHE_yang_lengkap_diaudit_tanpa_temuan_dan_sah(string? varian)
    {
        var templat = varian is null ? TemplatLkeJson.Bawaan[0] : KasusLkeTests.BacaTemplat(varian);
        foreach (var benih in new[] { 1, 42 })
        {
            var bahan = Bahan(Contoh with { Evaluasi = Contoh.Evaluasi with { Lke = [.. Contoh.Evaluasi.Lke, Lengkap(templat, benih)], Hasil = [.. Contoh.Evaluasi.Hasil, new() { Tahun = 2024, Nomor = "700/1/LHE/2025", Tanggal = new Tanggal(2025, 4, 7) }] } }, templat);
            foreach (var laporan in DokumenLke.Semua(bahan.Hasil).Concat(DokumenLhe.Semua(bahan.Hasil)))
            {
                Auditor.Audit([laporan.Dokumen]).Findings.Where(f => f.Code != CheckCode.PLACEHOLDER)
                    .Select(f => $"{laporan.Nama}: {f.Code} [{f.Stated}] => {f.Expected} {f.Reason} || {f.Quote}").ShouldBeEmpty();
                using var docx = new MemoryStream();
                DocxWriter.Write(laporan.Dokumen, docx);
                using var berkas = WordprocessingDocument.Open(docx, false);
                new OpenXmlValidator(FileFormatVersions.Office2019).Validate(berkas).Select(e => e.Description).Take(3).ShouldBeEmpty(laporan.Nama);
            }
        }
    }

    [Theory]
    [InlineData(CaraPenilaian.RataRata)]
    [InlineData(CaraPenilaian.Bagian)]
    public void Lembar_kerja_dengan_cara_lain_diaudit_tanpa_temuan(CaraPenilaian cara)
    {
        var baku = TemplatLkeJson.Bawaan[0];
        var templat = baku with
        {
            Kode = "cara-lain",
            Komponen = [.. baku.Komponen.Select(k => k with { Sub = [.. k.Sub.Select((s, n) => n > 0 ? s : s with { Cara = cara, Kriteria = [.. s.Kriteria.Select(c => c with { Skala = baku.SkalaSub })] })] })],
        };
        foreach (var benih in new[] { 1, 42 })
        {
            var bahan = Bahan(Contoh with { Evaluasi = Contoh.Evaluasi with { Lke = [.. Contoh.Evaluasi.Lke, Lengkap(templat, benih)], Hasil = [.. Contoh.Evaluasi.Hasil, new() { Tahun = 2024, Nomor = "700/1/LHE/2025", Tanggal = new Tanggal(2025, 4, 7) }] } }, templat);
            foreach (var laporan in DokumenLke.Semua(bahan.Hasil).Concat(DokumenLhe.Semua(bahan.Hasil)))
            {
                Auditor.Audit([laporan.Dokumen]).Findings.Where(f => f.Code != CheckCode.PLACEHOLDER)
                    .Select(f => $"{laporan.Nama}: {f.Code} [{f.Stated}] => {f.Expected} {f.Reason} || {f.Quote}").ShouldBeEmpty();
            }
        }
    }

    [Fact]
    public void Jumlah_yang_berbeda_karena_pembulatan_disebut_pada_tabel_nilai_LHE()
    {
        static string Catatan(decimal nilai) => string.Join(' ', DokumenLhe.Semua(Bahan(Contoh with { Evaluasi = Contoh.Evaluasi with { Hasil = [Contoh.Evaluasi.Hasil[^1] with { Tahun = 2024, Komponen = [.. Enumerable.Range(1, 5).Select(n => new NilaiKomponen { Nama = $"Komponen {n}", Bobot = 20, Nilai = nilai })] }] } }).Hasil).Single(l => l.Nama == "lhe-2024").Dokumen.Blocks().OfType<Table>().Single(t => t.Id == TabelNilaiAkip.Id).Notes);

        Catatan(6.666m).ShouldContain("Jumlah dihitung sebelum dibulatkan");
        Catatan(6.66m).ShouldNotContain("Jumlah dihitung sebelum dibulatkan");
    }

    [Fact]
    public void Catatan_pada_butir_bukti_masuk_LHE()
    {
        var templat = KasusLkeTests.BacaTemplat("templat-kota.json");
        var berbutir = templat.SemuaKriteria().First(k => k.Butir.Count > 0);
        var lembar = Lengkap(templat, 1);
        lembar = lembar with { Kriteria = [.. lembar.Kriteria.Select(k => berbutir.Butir.FirstOrDefault(b => b.Kode == k.Kode) is { } b ? k with { Catatan = $"Catatan {b.Kode}." } : k)] };

        var teks = Teks(DokumenLhe.Semua(Bahan(Contoh with { Evaluasi = Contoh.Evaluasi with { Lke = [lembar], Hasil = [new() { Tahun = 2024, Nomor = "700/1/LHE/2025", Tanggal = new Tanggal(2025, 4, 7) }] } }, templat).Hasil).Single().Dokumen);

        foreach (var b in berbutir.Butir)
            teks.ShouldContain($"{b.Uraian}: Catatan {b.Kode}");
    }

    [Fact]
    public void LHE_menyebut_nilai_predikat_kekuatan_kelemahan_dan_rekomendasi()
    {
        var teks = Teks(DokumenLhe.Semua(Bahan(Contoh).Hasil).Single().Dokumen);

        string[] urut =
        [
            "INSPEKTORAT DAERAH", "700/107/LHE/ITDA/2024", "Rahasia", "700/14.f/REV-ITDA/2024 tanggal 4 Maret 2024", "menunjukkan nilai sebesar 74,15 dengan predikat BB (Sangat Baik)",
            "24,60 dari bobot 30,00", "Keberadaan mendapat nilai 5,40 dari bobot 6,00 (tingkat A)", "23,10 dari bobot 30,00", "Data kinerja yang dikumpulkan belum sepenuhnya relevan",
            "10,95 dari bobot 15,00", "15,50 dari bobot 25,00", "Kumpulkan data kinerja yang relevan", "Plt. Inspektur", "Tembusan:",
        ];
        urut.Select(u => teks.IndexOf(u, StringComparison.Ordinal)).ShouldAllBe(i => i >= 0);
        urut.Select(u => teks.IndexOf(u, StringComparison.Ordinal)).ShouldBeInOrder();
    }

    [Fact]
    public void Tahun_yang_hanya_diketahui_nilainya_tidak_mempunyai_surat() =>
        DokumenLhe.Semua(Bahan(Contoh).Hasil).Select(l => l.Nama).ShouldBe(["lhe-2023"]);

    [Fact]
    public void Tindak_lanjut_masuk_ke_LKjIP_dan_LKE_tanpa_diketik_lagi()
    {
        var hasil = Bahan(Contoh).Hasil;
        var lkjip = Teks(Lkjip.Susun(Bahan(Contoh)));

        lkjip.ShouldContain("Dari 10 (sepuluh) rekomendasi hasil evaluasi AKIP, 10 (sepuluh) rekomendasi selesai ditindaklanjuti menurut instansi tetapi belum diverifikasi evaluator (100,00%).");
        lkjip.ShouldContain("Rekomendasi Hasil Evaluasi AKIP dan Tindak Lanjutnya");
        var saran = SaranEvaluasi.Untuk(hasil, TemplatLkeJson.Bawaan[0]).Single(s => s.Kriteria.Kode == "4.c.1");
        saran.Jawaban.ShouldBe("BB");
        saran.Syarat.Count.ShouldBe(12);
        saran.Syarat.ShouldAllBe(s => s.Bukti.Uraian.Contains("menurut instansi, belum diverifikasi"));
    }

    [Fact]
    public void Bila_semua_rekomendasi_selesai_sebelum_tahun_ini_laporan_mengatakannya_dan_tidak_mencacahnya_lagi()
    {
        var hasil = Bahan(Contoh with { Evaluasi = Contoh.Evaluasi with { Rekomendasi = [.. Contoh.Evaluasi.Rekomendasi.Select(r => r with { TahunSelesai = 2023 })] } }).Hasil;

        hasil.Figures.Keys.ShouldNotContain("tindak-lanjut/rekomendasi/jumlah");
        Teks(DokumenTindakLanjut.Susun(hasil)).ShouldContain("sudah selesai ditindaklanjuti sebelum tahun 2024 menurut instansi; belum semuanya diverifikasi evaluator.");
        var saran = SaranEvaluasi.Untuk(hasil, TemplatLkeJson.Bawaan[0]).Single(s => s.Kriteria.Kode == "4.c.1");
        saran.Syarat.ShouldAllBe(s => s.Bukti.Uraian.Contains("selesai tahun 2023 menurut instansi"));
    }

    [Fact]
    public void Status_hasil_verifikasi_mendahului_status_isian()
    {
        var rekomendasi = Contoh.Evaluasi.Rekomendasi[0];
        var ditolak = rekomendasi with { Aksi = [.. rekomendasi.Aksi.Select(a => a with { StatusVerifikasi = StatusTindakLanjut.DalamProses, Tenggat = new Tanggal(2024, 10) })] };
        var hasil = Bahan(Contoh with { Evaluasi = Contoh.Evaluasi with { Rekomendasi = [ditolak, .. Contoh.Evaluasi.Rekomendasi.Skip(1)] } }).Hasil;

        Angka.Cetak(hasil.Figures["tindak-lanjut/rekomendasi/diakui"].Nilai, 0).ShouldBe("9");
        Angka.Cetak(hasil.Figures["tindak-lanjut/rekomendasi/dalamproses/persen"].Nilai, 2).ShouldBe("10,00");
        Teks(DokumenTindakLanjut.Susun(hasil)).ShouldContain("Dalam proses\n(diverifikasi)");
        ditolak.Aksi[0].Terlambat(new DateOnly(2024, 10, 31)).ShouldBeFalse();
        ditolak.Aksi[0].Terlambat(new DateOnly(2024, 11, 1)).ShouldBeTrue();
    }

    [Fact]
    public void Pernyataan_telah_direviu_hanya_ada_setelah_direviu()
    {
        var bahan = Bahan(Contoh);
        Teks(DokumenReviu.Susun(bahan)).ShouldNotContain("keyakinan terbatas");
        var direviu = Direviu(kode => kode == "B.3" ? new(kode, true, "SOP pengumpulan data") : new(kode, true), "Perbaiki tabel target");

        Teks(DokumenReviu.Susun(direviu)).ShouldContain("keyakinan terbatas");
        Teks(DokumenReviu.Susun(direviu)).ShouldContain("selain hal yang disebut dalam catatan reviu, tidak terdapat");
        ReviuLaporan.Untuk(direviu.Hasil).Count.ShouldBe(23);
        ReviuLaporan.Untuk(direviu.Hasil).Single(j => j.Butir.Kode == "B.3").ShouldSatisfyAllConditions(j => j.Terpenuhi.ShouldBe(true), j => j.OlehPereviu.ShouldBeTrue(), j => j.Catatan.ShouldBe("SOP pengumpulan data"));
    }

    [Fact]
    public void Pernyataan_tidak_dibuat_selama_ada_butir_yang_belum_dijawab()
    {
        var teks = Teks(DokumenReviu.Susun(Bahan(Contoh with { Pelaporan = Contoh.Pelaporan with { Reviu = new() { Nomor = "700/9", Tanggal = new Tanggal(2025, 2, 24) } } })));

        teks.ShouldNotContain("tidak terdapat kondisi atau hal");
        teks.ShouldContain("[belum diisi: jawaban reviu butir ");
        teks.ShouldContain("B.3, ");
    }

    [Fact]
    public void Butir_yang_dijawab_tidak_dikecualikan_dari_pernyataan()
    {
        var tidak = Teks(DokumenReviu.Susun(Direviu(kode => new(kode, kode is not ("B.3" or "C.10")))));
        var ya = Teks(DokumenReviu.Susun(Direviu(kode => new(kode, true))));

        tidak.ShouldContain("selain hal yang disebut pada butir B.3, C.10 formulir reviu, tidak terdapat kondisi");
        ya.ShouldContain("Berdasarkan reviu kami, tidak terdapat kondisi");
    }

    [Theory]
    [InlineData(true, false, null)]
    [InlineData(false, false, false)]
    [InlineData(false, true, true)]
    public void Penjelasan_hanya_ditanyakan_bila_yang_dijelaskan_tidak_terpenuhi(bool selaras, bool dijawab, bool? penjelasan)
    {
        var jawaban = ReviuLaporan.Untuk(Direviu(kode => new(kode, kode switch { "C.2" => selaras, "C.3" => dijawab, _ => true })).Hasil).Single(j => j.Butir.Kode == "C.3");

        jawaban.Terpenuhi.ShouldBe(penjelasan);
        jawaban.Terbuka.ShouldBeFalse();
        jawaban.Keterangan.StartsWith("Tidak berlaku", StringComparison.Ordinal).ShouldBe(selaras);
    }

    [Fact]
    public void Rekomendasi_melampaui_z_berlanjut_dengan_aa()
    {
        var rekomendasi = Enumerable.Range(1, 28).Select(n => new Rekomendasi { Kode = $"R{n}", Tahun = 2023, Uraian = $"Rekomendasi ke-{n}" });
        var dokumen = DokumenLhe.Semua(Bahan(Contoh with { Evaluasi = Contoh.Evaluasi with { Rekomendasi = [.. rekomendasi] } }).Hasil).Single().Dokumen;

        dokumen.Blocks().OfType<Paragraph>().Where(p => p.Text.StartsWith("Rekomendasi ke-", StringComparison.Ordinal)).Select(p => p.Marker).TakeLast(4).ShouldBe(["y.", "z.", "aa.", "ab."]);
        dokumen.Blocks().OfType<Paragraph>().Where(p => p.Text.StartsWith("Rekomendasi ke-", StringComparison.Ordinal)).Select(p => p.Text).TakeLast(3).ShouldBe(["Rekomendasi ke-26;", "Rekomendasi ke-27; dan", "Rekomendasi ke-28."]);
    }

    [Fact]
    public void LHE_memuat_rekap_tindak_lanjut_rekomendasi_tahun_sebelumnya_dan_nomor_butirnya_berurut()
    {
        var evaluasi = Contoh.Evaluasi with { Hasil = [.. Contoh.Evaluasi.Hasil, Contoh.Evaluasi.Hasil[^1] with { Tahun = 2024 }] };
        var dokumen = DokumenLhe.Semua(Bahan(Contoh with { Evaluasi = evaluasi }).Hasil).Single(l => l.Nama == "lhe-2024").Dokumen;

        // None of the ten was verified: the letter says whose word it is.
        dokumen.Blocks().OfType<Table>().Single(t => t.Id == TabelRekapTindakLanjut.Id).Rows.Select(r => (r.Cells[0].Text, r.Cells[1].Text)).Take(2).ShouldBe([("Selesai, diverifikasi evaluator", "0"), ("Selesai menurut instansi, belum diverifikasi", "10")]);
        dokumen.Blocks().OfType<Table>().Single(t => t.Id == TabelRekapTindakLanjut.Id).Rows[^1].Cells[1].Text.ShouldBe(Contoh.Evaluasi.Rekomendasi.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
        dokumen.Blocks().OfType<Paragraph>().Select(p => p.Marker).Where(m => m is { Length: 2 } && char.IsAsciiDigit(m[0])).Take(6).ShouldBe(["1.", "2.", "3.", "4.", "5.", "6."]);
    }

    [Fact]
    public void LHE_menyebut_pertimbangan_evaluator_dan_tidak_bertentangan_dengan_dirinya()
    {
        LembarKerjaEvaluasi Lembar(string? pertimbangan) => new()
        {
            Tahun = 2024,
            Ditetapkan = new Tanggal(2025, 4, 1),
            Kriteria =
            [
                new() { Kode = "4.a.1", Tahap = TahapPenilaian.Verifikasi, Jawaban = "AA", Catatan = "Pedoman baru berlaku akhir tahun" },
                new() { Kode = "4.a.2", Tahap = TahapPenilaian.Verifikasi, Jawaban = "AA" }, new() { Kode = "4.a.3", Tahap = TahapPenilaian.Verifikasi, Jawaban = "B" },
            ],
            Sub = pertimbangan is null ? [] : [new() { Kode = "4.a", Tahap = TahapPenilaian.Verifikasi, Nilai = pertimbangan, Alasan = "Menurut bukti" }],
        };
        string Surat(string? pertimbangan) => Teks(DokumenLhe.Semua(Bahan(Contoh with { Evaluasi = Contoh.Evaluasi with { Lke = [Lembar(pertimbangan)], Hasil = [] } }).Hasil).Single().Dokumen);
        var (dihitung, penuh) = (Surat(null), Surat("AA"));

        dihitung.ShouldNotContain("pertimbangan evaluator");
        dihitung.ShouldContain("Evaluasi akuntabilitas kinerja internal dilaksanakan secara berjenjang (dinilai B) perlu ditingkatkan.");
        dihitung.ShouldContain("Yang dinilai dengan catatan:\nTerdapat pedoman teknis evaluasi akuntabilitas kinerja internal: Pedoman baru berlaku akhir tahun.");
        dihitung.Split("Terdapat pedoman teknis evaluasi akuntabilitas kinerja internal").Length.ShouldBe(2);
        // What the criteria come to stands beside the judgement, and why it is another.
        penuh.ShouldContain("(tingkat AA), ditetapkan dengan pertimbangan evaluator; rata-rata nilai kriterianya 90,00%. Alasan pertimbangan: Menurut bukti.");
        // A judgement does not meet a criterion: what the government counts as a gap is one here too.
        penuh.ShouldContain("Yang masih perlu diperbaiki:\nEvaluasi akuntabilitas kinerja internal dilaksanakan secara berjenjang (dinilai B) perlu ditingkatkan.");
    }

    private static BahanLaporan Direviu(Func<string, ButirReviu> jawab, params IReadOnlyList<string> catatan) => Bahan(Contoh with
    {
        Pelaporan = Contoh.Pelaporan with { Reviu = new() { Nomor = "700/9", Tanggal = new Tanggal(2025, 2, 24), Butir = [.. DaftarReviu.Semua.Select(b => jawab(b.Kode))], Catatan = catatan } },
    });

    [Fact]
    public void Temuan_audit_laporan_ikut_menjawab_keandalan_data()
    {
        var hasil = Bahan(Contoh).Hasil;

        ReviuLaporan.Untuk(hasil, []).Single(j => j.Butir.Kode == "B.5").Syarat.Count.ShouldBe(2);
        ReviuLaporan.Untuk(hasil, ["Jumlah tabel 3 salah"]).Single(j => j.Butir.Kode == "B.5").Syarat[1].Terpenuhi.ShouldBeFalse();
    }

    private static LembarKerjaEvaluasi Lengkap(TemplatLke templat, int benih)
    {
        var acak = new Random(benih);
        var butir = templat.SemuaKriteria().SelectMany(k => k.Butir.Count == 0 ? [(k.Kode, k.Skala)] : k.Butir.Select(b => (b.Kode, b.Skala)));
        return new()
        {
            Tahun = 2024,
            Templat = templat.Kode,
            Ditetapkan = new Tanggal(2025, 4, 1),
            Kriteria =
            [
                .. butir.SelectMany(k => new[] { TahapPenilaian.Mandiri, TahapPenilaian.Verifikasi }.Select(tahap => new JawabanKriteria
                {
                    Kode = k.Kode, Tahap = tahap, Jawaban = templat.CariSkala(k.Skala)!.Jawaban is var j ? j[acak.Next(j.Count)].Kode : null, Catatan = acak.Next(3) == 0 ? "Bukti belum lengkap" : null, Bukti = ["https://contoh.go.id/bukti"],
                })),
            ],
            Sub = [.. templat.SemuaSub().Where(s => s.Cara == CaraPenilaian.Pertimbangan).SelectMany(s => new[] { TahapPenilaian.Mandiri, TahapPenilaian.Verifikasi }.Select(t => new JawabanSub { Kode = s.Kode, Tahap = t, Nilai = "B", Alasan = "Menurut capaian" }))],
        };
    }

    private static BahanLaporan Bahan(BerkasKinerja berkas, params IReadOnlyList<TemplatLke> templat) =>
        new(HitungBerkas.Hitung(berkas, templat), Kerangka.Bawaan, new Dictionary<string, ReadOnlyMemory<byte>>());

    private static string Teks(Document dokumen) => string.Join('\n', dokumen.Blocks().Select(b => b switch
    {
        Heading h => h.Text,
        Paragraph p => p.Text,
        Table t => t.Caption + "\n" + string.Join('\n', t.Rows.SelectMany(r => r.Cells).Select(c => c.Text)),
        _ => "",
    }));
}
