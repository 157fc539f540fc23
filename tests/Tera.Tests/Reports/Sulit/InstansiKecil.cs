using Tera.Core.Berkas;
using Tera.Core.Nilai;
using Tera.Core.Organisasi;
using Tera.Core.Perencanaan;

namespace Tera.Tests.Reports.Sulit;

/// <summary>The least that a file may hold, and a government that reports for itself.</summary>
internal static class InstansiKecil
{
    public static BerkasKinerja Minimal() => new()
    {
        Versi = 1,
        Tahun = 2025,
        Organisasi = new() { Nama = "Kantor Contoh", Pemerintah = "Kabupaten Contoh", TempatPenetapan = "Contoh", Kepala = new() { Jabatan = "Kepala Kantor" } },
        Perencanaan = new() { Renstra = new() { Nama = "Renstra 2025", TahunAwal = 2025, TahunAkhir = 2025 } },
    };

    public static BerkasKinerja PemerintahDaerah() => Minimal() with
    {
        Organisasi = new()
        {
            Jenis = JenisInstansi.PemerintahDaerah,
            Nama = "Pemerintah Provinsi Contoh",
            Tingkat = TingkatPemerintahan.Provinsi,
            Pemerintah = "Provinsi Contoh",
            TempatPenetapan = "Ibukota",
            Kepala = new() { Jabatan = "Gubernur Contoh", Nama = "Contoh Enam" },
        },
        Anggaran = new() { Program = [new() { Kode = "1", Nama = "Urusan Pendidikan", Sasaran = [new("S1")], Pagu = new() { Murni = 2_500_000_000_000, Realisasi = 2_400_000_000_000 } }] },
        Perencanaan = new()
        {
            Renstra = new() { Nama = "RPJMD 2025–2029", TahunAwal = 2025, TahunAkhir = 2029 },
            Visi = "Maju",
            Misi = [new("M1", "Mencerdaskan")],
            Tujuan = [new() { Kode = "T1", Uraian = "Manusia unggul", Misi = "M1" }],
            Sasaran = [new() { Kode = "S1", Uraian = "Naiknya mutu pendidikan", Tujuan = "T1", Indikator = [new() { Kode = "IPM", Nama = "Indeks pembangunan manusia", Satuan = "poin", Frekuensi = Frekuensi.Tahunan, TargetRenstra = [new(2025, 72.5m), new(2029, 75)] }] }],
            PerjanjianKinerja = [new() { Kode = "PK", Tingkat = TingkatPerjanjian.KepalaDaerah, Tanggal = new Tanggal(2025, 1), Target = [new() { Indikator = "IPM", Target = 72.5m }] }],
        },
        Pengukuran = new() { Realisasi = [new() { Indikator = "IPM", Nilai = 73.01m }] },
    };
}
