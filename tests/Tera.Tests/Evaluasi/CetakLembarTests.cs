using Shouldly;
using Tera.Core.Berkas;
using Tera.Core.Evaluasi;
using Tera.Core.Nilai;
using Tera.Documents.Model;
using Tera.Reports;
using Tera.Reports.Evaluasi;
using Tera.Reports.Pelaporan;
using Tera.Tests.Berkas;
using Xunit;

namespace Tera.Tests.Evaluasi;

/// <summary>What the printed worksheet and follow-up show of weights, reasons, evidence, and rules that hold it up.</summary>
public sealed class CetakLembarTests
{
    private static readonly BerkasKinerja Contoh = HitungContohTests.Hitung("disperindag-kep-babel-2024.tera.json").Berkas;
    private static readonly TemplatLke Kota = KasusLkeTests.BacaTemplat("templat-kota.json");

    [Fact]
    public void Bobot_kriteria_dan_butir_tercetak_bila_templatnya_memilikinya()
    {
        var tabel = Lembar(Kota, new JawabanKriteria { Kode = "1.b.1", Jawaban = "A" });

        Baris(tabel, "1.b.1")[2].ShouldBe("15,00");
        Baris(tabel, "1.b.2")[2].ShouldBe("5,00");
        Baris(tabel, "1.c.1.1")[2].ShouldBe("70%");
        Baris(tabel, "1.c.1.2")[2].ShouldBe("30%");
        Baris(tabel, "1.a.1")[2].ShouldBe("");
        tabel.Notes.ShouldContain("Bobot butir bukti adalah persen dari kriterianya; bobot yang lain adalah angka dari 100.");
        Lembar(TemplatLkeJson.Bawaan[0], new JawabanKriteria { Kode = "1.a.1", Jawaban = "A" }).Notes.ShouldNotContain(n => n.Contains("butir bukti", StringComparison.Ordinal));
    }

    [Fact]
    public void Bobot_tercetak_dengan_semua_desimalnya()
    {
        var templat = TemplatLkeJson.Bawaan[0];
        templat = templat with { Komponen = [.. templat.Komponen.Select((k, n) => k with { Bobot = n == 0 ? 30.125m : n == 1 ? 29.875m : k.Bobot, Sub = [.. k.Sub.Select((s, m) => n == 0 && m == 0 ? s with { Bobot = 6.125m } : n == 1 && m == 0 ? s with { Bobot = 5.875m } : s)] })] };

        var tabel = Lembar(templat, new JawabanKriteria { Kode = "1.a.1", Jawaban = "A" });

        Baris(tabel, "1")[2].ShouldBe("30,125");
        Baris(tabel, "1.a")[2].ShouldBe("6,125");
        Baris(tabel, "1.b")[2].ShouldBe("9,00");
    }

    [Fact]
    public void Jawaban_langsung_atas_kriteria_berbutir_tidak_dihitung_tidak_tercetak_dan_disebut_dengan_butirnya()
    {
        var lembar = new LembarKerjaEvaluasi
        {
            Tahun = 2023, Templat = Kota.Kode, Kriteria = [new() { Kode = "1.c.1", Jawaban = "Y", Catatan = "Seluruhnya." }, new() { Kode = "1.c.1.1", Jawaban = "T" }, new() { Kode = "1.c.1.2", Jawaban = "D" }],
        };
        var hasil = HitungBerkas.Hitung(Contoh with { Evaluasi = new() { Lke = [lembar] } }, [Kota]);

        var temuan = Periksa.Jalankan(hasil).Single(t => t.Kode == "LKE-KODE" && t.Path == "$.evaluasi.lke[0].kriteria[0].jawaban");
        temuan.Pesan.ShouldBe("Jawaban 1.c.1, Y, tidak dihitung: kriteria itu dijawab butir buktinya, 1.c.1.1 dan 1.c.1.2. Jawab setiap butir, lalu hapus jawaban ini.");
        var baris = Baris(DokumenLke.Susun(hasil, hasil.Lke[0]).Blocks().OfType<Table>().Single(t => t.Id == "E1"), "1.c.1");
        (baris[3], baris[4]).ShouldBe(("", "0,00"));
        baris.ShouldContain("Seluruhnya.");
    }

    [Fact]
    public void Skala_jawaban_tercetak_bila_hurufnya_bukan_skala_Permenpan()
    {
        var baku = TemplatLkeJson.Bawaan[0];
        var campur = baku with { Komponen = [.. baku.Komponen.Select((k, n) => n > 0 ? k : k with { Sub = [.. k.Sub.Select(s => s with { Kriteria = [.. s.Kriteria.Select((c, m) => m == 0 ? c with { Skala = "A-D" } : c)] })] })] };

        Lembar(campur, new JawabanKriteria { Kode = "1.a.1", Jawaban = "D" }).Notes.ShouldContain("Skala A-D: A = 100,00; B = 66,00; C = 33,00; D = 0,00.");
        Lembar(campur, new JawabanKriteria { Kode = "1.a.1", Jawaban = "D" }).Notes.ShouldContain("Skala AA-E: AA = 100,00; A = 90,00; BB = 80,00; B = 70,00; CC = 60,00; C = 50,00; D = 30,00; E = 0,00.");
        Lembar(baku, new JawabanKriteria { Kode = "1.a.1", Jawaban = "D" }).Notes.ShouldNotContain(n => n.StartsWith("Skala ", StringComparison.Ordinal));
    }

    [Fact]
    public void Alasan_berbeda_dan_alasan_dipertahankan_tercetak_dan_kolom_bukti_hanya_bila_ada()
    {
        var tanpa = Lembar(TemplatLkeJson.Bawaan[0], new JawabanKriteria { Kode = "3.b.1", Jawaban = "A", Catatan = "Bab III lengkap.", AlasanBerbeda = "Diperiksa langsung.", AlasanLogika = "Terlambat diformalkan." });
        var dengan = Lembar(TemplatLkeJson.Bawaan[0], new JawabanKriteria { Kode = "3.b.1", Jawaban = "A", Bukti = ["LKjIP 2024"] });

        Baris(tanpa, "3.b.1")[^1].ShouldBe("Bab III lengkap.\nAlasan berbeda dari saran data: Diperiksa langsung.\nAlasan dipertahankan: Terlambat diformalkan.");
        (tanpa.Columns.Count, dengan.Columns.Count).ShouldBe((8, 9));
        Baris(dengan, "3.b.1")[^1].ShouldBe("LKjIP 2024");
    }

    [Fact]
    public void Catatan_dan_bukti_tim_tetap_pada_hasil_akhir_kecuali_diganti_penjamin_kualitas()
    {
        var akhir = PenilaianAkip.Lembar(new()
        {
            Tahun = 2024,
            Kriteria =
            [
                new() { Kode = "1.a.1", Tahap = TahapPenilaian.Verifikasi, Jawaban = "B", Catatan = "Ada edaran.", Bukti = ["Edaran.pdf"] }, new() { Kode = "1.a.1", Tahap = TahapPenilaian.PenjaminanKualitas, Jawaban = "CC", Catatan = "Pedoman hanya edaran." },
                new() { Kode = "1.a.2", Tahap = TahapPenilaian.Verifikasi, Jawaban = "BB", Catatan = "Ada.", Bukti = ["RPJPD.pdf"] }, new() { Kode = "1.a.2", Tahap = TahapPenilaian.PenjaminanKualitas, Catatan = "Ada dan berlaku." },
            ],
        }, TemplatLkeJson.Bawaan).Pada(TahapPenilaian.Final)!;

        akhir.Jawaban("1.a.1").ShouldNotBeNull().ShouldSatisfyAllConditions(j => j.Jawaban.ShouldBe("CC"), j => j.Catatan.ShouldBe("Pedoman hanya edaran."), j => j.Bukti.ShouldBe(["Edaran.pdf"]));
        akhir.Jawaban("1.a.2").ShouldNotBeNull().ShouldSatisfyAllConditions(j => j.Jawaban.ShouldBe("BB"), j => j.Catatan.ShouldBe("Ada dan berlaku."), j => j.Bukti.ShouldBe(["RPJPD.pdf"]));
    }

    [Fact]
    public void Tautan_bukti_yang_panjang_dilipat_dan_tidak_mengambil_lebar_kolom_lain()
    {
        var biasa = Lembar(TemplatLkeJson.Bawaan[0], new JawabanKriteria { Kode = "1.a.1", Jawaban = "A", Bukti = ["Renstra 2023-2026"] });
        var panjang = Lembar(TemplatLkeJson.Bawaan[0], new JawabanKriteria { Kode = "1.a.1", Jawaban = "A", Catatan = "Lihat https://contoh.go.id/" + new string('x', 200), Bukti = ["https://contoh.go.id/" + new string('x', 200)] });

        Lebar(panjang)[0].ShouldBe(Lebar(biasa)[0], "kode kriteria tetap utuh pada satu baris");
        Lebar(panjang)[1].ShouldBeGreaterThan(Lebar(biasa)[1] * 9 / 10);
    }

    [Fact]
    public void Catatan_verifikasi_tercetak_pada_tindak_lanjut_hanya_bila_ada()
    {
        var rekomendasi = Contoh.Evaluasi.Rekomendasi[0];
        var dicatat = rekomendasi with { Aksi = [rekomendasi.Aksi[0] with { StatusVerifikasi = StatusTindakLanjut.DalamProses, CatatanVerifikasi = "Notulen belum ditandatangani" }] };

        Judul(TindakLanjut(dicatat)).ShouldContain("Catatan verifikasi");
        TindakLanjut(dicatat).Rows[0].Cells[^1].Text.ShouldBe("Notulen belum ditandatangani");
        Judul(TindakLanjut(rekomendasi)).ShouldNotContain("Catatan verifikasi");
    }

    [Fact]
    public void Pengakuan_instansi_setelah_verifikasi_tercetak_di_samping_status_yang_berlaku()
    {
        var rekomendasi = Contoh.Evaluasi.Rekomendasi[0];
        var mengaku = rekomendasi with { Aksi = [rekomendasi.Aksi[0] with { Status = StatusTindakLanjut.Selesai, StatusVerifikasi = StatusTindakLanjut.Belum, TanggalVerifikasi = new Tanggal(2024, 9, 2) }] };
        var hasil = Hitung(Contoh with { Evaluasi = Contoh.Evaluasi with { Rekomendasi = [mengaku] } });

        TindakLanjut(mengaku).Rows[0].Cells.Select(c => c.Text).ShouldContain("Belum\n(diverifikasi 2 September 2024)\n(menurut instansi: selesai)");
        TabelRekomendasi.Susun(hasil)!.Rows[0].Cells[^1].Text.ShouldBe("Belum\n(menurut instansi: selesai)");
        hasil.Figures["tindak-lanjut/rekomendasi/selesai"].Nilai.Angka.ShouldBe(0);
        TabelTindakLanjut.Pengakuan(mengaku.Aksi[0] with { Status = StatusTindakLanjut.Belum }).ShouldBeNull();
        TindakLanjut(rekomendasi).Rows[0].Cells.Select(c => c.Text).ShouldContain("Selesai\n(menurut instansi, belum diverifikasi)");
    }

    [Fact]
    public void Tautan_bukti_yang_panjang_berdiri_di_bawah_matriks_dan_sekali_saja()
    {
        const string alamat = "https://drive.contoh.go.id/drive/folders/1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789";
        var rekomendasi = Contoh.Evaluasi.Rekomendasi[1];
        var tabel = TindakLanjut(rekomendasi with { Aksi = [.. rekomendasi.Aksi.Select(a => a with { Bukti = alamat })] });

        tabel.Rows.Select(r => r.Cells[^1].Text).ShouldBe(["Tautan 1", "Tautan 1"]);
        tabel.Notes.ShouldBe([$"Tautan 1: {alamat}"]);
        TindakLanjut(rekomendasi with { Aksi = [rekomendasi.Aksi[0] with { Bukti = "Notulen rapat" }] }).Rows[0].Cells[^1].Text.ShouldBe("Notulen rapat");
    }

    [Fact]
    public void Bukti_saran_ditulis_dengan_kata_dan_bukan_nama_isian_berkas()
    {
        foreach (var bukti in SaranEvaluasi.Untuk(Hitung(Contoh), TemplatLkeJson.Bawaan[0]).SelectMany(s => s.Syarat).SelectMany(s => new[] { s.Bukti.Uraian, s.Perbaikan ?? "" }))
        {
            bukti.ShouldNotMatch("\\b[a-z]+[A-Z][a-z]");
            bukti.ShouldNotContain("–%");
        }
    }

    [Fact]
    public void Pertimbangan_instansi_tidak_disebut_pertimbangan_evaluator()
    {
        string Catatan(TahapPenilaian tahap) => PenilaianAkip.Lembar(new() { Tahun = 2024, Templat = Kota.Kode, Sub = [new() { Kode = "2.a", Tahap = tahap, Nilai = "B", Alasan = "Menurut survei" }] }, [Kota])
            .Pada(tahap)!.Sub("2.a")!.Nilai.Catatan!;

        Catatan(TahapPenilaian.Mandiri).ShouldBe("Dinilai instansi dengan pertimbangan.");
        Catatan(TahapPenilaian.Verifikasi).ShouldBe("Ditetapkan dengan pertimbangan evaluator.");
    }

    [Fact]
    public void Saran_menyebut_bukti_letaknya_dalam_berkas_dan_halamannya()
    {
        var saran = DokumenLke.Saran(Hitung(Contoh)).Blocks().OfType<Table>().Single();

        var dasar = Baris(saran, "1.a.6")[3];
        dasar.ShouldContain("✗ Dokumen anggaran belum disebut [Lembar 'Dokumen Anggaran', isian 'Dokumen']");
        dasar.ShouldContain("Halaman: Anggaran");
        Baris(saran, "1.a.6")[4].ShouldNotContain("Isi pagu");
        foreach (var path in SaranEvaluasi.Untuk(Hitung(Contoh), TemplatLkeJson.Bawaan[0]).SelectMany(s => s.Syarat).Select(s => s.Bukti.Path))
        {
            LetakBukti.Halaman(path).Alamat.ShouldStartWith("/");
        }
    }

    [Theory]
    [InlineData(SifatLogika.Tolak, null, true)]
    [InlineData(SifatLogika.Tolak, "  ", true)]
    [InlineData(SifatLogika.Tolak, "Terlambat diformalkan.", false)]
    [InlineData(SifatLogika.Peringatan, null, false)]
    public void Aturan_yang_dilanggar_menahan_LHE_kecuali_beralasan_atau_hanya_peringatan(SifatLogika sifat, string? alasan, bool tertahan)
    {
        var templat = TemplatLkeJson.Bawaan[0] with { Logika = [.. TemplatLkeJson.Bawaan[0].Logika.Select(l => l with { Sifat = sifat })] };
        var lembar = new LembarKerjaEvaluasi
        {
            Tahun = 2024,
            Templat = templat.Kode,
            Ditetapkan = new Tanggal(2025, 4, 1),
            Kriteria = [.. templat.SemuaKriteria().Select(k => new JawabanKriteria { Kode = k.Kode, Tahap = TahapPenilaian.Verifikasi, Jawaban = k.Kode == "3.a.1" ? "C" : "BB", AlasanLogika = k.Kode == "3.b.1" ? alasan : null })],
        };
        var hasil = HitungBerkas.Hitung(Contoh with { Evaluasi = Contoh.Evaluasi with { Lke = [lembar], Hasil = [] } }, [templat]);

        var langgar = hasil.Lke[0].Pada(TahapPenilaian.Final)!.Pelanggaran.ShouldHaveSingleItem();
        (langgar.Logika.Kode, langgar.Menahan).ShouldBe(("L8", tertahan));
        var kurang = DaftarLaporan.Semua.Single(j => j.Jenis == "lhe").Kurang(new(hasil, Kerangka.Bawaan, new Dictionary<string, ReadOnlyMemory<byte>>()), 0);
        (kurang?.Contains("Aturan L8", StringComparison.Ordinal) == true).ShouldBe(tertahan);
        Periksa.Jalankan(hasil).Where(t => t.Kode is "LKE-TERTAHAN" or "LKE-LOGIKA").Select(t => t.Kode).ShouldBe([tertahan ? "LKE-TERTAHAN" : "LKE-LOGIKA"]);
    }

    [Fact]
    public void Penjamin_kualitas_dapat_memberi_alasan_tanpa_menghapus_nilai_tim()
    {
        LembarKerjaEvaluasi Lembar(params JawabanSub[] sub) => new() { Tahun = 2024, Sub = [new() { Kode = "1.a", Tahap = TahapPenilaian.Verifikasi, Nilai = "A", Alasan = "Menurut bukti", Catatan = "Lengkap" }, .. sub] };
        HasilSubLke Akhir(LembarKerjaEvaluasi lembar) => PenilaianAkip.Lembar(lembar, TemplatLkeJson.Bawaan).Pada(TahapPenilaian.Final)!.Komponen[0].Sub[0];

        var beralasan = Akhir(Lembar(new JawabanSub { Kode = "1.a", Tahap = TahapPenilaian.PenjaminanKualitas, AlasanLogika = "Sudah diperiksa ulang" }));
        beralasan.Nilai.Nilai.Angka.ShouldBe(5.4m);
        (beralasan.Jawaban!.Alasan, beralasan.Jawaban.Catatan, beralasan.Jawaban.AlasanLogika).ShouldBe(("Menurut bukti", "Lengkap", "Sudah diperiksa ulang"));
        Akhir(Lembar(new JawabanSub { Kode = "1.a", Tahap = TahapPenilaian.PenjaminanKualitas, Nilai = "B", Alasan = "Sebagian saja" })).Jawaban!.Alasan.ShouldBe("Sebagian saja");
    }

    private static Table Lembar(TemplatLke templat, params IReadOnlyList<JawabanKriteria> jawaban)
    {
        var hasil = HitungBerkas.Hitung(Contoh with { Evaluasi = Contoh.Evaluasi with { Lke = [new() { Tahun = 2024, Templat = templat.Kode, Kriteria = jawaban }] } }, [templat]);
        return DokumenLke.Susun(hasil, hasil.Lke[0]).Blocks().OfType<Table>().Single(t => t.Id == "E1");
    }

    private static Table TindakLanjut(Rekomendasi rekomendasi) => TabelTindakLanjut.Susun(Hitung(Contoh with { Evaluasi = Contoh.Evaluasi with { Rekomendasi = [rekomendasi] } }))!;

    private static IEnumerable<string> Judul(Table tabel) => tabel.Header.SelectMany(r => r.Cells).Select(c => c.Text);

    private static List<string> Baris(Table tabel, string kode) => [.. tabel.Rows.Single(r => r.Cells[0].Text == kode).Cells.Select(c => c.Text)];

    /// <summary>Widths of the columns on a page lying down.</summary>
    private static int[] Lebar(Table tabel) => Tera.Documents.Writing.Docx.TableShape.Of(tabel, 14000).Widths;

    private static HasilBerkas Hitung(BerkasKinerja berkas) => HitungBerkas.Hitung(berkas, [TemplatLkeJson.Bawaan[0]]);
}
