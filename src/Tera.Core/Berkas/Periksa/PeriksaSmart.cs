namespace Tera.Core.Berkas;

/// <summary>The letter of SMART that no other rule looks at; M, A, R and T are findings of their own where they fail.</summary>
internal static class PeriksaSmart
{
    private static readonly AturanPeriksa Spesifik = new("SMART-SPESIFIK", TingkatTemuan.Rendah, "Nama indikator merumuskan kegiatan atau sasaran, atau menggabungkan dua ukuran",
        KlausulPeriksa.Smart, "Ubah menjadi satu ukuran, misalnya \"Persentase …\", \"Jumlah …\", \"Indeks …\".");

    public static IReadOnlyList<AturanPeriksa> Aturan { get; } = [Spesifik];

    public static void Jalankan(KonteksPeriksa konteks)
    {
        foreach (var i in konteks.Indikator)
        {
            if (Smart.Spesifik(i.Isi.Nama) is { Terpenuhi: false } huruf)
            {
                konteks.Catat(Spesifik, i.Jalur / "nama", $"Indikator {i.Isi.Kode}: {huruf.Alasan}", i.Isi.Nama);
            }
        }
    }
}
