using Shouldly;
using Tera.Core.Anggaran;
using Tera.Core.Berkas;
using Tera.Core.Perencanaan;
using Tera.Documents.Model;
using Tera.Reports.Anggaran;
using Tera.Reports.Evaluasi;
using Tera.Reports.Pengukuran;
using Tera.Reports.Perencanaan;
using Tera.Tests.Reports.Sulit;
using Xunit;

namespace Tera.Tests.Reports;

/// <summary>Tables of money: what they hold, and what they say below of what is not there.</summary>
public sealed class TabelUangTests
{
    private static readonly BerkasKinerja Lengkap = InstansiSulit.Ambil("lengkap").Hasil.Berkas;

    [Fact]
    public void Fisik_dan_keuangan_menyebut_setiap_catatan_sekali()
    {
        var program = Lengkap.Anggaran.Program[0];
        var kegiatan = program.Kegiatan[0];
        var sebagian = kegiatan with { SubKegiatan = [kegiatan.SubKegiatan[0], kegiatan.SubKegiatan[1] with { Pagu = kegiatan.SubKegiatan[1].Pagu! with { Bulanan = [] } }, .. kegiatan.SubKegiatan.Skip(2)] };
        var hasil = HitungBerkas.Hitung(Lengkap with { Anggaran = Lengkap.Anggaran with { Program = [program with { Kegiatan = [sebagian, .. program.Kegiatan.Skip(1)] }, .. Lengkap.Anggaran.Program.Skip(1)] } });

        var tabel = TabelFisikKeuangan.Semua(hasil, 0).ToList();
        tabel.SelectMany(t => t.Notes).Count(n => n.StartsWith("Fisik dan keuangan", StringComparison.Ordinal)).ShouldBe(1);
        tabel.ShouldAllBe(t => t.Notes.Count(n => n.StartsWith("Jumlah s.d.", StringComparison.Ordinal)) == 3 && t.Notes.Count <= 6);
    }

    [Fact]
    public void Sasaran_tanpa_program_tetap_tercantum_dalam_tabel_efisiensi_dengan_alasannya()
    {
        var lain = new Sasaran { Kode = "SX", Uraian = "Sasaran tanpa uang", Tujuan = Lengkap.Perencanaan.Sasaran[0].Tujuan, Indikator = [new() { Kode = "SX.1", Nama = "Indeks", Satuan = "poin" }] };
        var hasil = HitungBerkas.Hitung(Lengkap with { Perencanaan = Lengkap.Perencanaan with { Sasaran = [.. Lengkap.Perencanaan.Sasaran, lain] } });

        foreach (var tabel in new[] { TabelKinerjaAnggaran.Susun(hasil)!, TabelAlokasi.Susun(hasil)!, TabelEfisiensi.Susun(hasil)! })
        {
            tabel.Rows[^1].Cells[1].Text.ShouldBe("Sasaran tanpa uang");
            tabel.Notes.ShouldContain(n => n.EndsWith("Tidak ada anggaran pembandingnya: tidak ada program yang menunjangnya.", StringComparison.Ordinal));
        }

        TabelEfisiensi.Susun(hasil)!.Rows[^1].Cells[^1].Text.ShouldBe("–");
    }

    [Fact]
    public void Program_yang_tidak_menyebut_indikator_tidak_berdiri_di_bawah_indikator_sebelumnya()
    {
        var indikator = Lengkap.Perencanaan.SemuaIndikator().First();
        var pk = Lengkap.Perencanaan.PerjanjianKinerja[0] with { Program = [new() { Program = "Program Pertama", Indikator = indikator.Kode, Anggaran = 100 }, new() { Program = "Program Kedua", Anggaran = 50 }] };
        var hasil = HitungBerkas.Hitung(Lengkap with { Perencanaan = Lengkap.Perencanaan with { PerjanjianKinerja = [pk] } });

        TabelAnggaranPerjanjian.Susun(hasil, pk)!.Rows.Select(r => string.Join(' ', r.Cells.Take(2).Select(c => c.Text))).Take(5)
            .ShouldBe(["Program utama", $"Indikator: {indikator.Nama}", "1 Program Pertama", "Program lain", "1 Program Kedua"]);
    }

    [Fact]
    public void Program_yang_porsinya_kurang_dari_seluruhnya_disebut_sisanya()
    {
        var program = Lengkap.Anggaran.Program[0];
        var porsi = program.Sasaran.Select((s, n) => s with { Porsi = n == 0 ? 0.6m : 0 }).ToList();
        var hasil = HitungBerkas.Hitung(Lengkap with { Anggaran = Lengkap.Anggaran with { Program = [program with { Sasaran = porsi }, .. Lengkap.Anggaran.Program.Skip(1)] } });

        foreach (var tabel in new[] { TabelKinerjaAnggaran.Susun(hasil)!, TabelAlokasi.Susun(hasil)! })
        {
            tabel.Notes.ShouldContain(n => n.StartsWith($"Tidak dibagikan kepada tujuan atau sasaran: 40% pagu {program.Nama}", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Sasaran_yang_realisasi_anggarannya_belum_diisi_menyebut_programnya()
    {
        static Pagu? Kosong(Pagu? pagu) => pagu is null ? null : pagu with { Realisasi = null, RealisasiTriwulan = [], Bulanan = [] };
        var program = Lengkap.Anggaran.Program.Select(p => p with
        {
            Pagu = Kosong(p.Pagu),
            Kegiatan = [.. p.Kegiatan.Select(k => k with { Pagu = Kosong(k.Pagu), SubKegiatan = [.. k.SubKegiatan.Select(s => s with { Pagu = Kosong(s.Pagu) })] })],
        });
        var hasil = HitungBerkas.Hitung(Lengkap with { Anggaran = Lengkap.Anggaran with { Program = [.. program] } });

        TabelKinerjaAnggaran.Susun(hasil)!.Notes.ShouldContain(n => n.EndsWith($"Realisasi belum diisi: anggaran {Lengkap.Anggaran.Program[0].Nama}.", StringComparison.Ordinal));
    }

    [Fact]
    public void Sumber_dana_program_dari_sub_kegiatannya() =>
        TabelPagu.Susun(InstansiSulit.Ambil("lengkap").Hasil).Rows[0].Cells[^1].Text.ShouldBe("DAK 600.000.000,00;\nAPBD 350.000.000,00");

    [Fact]
    public void Sub_kegiatan_bersumber_dua_terbagi_menurut_sumbernya_dalam_setiap_tabel()
    {
        var hasil = DuaSumber(["PAD", "DAK"]);

        TabelSumberDana.Susun(hasil)!.Rows.Select(r => string.Join(" ", r.Cells.Skip(1).Take(3).Select(c => c.Text))).ShouldBe(
            ["PAD 100,00 90,00", "DAK 50,00 50,00", "150,00 140,00 93,33"]);
        TabelPagu.Susun(hasil).Rows[0].Cells[^1].Text.ShouldBe("PAD 100,00;\nDAK 50,00");
        var pk = new PerjanjianKinerja { Kode = "PK", Program = [new() { Program = "A", Kode = "1", Anggaran = 150 }, new() { Program = "A", Kode = "1", Anggaran = 140 }, new() { Program = "A", Kode = "1", Anggaran = 150, SumberDana = "APBD" }] };
        Sumber(hasil, pk).ShouldBe(["PAD 100,00;\nDAK 50,00", "PAD; DAK", "APBD"]);
    }

    [Fact]
    public void Sumber_dana_yang_tidak_diisi_ditandai_dan_terdaftar()
    {
        var pk = new PerjanjianKinerja { Kode = "PK", Program = [new() { Program = "A", Kode = "1", Anggaran = 150 }, new() { Program = "Lain", Anggaran = 1 }] };
        var hasil = DuaSumber([]);

        Sumber(hasil, pk).ShouldBe(["[belum diisi: sumber dana]", "[belum diisi: sumber dana]"]);
        TabelPagu.Susun(hasil).Rows[0].Cells[^1].Runs.Single().ShouldBe(new Run("[belum diisi: sumber dana]") { Missing = true, Where = "lembar Program, kolom Sumber dana" });
    }

    private static HasilBerkas DuaSumber(IReadOnlyList<string> sumber)
    {
        var pagu = new Pagu { Murni = 150, Realisasi = 140, SumberDana = [.. sumber.Select((s, n) => new PaguSumber { Sumber = s, Murni = n == 0 ? 100 : 50, Realisasi = n == 0 ? 90 : 50 })] };
        return HitungBerkas.Hitung(Lengkap with
        {
            Anggaran = new() { Program = [new() { Kode = "1", Nama = "A", Kegiatan = [new() { Kode = "1.1", Nama = "K", SubKegiatan = [new() { Kode = "1.1.1", Nama = "S", Pagu = pagu }] }] }] },
        });
    }

    private static IEnumerable<string> Sumber(HasilBerkas hasil, PerjanjianKinerja pk)
    {
        var berkas = HitungBerkas.Hitung(hasil.Berkas with { Perencanaan = hasil.Berkas.Perencanaan with { PerjanjianKinerja = [pk] } });
        return TabelAnggaranPerjanjian.Susun(berkas, pk)!.Rows.Where(r => r.Kind == RowKind.Data).Select(r => r.Cells[^1].Text);
    }

    [Fact]
    public void Bulan_yang_baru_terisi_sebagian_tidak_berpersentase_dan_menyebut_yang_terisi()
    {
        var program = Lengkap.Anggaran.Program[0];
        var kegiatan = program.Kegiatan[0];
        var sub = kegiatan.SubKegiatan[1] with { Pagu = kegiatan.SubKegiatan[1].Pagu! with { Bulanan = [] } };
        var hasil = HitungBerkas.Hitung(Lengkap with
        {
            Anggaran = Lengkap.Anggaran with { Program = [program with { Kegiatan = [kegiatan with { SubKegiatan = [kegiatan.SubKegiatan[0], sub] }] }] },
        });

        var jumlah = TabelFisikKeuangan.Semua(hasil, 1).First();
        hasil.Figures["anggaran/total/serapan-01"].Nilai.Ada.ShouldBeFalse();
        hasil.Figures["anggaran/total/keuangan-01"].Nilai.Angka.ShouldBe(45_000_000);
        jumlah.Notes.ShouldContain(c => c.Contains("terisi 1 dari 2 sub kegiatan (Pemantauan Kualitas Air)", StringComparison.Ordinal));
    }

    [Fact]
    public void Rata_rata_E81_dari_program_saja()
    {
        var hasil = InstansiSulit.Ambil("lengkap").Hasil;

        hasil.Figures["e81/capaian"].Masukan.Select(m => m.Id).ShouldAllBe(id => hasil.Anggaran.Program.Any(p => id!.StartsWith($"anggaran/{p.Kunci}/", StringComparison.Ordinal)));
        TabelE81.Susun(hasil).Notes.ShouldContain(c => c.Contains("baris program saja", StringComparison.Ordinal));
    }

    [Fact]
    public void SILPA_hanya_bila_ada_pembiayaan_dan_judul_LRA_menyebut_isinya()
    {
        var tabel = TabelLra.Susun(InstansiSulit.Ambil("lengkap").Hasil)!;
        tabel.Caption.ShouldBe("Rincian Laporan Realisasi Anggaran Tahun Anggaran 2025");
        tabel.Rows.Select(r => r.Cells[1].Text).ShouldNotContain(u => u.Contains("SILPA", StringComparison.Ordinal));

        var berpembiayaan = Lengkap with { Anggaran = Lengkap.Anggaran with { Lra = [.. Lengkap.Anggaran.Lra, new() { Kode = "6.1", Uraian = "Penerimaan pembiayaan", Anggaran = 10, Realisasi = 10 }] } };
        TabelLra.Susun(HitungBerkas.Hitung(berpembiayaan))!.Rows[^1].Cells[1].Text.ShouldContain("SILPA");
        var belanja = Lengkap with { Anggaran = Lengkap.Anggaran with { Lra = [.. Lengkap.Anggaran.Lra.Where(l => l.Kode[0] == '5')] } };
        TabelLra.Susun(HitungBerkas.Hitung(belanja))!.Caption.ShouldBe("Rincian Anggaran dan Realisasi per Jenis Belanja Tahun Anggaran 2025");
    }

    [Fact]
    public void Belanja_tahun_lalu_yang_belum_diisi_disebut_di_bawah_jumlahnya()
    {
        var lra = Lengkap.Anggaran.Lra.Select(l => l.Kode == "5.2" ? l with { RealisasiTahunLalu = null } : l);

        var catatan = TabelDuaTahunBelanja.Susun(HitungBerkas.Hitung(Lengkap with { Anggaran = Lengkap.Anggaran with { Lra = [.. lra] } }))!.Notes;
        catatan.ShouldContain("Realisasi tahun 2024 belum diisi untuk 5.2 Belanja modal; jumlahnya hanya dari yang terisi.");
        TabelDuaTahunBelanja.Susun(InstansiSulit.Ambil("lengkap").Hasil)!.Notes.ShouldNotContain(c => c.Contains("belum diisi untuk", StringComparison.Ordinal));
    }
}
