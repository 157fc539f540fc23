using System.Globalization;
using Tera.Core.Anggaran;
using Tera.Core.Berkas;
using Tera.Core.Nilai;
using Tera.Core.Pengukuran;
using Tera.Core.Perencanaan;

namespace Tera.Bench;

/// <summary>An invented government: every agency has the same shape and figures of its own, the same on every run.</summary>
internal static class PemdaBuatan
{
    private const int TahunAwal = 2021;
    private const int IndikatorPerInstansi = 12;
    private const int IndikatorPerSasaran = 3;
    private const int ProgramPerInstansi = 9;
    private const int KegiatanPerInstansi = 20;

    /// <summary>One file an agency and year.</summary>
    internal static IReadOnlyList<BerkasKinerja> Buat(int instansi, int tahun) =>
        [.. from i in Enumerable.Range(1, instansi) from t in Enumerable.Range(TahunAwal, tahun) select Berkas(i, t)];

    private static BerkasKinerja Berkas(int instansi, int tahun)
    {
        var indikator = Enumerable.Range(0, IndikatorPerInstansi).Select(n => Indikator(instansi, n)).ToList();
        return new()
        {
            Versi = BerkasKinerja.VersiFormat,
            Tahun = tahun,
            Organisasi = new()
            {
                Nama = Teks($"Dinas Buatan {instansi}"),
                Pemerintah = "Kabupaten Buatan",
                TempatPenetapan = "Buatan",
                Kepala = new() { Jabatan = "Kepala Dinas" },
            },
            Anggaran = new() { Program = [.. Enumerable.Range(0, ProgramPerInstansi).Select(n => Program(instansi, n))] },
            Perencanaan = new()
            {
                Renstra = new() { Nama = "Renstra 2021-2025", TahunAwal = TahunAwal, TahunAkhir = TahunAwal + 4 },
                Sasaran = [.. indikator.Chunk(IndikatorPerSasaran).Select((bagian, n) => new Sasaran
                {
                    Kode = Teks($"S{n + 1}"),
                    Uraian = Teks($"Meningkatnya hasil {n + 1}"),
                    Indikator = bagian,
                })],
                PerjanjianKinerja =
                [
                    new() { Kode = "PK", Tanggal = new(tahun, 1, 15), Target = [.. indikator.Select(i => Target(i, tahun))] },
                ],
            },
            Pengukuran = new() { Realisasi = [.. indikator.Select((x, n) => Realisasi(x, tahun, (instansi * 7) + n))] },
        };
    }

    private static Indikator Indikator(int instansi, int n) => new()
    {
        Kode = Teks($"S{(n / IndikatorPerSasaran) + 1}.{(n % IndikatorPerSasaran) + 1}"),
        Nama = Teks($"Persentase hasil {n + 1}"),
        Satuan = "%",
        Polaritas = n % 4 == 3 ? Polaritas.Turun : Polaritas.Naik,
        Akumulasi = n % 2 == 0 ? Akumulasi.NilaiAkhir : Akumulasi.Jumlah,
        Rumus = n % 3 == 0 ? "bagian / seluruh * 100" : null,
        Variabel = n % 3 == 0 ? [new("bagian", "Yang tercapai"), new("seluruh", "Seluruhnya")] : [],
        TargetRenstra = [.. Enumerable.Range(TahunAwal, 5).Select(t => new NilaiTahun(t, 40m + instansi % 20 + n + (t - TahunAwal)))],
    };

    private static TargetPerjanjian Target(Indikator indikator, int tahun)
    {
        var target = indikator.TargetRenstra.First(t => t.Tahun == tahun).Nilai;
        return new()
        {
            Indikator = indikator.Kode,
            Target = target,
            Triwulan = [.. Enumerable.Range(1, 4).Select(_ => indikator.Akumulasi == Akumulasi.Jumlah ? NilaiKinerja.Dari(target.Angka!.Value / 4) : target)],
        };
    }

    private static RealisasiIndikator Realisasi(Indikator indikator, int tahun, int benih)
    {
        var rumus = indikator.Rumus is not null;
        return new()
        {
            Indikator = indikator.Kode,
            Variabel = rumus ? [.. Enumerable.Range(1, 4).SelectMany(q => Variabel(tahun, q, benih)), .. Variabel(tahun, null, benih)] : [],
            Triwulan = [.. Enumerable.Range(1, 4).Select(q => new RealisasiTriwulan
            {
                Triwulan = q,
                Nilai = rumus ? null : NilaiKinerja.Dari((indikator.Akumulasi == Akumulasi.Jumlah ? 11m : 44m) + (benih % 13) + (q / 10m)),
            })],
            Riwayat = [.. Enumerable.Range(TahunAwal - 1, 2).Select(t => new RiwayatTahun(t, 40m, 41m + (benih % 5)))],
            Pembanding = [new("Rata-rata nasional", tahun, 50m)],
        };
    }

    private static IEnumerable<NilaiVariabel> Variabel(int tahun, int? triwulan, int benih) =>
    [
        new("bagian", tahun, 100 + (benih % 37) + ((triwulan ?? 4) * 20), triwulan),
        new("seluruh", tahun, 400, triwulan),
    ];

    private static Program Program(int instansi, int n) => new()
    {
        Kode = Teks($"2.07.{n + 2:00}"),
        Nama = Teks($"Program {n + 1}"),
        Sasaran = [new(Teks($"S{(n % (IndikatorPerInstansi / IndikatorPerSasaran)) + 1}"))],
        Kegiatan = [.. Enumerable.Range(1, (KegiatanPerInstansi + n) / ProgramPerInstansi).Select(k => new Kegiatan
        {
            Kode = Teks($"2.07.{n + 2:00}.2.{k:00}"),
            Nama = Teks($"Kegiatan {k}"),
            SubKegiatan = [.. Enumerable.Range(1, 3).Select(s => new SubKegiatan
            {
                Kode = Teks($"2.07.{n + 2:00}.2.{k:00}.{s:0000}"),
                Nama = Teks($"Sub kegiatan {s}"),
                Pagu = new()
                {
                    Murni = 1_000_000m * (instansi + n + s),
                    Perubahan = 900_000m * (instansi + n + s),
                    RealisasiTriwulan = [100_000m * s, 150_000m * s, 200_000m * s, 250_000m * s],
                },
            })],
        })],
    };

    private static string Teks(FormattableString teks) => teks.ToString(CultureInfo.InvariantCulture);
}
