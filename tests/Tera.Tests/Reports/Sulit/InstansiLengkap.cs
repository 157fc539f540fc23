using Tera.Core.Anggaran;
using Tera.Core.Berkas;
using Tera.Core.Evaluasi;
using Tera.Core.Nilai;
using Tera.Core.Organisasi;

namespace Tera.Tests.Reports.Sulit;

/// <summary>An agency that uses what the real examples do not: monthly money, E.81, nine elements, individual staff, a range, standards, rare measurements, no change of the PK.</summary>
internal static class InstansiLengkap
{
    public static BerkasKinerja Buat() => new()
    {
        Versi = 1,
        Tahun = 2025,
        Organisasi = Organisasi(),
        Anggaran = new() { Dokumen = "DPA SKPD 2025", TanggalDokumen = new Tanggal(2025, 1, 6), Sumber = "Bendahara pengeluaran", Program = [Utama(), Penunjang(), Uptd()], Lra = Lra() },
        Perencanaan = RencanaLengkap.Buat(),
        Pengukuran = UkuranLengkap.Buat(),
        Pelaporan = new()
        {
            Tanggal = new Tanggal(2026, 2, 20),
            Narasi = [new("ikhtisar", "Tahun 2025 adalah tahun yang penuh perubahan.\n\n- pertama\n- kedua"), new("kesimpulan", "Demikian laporan ini disusun.")],
            DasarHukum = ["Peraturan Presiden Nomor 29 Tahun 2014", "Permenpan RB Nomor 53 Tahun 2014"],
            IsuStrategis = ["Kualitas air sungai"],
            Analisis =
            [
                new() { Indikator = "S1.1", Penjelasan = "Indeks dihitung dari empat sungai.", Penyebab = ["Debit air turun"], Kendala = ["Alat terbatas"], Solusi = ["Pinjam alat"], TindakLanjut = ["Beli alat"] },
                new() { Indikator = "S2.2", Kendala = ["Kader berpindah", "Anggaran terbatas"], Solusi = ["Pelatihan ulang"] },
            ],
            Inovasi = [new("SiAir", "Pemantauan daring", 2025, "Gubernur")],
            Penghargaan = [new("Kota Hijau", Tahun: 2025, Pemberi: "Kementerian")],
            Rekomendasi = ["Menambah titik pantau"],
            LangkahLanjut = ["Menyusun peta jalan"],
        },
        Evaluasi = new()
        {
            Hasil = [Lhe(2023, 20), Lhe(2024, 24.5m)],
            Rekomendasi = [new() { Kode = "R1", Tahun = 2024, Uraian = "Sempurnakan cascading", Aksi = [new() { Uraian = "Rapat pohon kinerja", Target = "1 dokumen", Waktu = "TW II", Status = StatusTindakLanjut.Selesai, Triwulan = [null, "selesai"], Bukti = "notula" }] }, new() { Kode = "R2", Uraian = "Belum ditindaklanjuti" }],
        },
    };

    private static HasilEvaluasi Lhe(int tahun, decimal perencanaan) => new()
    {
        Tahun = tahun,
        Nomor = $"700/{tahun}",
        Tanggal = new Tanggal(tahun + 1, 3),
        Komponen =
        [
            new() { Nama = "Perencanaan Kinerja", Bobot = 30, Nilai = perencanaan },
            new() { Nama = "Pengukuran Kinerja", Bobot = 30, Sub = [new("Keberadaan", 6, 5), new("Kualitas", 9, 7), new("Pemanfaatan", 15, 10)] },
            new() { Nama = "Pelaporan Kinerja", Bobot = 15, Nilai = 11 },
            new() { Nama = "Evaluasi Internal", Bobot = 25, Nilai = 18.25m },
        ],
    };

    private static Instansi Organisasi() => new()
    {
        Nama = "Dinas Lingkungan dan Kebersihan",
        Singkatan = "DLK",
        Tingkat = TingkatPemerintahan.Kota,
        Pemerintah = "Kota Anugerah",
        TempatPenetapan = "Anugerah",
        Alamat = "Jalan Mawar 1",
        Kontak = ["(0800) 111", "dlk@anugerah.contoh"],
        Kepala = new() { Jabatan = "Kepala Dinas Lingkungan dan Kebersihan", Nama = "Contoh Satu, S.T.", Pangkat = "Pembina Utama Muda / IV.c", Nip = "000000000000000001" },
        Atasan = new() { Jabatan = "Wali Kota Anugerah", Nama = "Contoh Dua" },
        Tugas = "membantu Wali Kota di bidang lingkungan",
        Fungsi = ["perumusan kebijakan", "pelaksanaan kebijakan"],
        Unit =
        [
            new() { Kode = "SEK", Nama = "Sekretariat", Pimpinan = new() { Jabatan = "Sekretaris" } },
            new() { Kode = "UMUM", Nama = "Subbagian Umum", Induk = "SEK" },
            new() { Kode = "TPA", Nama = "UPTD TPA", Pimpinan = new() { Jabatan = "Kepala UPTD TPA", Nama = "Contoh Tiga" } },
        ],
        ProsesBisnis = [new("Pengelolaan sampah", "Utama", ["S1"]), new("Keuangan", "Pendukung")],
        Kepegawaian = [new() { Judul = "Pegawai menurut Golongan", Dasar = "Golongan", Kolom = ["2024", "2025"], Satuan = "orang", Baris = [new("III", [10, 12]), new("IV", [3, null])] }],
        Sarana = [new() { Judul = "Aset", Dasar = "Jenis", Kolom = ["Unit", "Nilai (Rp)"], Baris = [new("Truk", [12, 4_800_000_000])], Sumber = "KIB" }],
        PetaJabatan = [new("Sekretaris", "SEK", 12, 1, 1), new("Pengawas lingkungan", null, null, 4, 1)],
        TimPenyusun = new() { Nomor = "800/1", Tanggal = new Tanggal(2026, 1, 5), Anggota = [new("Kepala Dinas", "Ketua"), new("Sekretaris", "Sekretaris")] },
    };

    private static List<Bulanan> Bulan(decimal sebulan) =>
        [.. Enumerable.Range(1, 12).Select(b => new Bulanan(b, b == 12 ? 100 : b * 8, b * sebulan))];

    private static Program Utama() => new()
    {
        Kode = "2.11.03",
        Nama = "Program Pengendalian Pencemaran",
        SumberDana = "APBD",
        Sasaran = [new("S1", 0.6m, "S1.1"), new("S2", 0.4m)],
        Indikator = [new() { Nama = "Sungai yang dipantau", Satuan = "sungai", Desimal = 0, Akumulasi = Akumulasi.Maksimum, Target = 4, RealisasiTriwulan = [1, 2, 4, 4], TargetRenstra = 20, RealisasiSampaiTahunLalu = 12 }],
        Kegiatan =
        [
            new()
            {
                Kode = "2.11.03.2.01",
                Nama = "Pencegahan Pencemaran",
                Indikator = [new() { Nama = "Laporan", Satuan = "laporan", Target = 12, Akumulasi = Akumulasi.Jumlah, RealisasiTriwulan = [3, 3, null, 4], Keterangan = "Triwulan III tidak ada laporan." }],
                SubKegiatan =
                [
                    new() { Kode = "2.11.03.2.01.0001", Nama = "Pemantauan Kualitas Air", SumberDana = "DAK", PenanggungJawab = "Bidang I", Indikator = [new() { Nama = "Sampel", Satuan = "sampel", Target = 48, Realisasi = 44 }], Pagu = new() { Murni = 600_000_000, RealisasiTriwulan = [50_000_000, 100_000_000, 150_000_000, 250_000_000.50m], Bulanan = Bulan(45_000_000), Renstra = 3_000_000_000, RealisasiSampaiTahunLalu = 1_500_000_000 } },
                    new() { Kode = "2.11.03.2.01.0002", Nama = "Pengujian Emisi", Pagu = new() { Murni = 400_000_000, Perubahan = 350_000_000, RealisasiTriwulan = [0, 0, 100_000_000, 200_000_000], Bulanan = Bulan(25_000_000) } },
                ],
            },
        ],
    };

    private static Program Penunjang() => new()
    {
        Kode = "2.11.01",
        Nama = "Program Penunjang Urusan",
        Penunjang = true,
        SumberDana = "APBD",
        Pagu = new() { Murni = 5_000_000_000, Realisasi = 4_950_000_000 },
    };

    private static Program Uptd() => new()
    {
        Kode = "2.11.03",
        Unit = "TPA",
        Nama = "Program Pengendalian Pencemaran",
        Sasaran = [new("S2")],
        Kegiatan = [new() { Kode = "", Nama = "Pengelolaan TPA tanpa kode rekening", Pagu = new() { Murni = 900_000_000, Realisasi = 0 } }],
    };

    private static List<BarisLra> Lra() =>
    [
        new() { Kode = "4", Uraian = "Pendapatan", Anggaran = 500_000_000, Realisasi = 612_345_678.25m },
        new() { Kode = "4.1", Uraian = "Retribusi persampahan", Anggaran = 500_000_000, Realisasi = 612_345_678.25m, RealisasiTahunLalu = 480_000_000, AnggaranTahunLalu = 450_000_000 },
        new() { Kode = "5", Uraian = "Belanja", Anggaran = 6_850_000_000, Realisasi = 5_800_000_000.50m },
        new() { Kode = "5.1", Uraian = "Belanja operasi", Anggaran = 6_500_000_000, Realisasi = 5_500_000_000.50m, RealisasiTahunLalu = 5_100_000_000, AnggaranTahunLalu = 5_400_000_000 },
        new() { Kode = "5.2", Uraian = "Belanja modal", Anggaran = 350_000_000, Realisasi = 300_000_000, RealisasiTahunLalu = 0, AnggaranTahunLalu = 125_000_000 },
    ];
}
