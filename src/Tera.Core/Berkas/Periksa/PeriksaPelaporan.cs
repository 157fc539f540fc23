using Tera.Core.Nilai;
using Tera.Core.Organisasi;
using Tera.Core.Pelaporan;
using Tera.Core.Pengukuran;
using static Tera.Core.Berkas.KonteksPeriksa;

namespace Tera.Core.Berkas;

/// <summary>What BAB III needs beside figures: the comparisons, and what is said of a missed target.</summary>
internal static class PeriksaPelaporan
{
    private static readonly AturanPeriksa NarasiAsing = new("NARASI-TIDAK-DIKENAL", TingkatTemuan.Sedang, "Nama tempat narasi tidak ada dalam kerangka bawaan, sehingga teksnya tidak tercetak",
        KlausulPeriksa.Bab3, "Perbaiki nama tempatnya, atau pakai kerangka sendiri yang memuatnya (tera laporan --kerangka).");

    private static readonly AturanPeriksa TanpaAnalisis = new("ANALISIS-KOSONG", TingkatTemuan.Sedang, "Target tidak tercapai, tetapi penyebab atau kendalanya tidak dianalisis",
        KlausulPeriksa.Bab3, "Tulis penyebab dan kendalanya pada analisis indikator itu (perbandingan kelima).");

    private static readonly AturanPeriksa TanpaSolusi = new("ANALISIS-TANPA-SOLUSI", TingkatTemuan.Rendah, "Target tidak tercapai, tetapi solusi atau tindak lanjutnya tidak ditulis",
        KlausulPeriksa.Bab3, "Tulis apa yang dilakukan untuk memperbaikinya.");

    private static readonly AturanPeriksa TanpaLalu = new("PEMBANDING-TAHUN-LALU", TingkatTemuan.Sedang, "Realisasi tahun lalu tidak ada, sehingga perbandingan kedua BAB III tidak dapat dibuat",
        KlausulPeriksa.Bab3, "Isi riwayat tahun lalu.");

    private static readonly AturanPeriksa TanpaStandar = new("PEMBANDING-STANDAR", TingkatTemuan.Rendah, "Tidak satu pun indikator dibandingkan dengan standar nasional atau provinsi",
        KlausulPeriksa.Bab3, "Isi pembanding bila ada standar nasional, provinsi, atau daerah lain (perbandingan keempat).");

    private static readonly AturanPeriksa Terlambat = new("LAPORAN-TERLAMBAT", TingkatTemuan.Sedang, "Laporan kinerja bertanggal lewat batas penyampaian",
        KlausulPeriksa.Waktu, "Periksa tanggalnya: batasnya dua bulan setelah tahun berakhir untuk perangkat daerah, tiga bulan untuk pemerintah daerah.");

    private static readonly AturanPeriksa TerlaluDini = new("LAPORAN-SEBELUM-AKHIR-TAHUN", TingkatTemuan.Sedang, "Laporan kinerja bertanggal sebelum tahunnya berakhir",
        KlausulPeriksa.Waktu, "Periksa tanggal laporan.");

    public static IReadOnlyList<AturanPeriksa> Aturan { get; } = [NarasiAsing, TanpaAnalisis, TanpaSolusi, TanpaLalu, TanpaStandar, Terlambat, TerlaluDini];

    public static void Jalankan(KonteksPeriksa konteks)
    {
        Tanggal(konteks);
        Narasikan(konteks);
        if (!konteks.AdaRealisasi)
        {
            return;
        }

        Analisis(konteks);
        var tanpaLalu = konteks.Indikator.FindAll(i => i.Terukur && i.Data?.Riwayat.Any(r => r.Tahun == konteks.Tahun - 1 && r.Realisasi is not null) != true);
        konteks.CatatBersama(TanpaLalu, tanpaLalu.ConvertAll(i => (i.Isi.Kode, i.JalurData / "riwayat")), daftar => $"Realisasi {Teks(konteks.Tahun - 1)} indikator {daftar} tidak ada.");
        if (konteks.Indikator.TrueForAll(i => i.Data?.Pembanding.Count is null or 0))
        {
            konteks.Catat(TanpaStandar, new Jalur("$.pengukuran.realisasi"), $"Tidak satu pun dari {Teks(konteks.Indikator.Count)} indikator mempunyai pembanding.");
        }
    }

    /// <summary>Texts for places that the default outline does not have.</summary>
    internal static void Narasikan(KonteksPeriksa konteks) =>
        Telusuri(konteks.Berkas.Pelaporan.Narasi, new Jalur("$.pelaporan.narasi"), (n, di) =>
        {
            if (!Narasi.TempatBawaan.Contains(n.Slot))
            {
                konteks.Catat(NarasiAsing, di / "slot", $"Narasi '{Pesan.Potong(n.Slot)}' tidak ada tempatnya dalam kerangka bawaan. {Pesan.Saran(n.Slot, Narasi.TempatBawaan)}".TrimEnd(), Pesan.Potong(n.Slot), Pesan.Terdekat(n.Slot, Narasi.TempatBawaan));
            }
        });

    private static void Analisis(KonteksPeriksa konteks)
    {
        var jalur = new Jalur("$.pelaporan.analisis");
        var analisis = new Dictionary<string, DenganJalur<AnalisisIndikator>>(StringComparer.Ordinal);
        Telusuri(konteks.Berkas.Pelaporan.Analisis, jalur, (a, di) => analisis.TryAdd(a.Indikator, new(a, di)));
        List<(string, Jalur)> tanpaAnalisis = [], tanpaSolusi = [];
        foreach (var i in konteks.Indikator.Where(i => Kategori.Tercapai(i.Hasil.Capaian.Nilai) == false))
        {
            var ada = analisis.GetValueOrDefault(i.Isi.Kode);
            var sebutan = $"{i.Isi.Kode} ({Angka.Persen(i.Hasil.Capaian.Nilai)})";
            if (ada is null || (ada.Isi.Penyebab.Count == 0 && ada.Isi.Kendala.Count == 0))
            {
                tanpaAnalisis.Add((sebutan, ada is null ? jalur : ada.Jalur / "penyebab"));
            }
            else if (ada.Isi.Solusi.Count == 0 && ada.Isi.TindakLanjut.Count == 0)
            {
                tanpaSolusi.Add((sebutan, ada.Jalur / "solusi"));
            }
        }

        konteks.CatatBersama(TanpaAnalisis, tanpaAnalisis, daftar => $"Target tidak tercapai tanpa analisis penyebab: {daftar}.");
        konteks.CatatBersama(TanpaSolusi, tanpaSolusi, daftar => $"Target tidak tercapai tanpa solusi atau tindak lanjut: {daftar}.");
    }

    private static void Tanggal(KonteksPeriksa konteks)
    {
        if (konteks.Berkas.Pelaporan.Tanggal is not { } tanggal)
        {
            return;
        }

        var jalur = new Jalur("$.pelaporan.tanggal");
        var bulan = konteks.Berkas.Organisasi.Jenis == JenisInstansi.PemerintahDaerah ? 3 : 2;
        if (tanggal.Tahun > konteks.Tahun + 1 || (tanggal.Tahun == konteks.Tahun + 1 && tanggal.Bulan > bulan))
        {
            var batas = $"{Nilai.Tanggal.NamaBulan(bulan)} {Teks(konteks.Tahun + 1)}";
            konteks.Catat(Terlambat, jalur, $"Laporan bertanggal {tanggal.Cetak()}, batas penyampaiannya akhir {batas}.", tanggal.Cetak(), batas);
        }
        else if (tanggal.Tahun < konteks.Tahun || (tanggal.Tahun == konteks.Tahun && tanggal.Bulan is > 0 and < 12))
        {
            konteks.Catat(TerlaluDini, jalur, $"Laporan tahun {Teks(konteks.Tahun)} bertanggal {tanggal.Cetak()}.", tanggal.Cetak(), Teks(konteks.Tahun));
        }
    }
}
