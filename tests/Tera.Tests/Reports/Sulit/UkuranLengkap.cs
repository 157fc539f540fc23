using Tera.Core.Nilai;
using Tera.Core.Pengukuran;

namespace Tera.Tests.Reports.Sulit;

/// <summary>What <see cref="InstansiLengkap"/> measured.</summary>
internal static class UkuranLengkap
{
    private static readonly string[] Unsur = ["Persyaratan", "Prosedur", "Waktu", "Biaya", "Produk", "Kompetensi", "Perilaku", "Pengaduan", "Sarana"];

    public static DataPengukuran Buat() => new()
    {
        Realisasi =
        [
            new() { Indikator = "T1.1", Nilai = 51.4m, Riwayat = [new(2024, 50, 50.1m)], Pembanding = [new("Rata-rata nasional", 2025, 53.2m, "Kementerian"), new("Rata-rata provinsi", 2024, 50)] },
            new() { Indikator = "S1.1", Triwulan = [new() { Triwulan = 2, Nilai = 50.9m, Penjelasan = "Semester pertama", Kendala = "Hujan", Solusi = "Diulang", Bukti = ["tautan"] }, new() { Triwulan = 4, Nilai = 52.6m }] },
            new() { Indikator = "S1.2", Triwulan = [new() { Triwulan = 1, Nilai = 7.1m }, new() { Triwulan = 2, Nilai = 9.9m }, new() { Triwulan = 3, TidakDiukur = true }, new() { Triwulan = 4, Nilai = 10.6m }] },
            new() { Indikator = "S2.1", Nilai = 23, Status = StatusData.Sementara, TahunData = 2024, Sumber = "Pantauan lapangan" },
            new()
            {
                Indikator = "S2.2",
                Variabel = [.. Enumerable.Range(1, 4).SelectMany(t => new NilaiVariabel[] { new("a", 2025, 5_000 * t, t), new("b", 2025, 20_000, t) })],
                Triwulan = [.. Enumerable.Range(1, 4).Select(t => new RealisasiTriwulan { Triwulan = t, Program = ["Program Pengendalian Pencemaran"] })],
            },
            new() { Indikator = "S2.3", Nilai = NilaiKinerja.Dari("B", 69.9m) },
        ],
        DataPendukung = [new() { Judul = "Titik pantau", Indikator = "S1.1", Kolom = ["Sungai", "2024", "2025"], Baris = [new("Kali Bening", [48, 52]), new("Kali Jernih", [null, 53])], Dijumlahkan = true, Sumber = "Laboratorium" }],
        Skm = new() { Tahun = 2025, Responden = 412, Unsur = [.. Unsur.Select((u, n) => new UnsurSkm(u, 3 + (n / 10m)))], Sumber = "Survei mandiri" },
    };
}
