using Tera.Core.Nilai;
using Tera.Core.Organisasi;
using Tera.Core.Perencanaan;

namespace Tera.Tests.Reports.Sulit;

/// <summary>The plan of <see cref="InstansiLengkap"/>: every polarity, frequency and accumulation, PK of all levels, no change.</summary>
internal static class RencanaLengkap
{
    public static RencanaKinerja Buat() => new()
    {
        Renstra = new() { Nama = "Renstra 2025–2029", TahunAwal = 2025, TahunAkhir = 2029, Acuan = "RPJMD 2025–2029", DasarHukum = "Peraturan Wali Kota Nomor 1 Tahun 2025" },
        Visi = "Kota yang bersih",
        Misi = [new("M1", "Membersihkan kota"), new("M2", "Menata lingkungan")],
        Tujuan = [new() { Kode = "T1", Uraian = "Terwujudnya lingkungan bersih", Misi = "M1", Indikator = [Indeks("T1.1", "Indeks kualitas lingkungan", Frekuensi.Tahunan)] }, new() { Kode = "T2", Uraian = "Tujuan tanpa sasaran", Misi = "M2" }],
        Sasaran =
        [
            new() { Kode = "S1", Uraian = "Meningkatnya mutu air", Tujuan = "T1", Strategi = ["Memantau sungai"], ArahKebijakan = ["Pengawasan terpadu"], Indikator = [Indeks("S1.1", "Indeks kualitas air", Frekuensi.Semesteran), Rentang()] },
            new() { Kode = "S2", Uraian = "Berkurangnya sampah", Tujuan = "T1", Indikator = [Turun(), Jumlah(), Predikat("S2.3", "Nilai SAKIP", "AKIP"), Predikat("S2.4", "Opini atas laporan keuangan", "Opini BPK")] },
            new() { Kode = "S3", Uraian = "Sasaran tanpa indikator", Tujuan = "T1" },
        ],
        IndikatorDaerah = [new() { Tujuan = "Kota bersih", Sasaran = "Mutu lingkungan naik", Indikator = "IKLH", IndikatorOpd = "Indeks kualitas air", Kode = "S1.1", Satuan = "indeks", KondisiAwal = 50, Target = [new(2025, 52), new(2026, 53)], KondisiAkhir = 56 }],
        Iku = [new() { Nomor = "188/2025", Tanggal = new Tanggal(2025, 2, 3), Periode = "2025–2029", Menimbang = ["bahwa perlu"], Indikator = [new() { Indikator = "S1.1", KondisiAwal = new(2024, 50), Target = [new(2025, 52), new(2029, 56)] }] }],
        PerjanjianKinerja = [Kepala(), Administrator(), Fungsional()],
        RencanaAksi =
        [
            new() { Kode = "A1", Indikator = "S1.1", Uraian = "Mengambil sampel", Target = ["12", "12", null, "24"], Satuan = "sampel", PenanggungJawab = "Bidang I", SubKegiatan = "2.11.03.2.01.0001" },
            new() { Kode = "A2", Indikator = "S2.1", Uraian = "Menutup TPS liar", Target = [] },
        ],
        Crosscutting = [new("S1", "Dinas Kesehatan", "Data penyakit"), new("T1", "Dinas Pendidikan", "Sekolah adiwiyata")],
    };

    private static Indikator Indeks(string kode, string nama, Frekuensi frekuensi) => new()
    {
        Kode = kode,
        Nama = nama,
        Satuan = "indeks",
        Frekuensi = frekuensi,
        RumusKata = "rata-rata tertimbang parameter",
        PenanggungJawab = ["Bidang I", "Bidang II"],
        KondisiAwal = new(2024, 50.125m),
        TargetRenstra = [new(2025, 52), new(2026, 53), new(2027, 54), new(2028, 55), new(2029, 56)],
        AkumulasiRenstra = Akumulasi.RataRata,
    };

    private static Indikator Rentang() => new()
    {
        Kode = "S1.2",
        Nama = "pH air sungai",
        Satuan = "pH",
        Polaritas = Polaritas.Rentang,
        Rentang = new(6, 9),
        Desimal = 1,
        Akumulasi = Akumulasi.RataRata,
        TargetRenstra = [new(2025, 7.5m)],
        Bobot = 0.25m,
    };

    private static Indikator Turun() => new()
    {
        Kode = "S2.1",
        Nama = "Titik sampah liar",
        Satuan = "titik",
        Polaritas = Polaritas.Turun,
        Desimal = 0,
        TargetRenstra = [new(2025, 10), new(2029, 0)],
    };

    private static Indikator Jumlah() => new()
    {
        Kode = "S2.2",
        Nama = "Sampah terkelola",
        Satuan = "ton",
        Iku = false,
        Desimal = 0,
        Akumulasi = Akumulasi.Jumlah,
        AkumulasiRenstra = Akumulasi.Jumlah,
        Rumus = "a + b",
        Variabel = [new("a", "Sampah terpilah", "ton"), new("b", "Sampah tertimbun", "ton")],
        TargetRenstra = [new(2025, 100_000), new(2026, 110_000), new(2027, 120_000), new(2028, 130_000), new(2029, 140_000)],
    };

    private static Indikator Predikat(string kode, string nama, string skala) => new()
    {
        Kode = kode,
        Nama = nama,
        Satuan = "predikat",
        Polaritas = Polaritas.Predikat,
        SkalaPredikat = skala,
        Frekuensi = Frekuensi.Tahunan,
        TargetRenstra = [new(2025, NilaiKinerja.Dari(skala == "AKIP" ? "BB" : "WTP"))],
    };

    private static PerjanjianKinerja Kepala() => new()
    {
        Kode = "PK-2025",
        Tanggal = new Tanggal(2025, 1, 20),
        Target =
        [
            new() { Indikator = "T1.1", Target = 52 },
            new() { Indikator = "S1.1", Target = 52, Triwulan = [null, 51, null, 52] },
            new() { Indikator = "S1.2", Target = 7.5m, Triwulan = [7.5m, 7.5m, 7.5m, 7.5m] },
            new() { Indikator = "S2.1", Target = 10 },
            new() { Indikator = "S2.2", Target = 100_000, Triwulan = [25_000, 25_000, 25_000, 25_000] },
            new() { Indikator = "S2.3", Target = NilaiKinerja.Dari("BB", 75.5m) },
            new() { Indikator = "S2.4", Target = NilaiKinerja.Dari("WTP") },
        ],
        Program =
        [
            new() { Program = "Program Pengendalian Pencemaran", Kode = "2.11.03", Anggaran = 1_000_000_000, SumberDana = "DAK", Indikator = "S1.1" },
            new() { Program = "Program Pengendalian Pencemaran", Kode = "2.11.03", Unit = "TPA", Anggaran = 900_000_000, Kelompok = KelompokAlokasi.Pendukung },
            new() { Program = "Program Penunjang Urusan", Kode = "2.11.01", Anggaran = 5_000_000_000, Kelompok = KelompokAlokasi.Penunjang },
        ],
    };

    private static PerjanjianKinerja Administrator() => new()
    {
        Kode = "PK-SEK",
        Tingkat = TingkatPerjanjian.Administrator,
        Unit = "SEK",
        PihakPertama = new() { Jabatan = "Sekretaris", Nama = "Contoh Empat" },
        PihakKedua = new() { Jabatan = "Kepala Dinas Lingkungan dan Kebersihan" },
        Individu = [new() { Sasaran = "Tertib administrasi", Indikator = "Laporan tepat waktu", Satuan = "%", Target = 100, Menunjang = "S2.3" }],
    };

    private static PerjanjianKinerja Fungsional() => new()
    {
        Kode = "PK-FUNG-1",
        Tingkat = TingkatPerjanjian.Fungsional,
        Tanggal = new Tanggal(2025, 1, 31),
        PihakPertama = new Pejabat { Jabatan = "Pengawas Lingkungan Ahli Muda", Nama = "Contoh Lima" },
        Individu =
        [
            new() { Sasaran = "Terawasinya usaha", Indikator = "Usaha diawasi", Satuan = "usaha", Target = 24 },
            new() { Sasaran = "Terawasinya usaha", Indikator = "Predikat mutu pengawasan", Satuan = "predikat", Target = NilaiKinerja.Dari("Baik"), Menunjang = "S1.1" },
        ],
    };
}
