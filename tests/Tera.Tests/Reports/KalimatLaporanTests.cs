using Shouldly;
using Tera.Core.Berkas;
using Tera.Core.Nilai;
using Tera.Core.Pelaporan;
using Tera.Core.Pengukuran;
using Tera.Core.Perencanaan;
using Tera.Documents.Model;
using Tera.Reports.Evaluasi;
using Tera.Reports.Kalimat;
using Tera.Reports.Pelaporan;
using Tera.Reports.Pengukuran;
using Tera.Reports.Perencanaan;
using Tera.Tests.Reports.Sulit;
using Xunit;

namespace Tera.Tests.Reports;

/// <summary>What a report says in words, from what a planner typed.</summary>
public sealed class KalimatLaporanTests
{
    private static readonly BerkasKinerja Lengkap = InstansiSulit.Ambil("lengkap").Hasil.Berkas;

    [Fact]
    public void Tanpa_realisasi_tahun_ini_kemajuan_menyebut_tahun_angkanya()
    {
        var hasil = HitungBerkas.Hitung(Lengkap with
        {
            Perencanaan = Lengkap.Perencanaan with { Renstra = Lengkap.Perencanaan.Renstra with { TahunAwal = 2023 } },
            Pengukuran = Lengkap.Pengukuran with { Realisasi = [new() { Indikator = "S2.1", Riwayat = [new RiwayatTahun(2024, 12m, 11m)] }] },
        });
        var h = hasil.Pengukuran.Indikator.Single(i => i.Indikator.Kode == "S2.1");

        Isi(KalimatIndikator.Renstra(h with { TargetAkhir = h.Target, Kemajuan = h.Riwayat[0].Capaian }, 2025, 2029)!).ShouldContain("realisasi sampai tahun 2024 sebesar 11");
    }

    [Fact]
    public void Sebelum_ada_hasil_penyebab_bukan_penyebab_kegagalan()
    {
        var hasil = HitungBerkas.Hitung(Lengkap with { Pengukuran = Lengkap.Pengukuran with { Realisasi = [] } });

        AnalisisSasaran.Susun(hasil).OfType<Paragraph>().Select(Isi).ShouldContain("Faktor yang memengaruhi pencapaian target:");
        var kaki = TabelE81.Susun(hasil).Rows.TakeLast(4).ToList();
        kaki[0].Cells[1].Text.ShouldBe("Belum dapat disimpulkan sebelum ada capaian setahun.");
        kaki[1].Cells[1].Text.ShouldNotContain("Debit air turun");
    }

    [Theory, InlineData("-"), InlineData("Tidak ada."), InlineData("tidak ada kendala")]
    public void Tidak_ada_kendala_tercetak_sebagai_kalimat(string kendala)
    {
        var hasil = HitungBerkas.Hitung(Lengkap with { Pelaporan = Lengkap.Pelaporan with { Analisis = [new AnalisisIndikator { Indikator = "S1.1", Kendala = [kendala] }] } });

        var isi = AnalisisSasaran.Susun(hasil).OfType<Paragraph>().Select(Isi).ToList();
        isi.ShouldContain("Tidak ada kendala dalam pencapaian target indikator ini.");
        isi.ShouldNotContain("Kendala:");
    }

    [Fact]
    public void Triwulan_predikat_tanpa_skor_menyebut_predikatnya()
    {
        var hasil = Satu(new() { Kode = "N", Nama = "Nilai SAKIP", Satuan = "predikat", Polaritas = Polaritas.Predikat, SkalaPredikat = "AKIP", Frekuensi = Frekuensi.Tahunan }, new() { Indikator = "N", Target = NilaiKinerja.Dari("BB") }, new() { Indikator = "N", Nilai = NilaiKinerja.Dari("BB") });

        KalimatTriwulan.Susun(hasil, hasil.Pengukuran.Indikator[0], 4).Text.ShouldBe("Nilai SAKIP: realisasi triwulan IV sebesar BB dari target BB, capaian 100,00%; terhadap target tahunan sudah mencapai 100,00%.");
    }

    [Fact]
    public void Capaian_predikat_tanpa_skor_menyebut_predikat_yang_urutannya_dibagi()
    {
        var hasil = Satu(new() { Kode = "N", Nama = "Nilai SAKIP", Satuan = "predikat", Polaritas = Polaritas.Predikat, SkalaPredikat = "AKIP", Frekuensi = Frekuensi.Tahunan }, new() { Indikator = "N", Target = NilaiKinerja.Dari("A") }, new() { Indikator = "N", Nilai = NilaiKinerja.Dari("BB") });

        RumusKerja.Susun(hasil, hasil.Pengukuran.Indikator[0]).OfType<Paragraph>().Last().Text.ShouldBe("Capaian = urutan BB / urutan A × 100 = 5 / 6 × 100 = 83,33%");
    }

    [Theory]
    [InlineData("B", "Dibandingkan dengan tahun 2024, realisasi berubah dari B menjadi BB dan capaian tetap sebesar 100,00%.")]
    [InlineData("BB", "Dibandingkan dengan tahun 2024, realisasi tetap sebesar BB dan capaian naik dari 80,00% menjadi 100,00%.")]
    public void Predikat_tanpa_skor_dibandingkan_dengan_tahun_lalu_dan_akhir_Renstra(string lalu, string kalimat)
    {
        var hasil = Satu(
            new() { Kode = "N", Nama = "Nilai SAKIP", Satuan = "predikat", Polaritas = Polaritas.Predikat, SkalaPredikat = "AKIP", Frekuensi = Frekuensi.Tahunan, TargetAkhir = NilaiKinerja.Dari("A") },
            new() { Indikator = "N", Target = NilaiKinerja.Dari("BB") },
            new() { Indikator = "N", Nilai = NilaiKinerja.Dari("BB"), Riwayat = [new(2024, NilaiKinerja.Dari(lalu == "B" ? "B" : "A"), NilaiKinerja.Dari(lalu))] });
        var h = hasil.Pengukuran.Indikator[0];

        var capaian = h.Riwayat[0].Capaian.Nilai.Angka;
        KalimatIndikator.TahunLalu(h, 2025)!.Text.ShouldBe(kalimat.Replace("80,00", Angka.Cetak(capaian, 2), StringComparison.Ordinal));
        KalimatIndikator.Renstra(h, 2025, 2029)!.Text.ShouldStartWith("Terhadap target akhir Renstra tahun 2029 sebesar A, realisasi sampai tahun 2025 sebesar BB menghasilkan tingkat kemajuan ");
    }

    [Fact]
    public void Triwulan_bertarget_nol_menyebut_targetnya()
    {
        var hasil = Satu(new() { Kode = "P", Nama = "Panjang jalan", Satuan = "km", Desimal = 0, Akumulasi = Akumulasi.Jumlah }, new() { Indikator = "P", Target = 4m, Triwulan = [0m, 4m] }, new() { Indikator = "P", Triwulan = [new() { Triwulan = 1, Nilai = 0m }] });

        KalimatTriwulan.Susun(hasil, hasil.Pengukuran.Indikator[0], 1).Text.ShouldBe("Panjang jalan: realisasi triwulan I sebesar 0 km dari target 0 km, capaiannya tidak dapat dihitung; terhadap target tahunan sudah mencapai 0,00%.");
    }

    [Theory, InlineData(false), InlineData(true)]
    public void Yang_belum_ada_realisasinya_tidak_disebut_sementara(bool ada)
    {
        var hasil = Satu(new() { Kode = "P", Nama = "Panjang jalan", Satuan = "km" }, new() { Indikator = "P", Target = 4m }, new() { Indikator = "P", Nilai = ada ? 3m : null, Status = StatusData.Sementara });

        (CatatanData.Untuk(hasil.Pengukuran.Indikator[0], hasil.Berkas.Tahun) is not null).ShouldBe(ada);
        KalimatRingkasan.Capaian(hasil).OfType<Paragraph>().Any(p => Isi(p).Contains("masih sementara", StringComparison.Ordinal)).ShouldBe(ada);
    }

    [Theory, InlineData("1300,5", "1.300,5"), InlineData("128450", "128.450"), InlineData("12", "12"), InlineData("1.200", "1.200"), InlineData("2 rekomendasi selesai", "2 rekomendasi selesai")]
    public void Angka_yang_diketik_di_antara_kata_bertanda_ribuan(string ketikan, string cetak) => Tera.Reports.Tabel.Sel.Ketikan(ketikan).ShouldBe(cetak);

    private static HasilBerkas Satu(Indikator indikator, TargetPerjanjian target, RealisasiIndikator realisasi) => HitungBerkas.Hitung(Lengkap with
    {
        Perencanaan = Lengkap.Perencanaan with
        {
            Tujuan = [],
            Sasaran = [Lengkap.Perencanaan.Sasaran[0] with { Indikator = [indikator] }],
            PerjanjianKinerja = [Lengkap.Perencanaan.PerjanjianKinerja[0] with { Target = [target] }],
            RencanaAksi = [],
        },
        Pengukuran = Lengkap.Pengukuran with { Realisasi = [realisasi] },
    });

    [Fact]
    public void Satu_butir_tercetak_tanpa_nomor() =>
        AnalisisSasaran.Susun(InstansiSulit.Ambil("lengkap").Hasil).OfType<Paragraph>().Single(p => Isi(p) == "Pinjam alat").Marker.ShouldBe("");

    [Theory, InlineData("indeks", ""), InlineData("Rasio", ""), InlineData("predikat", ""), InlineData("kasus", " kasus"), InlineData("%", "%")]
    public void Indeks_rasio_dan_predikat_tanpa_sebutan_satuan(string satuan, string tercetak) =>
        SentenceBuilder.Satuan(new Figure { Id = "a", Uraian = "a", Nilai = 1 }, satuan).ShouldBe(tercetak);

    [Fact]
    public void Hasil_tindak_lanjut_menyebut_triwulannya() =>
        TabelRekomendasi.Susun(InstansiSulit.Ambil("lengkap").Hasil)!.Rows[0].Cells[2].Text.ShouldBe("Rapat pohon kinerja (hasil TW II: selesai)");

    [Fact]
    public void Rumus_berisi_angka_triwulan_tempat_tahun_berakhir()
    {
        var indikator = Lengkap.Perencanaan.Sasaran[1].Indikator[1] with { Akumulasi = Akumulasi.NilaiAkhir };
        var sasaran = Lengkap.Perencanaan.Sasaran[1];
        var hasil = HitungBerkas.Hitung(Lengkap with
        {
            Perencanaan = Lengkap.Perencanaan with { Sasaran = [sasaran with { Indikator = [indikator] }] },
            Pengukuran = Lengkap.Pengukuran with { Realisasi = [new() { Indikator = "S2.2", Variabel = [new("a", 2025, 1200, 4), new("b", 2025, 300, 4)] }] },
        });

        RumusKerja.Susun(hasil, hasil.Pengukuran.Indikator.Single(i => i.Indikator.Kode == "S2.2")).OfType<Paragraph>().Select(Isi).ShouldContain("Realisasi 2025 (triwulan IV) = 1.200 + 300 = 1.500 ton");
    }

    [Fact]
    public void Keputusan_dialog_yang_mengubah_aksi_disebut_di_bawah_rencana_aksi()
    {
        var hasil = HitungBerkas.Hitung(Lengkap with
        {
            Pengukuran = Lengkap.Pengukuran with { Dialog = [new() { Triwulan = 2, Keputusan = [new() { Uraian = "Tambah sampel", Aksi = "A1", TargetAksi = [null, null, "6"] }] }] },
        });

        TabelRencanaAksi.Susun(hasil)!.Notes.ShouldContain("Dialog kinerja triwulan II mengubah target \"Mengambil sampel\" menjadi triwulan I 12, triwulan II 12, triwulan III 6, triwulan IV 24.");
    }

    [Fact]
    public void Angka_sementara_disebut_dalam_kalimatnya_sendiri()
    {
        var hasil = InstansiSulit.Ambil("lengkap").Hasil;
        var h = hasil.Pengukuran.Indikator.Single(i => i.Indikator.Kode == "S2.1");

        Isi(KalimatIndikator.Tahun(h, 2025)).ShouldStartWith("Realisasi sementara indikator Titik sampah liar tahun 2025 sebesar 23 titik");
        KalimatRingkasan.Capaian(hasil).OfType<Paragraph>().Select(Isi).ShouldContain("Angka di atas masih dapat berubah, sebab realisasinya masih sementara: Titik sampah liar.");
        KalimatRingkasan.KeberhasilanDanKegagalan(hasil).OfType<Paragraph>().Select(Isi).ShouldContain(k => k.StartsWith("Titik sampah liar: capaian", StringComparison.Ordinal) && k.EndsWith("(angka sementara).", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Akumulasi.RataRata, "Realisasi 2025 = rata-rata triwulan = (1.500 + 1.600 + 1.700 + 1.800) ÷ 4 = 1.650 ton")]
    [InlineData(Akumulasi.Jumlah, "Realisasi 2025 = jumlah triwulan = 1.500 + 1.600 + 1.700 + 1.800 = 6.600 ton")]
    [InlineData(Akumulasi.Maksimum, "Realisasi 2025 = nilai triwulan tertinggi dari 1.500; 1.600; 1.700; 1.800 = 1.800 ton")]
    public void Angka_setahun_dari_triwulan_menyebut_aturannya(Akumulasi akumulasi, string tercetak)
    {
        var sasaran = Lengkap.Perencanaan.Sasaran[1];
        var indikator = sasaran.Indikator[1] with { Akumulasi = akumulasi };
        var hasil = HitungBerkas.Hitung(Lengkap with
        {
            Perencanaan = Lengkap.Perencanaan with { Sasaran = [sasaran with { Indikator = [indikator] }] },
            Pengukuran = Lengkap.Pengukuran with { Realisasi = [new() { Indikator = "S2.2", Variabel = [.. Enumerable.Range(1, 4).SelectMany(t => new NilaiVariabel[] { new("a", 2025, 1100 + (100 * t), t), new("b", 2025, 300, t) })] }] },
        });

        RumusKerja.Susun(hasil, hasil.Pengukuran.Indikator.Single(i => i.Indikator.Kode == "S2.2")).OfType<Paragraph>().Select(Isi).ShouldContain(tercetak);
    }

    [Theory, InlineData(3.4, true), InlineData(3.6, false)]
    public void Jumlah_SKM_yang_berbeda_dari_baris_tercetak_dijelaskan(double nrr, bool berbeda)
    {
        var skm = Lengkap.Pengukuran.Skm! with { Unsur = [.. Lengkap.Pengukuran.Skm!.Unsur.Select(u => u with { Nrr = (decimal)nrr })] };

        var catatan = TabelSkm.Susun(HitungBerkas.Hitung(Lengkap with { Pengukuran = Lengkap.Pengukuran with { Skm = skm } }))!.Notes;
        catatan.Any(c => c.StartsWith("Jumlah dihitung sebelum dibulatkan", StringComparison.Ordinal)).ShouldBe(berbeda);
    }

    [Fact]
    public void Target_tahunan_nol_tidak_sudah_dicapai_sebagian()
    {
        var pk = Lengkap.Perencanaan.PerjanjianKinerja[0];
        var hasil = HitungBerkas.Hitung(Lengkap with
        {
            Perencanaan = Lengkap.Perencanaan with { PerjanjianKinerja = [pk with { Target = [new() { Indikator = "S2.1", Target = 0 }] }] },
            Pengukuran = Lengkap.Pengukuran with { Realisasi = [new() { Indikator = "S2.1", Triwulan = [new() { Triwulan = 4, Nilai = 3 }] }] },
        });

        var kalimat = Isi(KalimatTriwulan.Susun(hasil, hasil.Pengukuran.Indikator.Single(i => i.Indikator.Kode == "S2.1"), 4));
        kalimat.ShouldEndWith("; target tahunannya nol, capaiannya 0,00%.");
    }

    [Fact]
    public void Anggaran_yang_belum_diisi_tidak_sebesar_tanda_hubung()
    {
        var kalimat = KalimatAnggaran.Total(HitungBerkas.Hitung(Lengkap with { Anggaran = new() }));

        Isi(kalimat).ShouldBe("[belum diisi: anggaran tahun 2025]");
        kalimat.Runs.ShouldHaveSingleItem().Missing.ShouldBeTrue();
    }

    private static string Isi(Paragraph paragraf) => string.Concat(paragraf.Runs.Select(r => r.Text));
}
