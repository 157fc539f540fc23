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

/// <summary>A result of which a component is missing, or has no score, is no result: nobody prints what the others come to as if it were all.</summary>
public sealed class HasilKurangTests
{
    private static readonly BerkasKinerja Contoh = HitungContohTests.Hitung("disperindag-kep-babel-2024.tera.json").Berkas;
    private static readonly (string Nama, decimal Bobot, decimal? Nilai)[] Lengkap =
        [("Perencanaan Kinerja", 30, 24.6m), ("Pengukuran Kinerja", 30, 23.1m), ("Pelaporan Kinerja", 15, 10.95m), ("Evaluasi Akuntabilitas Kinerja Internal", 25, 15.5m)];

    public static TheoryData<bool> Ragam => [true, false];

    [Theory]
    [MemberData(nameof(Ragam))]
    public void LHE_tidak_menyebut_jumlah_sebagian_sebagai_nilai(bool hilang)
    {
        var hasil = Hitung(new() { Tahun = 2023, Komponen = Komponen(Lengkap) }, new() { Tahun = 2024, Nomor = "700/2", Komponen = Kurang(hilang) });
        var dokumen = DokumenLhe.Semua(hasil).Single(l => l.Nama == "lhe-2024").Dokumen;
        var teks = Teks(dokumen);

        teks.ShouldNotContain("58,65");
        teks.ShouldNotContain("(15,50)");
        teks.ShouldNotContain("dengan predikat");
        teks.ShouldContain(hilang
            ? "menunjukkan nilai sebesar [belum diisi: nilai hasil evaluasi 2024. Bobot belum lengkap atau jumlahnya tidak sesuai: komponen hasil evaluasi 2024 tidak berjumlah 100]."
            : "menunjukkan nilai sebesar [belum diisi: nilai hasil evaluasi 2024. Belum dinilai: Evaluasi Akuntabilitas Kinerja Internal (2024)].");
        MissingMarks.In(dokumen).ShouldContain(m => m.Text.StartsWith("belum diisi: nilai hasil evaluasi 2024", StringComparison.Ordinal));
        dokumen.Blocks().OfType<Table>().Single(t => t.Id == TabelNilaiAkip.Id).Notes.ShouldNotContain(n => n.Contains("dibandingkan", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ragam))]
    public void Tahun_sesudahnya_tidak_naik_dari_jumlah_sebagian_dan_saran_tidak_memakainya(bool hilang)
    {
        var hasil = Hitung(new() { Tahun = 2022, Nomor = "700/1", Komponen = Kurang(hilang) }, new() { Tahun = 2023, Nomor = "700/2", Komponen = Komponen(Lengkap) });
        var tabel = TabelNilaiAkip.Susun(hasil)!;

        tabel.Rows[^2].Cells.Select(c => c.Text.TrimEnd('¹', '²')).ShouldBe(["Nilai hasil evaluasi", "100,00", "–", "74,15", "–"]);
        tabel.Notes.ShouldNotContain(n => n.Contains("dibandingkan", StringComparison.Ordinal));
        hasil.Lhe[^1].LainSusunan.ShouldBeFalse();
        Saran(hasil, "4.c.2").Putusan.ShouldBe(PutusanSaran.TidakDapatDijawab);
    }

    [Theory]
    [MemberData(nameof(Ragam))]
    public void Tahun_lalu_yang_kurang_bukan_evaluasi_yang_bernilai(bool hilang)
    {
        var hasil = Hitung(new() { Tahun = 2022, Nomor = "700/1", Komponen = Komponen(Lengkap) }, new() { Tahun = 2023, Nomor = "700/2", Komponen = Kurang(hilang) });

        Saran(hasil, "4.a.2").Syarat.Select(s => s.Terpenuhi).ShouldBe([false, true]);
        Saran(hasil, "4.c.2").Putusan.ShouldBe(PutusanSaran.TidakDapatDijawab);
        Teks(Lkjip.Susun(new(hasil, Kerangka.Bawaan, new Dictionary<string, ReadOnlyMemory<byte>>()))).ShouldNotContain("58,65");
        Periksa.Jalankan(hasil).Select(t => t.Kode).ShouldContain(hilang ? "LHE-BOBOT" : "LHE-TANPA-NILAI");
    }

    [Fact]
    public void Nama_komponen_yang_beda_huruf_besar_atau_spasi_tetap_dibandingkan()
    {
        var hasil = Hitung(new() { Tahun = 2022, Komponen = Komponen([.. Lengkap.Select(k => (k.Nama.ToUpperInvariant().Replace(" ", "  ", StringComparison.Ordinal), k.Bobot, k.Nilai - 1))]) }, new() { Tahun = 2023, Komponen = Komponen(Lengkap) });

        hasil.Lhe[^1].LainSusunan.ShouldBeFalse();
        hasil.Lhe[^1].Komponen.Select(k => k.Selisih!.Nilai.Angka).ShouldBe([1, 1, 1, 1]);
        TabelNilaiAkip.Susun(hasil)!.Rows[0].Cells.Select(c => c.Text).ShouldBe(["1", "Perencanaan Kinerja", "30,00", "23,60", "24,60", "1,00"]);
    }

    [Fact]
    public void Hasil_yang_dinilai_menurut_templat_sendiri_berpredikat_templat_itu_dan_tanpa_predikat_bila_templatnya_tidak_dikenal()
    {
        var templat = TemplatLkeJson.Bawaan[0] with { Kode = "lke-kota", Dasar = "Perwali 9/2023", Predikat = [.. TemplatLkeJson.Bawaan[0].Predikat.Select(p => p.LebihDari == 0 ? p : p with { LebihDari = p.LebihDari + 5 })] };
        var berkas = Contoh with { Evaluasi = new() { Hasil = [new() { Tahun = 2022, Komponen = Komponen(Lengkap) }, new() { Tahun = 2023, Templat = "lke-kota", Komponen = Komponen(Lengkap) }] } };
        var (dikenal, asing) = (HitungBerkas.Hitung(berkas, [templat]), HitungBerkas.Hitung(berkas));

        dikenal.Lhe.Select(l => (l.Total.Predikat, l.Total.Catatan)).ShouldBe([("BB", "Sangat Baik"), ("B", "Baik")]);
        var tabel = TabelNilaiAkip.Susun(dikenal)!;
        tabel.Rows[^1].Cells.Select(c => c.Text).ShouldBe(["Tingkat akuntabilitas kinerja", "BB", "B", ""]);
        tabel.Notes.ShouldContain("Skala predikat Perwali 9/2023: AA (Sangat Memuaskan) > 95; A (Memuaskan) > 85; BB (Sangat Baik) > 75; B (Baik) > 65; CC (Cukup) > 55; C (Kurang) > 35; D (Sangat Kurang) ≥ 0.");
        Periksa.Jalankan(dikenal).ShouldNotContain(t => t.Kode == "LKE-TEMPLAT");
        asing.Lhe.Select(l => l.Total.Predikat).ShouldBe(["BB", null]);
        Periksa.Jalankan(asing).Single(t => t.Kode == "LKE-TEMPLAT").Path.ShouldBe("$.evaluasi.hasil[1].templat");
    }

    [Fact]
    public void Tindak_lanjut_LKjIP_dan_saran_4_c_1_mencacah_rekomendasi_yang_sama()
    {
        Rekomendasi R(string kode, int? tahun) => new() { Kode = kode, Tahun = tahun, Uraian = $"Rekomendasi {kode}", Aksi = [new() { Uraian = $"Aksi {kode}" }] };
        var lke = new LembarKerjaEvaluasi { Tahun = 2024, Ditetapkan = new Tanggal(2025, 4, 1), Sub = [new() { Kode = "1.a", Tahap = TahapPenilaian.Verifikasi, Nilai = "A", Alasan = "Menurut bukti" }] };
        foreach (var evaluasi in new DataEvaluasi[] { new(), new() { Lke = [lke] }, new() { Hasil = [new() { Tahun = 2024, Nomor = "700/1" }] } })
        {
            var hasil = HitungBerkas.Hitung(Contoh with { Evaluasi = evaluasi with { Rekomendasi = [R("R1", 2023), R("R2", null), R("R3", 2024), R("R4", 2022), R("R5", 2025)] } });

            hasil.Berkas.Evaluasi.DitindaklanjutiPada(2024).Select(r => r.Kode).ShouldBe(["R1", "R2", "R4"]);
            hasil.Figures["tindak-lanjut/rekomendasi/jumlah"].Nilai.Angka.ShouldBe(3);
            Saran(hasil, "4.c.1").Syarat.Select(s => s.Bukti.Uraian[..2]).ShouldBe(["R1", "R2", "R4"]);
        }
    }

    private static IReadOnlyList<NilaiKomponen> Kurang(bool hilang) => hilang ? Komponen(Lengkap[..3]) : Komponen([.. Lengkap[..3], Lengkap[3] with { Nilai = null }]);

    private static IReadOnlyList<NilaiKomponen> Komponen((string Nama, decimal Bobot, decimal? Nilai)[] isi) => [.. isi.Select(k => new NilaiKomponen { Nama = k.Nama, Bobot = k.Bobot, Nilai = k.Nilai })];

    private static HasilBerkas Hitung(params IReadOnlyList<HasilEvaluasi> hasil) => HitungBerkas.Hitung(Contoh with { Evaluasi = new() { Hasil = hasil } });

    private static SaranLke Saran(HasilBerkas hasil, string kriteria) => SaranEvaluasi.Untuk(hasil, TemplatLkeJson.Bawaan[0]).Single(s => s.Kriteria.Kode == kriteria);

    private static string Teks(Document dokumen) => string.Join('\n', dokumen.Blocks().Select(b => b switch
    {
        Paragraph p => p.Text,
        Table t => string.Join('\n', t.Rows.SelectMany(r => r.Cells).Select(c => c.Text)),
        _ => "",
    }));
}
