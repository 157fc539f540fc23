using Tera.Core.Anggaran;
using Tera.Core.Berkas;
using Tera.Core.Nilai;
using Tera.Core.Pengukuran;
using Tera.Core.Perencanaan;

namespace Tera.Tests.Berkas;

/// <summary>Files that nobody would write: codes that stand twice or clash with ids, extreme numbers and years, broken formulas.</summary>
internal sealed class BerkasNakal(int benih)
{
    private static readonly decimal[] Angka = [0, 1, -1, 0.5m, 100, 3.72m, decimal.MaxValue, decimal.MinValue, 0.0000000000000000000000000001m, 79228162514264337593543950m];
    private static readonly string[] Kode = ["S1", "S1", "I1", "I1", "I2", "T1", "", " ", "a/b", "anggaran", "total", "surplus", "2024", "renstra", "sumber-APBD", "x~2", "x"];
    private static readonly string[] Rekening = ["4", "4.1", "5", "5.1", "5.1.02", "5.1.02", "6", "6.1", "6.2", "6.2.01", "", ".", "5..1", "surplus", "5 . 2"];
    private static readonly string?[] Rumus = [null, "", "a / b * 100", "a / 0", "bulat(", "tahun_lalu(a; 20)", "tw_lalu(a; 20)", "jumlah(a) / rata(b)", "a * a * a", "lalu(a)"];
    private static readonly int[] Tahun = [2024, 2024, 2023, 2022, 0, -1, int.MaxValue, int.MinValue];
    private static readonly string[] Predikat = ["BB", "A", "WTP", "", "?"];

    private readonly Random _acak = new(benih);

    public BerkasKinerja Buat() => new()
    {
        Versi = 1,
        Tahun = _acak.Next(10) == 0 ? Satu(Tahun) : 2024,
        Organisasi = new() { Nama = "D", Pemerintah = "P", TempatPenetapan = "T", Kepala = new() { Jabatan = "K" } },
        Anggaran = new() { Program = Banyak(Program), Lra = Banyak(() => new BarisLra { Kode = Satu(Rekening), Uraian = "L", Anggaran = Uang(), Realisasi = Uang(), RealisasiTahunLalu = Uang() }, 12) },
        Perencanaan = new()
        {
            Renstra = new() { Nama = "R", TahunAwal = Satu(Tahun), TahunAkhir = Satu(Tahun) },
            Tujuan = Banyak(() => new Tujuan { Kode = Satu(Kode), Uraian = "T", Indikator = Banyak(Indikator) }),
            Sasaran = Banyak(() => new Sasaran { Kode = Satu(Kode), Uraian = "S", Indikator = Banyak(Indikator) }),
            PerjanjianKinerja = Banyak(() => new PerjanjianKinerja
            {
                Kode = Satu(Kode),
                Tanggal = _acak.Next(2) == 0 ? null : new Tanggal(2024),
                Target = Banyak(() => new TargetPerjanjian { Indikator = Satu(Kode), Target = Nilai() ?? 1, Triwulan = Banyak(Nilai, 6) }),
                Program = Banyak(() => new AlokasiPerjanjian { Program = "P", Anggaran = Satu(Angka) }),
            }),
        },
        Pengukuran = new()
        {
            Kebijakan = new() { BatasAtas = Satu(Angka), Turun = Satu(Enum.GetValues<RumusTurun>()) },
            Realisasi = Banyak(Realisasi, 8),
            Skm = _acak.Next(2) == 0 ? null : new() { Tahun = Satu(Tahun), BobotCetak = _acak.Next(2) == 0, NrrTertimbang = Uang(), Unsur = Banyak(() => new UnsurSkm("U", Satu(Angka)), 12) },
        },
        Evaluasi = new()
        {
            Hasil = Banyak(() => new Core.Evaluasi.HasilEvaluasi { Tahun = Satu(Tahun), Komponen = Banyak(() => new Core.Evaluasi.NilaiKomponen { Nama = "K", Bobot = 30, Nilai = Uang() }) }),
        },
    };

    private Program Program() => new()
    {
        Kode = Satu(Kode),
        Nama = Satu(Kode),
        Unit = Satu<string?>(null, "U", "a/b"),
        SumberDana = Satu<string?>(null, "APBD", "apbd ", "A/B"),
        Sasaran = Banyak(() => new PorsiSasaran(Satu(Kode), Satu(Angka), Satu<string?>(null, "I1"))),
        Indikator = Banyak(() => new IndikatorKeluaran { Nama = "I", Satuan = "%", Polaritas = Satu(Enum.GetValues<Polaritas>()), Desimal = _acak.Next(-3, 40), Target = Nilai(), Realisasi = Nilai(), RealisasiTriwulan = Banyak(Nilai, 6) }),
        Kegiatan = Banyak(() => new Kegiatan { Kode = Satu(Kode), Nama = "K", Pagu = Pagu(), SubKegiatan = Banyak(() => new SubKegiatan { Kode = Satu(Kode), Nama = "S", Pagu = Pagu() }) }),
        Pagu = Pagu(),
    };

    private Pagu? Pagu() => _acak.Next(4) == 0 ? null : new()
    {
        Murni = Uang(),
        Perubahan = Uang(),
        Realisasi = Uang(),
        RealisasiTriwulan = Banyak(Uang, 6),
        Bulanan = Banyak(() => new Bulanan(_acak.Next(-1, 15), Uang(), Uang())),
    };

    private Indikator Indikator() => new()
    {
        Kode = Satu(Kode),
        Nama = "I",
        Satuan = "%",
        Polaritas = Satu(Enum.GetValues<Polaritas>()),
        Rentang = _acak.Next(2) == 0 ? null : new(Satu(Angka), Satu(Angka)),
        SkalaPredikat = Satu<string?>(null, "AKIP", "Opini BPK", "?"),
        Desimal = _acak.Next(-3, 40),
        Frekuensi = Satu(Enum.GetValues<Frekuensi>()),
        Akumulasi = Satu(Enum.GetValues<Akumulasi>()),
        AkumulasiRenstra = Satu(Enum.GetValues<Akumulasi>()),
        Bobot = Uang(),
        Rumus = Satu(Rumus),
        TargetRenstra = Banyak(() => new NilaiTahun(Satu(Tahun), Nilai() ?? 1)),
        TargetAkhir = Nilai(),
    };

    private RealisasiIndikator Realisasi() => new()
    {
        Indikator = Satu(Kode),
        Nilai = Nilai(),
        Variabel = Banyak(() => new NilaiVariabel(Satu("a", "b"), Satu(Tahun), Satu(Angka), Satu<int?>(null, 1, 2, 3, 4, 9, -1)), 12),
        Triwulan = Banyak(() => new RealisasiTriwulan { Triwulan = _acak.Next(-1, 7), Nilai = Nilai(), TidakDiukur = _acak.Next(4) == 0, SerapanAnggaran = Uang() }, 6),
        Riwayat = Banyak(() => new RiwayatTahun(Satu(Tahun), Nilai(), Nilai(), Satu<string?>(null, "%", "orang")), 6),
        Pembanding = Banyak(() => new Pembanding("P", Satu(Tahun), Satu(Angka))),
    };

    private NilaiKinerja? Nilai() => _acak.Next(6) switch
    {
        0 => null,
        1 => NilaiKinerja.Dari(Satu(Predikat)),
        2 => NilaiKinerja.Dari(Satu(Predikat), Satu(Angka)),
        _ => Satu(Angka),
    };

    private decimal? Uang() => _acak.Next(3) == 0 ? null : Satu(Angka);

    private T Satu<T>(params T[] pilihan) => pilihan[_acak.Next(pilihan.Length)];

    private List<T> Banyak<T>(Func<T> buat, int paling = 3) => [.. Enumerable.Range(0, _acak.Next(paling + 1)).Select(_ => buat())];
}
