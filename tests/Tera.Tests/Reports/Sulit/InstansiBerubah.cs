using Tera.Core.Berkas;
using Tera.Core.Nilai;
using Tera.Core.Perencanaan;

namespace Tera.Tests.Reports.Sulit;

/// <summary><see cref="InstansiLengkap"/> whose agreement and budget changed in October, with months of one sub kegiatan only, obstacles that were none, and a decision not yet in the plan.</summary>
internal static class InstansiBerubah
{
    public static BerkasKinerja Buat()
    {
        var berkas = InstansiLengkap.Buat();
        var program = berkas.Anggaran.Program[0];
        var kegiatan = program.Kegiatan[0];
        var sebagian = kegiatan.SubKegiatan[1] with { Pagu = kegiatan.SubKegiatan[1].Pagu! with { Bulanan = [] } };
        var perubahan = new PerjanjianKinerja
        {
            Kode = "PK-2025-P",
            Jenis = JenisDokumen.Perubahan,
            Tanggal = new Tanggal(2025, 10, 6),
            AlasanPerubahan = "Perubahan anggaran",
            Target = [new() { Indikator = "S1.1", Target = 53, Triwulan = [null, 51.5m, null, 53] }, new() { Indikator = "S2.1", Target = 10 }],
        };
        return berkas with
        {
            Anggaran = berkas.Anggaran with
            {
                Dokumen = "DPPA SKPD 2025",
                TanggalDokumen = new Tanggal(2025, 9, 30),
                Program = [program with { Kegiatan = [kegiatan with { SubKegiatan = [kegiatan.SubKegiatan[0], sebagian] }] }, .. berkas.Anggaran.Program.Skip(1)],
            },
            Perencanaan = berkas.Perencanaan with { PerjanjianKinerja = [.. berkas.Perencanaan.PerjanjianKinerja, perubahan] },
            Pengukuran = berkas.Pengukuran with { Dialog = [new() { Triwulan = 2, Keputusan = [new() { Uraian = "Tambah sampel", Aksi = "A1", TargetAksi = [null, null, "6"] }] }] },
            Pelaporan = berkas.Pelaporan with { Analisis = [berkas.Pelaporan.Analisis[0] with { Kendala = ["Tidak ada"], Solusi = ["-"] }, .. berkas.Pelaporan.Analisis.Skip(1)] },
        };
    }
}
